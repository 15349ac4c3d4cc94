"""Source lines with the words of interest marked, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.record import dataclass
from reproof.report.terminal import clean, one_line, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Spot
    from reproof.place import Place
    from reproof.report.terminal import Paint

WINDOW: Final = 96
"""Characters of a source line that are shown; a paragraph is often one long line."""
MOST_LINES: Final = 4
"""Lines shown of a longer stretch: its first ones and its last."""


@dataclass(frozen=True, slots=True)
class Line:
    """One source line, cut to the window, with the marked stretch inside it."""

    number: int
    before: str
    marked: str
    after: str


def lines(source: str, place: Place) -> Iterator[Line | None]:
    """Yield the lines of a place as they are shown; None where lines are left out."""
    text = source.split("\n")
    last = min(place.end_line, len(text))
    if last > place.line and place.end_column == 1:
        last -= 1
    numbers = list(range(place.line, last + 1))
    left_out = len(numbers) > MOST_LINES
    if left_out:
        numbers = [*numbers[: MOST_LINES - 1], numbers[-1]]
    for number in numbers:
        if left_out and number == numbers[-1]:
            yield None
        line = text[number - 1].rstrip("\r") if number <= len(text) else ""
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if number == place.end_line else len(line.rstrip())
        yield _window(number, line, min(start, len(line)), min(max(end, start), len(line)))


def _window(number: int, line: str, start: int, end: int) -> Line:
    """Cut a long line so that the marked stretch stays in sight, with some words around it."""
    low, high = 0, len(line)
    if high > WINDOW:
        room = max(WINDOW - (end - start), 24) // 2
        low = max(0, min(start - room, high - WINDOW))
        high = min(high, max(low + WINDOW, start + WINDOW // 2))
    end = min(end, high)
    before, after = line[low:start], line[end:high]
    if low:
        before = "…" + before.lstrip()
    if high < len(line):
        after = after.rstrip() + "…"
    return Line(number, clean(before), clean(line[start:end]), clean(after))


def frame(source: str | None, spot: Spot, *, where: str, arrow: str, caret: str, gutter: int, paint: Paint,
          colour: str) -> Iterator[str]:  # fmt: skip
    """Yield one framed excerpt: its arrow and path, the source lines, carets and label."""
    pad = " " * gutter
    bar = paint("|", "blue")
    yield f"{pad}{paint(arrow, 'blue')} {clean(where)}"
    label = one_line(spot.label)
    shown = [] if source is None else list(lines(source, spot.place))
    if not shown:
        yield f"{pad} {paint('=', 'blue')} {label}" if label else f"{pad} {bar}"
        return
    yield f"{pad} {bar}"
    for index, line in enumerate(shown):
        if line is None:
            yield paint("...", "blue")
            continue
        number = paint(str(line.number).rjust(gutter), "blue")
        yield f"{number} {bar} {line.before}{line.marked}{line.after}".rstrip()
        under = caret * max(width(line.marked), 1)
        words = f"{under} {label}" if label and index == len(shown) - 1 else under
        yield f"{pad} {bar} {' ' * width(line.before)}{paint(words, colour, 'bold')}"
