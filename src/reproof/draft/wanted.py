"""What a sentence must say, and must not, to carry a yes to each kind of evidence."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy

_PART: Final = (
    r"(?:train(?:ing|ed)?|test(?:ing|ed)?|validation|val|dev(?:elopment)?|evaluation|evaluated|held-?out)"
)
_REST: Final = r"(?:test(?:ing|ed)?|validation|val|dev(?:elopment)?|evaluation|evaluated|held-?out)"

SAYS: Final = {
    "hyperparameters": lazy(
        r"\b(?:learning[- ]rates?|lr|batch[- ]?sizes?|weight decay|dropout|momentum|step size"
        r"|temperature|patience)\b"
        r"(?: \([^)]{1,20}\))?\s*(?:(?:of|is|was|were|are|set|fixed|equal|to|at"
        r"|rate)\s+){0,3}[=:,(~≈]?\s*(?:about )?\d"
        r"|(?<![\w.])\d[\d.,]*(?:[-·×^ ]+\d+)*k? (?:training |gradient )?(?:epochs?|steps|iterations)\b"
        r"|\bbatches of \d|\b(?:adam\w*|sgd|rmsprop|l-?bfgs|optimi[sz]er)\b.{0,80}\d|\b(?:use|set"
        r"|choose) .{0,12}=\s*[\d.]"
        r"|\bdefault (?:hyper-?)?(?:parameters|settings|values)\b|\bhyper-?parameters?\b.{0,120}\d",
        re.I | re.S,
    ),
    "selection-method": lazy(
        r"\b(?:grid|random|bayesian|line|manual|hyper-?parameter)[- ](?:search|optimi[sz]ation|sweep)\w*\b"
        r"|\boptuna\b|\bhyperopt\b|\bray tune\b"
        r"|\b(?:chosen|selected|chose|choose|select|tuned?|picked|determined|found|best"
        r"|optimal|(?:is|are|was|were|we) set)\b.{0,160}"
        r"\b(?:valid\w*|dev(?:elopment)?|held[- ]out|cross-validation|from the (?:set|range|grid)|among"
        r"|out of"
        r"|based on|according to|by (?:grid|random)|prior work|preliminary)\b"
        r"|\b(?:validation|dev|development) (?:set|loss|accuracy|score|performance|data)\b.{0,120}"
        r"(?<![-\w])(?:select|choos|chosen|tun|pick|best|optimal)\w*"
        r"|\b(?:default|recommended)\b.{0,40}\b(?:hyper-?parameters?|parameters|settings?|values"
        r"|configurations?)\b"
        r"|\b(?:same|identical|original)\b.{0,60}\b(?:hyper-?parameters?|parameters|settings?|values"
        r"|configurations?"
        r"|learning rates?)\b(?=.*(?:\b(?:original|papers?|prior|previous (?:work|stud\w+)|authors?"
        r"|baselines?)\b"
        r"|[\ue000\ue001]))"
        r"|\b(?:hyper-?parameters?|settings?|configurations?|values|recipe)\b.{0,80}\b(?:follow\w*"
        r"|taken from|as in"
        r"|from (?:the )?(?:original|prior|previous)|according to|recommended|adopted|reused?|inherited)\b"
        r"|\bfollow(?:ing)?\b.{0,60}\b(?:hyper-?parameters?|settings?|configurations?|recipe)\b",
        re.I | re.S,
    ),
    "data-split": lazy(
        rf"^(?=.*(?:\d\s?%|\d\s?[/:]\s?\d|(?<![\w.])\d[\d,.]*k?\b.*(?<![\w.])\d|half|third|quarter))"
        rf"(?=.*\btrain\w*).*\b{_REST}\b"
        r"|\b(?:standard|official|original|default|predefined|provided)\b.{0,40}\bsplits?\b"
        r"|\bsame\b.{0,40}\bsplits?\b.{0,40}(?:\bas\b|[\ue000\ue001])"
        r"|\b\w+-fold\b|\bleave-one-\w+|\bheld[- ]out\b.{0,60}\d|\d.{0,60}\bheld[- ]out\b"
        rf"|\bfor {_PART}\b.{{0,100}}\bfor {_PART}\b",
        re.I | re.S,
    ),
    "variation": lazy(
        r"±|\b(?:standard (?:deviations?|errors?)|std|s\.d\.|confidence|intervals?|error bars?"
        r"|variances?|bootstrap\w*"
        r"|quartiles?|p-?values?|significan\w+|test|percentiles?|shaded)\b|\bp\s?[<=]",
        re.I,
    ),
    "licence": lazy(
        r"\blicen[cs]e[ds]?\b|\bCC[- ]?(?:BY|0)|\bApache\b|\bGPL|\bBSD\b|\bMIT\b|public domain"
        r"|terms of (?:use|service)",
        re.I,
    ),
    "data-access": lazy(
        r"[\ue000\ue001].{0,80}\b(?:data\w*|corp(?:us|ora)|benchmarks?|images?|sentences|questions"
        r"|examples|simulators?"
        r"|environments?|collections?|splits?|set|records|patches|graphs?)\b"
        r"|\b(?:data\w*|corp(?:us|ora)|benchmarks?|images?|sentences|questions|examples|simulators?"
        r"|environments?"
        r"|collections?|splits?|set|records|patches|graphs?|sections)\b.{0,120}[\ue000\ue001]|https?://"
        r"|\b[\w-]+\.(?:org|com|io)/",
        re.I | re.S,
    ),
    "data-collection": lazy(
        r"\bwe (?:\w+ ){0,2}(?:collect|crowd-?sourc|scrap|crawl|curat|recruit|annotat|gather|record|ask"
        r"|compil|interview"
        r"|hire|photograph|transcrib)\w*"
        r"|\b(?:was|were|is|are|been) (?:\w+ ){0,2}(?:collected|crowd-?sourced|scraped|crawled|curated"
        r"|annotated|gathered"
        r"|recorded|labell?ed|compiled|transcribed|recruited)\b",
        re.I,
    ),
    "computing-place": lazy(
        r"\b(?:clusters?|clouds?|aws|amazon|ec2|gcp|azure|colab\w*|kaggle|slurm|hpc|supercomputers?|laptops?"
        r"|workstations?|desktops?|macbooks?|on-premise|lambda labs|runpod|vast\.ai)\b|\bdata ?cent(?:er|re)"
        r"|\b(?:our|own|local|lab|in-?house|internal|personal|institut\w+|university\w*|department\w*"
        r"|private) (?:(?!on\b|in\b|with\b|using\b|an?\b|the\b)[\w-]+ ){0,2}?"
        r"(?:servers?|machines?|nodes?|computers?|pcs?|infrastructure|facilit\w+)\b",
        re.I,
    ),
    "error-bars-defined": lazy(
        r"\b(?:standard (?:deviations?|errors?)|std|s\.?d\.?|s\.?e\.?m?\.?|quartiles?|inter-?quartile"
        r"|bootstrap\w*|wilson"
        r"|minim\w+|maxim\w+|min|max)\b|\bconfidence (?:intervals?|bands?)|\d\d\s?% (?:ci|interval"
        r"|confidence)",
        re.I,
    ),
    "impact": lazy(
        r"\b(?:societ\w+|social\w*|misus\w+|malicious\w*|dual[- ]use|harm\w*|ethic\w*|fairness|bias(?:es"
        r"|ed)?|privacy"
        r"|environment\w*|surveillance|people|individuals|public|communit\w+|disinformation)\b",
        re.I,
    ),
    "total-compute": lazy(r"\b(?:total\w*|overall|altogether|in all|entire|whole|all|budget|cost)\b", re.I),
    "total-scope": lazy(
        r"\b(?:failed|preliminary|exploratory|prototyp\w+|pilot\w*|search\w*|sweeps?|tuning|debug\w*"
        r"|includ\w+|exclud\w+"
        r"|not count\w*|additional|more compute|beyond|final (?:runs?|models?))\b",
        re.I,
    ),
}
"""Words a sentence must have to count for a kind whose evidence is often only hinted at."""

NEVER: Final = {
    "hyperparameters": lazy(
        r"\b(?:converge[sd]?|outperform\w*|performance|accuracy|poorer|better|slightly|efficiency"
        r"|ranges? from|took|takes)\b|\b(?:first|last) \d|\bdepending on\b"
        r"|\bhyper-?parameters? (?:\w+ ){0,4}(?:is|are|can be) (?:\w+ )?(?:described|listed|given"
        r"|found|reported"
        r"|shown|detailed|provided|summari[sz]ed|available|presented) (?:in|by|at)\b",
        re.I,
    ),
    "variation": lazy(
        r"\bwithin (?:\w+ )?(?:standard errors?|error bars?|the margin)"
        r"|\b(?:subtract|divid|normali[sz]|standardi[sz]|initiali[sz])\w*|^where\b|^(?:sd|std"
        r"|σ)\s?=\s?[\d.]+$",
        re.I,
    ),
    "assumptions": lazy(r"^our results\b", re.I),
    "error-bars-defined": lazy(r"^baselines? (?:are|is|include)\b|\bfit(?:s|ted)? (?:with|by)\b", re.I),
    "proofs": lazy(r"^they\b|\b(?:proven|proved) (?:by|in) [\ue000\ue001]|\bprevious(?:ly)?\b", re.I),
    "impact": lazy(
        r"\bimpacts? of (?!(?:our|this|the) (?:work|paper|system|technology|release))(?:\w+ )+on\b",
        re.I,
    ),
    "limitations": lazy(r"\blimitations? (?:of|in) (?:existing|previous|prior|other|the original)\b", re.I),
    "data-access": lazy(r"\bbest practices?\b|\bdesign\b.{0,20}[\ue000\ue001]", re.I),
    "data-split": lazy(
        r"\b(?:gap|difference|discrepancy) (?:in|between)\b|\b(?:accuracy|loss|score)s? (?:over|on|of"
        r"|per) \w+ validation"
        r"|\bclaims?\b|\bdevices?\b",
        re.I,
    ),
    "selection-method": lazy(
        r"\beven with\b|\bwhen we tried\b|\bleft (?:for"
        r"|to) future\b"
        r"|\bfollowing the architecture\b|\bfurther analysis\b"
        r"|\b(?:checkpoints?|networks?|models?|epochs?)\b[^.]{0,60}\b(?:is|are|was"
        r"|were) (?:\w+ )?(?:chosen|selected|picked|saved|kept)\b"
        r"|\b(?:chose|select|selected|choose|pick) the (?:best[- ])?(?:\w+ )?(?:checkpoint|epoch|model"
        r"|network)\b",
        re.I,
    ),
}
"""What makes such a sentence mean something else."""

HEADINGS: Final = {
    "limitations": lazy(
        r"^\W*(?:[\w,]+ (?:\w+ )?(?:and|&) )*(?:the |some |main |known "
        r"|current )?limitations?(?: of (?:our|this|the)\b.*"
        r"|(?:,| and| &).*)?\W*$|^threats to validity\W*$",
        re.I,
    ),
    "impact": lazy(r"\b(?:broader|societal|social|ethic\w*|impact statements?|societ\w+)\b", re.I),
    "proofs": lazy(r"\bproofs?\b", re.I),
    "asset-documentation": lazy(r"\bdata ?sheets?\b|\bcards?\b|\bcroissant\b|\bdocumentation\b", re.I),
}
"""Headings that announce it; others have its word in another sense."""

UNDER: Final = {"impact": SAYS["impact"]}
"""What the text below a heading must speak of."""

FULLER: Final = {"data-collection": "asset-documentation"}
"""Kinds that are too little where a question also takes the fuller one."""
BENEFIT: Final = lazy(
    r"\b(?:benefi\w+|positive(?:ly)?|accessib\w+|democrati\w+|empower\w*|societal good|easier|cheaper"
    r"|preserv\w+)\b"
    r"|\b(?:can|could|may|will|to) (?:\w+ )?(?:help|assist|enable|reduce|save|improve|promote|support)\b",
    re.I,
)
HARM: Final = lazy(
    r"\b(?:risks?|harm\w*|misus\w+|negative\w*|bias\w*|concerns?|malicious\w*|dangers?|dangerous"
    r"|unfair\w*|inequal\w+"
    r"|privacy|threat\w*|abus\w+|surveillance|weapons?|toxic\w*|dual[- ]use|disinformation)\b",
    re.I,
)
"""What good and what bad a work may do to society."""

EARLY: Final = lazy(r"\b(?:introduction|related|background|motivation|abstract)\b", re.I)
"""Headings under which the data of others is spoken of."""
