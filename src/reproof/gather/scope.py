"""Whose work a mention is about: the authors' own, or somebody else's, a hypothesis, a plan.

The rules are tried in order; the first that applies decides and gives the reason shown to users.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.passage import CITE, CITET, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.gather.reading import Reading

_FIRST = re.compile(
    r"\b(?:we|our|ours|my)\b|(?-i:\bI\b(?![.)])|\bus\b)"
    r"|\b(?:this|the\spresent|the\scurrent)\s(?:work|paper|study|project|thesis|reproduction|report)\b",
    re.I,
)
_DEED = (
    r"(?:trains?|trained|training|takes?|took|uses?|used|using|requires?|required|needs?|needed|costs?|reports?|reported"
    r"|consumes?|consumed|emits?|emitted|employs?|employed|runs?|ran|spends?|spent|lasts?|lasted|states?|stated|estimates?"
    r"|estimated|finds?|found|showed|shows?|proposes?|proposed|introduced|introduces?|demonstrated?|scales?|scaled|claims?"
    r"|mentions?|mentioned|fine-?tuned?|pre-?train(?:s|ed)?|evaluated?|performed|conducted|had|has|have|is|are|was|were|can|could|with)"
)
_THEIRS = re.compile(
    r"\b(?:the|these|those)\s(?:original|initial|previous|prior)\s(?:authors?'?s?|papers?'?s?|works?|stud(?:y|ies)|publications?"
    r"|articles?|experiments?|implementations?|results?|setups?|reports?|researchers?)"
    r"|\b(?:the\s)?(?:original\s)?authors\b(?!\sof\sthis)|\b(?:prior|previous|earlier|existing|concurrent|related|recent|past|other)\s"
    r"(?:works?|papers?|stud(?:y|ies)|approach(?:es)?|methods?|research(?:es|ers)?|efforts?|reports?|publications?|literature)"
    r"|\bthe\soriginal\spaper\b|\boriginally\s(?:reported|trained|used)\b|\bin\sthe\sliterature\b|\bet\sal\.",
    re.I,
)
_ACTIVE = re.compile(
    r"\s*(?:\w+ly\s)?(?:requires?|needs?|takes?|took|uses?|used|costs?|consumes?|consumed|emits?|emitted|reports?|reported|runs?|ran)\b"
)
_OWNED = re.compile(r"['’]\s?s?\s[\w-]+")
_OWNED_ACTS = re.compile(
    rf"['’]\s?s?(?:\s(?!and\b|to\b|on\b|with\b|for\b|in\b)[\w-]+){{1,2}}?{_ACTIVE.pattern}"
)
_WHICH = re.compile(rf"\s*,?\s*(?:which|who|whose)\s(?:[\w-]+\s){{0,3}}?{_DEED}\b")
_UNLIKE_WHICH = re.compile(
    r"\b(?:unlike|in\scontrast\sto|as\sopposed\sto|differs?\sfrom|compared\s(?:to|with))\s[^,;.]{1,60},?\s(?:which|that|who)\s",
    re.I,
)
_ACTS = re.compile(rf"\s*,?\s*(?:which\s|that\s|who\s)?(?:\w+ly\s)?(?!with\b|using\b){_DEED}\b")
_LEAN = re.compile(
    r"(?:\bfollow(?:s|ing|ed)?(?:\sthe\s[\w\s]{0,30})?(?:\sof|\sin|\sfrom)?|\b(?:as|similar(?:ly)?|identical|analogous)\s(?:in|to|by|with)|\blike"
    r"|\bsame\s[\w\s-]{0,25}\sas(?:\sin)?|\bunlike|\bthan|\b(?:contrast|comparison|compared|relative|opposed)\s(?:to|with)|\bfrom|\bby|\bof|\busing|\bvia|\bper|\bsee|\bin\sline\swith|\bproposed\sin|\bprovided\sby|\bcf\.?"
    r"|\bdescribed\s(?:in|by)|\bused\s(?:in|by)|\bin|\baccording\sto|\bbased\son|\brecommended\sby|\bsuggested\s(?:in|by))\s+(?:the\s)?$",
    re.I,
)
_FOLLOW = re.compile(
    r"\b(?:follow(?:s|ing|ed)?|as|like|similar(?:ly)?|same|identical|in line with|consistent with)\b", re.I
)
_WOULD = re.compile(
    r"\b(?:would|might)\s(?:\w+\s){0,3}?(?:take|need|require|cost|consume|emit|have|run|use|last|amount|correspond|call|entail"
    r"|be\s(?:needed|required|trained|used|run|reduced|around|about|roughly|approximately|some|over|under|up\sto|[~≈$\d]))"
    r"|\bwould\s?'?ve\b|\bcould\s(?:have\s)?(?:\w+\s)?(?:taken|need|require|cost|consume|emit|range|exceed"
    r"|be\s(?:trained|run|reduced|extended|scaled|used))\b"
    r"|\bif\s(?:we\s(?:had|were|used|ran|trained|could)|run\son|trained\son|one\b|it\swere)\b|\bhad\swe\b"
    r"|\bone\swould\b|\bwere\sto\b|\b(?:hypothetical(?:ly)?|back-of-the-envelope)\b"
    r"|\bequivalent\scost\b|\bat\s(?:\w+[-\s]){1,2}scale\s?(?:\([^)]*\)\s?)?,",
    re.I,
)
_ASIDE = re.compile(r"\bfor\s(?:\w+\s)?(?:comparison|reference|context|perspective)\b", re.I)
_EQUIVALENT = re.compile(r"\b(?:eqv\.?|equiv\w*\.?|hypothetical|projected|extrapolated|would[-\s]be)\b", re.I)
_CAN = re.compile(
    r"\b(?:can|may|could)\s(?:\w+\s)?(?:be\s(?:\w+ly\s)?(?:trained|run|fine-?tuned|executed|performed|deployed|served|done)|train|fit|run|take|cost|require)\b"
    r"|\bis\s(?:possible|feasible|enough|sufficient)\b|\bsuffices?\b",
    re.I,
)
_CONTRAST = re.compile(r"\b(?:but|however|although|though|whereas|yet)\b", re.I)
_PLAN = re.compile(
    r"\bfuture\s(?:work|research|studies|direction|version|experiment|iteration)s?\b|\bin\s(?:the\s)?(?:near\s)?future\b"
    r"|\b(?:we|authors)\s(?:plan|intend|hope|aim|expect|would\slike)\sto\b|\bplanned\b|\bwe\srecommend\b"
    r"|\bwe\swill\s(?:\w+\s)?(?:train|run|use|scale|extend|evaluate|explore|test|try)\b"
    r"|\bwill\s(?:then\s|also\s)?be\s(?:run|trained|evaluated|extended|scaled)\b"
    r"|\b(?:left|leave\s\w+)\s(?:for|to)\sfuture\b|\bremains?\s(?:to\sbe|our)\b",
    re.I,
)
_OUT_OF_SCOPE = re.compile(
    r"\bfuture\swork\b|\bout\sof\s(?:our\s)?scope\b|\bcould\snot\s(?:\w+\s)?(?:be\s)?(?:test|train|run|evaluat|afford|use|fit|includ|consider)\w*|\bbeyond\s(?:the|our)\s(?:scope|budget|means)\b",
    re.I,
)
_UNLIKE = re.compile(
    r"\b(?:unlike|in\scontrast\sto|as\sopposed\sto|contrary\sto|compared\s(?:to|with)|in\scomparison\s(?:to|with)|versus|vs\.?|instead\sof"
    r"|rather\sthan|relative\sto|(?:smaller|larger|fewer|less|more|better|worse|faster|cheaper|lower|higher|slower|bigger|lighter|greater)\s(?:\w+\s){0,3}?than|than"
    r"|competitive\swith|comparable\s(?:to|with)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|match(?:es|ing|ed)?|on\spar\swith"
    r"|rival(?:s|ing)?|exceed(?:s|ing)?|beat(?:s|ing)?|approach(?:es|ing))\b",
    re.I,
)
_INSTEAD = re.compile(r"\b(?:instead\sof|rather\sthan|as\sopposed\sto)\s(?:[\w-]+\s){0,3}$", re.I)
_BY_OTHERS = re.compile(
    rf"^[\w\s,-]{{0,40}}?\b(?P<verb>(?:used|reported|required|needed|employed|taken|stated|given|consumed|claimed|trained|spent)\s)?"
    rf"(?:in|by|of|from)\s(?:{CITET}|{CITE}|the\s(?:original|authors)|(?:prior|previous|earlier)\s(?:work|paper|stud))",
    re.I,
)
_REPORTED_AS = re.compile(
    r"\b(?:was|were|is|are|been)\s(?:\w+ly\s)?(?:reported|stated|given|claimed|measured)\s(?:as|to\sbe|at|with)\b[^;:]{0,40}$",
    re.I,
)
_AMOUNT = re.compile(r"than$|surpass|exceed|approach|match|beat", re.I)
_MODELS = re.compile(
    r"^[\s-]*(?:params?|parameters?|size[ds]?)?[\s-]*(?:\w+\s)?(?:models?|baselines?|counterparts?|llms?|alternatives?|competitors?|networks?|variants?)\b",
    re.I,
)
_MADE_BY = re.compile(
    r"\b(?:generated|annotated|created|produced|labell?ed|synthesi[sz]ed|distilled|written)\s(?:by|with|from)\s(?:[\w.-]+\s){0,2}[\w.-]*$",
    re.I,
)
_SURVEY = re.compile(
    r"^(?:\W|\d)*(?:related\s(?:work|research|literature)s?|background|prior\swork|previous\swork|literature(?:\sreview)?|preliminar(?:y|ies)"
    r"|motivation|related\b.*)",
    re.I,
)
_INTRO = re.compile(
    r"^(?:\W|\d)*(?:introduction|motivation|overview|broader\simpacts?|societal\simpacts?|impact\sstatement|environmental\simpact)\b",
    re.I,
)
_OWN_SECTION = re.compile(
    r"experiment|method|setup|set-up|implementation|training|detail|result|evaluation|comput|hardware|resource|infrastructure|appendix"
    r"|hyper-?param|reproduc|ablation|analysis|carbon|energy|emission|environment|cost|runtime|efficien|limitation|setting|protocol"
    r"|discussion|conclusion|model|approach|architecture|data",
    re.I,
)
_SETUP = re.compile(
    r"\b(?:all|each|every|the|both|these|this)\s(?:\w+[-\s]){0,3}?(?:experiments?|models?|runs?|trainings?|evaluations?|simulations?|networks?|baselines?"
    r"|computations?|ablations?|variants?|methods?|algorithms?|results|hyper-?parameters?)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being)\s(?:\w+ly\s)?(?:trained|run|performed|conducted|executed|carried\sout|evaluated|fine-?tuned|pre-?trained"
    r"|implemented|computed|measured|done|used|repeated|averaged|obtained|estimated|optimi[sz]ed|tuned|reported|tested)\b",
    re.I,
)
_RERUN = re.compile(
    r"\b(?:ours?|our\s(?:run|re)\w*|re-?runs?|re-?ran|re-?produced?|re-?implement\w*|re-?train\w*|reproduction|our\simplementation|replicat\w*)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:original|reported|published|paper|authors'?|literature|prior|previous(?:\swork)?|theirs|claimed|official)\b(?!\s(?:code|split|data|test))",
    re.I,
)
_CITED_AFTER = re.compile(rf"^[\s\w,]{{0,24}}[({{\[]?\s?{CITE}")
_CLAIMS = frozenset({Kind.CO2E, Kind.ENERGY, Kind.FLOP, Kind.COST, Kind.DEVICE_HOURS})
_NONE = re.compile(
    r"(?:\b(?:no|without|nor|neither|lack(?:s|ing)?(?:\sof)?|not\s(?:a|an|any|need|require|use|using|rely|have)|absence\sof)"
    r"(?:\s(?:\w+[-\s]){0,3}?(?:access\sto\s)?(?:a|an|any|the|for|on|to|use|require|dedicated|of|special\w*|additional|expensive|need)?)*)\s*$",
    re.I,
)
_NOT_DO = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could)(?:\s?not|n['’]t)\s(?:\w+\s){0,2}?(?:use|require|need|rely|report|have|own|employ|depend"
    r"|involve|necessitate|support|available)\b(?:\s(?:on|to|access|the|a|an|any|use|of)\b)*(?:\s[\w-]+){0,2}\s*$",
    re.I,
)
_ONLY = re.compile(
    r"\b(?:not\sonly|no\s(?:more|less|fewer|longer)\sthan|not\s(?:more|less)\sthan|without\sloss)\b", re.I
)


def denied(reading: Reading) -> str | None:
    """Return the words that say the mention is not so ("no GPU was used"), else None."""
    mention = reading.mention
    before = reading.before[-60:]
    if mention.kind not in (Kind.HARDWARE, Kind.REGION) or _ONLY.search(before):
        return None
    match = _NONE.search(before) or _NOT_DO.search(before)
    if match is None and re.match(r"(?i)(?:no|zero|without)\s", mention.text):
        return mention.text
    if match and mention.kind is Kind.HARDWARE:
        return match[0].strip()
    return None


def scope_of(reading: Reading) -> tuple[Scope, str]:
    """Return whose work the mention is about, and the reason in words."""
    if reading.spot.cell is not None and (answer := _table_scope(reading)):
        return answer
    for rule in (
        _plan_or_hypothesis,
        _attributed,
        _somebody_else,
        _comparison,
        _made_by,
        _cited_claim,
        _by_section,
    ):
        if answer := rule(reading):
            return answer
    return _default(reading)


def _plan_or_hypothesis(reading: Reading) -> tuple[Scope, str] | None:
    clause, sentence = reading.clause, reading.sentence
    if match := _PLAN.search(clause) or _OUT_OF_SCOPE.search(sentence):
        return Scope.CITED, f"a plan: “{match[0]}”"
    match = _WOULD.search(clause)
    if match and not (reading.mention.kind is Kind.PARAMETERS and match.start() >= _at(reading)):
        return Scope.CITED, f"a hypothesis: “{match[0]}”"
    if (match := _ASIDE.search(clause)) and not _FIRST.search(sentence):
        return Scope.CITED, f"an aside: “{match[0]}”"
    if (match := _CAN.search(clause)) and (
        _CONTRAST.search(reading.after) or _CONTRAST.search(reading.before)
    ):
        return Scope.CITED, f"a possibility set against what was done: “{match[0]}”"
    return None


def _at(reading: Reading) -> int:
    """Return the mention's start within its clause."""
    return reading.mention.start - reading.spot.clause[0]


