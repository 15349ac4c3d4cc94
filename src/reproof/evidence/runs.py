"""How many times an experiment was run: seeds, repetitions, folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._facts import of_kind
from reproof.fact import Kind
from reproof.patterns import lazy
from reproof.quantity import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("experiments[].runs",)
ABSENT = "nothing says how many runs or seeds stand behind the results"
HOMES = (
    "experimental setup",
    "experiment setup",
    "training details",
    "implementation detail",
    "evaluation protocol",
)
NEAR = ("variation", "hyperparameters", "metrics")

_CUES = (
    "seed",
    "runs",
    "repetition",
    "repeat",
    "fold",
    "initiali",
    "replicat",
    "restart",
    " times",
    "one run",
    "single run",
    "training run",
    "averaged",
    "trials",
    " once",
    "plicate",
    "cross-valid",
    "leave-one",
    "retrained",
    "thrice",
    "draws",
    "realisations",
    "realizations",
    "models were",
)
_N = (
    r"(\d{1,3},\d{3}|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)"
    r"(?! (?:hundred|thousand|million))"
)
_SAID = lazy(
    rf"\b{_N} (?:\w+[- ]){{0,2}}?(?:seeds?|runs|repetitions|repeats|initiali[sz]ations|replicates"
    r"|replications|restarts)\b"
    rf"|\b(?:repeat\w*|run|ran|trained|averaged?|executed"
    rf"|performed)\b[^.]{{0,40}}\b{_N} times\b(?! (?:per (?:second|minute"
    rf"|hour|day|epoch|step|episode|frame)|a|faster|the|as|more|larger|smaller|slower|in a)\b)"
    rf"|\b(?:repeat\w*|run|ran|trained|executed|performed)\b[^.]{{0,30}}\b{_N} ?×"
    rf"|\baverag\w+\b[^.]{{0,40}}\b{_N} (?:independent |different |random )?(?:trials|draws"
    rf"|reali[sz]ations)\b"
    rf"|\b{_N} (?:independent |random )?draws of the (?:training |whole )?(?:data|sample)"
    rf"|\b{_N} (?:independent |random |separate )?trials (?:were|was|are) (?:run|performed|conducted|made"
    rf"|carried)\b|\b(?:in total|altogether),? {_N} (?:\w+ )?(?:models|networks|agents) were trained\b"
    rf"|\b(?:seeds|runs|repetitions|trials)\s?(?:=|:)\s?{_N}\b|\bn ?= ?{_N} (?:seeds?|runs)\b"
    rf"|\b{_N}[- ]fold cross|\b(?:re-?trained|repeated|run|ran) {_N} ?×"
    rf"|\bleave-one-(?:\w+-)?out\b[^.]{{0,60}}\b{_N} (?:\w+ )?(?:subjects|participants|patients|sites|users"
    rf"|domains|speakers)"
)
_ONCE = lazy(
    r"\b(?:a |only )?(?:single|one) (?:training |random )?(?:run|seed)\b"
    r"|\b(?:fixed|same) (?:random )?seed\b[^.\d]{0,12}\d"
    r"|\bin (?:duplicate|triplicate)\b|\b(?:repeat\w*|re-?run|re-?ran|ran|run"
    r"|trained)\b[^.;]{0,60}\bthrice\b|\b\d ?× ?\d(?:-fold)? cross-?validation\b"
    r"|\b(?:train(?:ed)?|run|ran|evaluated?|repeat\w*|executed?) (?:\w+ ){0,4}?(?:only "
    r"|just )?once\b(?! (?:the|we|per|every|each|a|all))"
)
_TIMES = {"duplicate": "2", "triplicate": "3", "thrice": "3"}
_OF_DATA = lazy(
    r"\b(?:subsets?|splits?|partition\w*|shuffl\w*|subsampl\w*|sampled|selected|drawn|data-?sets?|images)\b"
)
"""What a seed fixes without any run being told of."""
_REPEATED_PART = lazy(
    r"\b(?:cells?|layers?|blocks?|pixels?|motions?|tokens?|words?|frames?|elements?|rows?|columns?"
    r"|patterns?|stimul\w+|digits?)"
    r" (?:is|are|was|were|gets?) (?:then )?repeated\b"
    r"|\b(?:mutations?|augmentations?|perturbations?|maskings?|rotations?) (?:is|are|was|were) (?:then "
    r")?repeated\b"
    r"|\b(?:blocks?|layers?|cells?|modules?|stages?) ?[×x] ?\d"
)
"""What is repeated within one run."""
_THEIRS = lazy(
    r"^(?!.*\b(?:we|our|this work|this report)\b).*\bthe (?:original )?(?:authors|paper|work) (?:\w+ )?"
    r"(?:averages?|averaged|reports?|reported|used?|uses|ran|runs?|trained|repeat\w*)\b"
)
"""How often somebody else ran it."""
_HEAD = lazy(r"\b(?:runs|seeds|repetitions|repeats)\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's numbers of runs; without any, what sentences and columns say of repetitions."""
    counted = False
    for one in of_kind(paper.facts, Kind.RUNS):
        counted = True
        yield one
    if counted:
        return
    for unit in paper.prose.units(*_CUES):
        if unit.foreign or _THEIRS.search(unit.low):
            continue
        if (match := _SAID.search(unit.low)) and not _REPEATED_PART.search(unit.low):
            count = parse_number(next(group for group in match.groups() if group))
            if count is not None and count.value:
                yield seen(unit, match, value=f"{count.value:g}")
        elif (match := _ONCE.search(unit.low)) and "per" not in unit.low.split():
            if "seed" in match.group() and _OF_DATA.search(unit.low):
                continue
            yield seen(unit, match, value=_TIMES.get(match.group().rpartition(" ")[2], "1"))
    yield from _columns(paper)


def _columns(paper: Paper) -> Iterator[Sighting]:
    for table in paper.document.tables:
        for column in range(table.n_columns):
            if not _HEAD.search(table.head(column).lower()):
                continue
            for row in range(table.head_rows, table.n_rows):
                cell = table.at(row, column)
                if cell is not None and cell.passage.text.strip().isdigit():
                    text = cell.passage.text
                    yield Sighting(cell.passage, 0, len(text), value=text.strip())
                    break
