"""Energy, power draw and power usage effectiveness.

"310 kWh", "1.2 MJ" are energy in kWh; "a TDP of 400 W", "250 W per GPU" are power in W; "a PUE
of 1.1" is the factor by which a data centre's total exceeds its computers' energy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.mention._present import present
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage

_WORDS: Final = (
    "Wh", "kwh", "mwh", "WH", "watt", "Watt", "WATT", "oule", "PUE", "ffectiveness", "(W)", "(kW)", "(MW)",
)  # fmt: skip
_UNIT: Final = lazy(r"\d[\s-]?[mkMGTP]?(?:[JW]\b|[wW][\s·⋅∙*-]?[hH]\b)")


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the energies, power draws and PUE values a passage states."""
    text = passage.text
    if passage.kind is PassageKind.VERBATIM:
        return
    if any(word in text for word in present(_WORDS)) or _UNIT.search(text):
        from reproof.mention._energy import read_energy  # most papers never need its patterns

        yield from read_energy(passage)
