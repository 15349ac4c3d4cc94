"""Which operating system was used."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.operating_system",)
ABSENT = "nothing names the operating system"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "software-versions",
    "hardware",
)

look = Said(
    cues=(
        "ubuntu",
        "linux",
        "debian",
        "centos",
        "red hat",
        "rhel",
        "windows",
        "macos",
        "mac os",
        "fedora",
        "rocky",
    ),
    pattern=(
        r"\b(?:ubuntu|linux|debian|centos|red hat|rhel|rocky linux|windows (?:1[01]|server"
        r"|subsystem)|mac ?os(?: x)?|fedora)\b"
    ),
    unless=r"\bpenguin|sliding window",
)
