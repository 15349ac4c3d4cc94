"""What limits the work: a section, a paragraph or sentences on its limitations."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.limitations",)
ABSENT = "limitations are not discussed"
HOMES = ("discussion", "conclusion", "future")
NEAR = ("impact", "external-validity")

look = Said(
    cues=("limitation", "limited to", "shortcoming", "drawback", "caveat", "threats to validity", "weakness"),
    pattern=(
        r"\b(?:a|one|another|main|key|major|potential|current|several|some|important|primary|first"
        r"|the|our|its|their"
        r"|these|following) (?:\w+ )?(?:limitations?|shortcomings?|drawbacks?|caveats?"
        r"|weakness(?:es)?)\b(?: \w+)?"
        r" (?:of|is|are|in|to|include|remain|that|concerns?)\b|\blimitations?[.:]|\bthreats to validity\b"
        r"|\b(?:our|this) (?:work|study|paper|approach|method|analysis|evaluation|experiments?) (?:is"
        r"|are|was|were"
        r"|has|have) (?:\w+ )?limit(?:ed|ations)\b"
    ),
    unless=(
        r"\blimitations? of (?:existing|previous|prior|current|these|earlier|other|traditional|standard)\b"
        r"|\b(?:address|overcome|alleviat|mitigat|tackl|circumvent)\w* (?:\w+ ){0,3}(?:limitation"
        r"|shortcoming|drawback)"
    ),
    headings=r"\b(?:limitations?|threats to validity)\b",
)
