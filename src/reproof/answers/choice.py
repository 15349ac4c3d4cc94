"""The answers a form can have."""

from __future__ import annotations

from enum import StrEnum


class Choice(StrEnum):
    """What an answer says, however it is written."""

    YES = "yes"
    NO = "no"
    NA = "na"
    PARTIAL = "partial"
    TODO = "todo"
    """The template's own placeholder is still there."""
    OTHER = "other"
    """Words that are no answer of any form, or two answers at once."""
    UNANSWERED = "unanswered"
    """Nothing stands where the answer belongs."""

    @property
    def given(self) -> bool:
        return self not in (Choice.TODO, Choice.UNANSWERED)

    @property
    def affirms(self) -> bool:
        return self in (Choice.YES, Choice.PARTIAL)
