"""The instructions that participants or annotators were given."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.instructions",)
ABSENT = "the instructions given to annotators or participants are not shown"
HOMES = (
    "annotation",
    "instruction",
    "human evaluation",
    "user study",
    "participants",
    "guideline",
)
NEAR = ("data-collection",)

look = Said(
    cues=(
        "instruction",
        "guideline",
        "questionnaire",
        "interface",
        "screenshot",
        "survey",
        "task description",
    ),
    pattern=(
        r"\b(?:instructions?|guidelines?|questionnaires?|interfaces?|screenshots?|surveys?"
        r"|task descriptions?|codebook)\b[^.]{0,80}\b(?:annotators?|participants?|crowd-?workers?"
        r"|workers?|raters?|subjects?|evaluators?|volunteers?|respondents?|labell?ers?|turkers?"
        r"|experts?)\b|\b(?:annotators?|participants?|crowd-?workers?|workers?|raters?|subjects?"
        r"|evaluators?|volunteers?|respondents?|labell?ers?|turkers?|experts?)\b[^.]{0,80}\b(?:instru"
        r"ct(?:ions?|ed)|guidelines?|questionnaires?|interface|screenshots?|surveys?|task"
        r" descriptions?|codebook)\b|\bannotation (?:guidelines?|instructions?|interface|manual"
        r"|protocol)\b"
    ),
)
