"""Words in which something is left undone or imprecise: placeholders, CO2 for CO2e, generated sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.site import Site
from reproof.stated import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Passage

_PLACEHOLDER: Final = lazy(
    r"\(TDP\sof\s?W\)|\bA\scumulative\s(?:of\s)?(?:training\s)?hours\sof\scomputation|\{(?:emissions?|hours(?:_used)?|gpu_(?:model|type)|cloud_provider|compute_region|carbon_efficiency)\}"
    r"|\[More\sInformation\sNeeded\]|\bX{1,3}\s(?:GPU[\s-]?)?hours\b|\b(?:XX+|\?\?+)\s?(?:GPUs?|hours|kWh|kg|t\b|days)"
    r"|\bestimated\sto\sbe\s\d[\d.,]*\sCO2\w*|\bestimated\sto\sbe\s{0,2}kg|\bcarbon\sefficiency\sof\s{0,2}kg|\bTODO\b[^.]{0,30}\b(?:GPU|hours|energy|carbon|compute)\b",
)


_HINTS: Final = (
    "(TDP",
    "cumulative",
    "{",
    "[More",
    "XX",
    "X GPU",
    "X hours",
    "??",
    "TODO",
    "estimated to be",
    "efficiency of",
)


_SPREAD: Final = lazy(r"\d\s?%?\s?±\s?\.?\d")
_REPEATED: Final = lazy(
    r"\b(?:seeds?|runs|repetitions?|repeat(?:s|ed)?|folds?|trials|times|bootstrap\w*|independent|replicat\w*|n\s?=\s?\d|resampl\w*"
    r"|standard\serrors?|jackknife|subjects|participants|splits|initiali[sz]ations)\b",
    re.IGNORECASE,
)
_METHOD: Final = lazy(
    r"\b(?:measur\w+|meter\w*|monitor\w*|track(?:ed|er|ing)?|nvidia-smi|NVML|RAPL|IPMI|codecarbon|carbontracker|TDP|thermal\sdesign|calculator|estimat\w+|assum\w+"
    r"|eco2ai|experiment-impact-tracker|green[\s-]algorithms|power\s(?:draw|usage|consumption)|log(?:s|ged)|computed\s(?:from|as|with|using)|following)\b|impact\stracker|\bW\b",
    re.IGNORECASE,
)
_FACTOR: Final = lazy(
    r"\b(?:grid|carbon\s(?:intensity|efficiency)|emission\sfactor|conversion\sfactor|g(?:CO2e?q?)?/kWh|region|data\s?cent(?:er|re)\sin|electricity\smix|energy\smix|renewable|hydro\w*|nuclear"
    r"|codecarbon|carbontracker|calculator|impact\stracker|green[\s-]algorithms|eco2ai|national\saverage|world\saverage)\b|lacoste",
    re.IGNORECASE,
)
_SETTING: Final = lazy(
    r"\b(?:learning[\s-]rates?|lr|batch[\s-]sizes?|epochs?|optimi[sz]ers?|Adam\w*|SGD|iterations|n_estimators|(?:training|gradient)\ssteps|weight\sdecay|step\ssize)\b",
    re.IGNORECASE,
)
_OFFSET: Final = lazy(
    r"\b(?:offset\w*|renewable\senerg\w+|carbon[\s-]neutral|market-based|location-based|carbon-free)\b",
    re.IGNORECASE,
)


def words_of(passages: Sequence[Passage], names: frozenset[str]) -> Iterator[Remark]:
    """Yield the first passage that speaks of each thing asked for."""
    patterns = {
        "spread": _SPREAD,
        "repetition": _REPEATED,
        "method": _METHOD,
        "factor": _FACTOR,
        "offset": _OFFSET,
        "training setting": _SETTING,
    }
    for name in sorted(names):
        for passage in passages:
            if match := patterns[name].search(passage.text):
                yield _remark(name, passage, match.start(), match.end())
                break


def remarks_of(passage: Passage) -> Iterator[Remark]:
    """Yield the remarks of one passage."""
    text = passage.text
    if len(text) < 12 or not any(hint in text for hint in _HINTS):
        return
    for match in _PLACEHOLDER.finditer(text):
        yield _remark("placeholder", passage, match.start(), match.end())


def _remark(name: str, passage: Passage, start: int, end: int) -> Remark:
    site = Site(passage, start, end, (start, end))
    return Remark(name, passage.place(start, end), site, passage.text[start:end])
