r"""Read one answer: \answerYes{}, [Yes], \textbf{yes}, "Not Applicable", or the template's placeholder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.answers.choice import Choice
from reproof.answers.markup import plain
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.answers.markup import Text

_WORDS: Final = {
    "yes": Choice.YES, "y": Choice.YES, "true": Choice.YES,
    "no": Choice.NO, "n": Choice.NO, "false": Choice.NO,
    "na": Choice.NA, "n/a": Choice.NA, "n.a": Choice.NA, "n.a.": Choice.NA, "not applicable": Choice.NA,
    "partial": Choice.PARTIAL, "partially": Choice.PARTIAL, "partly": Choice.PARTIAL,
    "todo": Choice.TODO, "tbd": Choice.TODO, "xxx": Choice.TODO, "???": Choice.TODO, "?": Choice.TODO,
    "fixme": Choice.TODO,
}  # fmt: skip
_MENU: Final = lazy(
    r"(?:yes|no|partial(?:ly)?|n\.?/?a\.?|not applicable)"
    r"(?:\s?[/|]\s?(?:yes|no|partial(?:ly)?|n\.?/?a\.?|not applicable))+", re.I
)  # fmt: skip
_PLACEHOLDER: Final = lazy(
    r"type your response here|\[?\s*fill[ -]?(?:in)?\b|\[?\s*(?:todo|tbd|xxx|fixme)\b|\?+\s*$"
    r"|your answer here",
    re.I,
)
_FIRST: Final = lazy(
    r"(not applicable|n\.?\s?/\s?a\.?|n\.a\.?|yes|no|na|partial(?:ly)?|partly|true|false|todo|tbd|y"
    r"|n)(?![\w/-])",
    re.I,
)
_WRAP: Final = lazy(
    r"(?:\\(?:textbf|textit|emph|textsc|texttt|textrm|textsf|underline|mathbf|text|textnormal)\s*\{"
    r"|\\(?:textcolor|colorbox)\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*\{"
    r"|\{?\\(?:bf|bfseries|it|em|itshape|sc|sf|tt|rm|normalfont|blue"
    r"|color\s*(?:\[[^\]]*\])?\{[^{}]*\})(?![A-Za-z])"
    r"|[{}~$*:]|\\[,;: !]|\\(?:noindent|quad|enspace|hfill|par|newline|leavevmode|protect"
    r"|null)(?![A-Za-z])|\\\\|\s)+"
)
MACRO: Final = lazy(r"\\answer([A-Za-z]+)(?![A-Za-z])")
_MACROS: Final = {
    "yes": Choice.YES, "no": Choice.NO, "na": Choice.NA, "todo": Choice.TODO, "partial": Choice.PARTIAL,
    "partially": Choice.PARTIAL, "notapplicable": Choice.NA,
}  # fmt: skip
_DEFINING: Final = lazy(r"(?:command\*?\s*\{?|def|let|string|DeclareRobustCommand\*?\s*\{?)\s*$")
_MEANT: Final = lazy(r"(?:means?|indicates?|\bor)\b", re.I)


def normal(word: str) -> Choice:
    """Return what a typed answer means: Yes, [N/A], "This paper has a limitations section."."""
    text = " ".join(word.split()).strip(" .,;:!()[]{}*\"'").lower()
    if not text:
        return Choice.UNANSWERED
    if _MENU.fullmatch(text) or _PLACEHOLDER.match(text):
        return Choice.TODO
    if text in _WORDS:
        return _WORDS[text]
    if text.startswith("this paper has a limitations section"):
        return Choice.YES
    if text.startswith("this paper does not have a limitations section"):
        return Choice.NO
    return Choice.OTHER


@dataclass(frozen=True, slots=True)
class Token:
    """An answer in the flattened paper, and the texts that may hold its reason."""

    choice: Choice
    start: int
    end: int
    reasons: tuple[tuple[int, int], ...]
    """What stands in the macro's group or brackets, then what follows."""


def choice_of(match: re.Match[str]) -> Choice:
    """Return what an answer macro says."""
    return _MACROS.get(match[1].lower(), Choice.OTHER)


def macro_at(text: Text, match: re.Match[str], end: int) -> Token:
    r"""Read \answerYes with the group, the optional argument, or the text after it."""
    choice = choice_of(match)
    at = match.end()
    reasons: list[tuple[int, int]] = []
    if (inner := text.bracket(at)) is not None:
        reasons.append(inner)
        at = inner[1] + 1
    while at < end:
        inner = text.group(at)
        if inner is None or (not inner[0] - 1 <= at + 8):
            break
        if text.flat[inner[0] : inner[1]].strip():
            reasons.append(inner)
        at = inner[1] + 1
    close = match.end() + 2 if text.flat.startswith("{}", match.end()) else match.end()
    reasons.append((at, max(at, end)))
    return Token(choice, match.start(), close, tuple(reasons))


