"""The bounds of the hyperparameters, or the values that were tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._settings import NAME, NAME_TEXT, VALUE
from reproof.evidence._varied import varied
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("hyperparameters.search_space",)
ABSENT = "nothing gives the bounds of the hyperparameters or the values that were tried"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "search",
    "tuning",
    "implementation detail",
    "training details",
    "experimental setup",
)
NEAR = ("selection-method", "hyperparameters")

_CUES = (
    "search", "sweep", "swept", "tun", "grid", "tried", "trying", "explor", "experimented", "sampl", "vary",
    "varied", "varies", "varying", "chose", "choos", "select", "candidate", "consider", "test", "values",
    "value of",
    "optimi", "ablat", "rang", "∈", "investigat", "compar", "best of", "one of", "optuna", "sensitiv",
    " try ", "looked at", "uniform", "pick", "either", "effect of", "impact of", "influence of", "increment",
    "in steps of", " with ", "=", "~", " or ", "number of", "performance",
)  # fmt: skip
_SEQUENCE = (
    rf"{VALUE}(?:\s*,\s*{VALUE})+\s*,?\s*(?:and|or|to)\s+{VALUE}|{VALUE}\s*,\s*{VALUE}\s*,\s*{VALUE}"
    rf"|{VALUE} (?:and|or) {VALUE}\b"
)
_BRACED = rf"[\[{{]\s*{VALUE}\s*(?:,|;|\.\.\.|…)\s*(?:{VALUE}|\.\.\.|…)"
_LISTED = lazy(rf"{VALUE}(?:\s*,\s+{VALUE}){{2,}}")
_EACH = lazy(
    r"\b(?:each|every|all|both|vs|versus|effect|impact|sensitivity|influence|best|vary|train\w*|sweep"
    r"|search\w*|tun\w*|ablat\w*|run|evaluat\w*|test\w*|compar\w*|among|chosen|selected"
    r"|repeat\w*)\b"
)
_ANY_NAME = (
    r"(?:(?:depth|width|size|length|dimension\w*|rate|ratio|strength|weight|bonus|penalt|margin|rank"
    r"|threshold"
    r"|temperature|coefficient|factor|value|scale|budget|bandwidth|radi|number of \w+|order|degree)(?:s|es"
    r"|ies|y|i|us)?"
    r"|[a-zα-ω]\w?)"
)
"""What a setting may be called; the words around say that values of it were tried."""
_MANY = rf"{VALUE}(?:\s*,\s*{VALUE})+\s*,?\s*(?:and|or)?\s*{VALUE}"
_PLAINLY = lazy(
    # learning rate (1e-6 to 1e-1, on a log scale)
    rf"\b(?:tun|search|grid|sweep|swept|tr(?:y|ied)|optimi[sz]|explor)\w*\b[^.;]{{0,120}}?\b{_ANY_NAME} "
    rf"\((?:from |between |in |range[: ] ?)?{VALUE} ?(?:to|and|–|—) ?{VALUE}\b|"
    rf"\b{_ANY_NAME} (?:\w+ )?(?:was|were|is|are) (?:systematically |then )?(?:varied|swept|tuned|searched"
    rf"|chosen"
    rf"|selected|picked|sampled|increased|decreased|raised|lowered|changed)"
    rf" (?:(?:between|among|over|across) (?:{VALUE} and {VALUE}|{_MANY})"
    rf"|(?:from|between|over) (?:a value of )?{VALUE} (?:up |down )?to {VALUE} (?:in|by|with)"
    rf" (?:an? |equal )?(?:increments?|steps?|powers|factors?)\b)"
    rf"|\b(?:tried|tested|explored|experimented with|swept|sweep|varied|vary|compared?|grid) (?:[\w-]+ "
    rf"){{0,4}}?"
    rf"(?:depth|width|size|length|dimension|rate|ratio|strength|weight|rank|threshold|temperature"
    rf"|coefficient|margin"
    rf"|bandwidth|value)s? (?:from {VALUE} to {VALUE}|between {VALUE} and {VALUE}|(?:of )?{_MANY})"
    rf"|\b(?:sweep|swept|tr(?:y|ied)|tested|var(?:y|ied)|search(?:ed)?|explored?)\b[^.;]{{0,60}}\((?:{_MANY}|"
    rf"{VALUE}(?:\s*,\s*{VALUE}){{2,}})\)"
    rf"|\b{_ANY_NAME}s? (?:of )?{_MANY}[^.;]{{0,20}} (?:was|were|are|is) (?:tried|tested|compared|explored"
    rf"|considered|evaluated)\b"
    rf"|\bnumber of \w+ (?:runs?|ran|go|goes|went|ranges?) from {VALUE} to {VALUE}"
    rf"|\b{_ANY_NAME}s?: {VALUE}(?:\s*,\s*{VALUE})*\s*,? or {VALUE}"
    rf"|\b(?:performance|accuracy|results?|scores?|error|loss) (?:for|at|with|of) (?:\w+ )?{_ANY_NAME}s? "
    rf"(?:of )?{_MANY}"
    rf"|\b(?:was|were|is|are) either {_MANY}\b"
    rf"|\b(?:effect|impact|influence|sensitivity) (?:of|to) [^.;]{{0,60}}\b(?:using|with|for|of|at|to) "
    rf"{_MANY}\b"
    rf"|\b(?:with|using|for|of) {VALUE}(?:\s*,\s*{VALUE})+\s*,?\s*(?:and|or) {VALUE} (?:\w+ )?(?:experts"
    rf"|layers|heads"
    rf"|blocks|neurons|units|filters|trees|clusters|components|neighbou?rs|prototypes|slots|codes"
    rf"|particles)\b"
    rf"|(?<!, )(?<![\w,])[a-zα-ω] ?[=∈] ?[{{\[(]?{VALUE}(?:\s*,\s*{VALUE}){{1,}}\s*,?\s*(?:and|or) {VALUE}"
    rf"|\b{_ANY_NAME}s? ?[~∼] ?(?:log-?)?(?:u|uniform|loguniform) ?[(\[] ?{VALUE} ?, ?{VALUE}"
)
"""Values of a setting tried, in words that say nothing else."""
_SERIES = lazy(r"\d ?,? ?(?:,|and|or|to|up to|down to) ?[-−]?\.?\d|[~∼]")
"""Two values in a row, without which no sentence need be held against the longer patterns."""
_OF_DATA = lazy(
    r"\b(?:(?:19|20)\d\d|years?|percent of|% of (?:the )?(?:data|training|labels)|data-?sets|images|layers? "
    r"\d|epochs? \d"
    r"|respectively|warm-?up|linearly|during training|over the course|schedule|per sequence"
    r"|each (?:token|sample)"
    r"|runs|seeds|times|trials|repetitions|layers, with)\b"
)
"""Values that are parts of the data, of a schedule, or of several settings in turn."""
_SET_OF = lazy(rf"∈\s*[{{\[(]\s*{VALUE}\s*(?:,\s*(?:{VALUE}|\.\.\.|…)\s*){{2,}}[}}\])]")
"""A set of three values or more: a range of two may be the domain of a variable."""
_RANGE = (
    rf"\bfrom (?:a value of )?{VALUE}(?:[^.]{{0,12}} to|[^.]{{0,60}} up to)(?: a value of)? {VALUE}"
    rf"|\bbetween {VALUE} and {VALUE}|\brang(?:e|es|ed"
    rf"|ing)\b[^.]{{0,40}}{VALUE}"
    rf"|\[\s*\d[\d.e]*\s*[-–]\s*\d[\d.e]*\s*\]|(?<![\w.]){VALUE}\s*(?:–|to)\s*{VALUE}|\bin the (?:interval"
    rf"|range|set)\b|\b(?:log-?)?uniform\w*\("
)
_VALUES = lazy(f"{_BRACED}|{_SEQUENCE}|{_RANGE}")
_DIGIT = lazy(r"\d")
_INDEX = lazy(
    r"\b(?:layers?|epochs?|steps?|iterations?|rounds?|blocks?|stages?|checkpoints?|seeds?)(?: number)? ?"
    r"\d+(?:(?: ?, ?(?:and )?| and | or | to | ?– ?)\d+)*"
    r"|\b(?:after|at|until|every|per|first|last|for|within) \d[\d,]*(?:(?: ?, ?(?:and )?| and | or | to "
    r"| ?– ?)\d[\d,]*)*"
    r" (?:\w+ )?(?:epochs|steps|iterations|layers|rounds)\b"
)
"""Numbers that say which layer or when, not how many of them there are."""
_UNIT_INTERVAL = lazy(
    r"\(?β1 ?, ?β2\)? ?(?:=|are|were|to|of)? ?[\[({]? ?[\d.]+ ?, ?[\d.]+|[\[({]\s*0\s*,\s*1\s*[\])}]"
    r"|β1\s*,\s*β2|\bbetas?\b"
)
"""Ranges that belong to a definition, and the pair of decay rates of Adam."""
_TRIED = lazy(
    r"\b(?:search(?:ed|es|ing|cv)?|randomi[sz]edsearchcv|gridsearchcv|grid|sweeps?|swept|tun(?:e|ed|ing)"
    r"|tried|trying|explor(?:e|ed|es|ing)"
    r"|experiment(?:ed)? with|candidates?"
    r"|sampled? from|var(?:y|ies|ied|ying)|(?:chosen|selected|choose|chose|select) (?:\w+ ){0,7}(?:from"
    r"|among|in"
    r"|between|out of)"
    r"|best of|one of|test(?:ed)?|different (?:values|choices|settings|\w+ rates?|\w+ sizes?)|(?:several"
    r"|following|various"
    r"|tested|possible|all|other|candidate|these) (?:\w+ )?values|values (?:considered|tested|tried|from"
    r"|between|in)|optimi[sz]ed over"
    r"|ablat(?:e|ed|ion|ing)|rang(?:e|es|ed|ing)|investigat(?:e|ed)|compar(?:e|ed|ing)|consider(?:ed)?"
    r"|evaluat(?:e|ed))\b|∈"
)
_UNSEARCHED = lazy(r"\b(?:no|without) (?:any )?(?:[\w-]+ ){0,3}?(?:search|tuning|sweeps?)\b")
_TRIES = lazy(
    r"(?<!fine-)\b(?:search(?:ed|es|ing|cv)?|randomi[sz]edsearchcv|gridsearchcv|grid|sweeps?|sweeping|swept"
    r"|tun(?:e|ed|ing)|tried|trying|try|looked at|try"
    r"|var(?:y|ies|ied|ying)|explor(?:e|ed|ing)|ablat(?:e|ed|ing|ions?)|sensitivity|experiment(?:ed)? with"
    r"|(?:chosen|selected|picked|choose|chose)"
    r" (?:\w+ ){0,7}?(?:from|among|between|out of)|candidates?|one of|best of|optuna|log-?uniform\w*"
    r"|uniformly (?:from|in|over)"
    r"|(?:different|several|various|following) (?:\w+ ){0,2}?(?:values|\w+ (?:rates?|sizes?|lengths?"
    r"|ratios?))"
    r"|(?:values|combinations) (?:considered|tested|tried|from|between)|range of|search space"
    r"|optimi[sz]ed over)\b"
)
"""Trying values, and nothing else."""
_ACROSS = lazy(
    rf"\b(?:sweeps?|sweeping|swept|(?:we|to|was|were|is|are|by|then) (?:vary|varied|varying)"
    rf"|grid[- ]?search\w*|search(?:ed)?|chosen|selected"
    rf"|picked|tuned|tested|tried)\b"
    rf"[^.;]{{0,60}}\b(?:across|over|among|within|in|from|between|out of)\b[^.;]{{0,40}}?(?:{_BRACED}"
    rf"|{VALUE}(?:\s*,\s*{VALUE})+,?\s*(?:and|or)"
    rf"\s+{VALUE}|(?:from|between) {VALUE} (?:to|and) {VALUE}(?: in steps| with a step| \(step)|powers of)"
)
"""A set gone through, whose setting may have any name: "k was chosen among 1, 3 and 5"."""
_GONE_THROUGH = lazy(
    rf"(?:{_BRACED}|{VALUE}\s*,?\s*(?:and|or)\s+{VALUE})[^.;]{{0,40}}\bablat(?:ed|ions?)\b"
    rf"|\bablat\w+[^.;]{{0,60}}(?:{_BRACED}|{VALUE}(?:\s*,\s*{VALUE})+,?\s*(?:and|or)\s+{VALUE})"
    rf"|\bgrid: .{{0,30}}{VALUE}, ?{VALUE}"
    rf"|\b(?:number of \w+|(?:learning|dropout|sampling) rates?|(?:batch|hidden|kernel|window) sizes?"
    rf"|[λαβγτ]) (?:was |were )?"
    rf"(?:rang(?:ed|ing|es)|varied|looked at) (?:from|between|over) {VALUE}"
)
"""A set gone through, by words that speak of nothing else."""
_NEAR = lazy(
    rf"{NAME_TEXT}[^.;,|]{{0,30}}?(?:{_BRACED}|{VALUE}\s*,\s*{VALUE}\s*,?\s*(?:and|or|,)\s*{VALUE})"
    rf"|(?:{VALUE}\s*,\s*{VALUE}\s*,?\s*(?:and|or|,)\s*{VALUE}|{VALUE} (?:and|or"
    rf"|vs\.?) {VALUE}) (?:\w+ )?{NAME_TEXT}"
)
"""Values that stand by the name of the setting: for words that also speak of other comparisons."""
_LISTS = lazy(
    rf"{NAME_TEXT}\s?(?::|∈|in)\s?(?:log-?uniform\w*|uniform\w*)?[^.;|]{{0,12}}(?:{_BRACED}"
    rf"|{VALUE}(?:\s*,\s*{VALUE})+,?\s*(?:and|or)\s{VALUE})"
)
_FIXED = lazy(
    r"\b(?:set|fixed|equal|decay(?:s|ed|ing)? from|anneal\w*|linearly|warm-?up|schedule\w*|defined? (?:as"
    r"|by)|where|denot\w+|let)\b"
)
_STRONG = lazy(
    r"\b(?:grid[- ]?search\w*|random[- ]search over|hyper-?parameter (?:search|sweep)|sweep(?:ing)? over"
    r"|swept over"
    r"|search(?:ed)? (?:\w+ ){0,3}over|randomi[sz]edsearchcv)\b"
)
"""Searching that needs no name of what is searched."""
_HEAD = lazy(
    r"\b(?:search (?:space|range)|ranges?|values? (?:tried|tested|considered|explored|searched)"
    r"|tested values|grid|candidates?"
    r"|sweep|bounds?|search|(?:prior )?distribution|choices|options)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that list what was tried for a hyperparameter."""
    captions = {table.index: table.caption for table in paper.document.tables if table.caption is not None}
    for number, rows in paper.prose.rows.items():
        caption = captions.get(number)
        studied = caption is not None and _STUDIED.search(caption.text.lower()) is not None
        yield from _table(rows, studied)
    later = []
    for unit in paper.prose.units(*_CUES):
        if unit.foreign or unit.is_row or unit.kind is PassageKind.HEADING:
            continue
        if not (_DIGIT.search(unit.low) or "powers of" in unit.low) or _UNSEARCHED.search(unit.low):
            continue
        low = _INDEX.sub(" ", _UNIT_INTERVAL.sub(" ", unit.low))
        if ("sampled" in low or "drawn" in low) and _CONDITION.search(low):
            continue
        listed = unit.kind is not PassageKind.EQUATION and _SERIES.search(low)
        if listed and _PLAINLY.search(low) and not _OF_DATA.search(low):
            later.append(unit)
            continue
        among = "∈" in low and "@" not in unit.low and _SET_OF.search(low) and _EACH.search(low)
        if (among and unit.kind is not PassageKind.EQUATION) or _gone_through(low):
            later.append(unit)
            continue
        tries = _TRIES.search(low)
        if not tries and not _TRIED.search(low):
            continue
        if not _VALUES.search(low):
            continue
        if not NAME.search(low):
            if _STRONG.search(low) or (
                (before := paper.prose.before(unit)) is not None and _about_search(before.low)
            ):
                yield seen(unit)
        elif tries and not _FIXED.search(low):
            yield seen(unit)
        elif _NEAR.search(low) and (tries or not _FIXED.search(low)):
            later.append(unit)
    for unit in paper.prose.units("uniform", "learning rate"):
        if unit.foreign or unit.is_row:
            continue
        if _DIGIT.search(unit.low) and _LISTS.search(_UNIT_INTERVAL.sub(" ", unit.low)):
            later.append(unit)
    for unit in later:
        yield seen(unit)


