"""Which number format was computed in."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.precision",)
ABSENT = "nothing says which number format was computed in"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "hyperparameters",
    "framework",
)

look = Said(
    cues=(
        "precision",
        "fp16",
        "bf16",
        "bfloat",
        "float16",
        "float32",
        "fp32",
        "fp8",
        "int8",
        "amp",
        "half-",
    ),
    pattern=(
        r"\b(?:mixed|half|single|double|full|\d+-bit)[- ]precision\b|\b(?:fp|bf|tf)(?:8|16"
        r"|32|64)\b|\bb?float(?:16|32|64)\b|\bint(?:4|8)\b|\bautomatic mixed\b"
    ),
)