def _attributed(reading: Reading) -> tuple[Scope, str] | None:
    """Apply what stands right beside the mention: "instead of 8 GPUs", "64 TPUs used by ..."."""
    if match := _INSTEAD.search(reading.before[-60:]):
        return Scope.CITED, f"what was not done: “{match[0].strip()}”"
    if _REPORTED_AS.search(reading.before) and _THEIRS.search(reading.after):
        return Scope.CITED, "reported by others"
    match = _BY_OTHERS.match(reading.after)
    if match and not _FOLLOW.search(reading.clause[: _at(reading)]):
        verb = match["verb"] or _UNLIKE.search(reading.clause[: _at(reading)])
        if verb:
            return Scope.CITED, f"attributed: “{_plain(match[0])}”"
    return None


def _somebody_else(reading: Reading) -> tuple[Scope, str] | None:
    """Apply the nearest actor before the mention: we, the original authors, a citation as subject."""
    before = reading.before
    first = [(m.start(), Scope.OWN, f"first person: “{m[0]}”") for m in _FIRST.finditer(before)]
    actors = [*first, *_others(before, bool(first)), *_cited_subjects(reading, before)]
    if not actors:
        return None
    _, scope, reason = max(actors, key=lambda actor: actor[0])
    if scope is Scope.OWN and _comparison(reading):
        return None
    return scope, reason


