"""What the code depends on, so that it can be installed."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.dependencies",)
ABSENT = "nothing says what the code depends on"
HOMES = (
    "code",
    "reproducib",
    "availability",
    "implementation",
)
NEAR = (
    "code",
    "software-versions",
)

look = Said(
    cues=(
        "requirements",
        "environment.y",
        "docker",
        "conda",
        "pip ",
        "pyproject",
        "poetry",
        "singularity",
        "apptainer",
        "dependenc",
        "lock file",
        "virtual environment",
        "container",
    ),
    pattern=(
        r"\brequirements?\.txt\b|\benvironment\.ya?ml\b|\bdocker\w*\b|\bconda\b|\bpip install\b"
        r"|\bpyproject\b|\bpoetry\b|\bsingularity (?:image|container)|\bapptainer\b|\block"
        r" ?files?\b|\b(?:software|package|library|python|code|pinned|all|required|installation)"
        r" (?:\w+ )?dependenc(?:y|ies)\b|\bdependencies (?:are|and|listed|file|with|versions?)\b"
        r"|\bvirtual environment\b|\bcontainer (?:image|with)\b"
    ),
    unless=(
        r"\b(?:long|range|term|syntactic|temporal|spatial|linear|causal|statistical|functional"
        r"|universal|contextual|semantic|inter|pairwise|sequential|global|local)[- ](?:\w+[- ])?depen"
        r"denc"
    ),
)
