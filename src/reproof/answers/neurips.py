r"""Read the NeurIPS form of 2024 and later: headed questions with Answer: and Justification: lines."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reproof.answers import token
from reproof.answers.build import Found, answer, asks_otherwise
from reproof.answers.markup import key
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.answers.choice import Choice
    from reproof.answers.markup import Text
    from reproof.answers.model import Answer
    from reproof.checklists import Checklist, Item

_ANCHOR: Final = lazy(
    r"\\item(?![A-Za-z])[ \t]*(?P<label>\[[^\]]*\])?|\\(?:sub)*(?:section|paragraph)\*?(?=\s*\{)"
)
_BOLD: Final = lazy(r"\s*(?:\{\s*\\(?:bf|bfseries)(?![A-Za-z])|\\(?:textbf|textsc|emph|textit)\s*\{|\{)\s*")
_LABEL: Final = lazy(
    r"(?<![A-Za-z\\])(?:\\(?:textbf|emph|textit|underline|textsc)\s*\{|\{\s*\\(?:bf|it|em|bfseries"
    r"|itshape)\s+)?\s*"
    r"(?P<label>Question|Answer|Justification|Guidelines?)\s*(?:\}\s*:|:\s*\}|:)",
    re.I,
)
_TODO: Final = lazy(r"\\justificationTODO(?![A-Za-z])")


def read(text: Text, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers, in the order of the paper."""
    heads = _heads(text, checklist.items)
    for index, (start, after, item, how) in enumerate(heads):
        end = heads[index + 1][0] if index + 1 < len(heads) else _last(text, after)
        found = _block(text, after, end)
        altered = how == "position" or asks_otherwise(text.plain(*found.question), item)
        head = text.plain(start, after)
        if not found.question[1] > found.question[0]:
            found = Found(
                (start, after), found.token, found.reasons, found.justification_todo, count=found.count
            )
            altered = how == "position"
        elif how != "exact" and key(head) and not _near(key(head), key(item.heading or item.title)):
            altered = True
        yield answer(text, found, item, "position" if how == "position" else "heading", altered=altered)


def _heads(text: Text, items: Sequence[Item]) -> list[tuple[int, int, Item, str]]:
    """Return where each question's heading stands and which item it is."""
    known = [(key(item.heading or item.title), item) for item in items]
    seen: list[tuple[int, int, Item | None, str]] = []
    for match in _ANCHOR.finditer(text.flat, text.start, text.end):
        span = _heading(text, match)
        if span is None:
            continue
        words = re.sub(r"^(?:q(?:uestion)?\s*)?\d+\s*", "", key(text.plain(*span)))
        if not words or len(words) > 140 or words.startswith(("question ", "answer ", "justification ")):
            continue
        item, how = _item(words, known)
        if item is not None or text.flat[match.end() : span[0]].strip(" \t\r\n~"):
            seen.append((match.start(), span[1], item, how))
    taken: set[str] = set()
    kept: list[tuple[int, int, Item | None, str]] = []
    for index, (start, after, item, how) in enumerate(seen):
        end = seen[index + 1][0] if index + 1 < len(seen) else text.end
        if item is not None and item.id in taken:
            item = None
        if item is None and not any(
            one["label"].lower() == "answer" for one in _LABEL.finditer(text.flat, after, end)
        ):
            continue
        if item is not None:
            taken.add(item.id)
        kept.append((start, after, item, how))
    return _placed(kept, items, taken)


def _placed(
    heads: list[tuple[int, int, Item | None, str]], items: Sequence[Item], taken: set[str]
) -> list[tuple[int, int, Item, str]]:
    """Give questions whose heading is not the form's the item that stands between their neighbours'."""
    numbers = {item.id: number for number, item in enumerate(items)}
    found: list[tuple[int, int, Item, str]] = []
    last = -1
    for index, (start, after, item, how) in enumerate(heads):
        if item is None:
            following = next(
                (numbers[one.id] for _, _, one, _ in heads[index + 1 :] if one is not None), len(items)
            )
            free = [items[n] for n in range(last + 1, following) if items[n].id not in taken]
            if not free:
                continue
            item, how = free[0], "position"
            taken.add(item.id)
        last = max(last, numbers[item.id])
        found.append((start, after, item, how))
    return found


def _heading(text: Text, match: re.Match[str]) -> tuple[int, int] | None:
    """Return the words of a heading: a bold group, the label of an \\item, or the rest of the line."""
    label = match["label"]
    if label and label.strip("[] "):
        return match.start("label") + 1, match.end("label") - 1
    if label is not None:
        return None
    if bold := _BOLD.match(text.flat, match.end(), text.end):
        brace = text.flat.find("{", bold.start(), bold.end())
        close = text.pairs.get(brace)
        if close is not None and close - bold.end() < 200:
            return bold.end(), close
    at = text.skip(match.end())
    stop = re.compile(r"\n|\\\\|\\newline|:|\\item").search(text.flat, at, min(text.end, at + 200))
    return (at, stop.start()) if stop else None


