"""How new data was collected: by whom, with which instructions, with which checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].collection",)
ABSENT = "new data is used, but nothing says how it was collected"
HOMES = ("data collection", "annotation", "construction", "dataset", "data set", "data", "benchmark")
NEAR = ("dataset-size", "data-access")

_PROCESS = lazy(
    r"\b(?:we|were|was|are|is)\b (?:\w+ ){0,3}(?:collect(?:ed)?|annotat(?:e|ed)|crowd-?sourced?"
    r"|curat(?:e|ed)|scraped?|crawl(?:ed)?|gather(?:ed)?|sourced?|extract(?:ed)?|compil(?:e|ed)|generat(?:e"
    r"|ed)"
    r"|record(?:ed)?|label(?:l?ed)?|construct(?:ed)?|built|created?|verif(?:y|ied)|review(?:ed)?|captured?"
    r"|photograph(?:ed)?|filmed|acquired?|taken|drawn|installed|logged|outlined|graded|translated|wrote"
    r"|downloaded|mined|surveyed|interviewed|equipped|bought|purchased|contributed|designed|selected|listed"
    r"|synthesi[sz]ed?|watched)\b"
    r"|\b(?:captured|recorded|acquired|collected|logged|gathered|photographed|filmed) (?:with|on|using|by"
    r"|at|in|from"
    r"|over|via|through|during)\b|\bby (?:mining|crawling|scraping|hand|experts?|running|teleoperation)\b"
    r"|\b(?:annotators?|radiologists?|experts?|raters?|students?|engineers?|workers?|native speakers?"
    r"|analysts?"
    r"|physicians?|authors?|participants?|operators?|sensors?|cameras?) (?:\w+ ){0,4}(?:labell?ed|graded"
    r"|wrote"
    r"|annotated|rated|read|outlined|translated|verified|reviewed|checked|logged|wore|recorded|drove"
    r"|answered)\b"
    r"|\bmanual(?:ly)? (?:inspect|check|review|verif|label|annotat|curat|correct|transcri|generat|writ)\w*"
    r"|\b(?:written|authored|created|rated|checked|recruited|validated) (?:by|via|through)\b|\bwe (?:asked"
    r"|recruited|hired|paid)\b"
    r"|\bannotators?\b|\binter-?annotator\b|\bannotation (?:process|guidelines?|protocol)\b"
    r"|\bdata collection\b|\bcollection (?:process|protocol)\b|\bmechanical turk\b|\bcrowd-?workers?\b"
    r"|\bquality (?:control|assurance|checks?)\b|\bdataset construction\b|\bcuration\b"
)
_HERE = lazy(
    r"\b(?:collected|collect|gathered|recorded|compiled|listed) (?:\w+ ){0,2}?(?:in|into|by|on) "
    r"(?:(?:the|our|an?) )?(?:appendi|table|section|fig|\ue002)"
)
"""What is brought together in the paper rather than in the world."""
_BY_PEOPLE = lazy(
    r"\bwe (?:have |also |then |manually )*(?:asked|recruited|hired|paid|invited|interviewed|surveyed"
    r"|photographed|filmed|crawl(?:ed)?|scraped?|teleoperated)\b"
    r"(?! (?:whether|if|how|what|why|for|the (?:question|authors?|original)|them|ourselves))"
    r"|\b(?:label{1,2}ed|annotated|graded|rated|transcribed|translated|judged|scored) (?:independently "
    r"|manually )?"
    r"by (?:an? |the |our )?(?:[\w-]+ ){0,3}?(?:annotators?|experts?|radiologists?|raters?|students?|workers?"
    r"|physicians?|speakers?|authors|humans?|people|teachers?|linguists?|clinicians?|assessors?|judges)\b"
    r"|\b(?:annotators?|volunteers|participants|experts|raters|nurses?|workers|professors|teachers|students"
    r"|cars"
    r"|drivers|people|players|authors) (?:who |and \w+ )?(?:\w+ )?(?:worked|filled|answered|wrote|designed"
    r"|drew|checked"
    r"|recorded|contributed|watched|drove|completed|labell?ed|rated|judged|validated|reviewed|verified"
    r"|wore)\b"
    r"|\b(?:watched|contributed|checked|designed|validated|scored|seen) by (?:\w+ )?(?:raters|professors"
    r"|experts"
    r"|people|annotators|students|humans|teachers|volunteers|users)\b|\b(?:with|gave) (?:their"
    r"|informed) consent\b"
    r"|\b(?:come|comes|came|taken|obtained) from an? (?:search engine|provider|vendor|web ?site|forum)\b"
    r"|\bwe wrote\b[^.]{0,40}\bourselves\b|\bhad (?:them|it) (?:annotated|labell?ed|checked|rated)\b"
    r"|\bteleoperat(?:ed|ion)\b[^.]{0,60}\b(?:demonstrations|trajectories|episodes)\b"
    r"|\b(?:conduct|carr|ran|run|perform)\w* (?:out )?(?:an? |our |the )?(?:[\w-]+ ){0,2}(?:user|listening"
    r"|survey"
    r"|perception|human) (?:study|test|experiment|evaluation)s?\b|\ba user study was conducted\b"
)
"""What people were asked to do, or did, to get data: it says so whatever the data is called."""
_DATA = lazy(
    r"\b(?:data|threads|moves|dialogues|drives|blogs|texts?|prompts|problems|spectra|dataset|items?"
    r"|trajectories|pictures?|essays|benchmark|corpus|examples?|entries|samples?"
    r"|questions?|images?|labels?|annotat\w+"
    r"|posts|tweets|articles|reviews|outputs|documents|sentences|recordings|videos|participants|tasks"
    r"|problems"
    r"|papers|references|instances|prompts?|records?|collection|pairs|speakers?|faces|photos|frames|videos?"
    r"|demonstrations?|samples|volunteers|scenes|satellite|plumes|scans?|slides|recipes|vibrations|patches"
    r"|sentences|eeg|ecg|signals?|sensors?|strap|channels?|dialogues|traces?|headlines|pages|utterances"
    r"|audio|speech|camera|subjects|patients|measurements|issues|portraits|pictures|riddles|stories)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about collecting or annotating data."""
    for unit in paper.prose.units(
        "collect",
        "annotat",
        "crowd",
        "curat",
        "scrap",
        "crawl",
        "gather",
        "sourced",
        "extract",
        "compil",
        "generat",
        "record",
        "label",
        "construct",
        "creat",
        "built",
        "verif",
        "review",
        "turk",
        "quality",
        "written",
        "asked",
        "recruit",
        "rated",
        "checked",
        "captur",
        "photogr",
        "filmed",
        "acquir",
        "taken",
        "drawn",
        "install",
        "logged",
        "outlined",
        "graded",
        "translat",
        "wrote",
        "wore",
        "download",
        "mined",
        "mining",
        " read ",
        "survey",
        "interview",
        "running",
        "teleop",
        "manually",
        "volunteer",
        "participant",
        "expert",
        "raters",
        "players",
        "nurse",
        "professor",
        "bought",
        "purchased",
        "contributed",
        "designed",
        "selected",
        "search engine",
        "synthesi",
        "consent",
        "cars",
        "hired",
        "paid",
        "invited",
        "transcribed",
        "judged",
        "scored",
        "study",
    ):
        if unit.foreign or unit.is_row:
            continue
        low = unit.low
        if (_PROCESS.search(low) and _DATA.search(low) and not _HERE.search(low)) or _BY_PEOPLE.search(low):
            yield seen(unit)
