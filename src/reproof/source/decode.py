"""Bytes to text, whatever an editor of the last thirty years wrote."""

from __future__ import annotations

import codecs
from typing import Final

MAX_BYTES: Final = 6_000_000
"""No paper's source file is this long; what follows is not read."""


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding `decode` knows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return b"\0" in data[:65536] or data.startswith((b"%PDF-", b"PK\x03\x04", b"\x1f\x8b"))


def decode(data: bytes) -> str:
    """Return the text: UTF-8, UTF-16 with a byte order mark, else Windows-1252.

    A byte order mark is dropped. Bytes that Windows-1252 leaves open are read as Latin-1.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
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
