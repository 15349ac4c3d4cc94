"""What is said of choosing settings in general, or wished for, rather than of what was done."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy

GENERAL: Final = lazy(
    r"\b(?:could|would|might|future|costly|expensive|often|typically|usually|avoid\w*|unable|couldn't"
    r"|cannot|insufficient|eliminat\w+|without"
    r"|limited (?:hyper|tuning)|practitioners|need for|requires?|believe)\b"
)
"""Searching that is wished for, feared or spoken of in general."""
