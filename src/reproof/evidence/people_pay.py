"""How annotators or participants were paid."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.pay",)
ABSENT = "nothing says how annotators or participants were paid"
HOMES = (
    "annotation",
    "payment",
    "compensation",
    "human evaluation",
    "user study",
    "participants",
    "ethic",
)
NEAR = (
    "people-recruitment",
    "data-collection",
)

look = Said(
    cues=(
        "paid",
        "pay",
        "compensat",
        "wage",
        "remunerat",
        "per hour",
        "hourly",
        "gift card",
        "voucher",
        "course credit",
        "volunteer",
        "unpaid",
    ),
    pattern=(
        r"\b(?:paid|pay(?:ment|ing|s)?|compensat\w+|wages?|remunerat\w+|reward(?:ed)?|hourly"
        r"|per hour|gift cards?|vouchers?|course credits?|unpaid|voluntar\w+)\b[^.]{0,100}\b(?:annota"
        r"tors?|participants?|crowd-?workers?|workers?|raters?|subjects?|evaluators?|volunteers?"
        r"|respondents?|labell?ers?|experts?|students?|users?|turkers?|reviewers?|judges?)\b"
        r"|\b(?:annotators?|participants?|crowd-?workers?|workers?|raters?|subjects?|evaluators?"
        r"|volunteers?|respondents?|labell?ers?|experts?|students?|users?|turkers?|reviewers?"
        r"|judges?)\b[^.]{0,100}\b(?:(?:was|were|are|is|being|been) paid|pay(?:ment|ing)?"
        r"|compensat\w+|wages?|remunerat\w+|rewarded|hourly|per hour|gift cards?|vouchers?"
        r"|course credits?|unpaid|voluntar\w+)\b|\b(?:minimum|hourly|living) wages?\b|[$€£]\s?\d[\d.]*"
        r"[^.]{0,20}\b(?:per|an|/|each) ?(?:hour|hr|task|hit|annotation|item|assignment)\b"
    ),
)