def _others(before: str, ours: bool) -> Iterator[tuple[int, Scope, str]]:
    """Yield the words for other people's work that act before the mention."""
    for match in _THEIRS.finditer(before):
        rest = before[match.end() :]
        lean = _LEAN.search(before[: match.start()])
        if lean and (_FOLLOW.search(lean[0]) or not _ACTIVE.match(rest)):
            continue  # "as in the original work", "the code provided by the authors was run on ..."
        if ours and _OWNED.match(rest) and not _OWNED_ACTS.match(rest):
            continue  # "we used the authors' code and ran it on ...": an object, not an actor
        if ours and not _verb_between(rest) and not _UNLIKE.search(before[: match.start()]):
            continue
        if match[0].lower().startswith("et") and before.count("(", 0, match.start()) > before.count(
            ")", 0, match.start()
        ):
            continue  # a citation typed out in brackets
        yield match.start(), Scope.CITED, f"said of others: “{match[0]}”"
    for match in _UNLIKE_WHICH.finditer(before):
        yield match.end(), Scope.CITED, f"of what it is set against: “{_plain(match[0])}”"


def _cited_subjects(reading: Reading, before: str) -> Iterator[tuple[int, Scope, str]]:
    """Yield the citations that act before the mention: as a noun, or behind the name of who acts."""
    for at, char in enumerate(before):
        if char not in (CITE, CITET):
            continue
        rest = before[at + 1 :]
        if _WHICH.match(rest):
            yield at, Scope.CITED, "a citation is the subject"
        elif char == CITET:
            lean = _LEAN.search(before[:at])
            if lean and (_FOLLOW.search(lean[0]) or re.match(r"\s*,", rest) or not _acts(rest, reading)):
                continue
            if _verb_between(rest):
                yield at, Scope.CITED, "a citation is the subject"
        elif char == CITE and reading.mention.kind is not Kind.PARAMETERS and _ACTS.match(rest):
            yield at, Scope.CITED, "what a citation supports is the subject"


