"""How much storage the work needs or the machines have."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.storage",)
ABSENT = "nothing says how much storage is needed"
HOMES = (
    "hardware",
    "comput",
    "infrastructure",
    "experimental setup",
)
NEAR = (
    "hardware",
    "memory",
)

look = Said(
    cues=(
        "disk",
        "storage",
        "ssd",
        "nvme",
        "hdd",
    ),
    pattern=(
        r"\d\s?(?:[gtp]i?b)\b[^.]{0,40}\b(?:disks?|storage|ssds?|nvme|hdds?)\b|\b(?:disks?"
        r"|storage|ssds?|nvme|hdds?)\b[^.]{0,40}\d\s?(?:[gtp]i?b)\b"
    ),
)
