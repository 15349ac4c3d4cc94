"""`reproof` and `python -m reproof`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    import gc

    from reproof.patterns import kept_patterns

    # A run makes much and drops little before it ends: looking for cycles all along costs a tenth of it.
    gc.set_threshold(100_000, 50, 100)
    with kept_patterns():
        from reproof.cli import run

        code = run(sys.argv[1:])
    gc.freeze()  # the interpreter's last look for cycles would visit all that was read, to no end
    sys.exit(code)


if __name__ == "__main__":
    main()
