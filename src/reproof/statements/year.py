"""The year a paper is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document

_STYLE = lazy(r"(?<!\d)(20[12]\d)(?!\d)|^(?:aaai|acl|emnlp|naacl|cvpr|iccv|eccv|icml|iclr)_?(\d\d)(?!\d)")
_YEAR = lazy(r"20[0-3]\d")
_BESIDE = lazy(r"[\d,]|\.\d|\s?(?:GB|MB|samples|images|examples|steps|GPUs)")


def year(document: Document) -> int | None:
    """Return the latest year among the style file's and those the text mentions; None without any style."""
    style = [int(match[1] or f"20{match[2]}") for name in document.packages if (match := _STYLE.search(name))]
    if not style:
        return None
    said = [one for passage in document.passages if "20" in passage.text for one in _years(passage.text)]
    return max([*style, *said])


def _years(text: str) -> Iterator[int]:
    for match in _YEAR.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.isdigit() or before in tuple(".,$-") or _BESIDE.match(text, match.end())):
            yield int(match[0])