def _gone_through(low: str) -> bool:
    if any(word in low for word in _ABLATES) and _GONE_THROUGH.search(low):
        return True
    return any(word in low for word in _GOES_THROUGH) and _ACROSS.search(low) is not None


_ABLATES = ("ablat", "grid:", "rang", "varied", "looked")
_GOES_THROUGH = (
    "sweep", "swept", "vary", "varied", "grid", "search", "chosen", "selected", "picked", "tuned", "tested",
    "tried",
)  # fmt: skip


def _about_search(low: str) -> bool:
    """Whether a sentence is about trying values, so that the next one may list them."""
    return bool(NAME.search(low)) and bool(
        re.search(r"\b(?:grid search|search\w*|tun(?:e|ed|ing)|best value|sweep|values of)\b", low)
    )


_CONDITION = lazy(
    r"\b(?:disturbances?|perturbations?|positions?|velocit\w+|(?:initial|start\w*) (?:states?|conditions?"
    r"|points?)"
    r"|goals?|angles?|inputs|covariates|targets|delays) (?:is|are|was|were) (?:\w+ )?(?:sampled|drawn)\b"
)
"""What an experiment draws anew each time: its conditions, not its settings."""
_STUDIED = lazy(
    r"\b(?:ablations?|ablating|sensitivity|(?:effect|impact|influence) of|varying|as a function of"
    r"|for different|at different|sweep|choices? of)\b"
)
"""Captions of tables that go through the values of a setting, whatever its name."""


def _table(rows: list[Unit], studied: bool) -> Iterator[Sighting]:
    heads = [row for row in rows if row.block.head] or rows[:1]
    text = " ".join(row.low for row in heads)
    named = [row for row in rows if not row.block.head and NAME.search(row.low)]
    if named and _HEAD.search(text):
        yield seen(heads[0])
        return
    if varied(rows, heads, studied):
        yield seen(rows[0])
        return
    for row in named:
        if re.search(_BRACED, _UNIT_INTERVAL.sub(" ", row.low)) or _LISTED.search(row.low):
            yield seen(row)
            return