def _acts(rest: str, reading: Reading) -> bool:
    """Return whether what a citation describes does something: "the approach of X requires ..."."""
    return reading.mention.kind is not Kind.PARAMETERS and bool(_ACTIVE.match(rest))


def _verb_between(text: str) -> bool:
    return bool(re.search(rf"\b{_DEED}\b", text[:120]))


def _comparison(reading: Reading) -> tuple[Scope, str] | None:
    if reading.mention.kind is not Kind.PARAMETERS or reading.passage.kind is PassageKind.CELL:
        return None
    before = reading.clause[: _at(reading)]
    match = max(_UNLIKE.finditer(before), key=lambda m: m.start(), default=None)
    if match is None:
        return None
    between = before[match.end() :]
    if _FIRST.search(between) or re.search(r"\bwith\sonly\b|\busing\b", between):
        return None
    sized = re.match(r"\W*\d", reading.mention.text)
    if (
        sized
        and not re.search(r"\w", between)
        and _AMOUNT.search(match[0])
        and not _MODELS.match(reading.after)
    ):
        return None  # "more than 3B parameters" states a size
    return Scope.CITED, f"what it is compared with: “{match[0]}”"


def _made_by(reading: Reading) -> tuple[Scope, str] | None:
    """Apply "labels generated by X-70B": a model that made what is used, and is not used itself."""
    match = _MADE_BY.search(reading.before)
    if reading.mention.kind is Kind.PARAMETERS and match and not _FIRST.search(reading.sentence):
        return Scope.CITED, f"made by it: “{match[0].strip()}”"
    return None


