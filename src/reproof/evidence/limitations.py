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
        r"\b(?:limitations?|shortcomings?|drawbacks?|caveats?|weakness(?:es)?) of (?:our|this"
        r"|the (?:present|proposed"
        r"|current|presented) (?:work|study|paper|approach|method|model|analysis|evaluation"
        r"|benchmark|dataset|framework))"
        r"|\b(?:a|an|one|another|main|key|major|second|third|first|important|several|some|potential"
        r"|further|following)"
        r" (?:\w+ )?(?:limitations?|shortcomings?|drawbacks?|caveats?) (?:is|are|here|remains?"
        r"|concerns?|include|apply)\b"
        r"|\b(?:our|its|their) (?:\w+ )?limitations?\b|\blimitations?[.:]|\bthreats to validity\b"
        r"|\b(?:our|this) (?:work|study|paper|approach|method|analysis|evaluation|experiments?"
        r"|benchmark|dataset)"
        r" (?:is|are|was|were|has|have) (?:\w+ )?limit(?:ed|ations)\b"
    ),
    unless=(
        r"\blimitations? of (?:existing|previous|prior|current|these|earlier|other|traditional|standard)\b"
        r"|\b(?:address|overcome|alleviat|mitigat|tackl|circumvent)\w* (?:\w+ ){0,3}(?:limitation"
        r"|shortcoming|drawback)"
    ),
    headings=r"\b(?:limitations?|threats to validity)\b",
)