def mentions_only(text: Text, match: re.Match[str]) -> bool:
    """Whether an answer macro is defined or spoken of, not used as an answer."""
    before = text.flat[max(text.start, match.start() - 24) : match.start()]
    if _DEFINING.search(before):
        return True
    return _MEANT.match(text.flat[match.end() : match.end() + 14].lstrip("{} \t\n~")) is not None


def read_at(text: Text, start: int, end: int) -> Token:
    """Read the answer that begins right at an offset: after "Answer:" or a question's menu."""
    at = start
    if wrapped := _WRAP.match(text.flat, start, end):
        at = wrapped.end()
    if at < end and text.flat.startswith("\\answer", at) and (match := MACRO.match(text.flat, at)):
        return macro_at(text, match, end)
    if at < end and text.flat[at] == "[" and (inner := text.bracket(at)) is not None and inner[1] <= end:
        return _bracketed(text, inner, end)
    words = text.plain(at, end)
    if not words:
        return Token(Choice.UNANSWERED, start, start, ())
    stop = _sentence_end(text, at, end)
    if _MENU.match(words) or _PLACEHOLDER.match(words):
        return Token(Choice.TODO, at, min(stop, at + 60), ())
    if match := _FIRST.match(text.flat, at, end):
        return Token(normal(match[1]), at, match.end(), ((match.end(), end),))
    choice = normal(plain(text.flat[at:stop]))
    return Token(choice, at, stop, ((stop, end),))


def _bracketed(text: Text, inner: tuple[int, int], end: int) -> Token:
    words = text.plain(*inner)
    after = (inner[1] + 1, end)
    if _MENU.fullmatch(words.strip(" .")) or _PLACEHOLDER.match(words) or not words:
        return Token(Choice.TODO, inner[0] - 1, inner[1] + 1, ())
    if match := _FIRST.match(words):
        first = re.compile(re.escape(match[1].split()[0]), re.I).search(text.flat, *inner)
        rest = first.end() + len(match[1]) - len(match[1].split()[0]) if first else inner[1]
        return Token(normal(match[1]), inner[0] - 1, inner[1] + 1, ((min(rest, inner[1]), inner[1]), after))
    return Token(Choice.OTHER, inner[0] - 1, inner[1] + 1, (inner, after))


def _sentence_end(text: Text, at: int, end: int) -> int:
    """Return where what was typed in place of an answer stops: its first line or sentence."""
    match = re.compile(r"[.;,](?:\s|$)|\n|\\\\").search(text.flat, at, end)
    return match.start() if match and match.start() > at else min(end, at + 60)


_TYPED: Final = lazy(
    r"\[\s*(?:\\\w+\s*\{?\s*)?(?:yes|no|n\.?/?a\.?|not applicable|partial(?:ly)?|todo|tbd)\b[^\]]{0,4000}\]",
    re.I,
)
_BARE: Final = lazy(
    r"(?<=[?.)\]}:\n\t ])(?P<bold>\\textbf\s*\{|\{\s*\\bf(?:series)?\s+|\\emph\s*\{)?\s*"
    r"(?P<word>Yes|No|N/?A|Not Applicable|YES|NO|Partial|TODO)\s*(?=[}.,;:(]|$|\n|\\|--)"
)


def find(text: Text, start: int, end: int) -> Token | None:
    """Find the answer of a question that has no label before its answer; None when there is none."""
    for match in MACRO.finditer(text.flat, start, end):
        if not mentions_only(text, match):
            return macro_at(text, match, end)
    if typed := _TYPED.search(text.flat, start, end):
        inner = text.bracket(typed.start())
        if inner is not None:
            return _bracketed(text, inner, end)
    last = None
    for match in _BARE.finditer(text.flat, start, end):
        before = text.plain(start, match.start())
        if before.endswith(("?", ".", ")", "]")) or match["bold"] or text.flat[match.start() - 1] == "\n":
            last = match
            break
    if last is None:
        return None
    at = last.start("word")
    close = last.end()
    if last["bold"] and text.flat.startswith("}", close):
        close += 1
    return Token(normal(last["word"]), at, last.end("word"), ((close, end),))