def _cited_claim(reading: Reading) -> tuple[Scope, str] | None:
    if (
        reading.mention.kind in _CLAIMS
        and _CITED_AFTER.match(reading.after)
        and not _FIRST.search(reading.sentence)
    ):
        return Scope.CITED, "a figure with a citation behind it"
    return None


def _by_section(reading: Reading) -> tuple[Scope, str] | None:
    passage = reading.passage
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.TITLE, PassageKind.CELL, PassageKind.CAPTION):
        return None
    own = _FIRST.search(reading.sentence)
    if own:
        return Scope.OWN, f"first person: “{own[0]}”"
    for title in passage.section:
        if _SURVEY.match(title):
            return Scope.CITED, f"section “{title}”"
        if (
            _INTRO.match(title)
            and not passage.appendix
            and (CITE in reading.sentence or CITET in reading.sentence)
        ):
            return Scope.CITED, f"section “{title}”, in a sentence with a citation"
    return None


def _default(reading: Reading) -> tuple[Scope, str]:
    passage = reading.passage
    if (
        match := _FIRST.search(reading.sentence)
        or _SETUP.search(reading.sentence)
        or _PASSIVE.search(reading.sentence)
    ):
        return Scope.OWN, f"“{match[0]}”"
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.CAPTION, PassageKind.CELL):
        return Scope.OWN, f"in the {'table' if passage.kind is PassageKind.CELL else passage.kind.value}"
    if passage.appendix:
        return Scope.OWN, "in the appendix"
    for title in reversed(passage.section):
        if _OWN_SECTION.search(title):
            return Scope.OWN, f"section “{title}”"
    return Scope.UNCLEAR, "nothing says whose"


