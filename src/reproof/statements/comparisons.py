"""Factors and shares beside the amounts they compare: 4 h against 12 h, three times faster; 20 % of 600."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, ratio
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied, parse_number
from reproof.stated import Computation, Figure
from reproof.statements.amounts import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FACTOR: Final = lazy(
    rf"(?P<r>\b(?:about|roughly|approximately|nearly|almost|over|more\sthan|around|up\sto)\s|[~≈]\s?)?(?<![\w.,])(?P<n>{_NUMBER})"
    r"(?:\s?[×x](?!\w)|[\s-]times|-fold)\s(?P<cue>(?:[a-z-]+\s)?(?:speed-?\s?up|acceleration|faster|slower|quicker|shorter|longer|less|more|fewer|lower|higher|cheaper|smaller|larger|reduction|saving))\b"
    rf"|\b(?P<cue2>speed-?\s?up|reduction|faster|less|quicker)\s(?:of|by)\s(?:a\sfactor\sof\s)?(?P<r2>(?:about|roughly|nearly|almost|over|around)\s|[~≈]\s?)?(?P<n2>{_NUMBER})\s?(?:[×x](?!\w)|times\b)",
    re.IGNORECASE,
)
_CROSS: Final = lazy(r"\d\s?[×xX](?!\w)")
_TIMES: Final = ("times", "-fold")
"""What every factor is written with, unless with a cross, looked for first because it is cheap."""
_PERCENT: Final = lazy(
    r"(?P<r>\b(?:about|roughly|approximately|nearly|almost|over|more\sthan|around|up\sto)\s|[~≈]\s?)?(?<![\w.,±])(?P<n>\d{1,3}(?:\.\d+)?)\s?%"
)
_CHANGED: Final = lazy(
    r"\b(?:reduc\w*|sav(?:es?|ed|ings?)|decreas\w*|less|lower\w*|fewer|faster|shorter|cut(?:s|ting)?|drop\w*|cheaper|increas\w*|more|higher|slower|longer|improv\w*)\b",
    re.IGNORECASE,
)
_LESS: Final = lazy(
    r"\b(?:reduc\w*|sav(?:es?|ed|ings?)|decreas\w*|less|lower\w*|fewer|cut(?:s|ting)?|drop\w*|cheaper)\b",
    re.IGNORECASE,
)
_OPEN: Final = lazy(
    r"\b(?:respectively|per|each|average|median|compared\sto\s\w+\s\w+\set|points?|accuracy|up\sto|between|both|additional\w*|batch)\b|±|[\ue000\ue001]|\bet\sal",
    re.IGNORECASE,
)
_KIND: Final = {
    "time": (
        "faster", "quicker", "speed", "accelerat", "shorter", "slower", "longer", "less", "more", "reduction",
        "lower", "higher", "saving",
    ),
    "energy": ("less", "more", "lower", "higher", "reduction", "saving", "fewer"),
    "mass": ("less", "more", "lower", "higher", "reduction", "saving", "fewer"),
    "memory": ("less", "more", "smaller", "larger", "reduction", "saving", "lower", "fewer", "higher"),
    "money": ("cheaper", "less", "more", "lower", "higher", "reduction", "saving"),
    "device": ("faster", "less", "more", "fewer", "lower", "reduction", "cheaper", "saving", "speed"),
}  # fmt: skip
_ROUGHLY: Final = 0.12
_OF_ALL: Final = lazy(
    rf"(?:\b[Oo](?:f|ut\sof)\s(?:the\s|all\s|our\s|these\s)?(?:total\s)?(?P<b>{_NUMBER})(?P<bk>[kKMB](?!\w)|\s(?:thousand|million|billion)\b)?\s(?:[A-Za-z-]{{1,30}}\s){{0,3}}[A-Za-z-]{{1,30}},?\s(?:only\s|we\s\w+\s|about\s)?"
    rf"(?P<a>{_NUMBER})(?P<ak>[kKMB](?!\w)|\s(?:thousand|million|billion)\b)?(?![.,]?\d)(?:\s(?!and\b)[a-z-]+){{0,3}},?\s?(?:\(|,\s?i\.e\.,?\s|i\.e\.,?\s|or\s)(?P<r>about\s|roughly\s|nearly\s|[~≈]\s?)?(?P<p>\d{{1,3}}(?:\.\d+)?)\s?%)"
)
_PART_OF: Final = lazy(
    rf"(?<![\w.,±-])(?P<p>\d{{1,3}}(?:\.\d+)?)\s?%\sof\s(?:the\s|all\s|our\s|these\s)?(?:total\s)?(?P<b>{_NUMBER})(?P<bk>[kKMB](?!\w)|\s(?:thousand|million|billion)\b)?\s(?:[A-Za-z-]{{1,30}}\s){{0,3}}[A-Za-z-]{{1,30}}(?:,\s?|\s?\(|\s)"
    rf"(?:i\.e\.,?\s|that\sis,?\s|=\s?|corresponding\sto\s|amounting\sto\s|or\s|which\sis\s)?(?P<r>about\s|roughly\s|nearly\s|[~≈]\s?)?(?P<a>{_NUMBER})(?P<ak>[kKMB](?!\w)|\s(?:thousand|million|billion)\b)?(?P<z>\s[a-z]+|\))"
)
_OF_NUMBER: Final = lazy(r"f\s(?:the\s|all\s|our\s|these\s)?(?:total\s)?\d")
_PERCENT_OF: Final = lazy(r"%\sof\s")
_HALF: Final = 0.5


_WORD_FACTORS: Final = {"halv": 2.0, "doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}
_BY_WORD: Final = lazy(
    r"\b(?P<word>halv|doubl|tripl|quadrupl)(?:es|ed|ing|e|s)\b[^.;,]{0,60}?\bfrom\s", re.IGNORECASE
)


def _by_word(passage: Passage, sentence: tuple[int, int]) -> Iterator[Computation]:
    """Yield two amounts that are not as "halved" or "doubled" says."""
    text = passage.text
    said = _BY_WORD.search(text, *sentence)
    pair = _pair(passage, sentence) if said else None
    if said is None or pair is None or pair[0].start < said.end() - 3:
        return
    factor = _WORD_FACTORS[said["word"].lower()]
    one, other = pair
    change = ratio(printed(one.amount), printed(other.amount))
    if said["word"].lower() != "halv":
        change = ratio(printed(other.amount), printed(one.amount))
    if abs(gap(Interval(factor, factor * 0.9, factor * 1.1), change)) < 0.03:
        return
    yield Computation(
        "ratio",
        Figure(Interval.exact(factor), passage.place(said.start(), said.end("word")), f"{factor:g} times"),
        tuple(Figure(each.amount, passage.place(each.start, each.end), each.words) for each in pair),
        change,
        f"{one.words} to {other.words}",
        of="times",
    )


def comparisons(passage: Passage) -> Iterator[Computation]:
    """Yield factors, changes and shares that the two numbers of their sentence do not give."""
    text = passage.text
    percent = "%" in text
    if percent and (" of " in text or "Of " in text or " out of " in text):
        yield from _shares(passage)
    low = text.lower()
    crossed = ("×" in text or "x" in low) and _CROSS.search(text) is not None
    factor = (crossed or any(word in low for word in _TIMES)) and _FACTOR.search(text) is not None
    said = "from " in text and any(word in low for word in _WORD_FACTORS)
    worded = said and _BY_WORD.search(text) is not None
    if not percent and not factor and not worded:
        return
    for start, end in passage.sentences():
        share = percent and "%" in text[start:end]
        if end - start > 400 or not (share or factor or worded) or _OPEN.search(text, start, end):
            continue
        if factor:
            yield from _factor(passage, (start, end))
        if worded:
            yield from _by_word(passage, (start, end))
        if share:
            yield from _change(passage, (start, end))


def _pair(passage: Passage, sentence: tuple[int, int]) -> tuple[Amount, Amount] | None:
    """Return the only two amounts of a sentence that measure the same; None when there are others."""
    found = [one for one in amounts(passage, *sentence) if not one.count]
    for dim in {one.dim for one in found}:
        same = [one for one in found if one.dim == dim]
        if len(same) == 2 and dim != "power" and not any(one.per or one.rough for one in same):
            return same[0], same[1]
    return None


def _factor(passage: Passage, sentence: tuple[int, int]) -> Iterator[Computation]:
    text = passage.text
    said = list(_FACTOR.finditer(text, *sentence))
    if len(said) != 1 or _moved(passage):
        return
    match = said[0]
    digits = match["n"] or match["n2"]
    stated, pair = parse_number(digits), _pair(passage, sentence)
    cue = (match["cue"] or match["cue2"]).lower()
    if (
        pair is None
        or stated is None
        or not any(word in cue for word in _KIND.get(pair[0].dim.split()[0], ()))
    ):
        return
    one, other = pair
    rough = match["r"] or match["r2"]
    choices = [
        ratio(printed(one.amount), printed(other.amount)),
        ratio(printed(other.amount), printed(one.amount)),
    ]
    implied = max(choices, key=lambda each: each.value)
    amount = printed(stated)
    if rough:
        amount = Interval(stated.value, stated.value * (1 - _ROUGHLY), stated.value * (1 + _ROUGHLY))
    less_one = Interval(implied.value - 1, (implied.low or 1) - 1, (implied.high or 1) - 1)
    readings = [implied]
    if (
        any(word in cue for word in ("faster", "more", "higher", "longer", "slower", "larger"))
        and implied.value > 1
    ):
        readings.append(less_one)  # "two times faster" for three times as fast
    if any(abs(gap(amount, each)) < 0.05 for each in readings):
        return
    name = "n" if match["n"] else "n2"
    place = passage.place(match.start(name), match.end(name))
    yield Computation(
        "ratio",
        Figure(stated, place, f"{digits} times"),
        tuple(Figure(each.amount, passage.place(each.start, each.end), each.words) for each in pair),
        implied,
        f"{max(pair, key=_size).words} against {min(pair, key=_size).words}",
        of="times",
    )


def _size(one: Amount) -> float:
    return one.amount.value


def _moved(passage: Passage) -> bool:
    """Return whether the moved amounts and their factor are already compared (`ratios`)."""
    from reproof.statements.ratios import ratios

    return any(True for _ in ratios(passage))


def _change(passage: Passage, sentence: tuple[int, int]) -> Iterator[Computation]:
    text = passage.text
    said = list(_PERCENT.finditer(text, *sentence))
    if len(said) != 1 or (pair := _pair(passage, sentence)) is None:
        return
    match = said[0]
    near = text[max(sentence[0], match.start() - 35) : min(sentence[1], match.end() + 25)]
    stated = parse_number(match["n"])
    if stated is None or not stated.value or not _CHANGED.search(near) or _moved(passage):
        return
    low, high = sorted(pair, key=_size)
    share = ratio(printed(low.amount), printed(high.amount))
    inverse = ratio(printed(high.amount), printed(low.amount))
    least, most = share.low or 0.0, share.high or 1.0
    changes = [
        Interval(100 * (1 - share.value), 100 * (1 - most), 100 * (1 - least)),
        Interval(100 * (inverse.value - 1), 100 * ((inverse.low or 1) - 1), 100 * ((inverse.high or 1) - 1)),
        share.scaled(100),
        inverse.scaled(100),
    ]
    if _LESS.search(near):
        changes = [changes[0], changes[2]]
    amount = printed(stated)
    if match["r"]:
        amount = Interval(stated.value, stated.value * (1 - _ROUGHLY), stated.value * (1 + _ROUGHLY))
    if any(abs(gap(amount, each)) < 0.05 or abs(stated.value - each.value) < 1 for each in changes):
        return
    yield Computation(
        "ratio",
        Figure(stated, passage.place(match.start("n"), match.end()), f"{match['n']} %"),
        tuple(Figure(each.amount, passage.place(each.start, each.end), each.words) for each in pair),
        changes[0],
        f"{high.words} against {low.words}",
        of="% less",
    )


def _shares(passage: Passage) -> Iterator[Computation]:
    text = passage.text
    for pattern, hint in ((_OF_ALL, _OF_NUMBER), (_PART_OF, _PERCENT_OF)):
        if not hint.search(text):
            continue
        for match in pattern.finditer(text):
            part = parse_multiplied(match["a"], match["ak"])
            whole = parse_multiplied(match["b"], match["bk"])
            stated = parse_number(match["p"])
            if part is None or whole is None or stated is None or not 0 < part.value < whole.value:
                continue
            if pattern is _PART_OF and not re.search(
                r"i\.e|that\sis|=|\(|corresp|amount|which\sis|or\s", match[0]
            ):
                continue
            share = ratio(printed(part), printed(whole)).scaled(100)
            rest = Interval(100 - share.value, 100 - (share.high or 100), 100 - (share.low or 0))
            amount = printed(stated)
            amount = (
                Interval(amount.value, max(0, amount.value - _HALF), amount.value + _HALF)
                if stated.value > 5 and "." not in match["p"]
                else amount
            )
            if match["r"]:
                amount = Interval(stated.value, stated.value * (1 - _ROUGHLY), stated.value * (1 + _ROUGHLY))
            if any(abs(gap(amount, each)) < 0.03 for each in (share, rest)):
                continue
            if pattern is _PART_OF:
                yield Computation(
                    "product",
                    Figure(
                        part,
                        passage.place(match.start("a"), match.end("a")),
                        f"{match['a']}{match['ak'] or ''}",
                    ),
                    (Figure(stated, passage.place(match.start("p"), match.end("b")), ""),),
                    Interval.exact(stated.value * whole.value / 100),
                    f"{match['p']} % of {match['b']}{match['bk'] or ''}",
                )
                continue
            yield Computation(
                "ratio",
                Figure(stated, passage.place(match.start("p"), match.end("p")), f"{match['p']} %"),
                (Figure(part, passage.place(match.start("a"), match.end("a")), ""),),
                share,
                f"{match['a']}{match['ak'] or ''} of {match['b']}{match['bk'] or ''}",
                of="%",
            )
