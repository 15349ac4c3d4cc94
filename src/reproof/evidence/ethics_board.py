"""Approval or exemption by an ethics board."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.ethics_board",)
ABSENT = "nothing says whether an ethics board approved or exempted the study"
HOMES = (
    "ethic",
    "participants",
    "user study",
    "human evaluation",
)
NEAR = (
    "people-consent",
    "people-pay",
)

look = Said(
    cues=(
        "irb",
        "institutional review",
        "review board",
        "ethics",
        "ethical approval",
        "ethical review",
        "exempt",
        "helsinki",
    ),
    pattern=(
        r"\birb\b|\b(?:institutional|ethic\w*|internal) review\b|\breview board\b|\bethic\w*"
        r" (?:board|committee|approval|commission|clearance|office|review)\b|\b(?:approved"
        r"|approval|exempt\w*|waive\w*)\b[^.]{0,60}\b(?:board|committee|ethic\w*|irb)\b|\bdeclaration"
        r" of helsinki\b"
    ),
)
