"""Bytes to text, whatever an editor of the last thirty years wrote."""

from __future__ import annotations

import codecs
from typing import Final

MAX_BYTES: Final = 6_000_000
"""No paper's source file is this long; what follows is not read."""


MAX_STRAY: Final = 1 / 1000
"""Share of NUL bytes a text may hold by accident; machine code and images hold far more."""


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding `decode` knows."""
    if _utf16(data):
        return False
    if data.startswith((b"%PDF-", b"PK\x03\x04", b"\x1f\x8b")):
        return True
    sample = data[:65536]
    return sample.count(0) > MAX_STRAY * len(sample)


def decode(data: bytes) -> str:
    """Return the text: UTF-8, UTF-16, else Windows-1252.

    A byte order mark is dropped. Bytes that Windows-1252 leaves open are read as Latin-1.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace")
    if wide := _utf16(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 and _mostly_utf8(data):
            return data.decode("utf-8", "replace")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _mostly_utf8(data: bytes) -> bool:
    """Whether a stray byte (or a cut at the size limit) sits in a file that is otherwise UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    accented = (
        sum(1 for character in text if character > "\x7f") - broken if len(text) < 200_000 else broken * 9
    )
    return broken * 8 < accented


def _utf16(data: bytes) -> str:
    """Return the UTF-16 codec of the bytes, or an empty string.

    Without a byte order mark it shows by every other byte being NUL: LaTeX is mostly ASCII.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:4096]
    if len(sample) < 16 or sample.count(0) * 3 < len(sample):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even * 50 > odd and odd * 50 > even:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"
