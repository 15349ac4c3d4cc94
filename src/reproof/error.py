"""The one exception a user can meet."""

from __future__ import annotations


class ReproofError(Exception):
    """Something the user can mend: the message names the file and the remedy, in one line.

    The command line prints it without a traceback and exits with `exit_code`.
    """

    exit_code = 2