def _table_scope(reading: Reading) -> tuple[Scope, str] | None:
    spot = reading.spot
    if spot.cell is None or spot.table is None or spot.layout is None:
        return None
    table, row, column = spot.table, spot.cell.row, spot.cell.column
    head = spot.layout.heads.get((row, column), "")
    group = spot.layout.groups.get(row, "")
    if match := _EQUIVALENT.search(head):
        return Scope.CITED, f"the column is a hypothesis: “{match[0]}”"
    lead = next(
        (
            c
            for at in range(min(column + 1, table.n_columns))
            if (c := table.at(row, at)) and c.passage.text.strip()
        ),
        None,
    )
    name = lead.passage.text if lead is not None else ""
    others = _caption(table)
    if any(_RERUN.search(text) for text in (name, group, head)):
        return Scope.OWN, "the row or column is the authors' own run"
    if any(char in head for char in (CITE, CITET)) or (_REPORTED.search(head) and not _RERUN.search(others)):
        return Scope.CITED, f"column “{_plain(head)}”"
    if group and (CITE in group or CITET in group or _THEIRS.search(group)):
        return Scope.CITED, f"the rows of “{_plain(group)}”"
    built_in = reading.mention.kind in (Kind.PARAMETERS, Kind.FLOP)  # a compared model's own properties
    marked = CITET in name or (CITE in name and not built_in)
    if marked and not _RERUN.search(others) and _others_are_plain(table, row):
        return Scope.CITED, f"the row cites its source: “{_plain(name)}”"
    return None


def _caption(table: object) -> str:
    caption = getattr(table, "caption", None)
    return caption.text if caption is not None else ""


def _others_are_plain(table: object, row: int) -> bool:
    """Return whether a cited row stands beside rows without citation: a comparison with others."""
    subject = table.subject  # type: ignore[attr-defined]
    return any(
        not any(char in subject(other) for char in (CITE, CITET)) and subject(other)
        for other in range(table.head_rows, table.n_rows)  # type: ignore[attr-defined]
        if other != row
    )


def _plain(text: str) -> str:
    return re.sub(r"[\ue000-\ue003]", "", text).strip() or "a citation"
