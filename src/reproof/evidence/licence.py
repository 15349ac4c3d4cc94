"""The licence or terms of use of data, code or models."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("assets.licence",)
ABSENT = "no licence or terms of use of data, code or models are given"
HOMES = (
    "licen",
    "data",
    "asset",
    "ethic",
    "availability",
)
NEAR = (
    "data-access",
    "code",
)

look = Said(
    cues=(
        "licen",
        "cc-by",
        "cc by",
        "creative commons",
        "cc0",
        "apache",
        "mit ",
        "gpl",
        "bsd",
        "terms of use",
        "terms of service",
        "openrail",
        "public domain",
        "copyright",
    ),
    pattern=(
        r"\blicen[cs](?:e|es|ed|ing)\b|\bcc[- ]?by\b|\bcc0\b|\bcreative commons\b|\bapache[- ](?:lice"
        r"nse[- ])?2|\b(?:gpl|openrail|agpl|lgpl)\b|\bbsd(?:[- ](?:\d|style)| licen)"
        r"|\bterms (?:of (?:use|service)|and"
        r" conditions)\b|\bpublic domain\b"
    ),
    unless=(
        r"\bdriver'?s? licen|\blicen[cs]e plate|\bmedical licen|\bpoetic licen|\blicensing"
        r" (?:requirement|exam)|\blicen[cs]ed (?:\w+ )?(?:physician|doctor|clinician|therapist|nurse"
        r"|counsel\w*"
        r"|pharmacist|radiologist|psycholog\w+|professional|driver|lawyer)|\b(?:no|without(?: an?)?"
        r"|lacks? an?"
        r"|unknown|unclear) (?:\w+ ){0,2}licen[cs]e"
    ),
)
