"""Risks to participants."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.risks",)
ABSENT = "nothing says whether taking part bore risks"
HOMES = (
    "ethic",
    "participants",
    "user study",
    "human evaluation",
)
NEAR = (
    "ethics-board",
    "people-consent",
)

look = Said(
    cues=(
        "risk",
        "harm",
        "distress",
        "warned",
        "discomfort",
        "withdraw",
    ),
    pattern=(
        r"\b(?:risks?|harms?|distress\w*|discomfort|warned|withdraw\w*)\b[^.]{0,80}\b(?:annotators?"
        r"|participants?|crowd-?workers?|workers?|raters?|subjects?|evaluators?|volunteers?"
        r"|respondents?|labell?ers?|experts?|students?|users?|turkers?|reviewers?|judges?)\b"
        r"|\b(?:annotators?|participants?|crowd-?workers?|workers?|raters?|subjects?|evaluators?"
        r"|volunteers?|respondents?|labell?ers?|experts?|students?|users?|turkers?|reviewers?"
        r"|judges?)\b[^.]{0,80}\b(?:risks?|harms?|harmed|distress\w*|discomfort|warned|withdraw\w*)\b"
        r"|\bminimal risk\b"
    ),
)
