"""Who the annotators or participants are: languages, countries, background."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.characteristics",)
ABSENT = "nothing says who the annotators or participants are"
HOMES = (
    "annotation",
    "participants",
    "human evaluation",
    "user study",
    "annotator",
)
NEAR = (
    "people-recruitment",
    "data-collection",
)

look = Said(
    cues=(
        "native",
        "years old",
        "age",
        "gender",
        "male",
        "female",
        "demographic",
        "graduate",
        "phd",
        "expert",
        "country",
        "countries",
        "background",
        "fluent",
        "nationalit",
        "based in",
        "speakers",
        "experience",
    ),
    pattern=(
        r"\b(?:annotators?|participants?|crowd-?workers?|workers?|raters?|subjects?|evaluators?"
        r"|volunteers?|respondents?|labell?ers?|experts?|students?|users?|turkers?|reviewers?"
        r"|judges?)\b[^.]{0,100}\b(?:native (?:\w+ )?speakers?|years old|aged?|gender|males?"
        r"|females?|women|men|demographics?|graduate|undergraduate|ph\.?d|expert\w*|countr(?:y"
        r"|ies)|background|fluent|nationalit\w+|based in|experience\w*|degree|proficien\w+"
        r"|diverse)\b|\b(?:native (?:\w+ )?speakers?|graduate|undergraduate|ph\.?d\.?|expert"
        r"|fluent|bilingual|professional|trained|experienced)\b[^.]{0,40}\b(?:annotators?"
        r"|participants?|raters?|evaluators?|workers?|labell?ers?|translators?|students)\b"
    ),
)