def _item(words: str, known: Sequence[tuple[str, Item]]) -> tuple[Item | None, str]:
    for heading, item in known:
        if words == heading:
            return item, "exact"
    for heading, item in known:
        shorter, longer = sorted((words, heading), key=len)
        if longer.startswith(f"{shorter} ") and (len(shorter.split()) >= 2 or shorter == heading):
            return item, "near"
    close = max(((_ratio(words, heading), n) for n, (heading, _) in enumerate(known)), default=(0.0, 0))
    return (known[close[1]][1], "near") if close[0] >= 0.8 else (None, "")


@lru_cache(maxsize=1000)
def _ratio(words: str, heading: str) -> float:
    """Return how alike two headings are; those of other lengths are not compared any further."""
    if abs(len(words) - len(heading)) > 0.5 * max(len(words), len(heading)):
        return 0.0
    matcher = SequenceMatcher(None, words, heading)
    return matcher.ratio() if matcher.quick_ratio() >= 0.8 else 0.0


def _near(words: str, heading: str) -> bool:
    return words.startswith(heading) or heading.startswith(words) or _ratio(words, heading) > 0.9


def _block(text: Text, start: int, end: int) -> Found:
    """Read one question between its heading and the next one."""
    labels: dict[str, re.Match[str]] = {}
    for match in _LABEL.finditer(text.flat, start, end):
        labels.setdefault(match["label"].lower().rstrip("s"), match)
        if match["label"].lower().startswith("guideline"):
            break
    stop = labels["guideline"].start() if "guideline" in labels else end
    answered = labels.get("answer")
    reasoned = labels.get("justification")
    if answered is not None:
        close = reasoned.start() if reasoned and reasoned.start() > answered.end() else stop
        got: token.Token | None = token.read_at(text, answered.end(), _item_end(text, answered.end(), close))
        asked = labels.get("question")
        question = (asked.end() if asked and asked.end() < answered.start() else start, answered.start())
    else:
        got = token.find(text, start, stop)
        asked = labels.get("question")
        question = (asked.end() if asked else start, got.start if got else stop)
    reasons = list(got.reasons if got else ())
    if reasoned is not None:
        at = reasoned.end()
        reasons = [one for one in reasons if one[1] <= reasoned.start()]
        reasons.append((at, max(at, stop)))
    todo = any(_TODO.search(text.flat, *one) for one in reasons)
    count = 1 + _others(text, got, answered.end(), close) if got and answered else 1
    return Found(
        _without_end(text, question),
        got,
        tuple(_without_end(text, one) for one in reasons),
        todo,
        count=count,
    )


def _others(text: Text, got: token.Token, start: int, end: int) -> int:
    """Return how many further, different answer macros stand on the answer's line."""
    choices: set[Choice] = set()
    for match in token.MACRO.finditer(text.flat, max(start, got.end), end):
        if not token.mentions_only(text, match) and not any(
            low <= match.start() < high for low, high in got.reasons[:-1]
        ):
            choices.add(token.choice_of(match))
    return len(choices - {got.choice})


def _item_end(text: Text, start: int, end: int) -> int:
    """Return where the line of an answer stops: at the next \\item of the same question."""
    match = re.compile(r"\\item(?![A-Za-z])").search(text.flat, start, end)
    return match.start() if match else end


def _without_end(text: Text, span: tuple[int, int]) -> tuple[int, int]:
    """Return a stretch without the list ends and empty items it runs into."""
    start, end = span
    while True:
        cut = text.flat[start:end].rstrip()
        tail = re.search(
            r"(?:\\item\s*(?:\[\s*\])?|\\end\s*\{[^{}]*\}|\\\\|\{|\\(?:textbf|emph|textit|par)\s*\{?"
            r"|\\(?:newpage|clearpage))\s*$",
            cut,
        )
        if tail is None:
            return start, start + len(cut)
        end = start + tail.start()


def _last(text: Text, after: int) -> int:
    """Return where the last question stops: at the end of the form's list, or of the form."""
    depth = 0
    for match in re.compile(r"\\(begin|end)\s*\{(enumerate|itemize|description)\}").finditer(
        text.flat, after, text.end
    ):
        depth += 1 if match[1] == "begin" else -1
        if depth < 0:
            return match.start()
    return text.end
