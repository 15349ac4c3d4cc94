"""How annotators or participants were found."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.recruitment",)
ABSENT = "nothing says how annotators or participants were found"
HOMES = (
    "annotation",
    "participants",
    "human evaluation",
    "user study",
)
NEAR = ("data-collection",)

look = Said(
    cues=(
        "recruit",
        "mechanical turk",
        "mturk",
        "prolific",
        "crowd",
        "hired",
        "volunteer",
        "upwork",
        "scale ai",
        "surge",
        "students",
        "appen",
        "invited",
        "co-authors",
        "authors",
    ),
    pattern=(
        r"\brecruit\w*\b|\b(?:amazon )?mechanical turk\b|\bmturk\b|\bprolific\b(?! (?:author"
        r"|writer))|\bcrowd-?(?:sourc\w+|work\w*)\b|\b(?:upwork|scale ai|surge ai|appen|toloka)\b"
        r"|\bhired\b[^.]{0,40}\b(?:annotators?|participants?|crowd-?workers?|workers?|raters?"
        r"|subjects?|evaluators?|volunteers?|respondents?|labell?ers?|experts?|students?|users?"
        r"|turkers?|reviewers?|judges?)\b|\b(?:annotators?|participants?|crowd-?workers?|workers?"
        r"|raters?|subjects?|evaluators?|volunteers?|respondents?|labell?ers?|experts?|students?"
        r"|users?|turkers?|reviewers?|judges?)\b[^.]{0,60}\b(?:hired|invited|volunteer\w*"
        r"|colleagues|from our (?:lab|institution|university))\b|\bannotated by (?:the |two"
        r" |three )?(?:of the )?(?:co-?)?authors\b|\bauthors (?:manually )?annotated\b"
    ),
)
