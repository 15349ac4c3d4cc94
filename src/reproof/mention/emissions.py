"""Greenhouse-gas emissions and the carbon intensity of electricity.

"552 t CO2e", "805 g of CO2" are emissions in kg; "429 g CO2e/kWh" is a carbon intensity in
kg/kWh. Tons are metric; a pound is 0.45359237 kg.
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

_WORDS: Final = ("CO2", "CO₂", "C02", "arbon", "mission", "emit", "Emit", "GHG", "reenhouse", "/kWh", "/MWh")
_SPACED: Final = lazy(r"CO[\s_]2|/\s[kM]Wh")


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the emissions and carbon intensities a passage states."""
    text = passage.text
    if passage.kind is PassageKind.VERBATIM:
        return
    if any(word in text for word in present(_WORDS)) or _SPACED.search(text):
        from reproof.mention._emissions import read_emissions  # most papers never need its patterns

        yield from read_emissions(passage)
