"""Read the emissions block of a Hugging Face model card, and say in plain words what is wrong with it.

The keys are those of https://huggingface.co/docs/hub/model-cards-co2: `co2_eq_emissions` is a number
of grams, or holds `emissions`, `source`, `training_type`, `geographical_location` and `hardware_used`.
The Hub takes the first digits it sees and no unit, so "1.2 kg" counts there as 1.2 grams.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from reproof.fact import Kind
from reproof.metadata.facts import facts_of
from reproof.metadata.positions import JsonText
from reproof.metadata.read import LARGEST, Metadata
from reproof.passage import Problem
from reproof.patterns import lazy
from reproof.quantity import Interval
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact
    from reproof.metadata.positions import Span

KEYS: Final = ("emissions", "source", "training_type", "geographical_location", "hardware_used")
"""What the block holds, in the order of the Hub's documentation."""
_FRONT: Final = lazy(r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*$", re.S | re.M)
_BLOCK: Final = lazy(r"^co2_eq_emissions[ \t]*:[ \t]*([^\n]*)\n?((?:[ \t]+[^\n]*\n?|[ \t]*\n)*)", re.M)
_ENTRY: Final = lazy(r"^[ \t]+([A-Za-z_]\w*)[ \t]*:[ \t]*([^\n]*)$", re.M)
_LINE: Final = lazy(
    r"^[ \t]*[-*][ \t]*\*{0,2}(hardware type|hours used|cloud provider|compute region"
    r"|carbon emitted)\*{0,2}[ \t]*:"
    r"[ \t]*\*{0,2}[ \t]*([^\n]*)$",
    re.I | re.M,
)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_EXPONENT: Final = re.compile(r"\d+(?:\.\d+)?[eE][+-]?\d{1,3}")
_AMOUNT: Final = lazy(
    r"(?P<number>\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)\s*(?P<unit>kg|kilograms?|g|grams?|t|tons?"
    r"|tonnes?|lbs?|pounds?)?\b",
    re.I,
)
_GRAMS: Final = {"k": 1000.0, "g": 1.0, "t": 1e6, "l": 453.59237, "p": 453.59237}
"""Grams in a unit, by its first letter; a ton is the metric one."""
_ABSURD: Final = 1e18
"""Grams that all of mankind does not emit in a decade; a number beyond is a slip of the keyboard."""
_UNFILLED: Final = lazy(r"^\W*(?:more information needed|todo\b.*|tbd|n/?a|none|unknown|\?+|xxx*)?\W*$", re.I)
_COUNTED: Final = lazy(r"^(\d{1,6})\s*(?:x|×|\*)?\s+(?=[A-Za-z])")
_TYPES: Final = {"pretraining": "pretraining", "finetuning": "finetuning", "training": "training"}
_RULE: Final = "unreadable-model-card"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the card as written, without quotes and comment, and where it stands."""

    text: str
    span: Span

    @property
    def filled(self) -> bool:
        return not _UNFILLED.match(self.text)


def read_card(text: str, file: str) -> Metadata | None:
    """Return what a card says as metadata with its problems; None when it speaks of no emissions."""
    if len(text) > LARGEST or (front := _FRONT.match(text)) is None:
        return None
    block = _BLOCK.search(text, front.start(1), front.end(1))
    lines = {match[1].lower(): _value(match, 2) for match in _LINE.finditer(text, front.end())}
    if block is None and not lines:
        return None
    card = _Card(text, file, block, lines)
    source = card.metadata()
    return Metadata(source, source.value, tuple(_in_kilograms(source)), tuple(card.problems()), text)


def _in_kilograms(source: JsonText) -> Iterator[Fact]:
    """Yield the card's facts; emissions as their value says, for the digits printed there are grams."""
    for fact in facts_of(source):
        if fact.kind is Kind.CO2E:
            yield replace(fact, amount=Interval.exact(source.value["experiments"][0]["co2e_kg"]))
        else:
            yield fact


def _value(match: re.Match[str], group: int) -> Value:
    start, raw = match.start(group), match[group]
    plain = re.sub(r"(?:^|[ \t])#.*$", "", raw).rstrip()
    if len(plain) > 1 and plain[0] in "\"'" and plain[-1] == plain[0]:
        return Value(plain[1:-1], (start + 1, start + len(plain) - 1))
    return Value(plain, (start, start + max(1, len(plain))))


class _Card:
    """One card, taken apart."""

    def __init__(self, text: str, file: str, block: re.Match[str] | None, lines: dict[str, Value]) -> None:
        self.text, self.file, self.lines = text, file, lines
        self.whole = (block.start(), block.start() + len("co2_eq_emissions")) if block else (0, 3)
        self.entries: dict[str, Value] = {}
        self.bare = block is not None and bool(_value(block, 1).text)
        if block is not None and self.bare:
            self.entries["emissions"] = _value(block, 1)
        elif block is not None:
            for match in _ENTRY.finditer(text, block.start(2), block.end(2)):
                self.entries.setdefault(match[1], _value(match, 2))
        self.named = block is not None

    def grams(self) -> float | None:
        """Return the emissions in grams: the number as the Hub wants it, or what the words mean."""
        given = self.entries.get("emissions")
        return _grams(given.text, "g") if given else None

    def metadata(self) -> JsonText:
        experiment: dict[str, Any] = {}
        spans: dict[str, Span] = {"": (0, min(3, len(self.text))), "/experiments": self.whole}
        spans["/experiments/0"] = self.whole

        def put(key: str, value: Any, given: Value) -> None:
            experiment.setdefault(key, value)
            spans.setdefault(f"/experiments/0/{key}", given.span)

        told = {key: one for key, one in {**self.lines, **self.entries}.items() if one.filled}
        if (grams := self.grams()) is not None and "emissions" in told:
            put("co2e_kg", grams / 1000, told["emissions"])
        elif (said := told.get("carbon emitted")) and (grams := _grams(said.text, "k")) is not None:
            put("co2e_kg", grams / 1000, said)
        if (kind := told.get("training_type")) and (phase := _TYPES.get(_plain(kind.text))):
            put("phase", phase, kind)
        for key in ("geographical_location", "compute region"):
            if key in told:
                put("region", told[key].text, told[key])
        for key in ("hardware_used", "hardware type"):
            if key in told:
                counted = _COUNTED.match(told[key].text)
                name = told[key].text[counted.end() :] if counted else told[key].text
                count = {"count": int(counted[1])} if counted else {}
                put("hardware", [{"name": name, **count}], told[key])
                for inner in ("/0", "/0/name", "/0/count"):
                    spans.setdefault(f"/experiments/0/hardware{inner}", told[key].span)
        if (hours := told.get("hours used")) and (match := _NUMBER.search(hours.text)):
            put("duration_h", float(match[0]), hours)
        data: dict[str, Any] = {"checklist": "model-card", "paper_type": {"training": True}}
        if experiment:
            data["experiments"] = [experiment]
        if method := told.get("source"):
            data["compute"] = {"energy_method": method.text}
            spans["/compute"] = spans["/compute/energy_method"] = method.span
        if place := told.get("cloud provider"):
            data["infrastructure"] = {"place": place.text}
            spans["/infrastructure"] = spans["/infrastructure/place"] = place.span
        starts = (0, *(match.end() for match in re.finditer(r"\n", self.text)))
        return JsonText(self.file, self.text, data, spans, {}, (), starts)

    def problems(self) -> Iterator[Problem]:
        if self.named:
            yield from self._of_block()
        for name, given in self.lines.items():
            if not given.filled:
                remedy = "give it, or take the line out"
                yield self._problem(f"{name} is not filled in", given, remedy, "note")
        said, grams = self.lines.get("carbon emitted"), self.grams()
        if said and said.filled and grams is not None:
            other = _grams(said.text, "")
            if other is not None and not 0.9 * grams <= other <= 1.1 * grams:
                yield self._problem(
                    f'carbon emitted is "{said.text}", but co2_eq_emissions says {grams:,.10g} grams',
                    said,
                    "give the same figure in both; the key takes grams",
                )

    def _of_block(self) -> Iterator[Problem]:
        given = self.entries.get("emissions")
        if given is None or not given.filled:
            remedy = "give a number, in grams of CO2e"
            yield self._problem("co2_eq_emissions gives no emissions", given, remedy)
        elif not _NUMBER.fullmatch(given.text):
            grams = self.grams()
            write = f"write {grams:.10g}" if grams is not None else "give a number, in grams of CO2e"
            yield self._problem(_unread(given.text), given, write)
        for key, value in self.entries.items():
            if key not in KEYS:
                known = ", ".join(KEYS)
                yield self._problem(f'the block has no key "{key}"', value, f"the keys are {known}")
        kind = self.entries.get("training_type")
        if kind and kind.filled and _plain(kind.text) not in _TYPES:
            yield self._problem(
                f'training_type is "{kind.text}": expected pre-training or fine-tuning', kind,
                "write pre-training or fine-tuning", "note",
            )  # fmt: skip
        lacking = [key for key in KEYS[1:] if key not in self.entries or not self.entries[key].filled]
        if lacking:
            *most, last = lacking
            yield self._problem(
                f"co2_eq_emissions lacks {', '.join(most)}{' and ' if most else ''}{last}", None,
                "a figure without its method, place and hardware can be compared with no other",
                "note" if self.bare else "warning",
            )  # fmt: skip

    def _problem(self, message: str, at: Value | None, help_: str, level: str = "warning") -> Problem:
        start, end = at.span if at else self.whole
        starts = (0, *(match.end() for match in re.finditer(r"\n", self.text)))
        place = JsonText(self.file, self.text, None, {"": (start, end)}, {}, (), starts).place("")
        return Problem(_RULE, message, place, help_, "note" if level == "note" else "warning")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _grams(text: str, unit: str) -> float | None:
    """Return an amount in grams; `unit` is the first letter of the one a bare number is in."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    letter = (match["unit"] or unit)[:1].lower()
    number = float(match["number"].replace(",", ""))
    return number * _GRAMS[letter] if letter and number < _ABSURD else None


def _unread(text: str) -> str:
    """Return what is wrong with emissions that are no plain number."""
    first = _NUMBER.match(text)
    if first is not None and _EXPONENT.fullmatch(text):
        return f'emissions is "{text}": expected digits alone; the Hub reads {first[0]} grams'
    return f'emissions is "{text}": expected a number of grams, without a unit'
