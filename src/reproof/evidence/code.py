"""A link to the source code of this work; a promise to release it is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._links import Link, links
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.prose import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("code.url", "code.in_supplement")
ABSENT = "nothing links the code of this work"
HOMES = (
    "code availability",
    "availability",
    "reproducibility",
    "code",
    "implementation detail",
    "experimental setup",
)
NEAR = ()

_SUPPLEMENT = lazy(
    r"\b(?:code|implementation|software|scripts?|notebooks?|source files)\b[^.]{0,80}\b(?:in|with|as|part of"
    r"|to)\b[^.]{0,30}\bsupplement\w*"
    r"|\bsupplement\w*(?: materials?)?\b[^.]{0,40}\b(?:contains?|includes?|provides?)\b[^.]{0,60}\b(?:code"
    r"|implementation|scripts?)\b"
    r"|\b(?:attach|includ|submit|provid|upload)\w*\b[^.]{0,30}\b(?:our |the |source |full |complete |all "
    r"|training )+code\b[^.]{0,60}\b(?:submission|supplement\w*|zip|archive)\b"
    r"|\bsupplementary code\b|\bcode\b[^.]{0,30}\b(?:is|was|are|were|has been) (?:\w+ )?(?:attached"
    r"|included|submitted|uploaded"
    r"|enclosed"
    r"|provided)\b[^.]{0,40}\b(?:submission|paper|zip|archive)\b"
)
_PROMISE = lazy(
    r"\b(?:will|shall|plan to|intend to|are going to|to) be (?:made )?(?:publicly |openly "
    r"|freely )?(?:released?|available|published|open-?sourced|shared|provided)"
    r"|\b(?:will|shall|plan to|intend to) (?:\w+ )?(?:release|publish|open-?source|share|provide|make)\b"
    r"|\b(?:up)?on (?:reasonable )?request\b|\b(?:up)?on (?:acceptance|publication)\b|\bafter (?:acceptance"
    r"|publication|review)\b"
)
_OWN = lazy(
    r"\b(?:our|this (?:paper|work|study|article|report)'?s?|the authors'? of this)\b[^.]{0,50}\b(?:code"
    r"|codebase|implementation|repository|repo|github|scripts?|source|experiments|work|fork)\b"
    r"|\b(?:code|codebase|implementation|repository|repo|scripts?|artifacts?|source|software|materials?"
    r"|resources|everything|results|project(?: page)?)\b[^.]{0,70}\b(?:available|found|accessed|accessible"
    r"|released?|hosted|provided|at|here|published|open-?sourced?|shared)\b"
    r"|\bwe (?:also |have |publicly |openly |further )*(?:release|provide|publish"
    r"|open-?source|share|host"
    r"|make|upload)\w*\b|\bcode:|\bcodeurl\b|\bcode_?repo|\bgithub repo"
)
_OTHERS = lazy(
    r"\b(?:original|official|authors'?|author's|their|his|her|baseline"
    r"|public(?:ly)?(?: available)? implementation of|implementation (?:of|by|from) (?:\ue001|\ue000|the)"
    r"|third-party|existing|et al)\b"
    r"|\b(?:library|toolkit|package|framework|dataset|data set|data-?sets|corpus|benchmark|checkpoints?"
    r"|weights|pre-?trained model|tool)\b"
)


_THEIRS = lazy(
    r"\b(?:original|official|authors'?|author's|their|his|her|baseline|third-party"
    r"|existing|et al|dataset)\b"
)
_USED = lazy(
    r"\b(?:adopt|employ|rely|relies|build|built|borrow|start|use|using|utili[sz]e)(?:ed|s|ing"
    r"|d)?\b(?: \w+){0,2}? (?:the|an?|on|from|upon)"
    r" (?!our\b)(?:[\w-]+ ){0,3}(?:implementation|framework|library|toolkit|package|codebase|scorer"
    r"|scripts?)\b[^.]{0,30}$"
    r"|\b(?:based (?:up)?on|extend(?:s|ed|ing)?|adapt(?:s|ed|ing)?|modif(?:y|ies|ied)|fork(?:ed)? (?:of|from)"
    r"|taken from|derived from)\b[^.]{0,50}\b(?:code|codebase|repository|repo|implementation)\b[^.]{0,60}$"
    r"|\b(?:code|scripts?|implementation|functions?|parts?)\b[^.]{0,60}\b(?:is|are|was|were|been) (?:\w+ )?"
    r"(?:borrowed|taken|copied|ported|adopted|obtained) from\W*$"
)
"""Somebody's code that this work makes use of."""
_WITH_A_TOOL = lazy(
    r"\b(?:use[ds]?|using|with|via|employ(?:s|ed)?|through|based on|built (?:on|with)|implemented in|from"
    r"|of|in|on|by|and|,) (?:the |a )?"
    r"([\w.+-]+(?: [\w.+-]+)?) ?\ue003?\W{0,3}$"
)
"""The name before a link, of a tool the work makes use of."""
_LABEL = lazy(
    r"(?:^|[.;(|])\s*(?:the |our |source |project )*(?:code|repository|software"
    r"|scripts|(?:replication|reproduction|reproducibility|code) (?:package|materials?|archive))"
    r"(?: and [\w -]{3,40})?\s?(?::|\||at"
    r"|is)\s*$"
)
"""A link with a label of its own: "Code and models: ..."."""
_OURS = lazy(
    r"\bour (?:own |public |open |github |gitlab |anonymi[sz]ed |project )*(?:code(?:base)?|repository|repo"
    r"|github|implementation)\b(?: on github)?\W*$"
)
"""The authors' repository, whatever else its sentence makes use of."""
_STATED = lazy(
    r"\b(?:code|codebase|implementation|source code|software|scripts?|notebooks?|harness|(?:replication"
    r"|reproduction|reproducibility) (?:package|materials?|archive))\b[^.]{0,60}\b(?:is|are"
    r"|can be|has been|have been)"
    r"\b[^.]{0,30}\b(?:available|found|accessed|accessible|released|hosted|provided|published|open-?sourced?"
    r"|shared)\b"
    r"|\b(?:available|provided|included|found|released) in (?:the|our|an?) (?:\w+ )?(?:replication"
    r"|reproduction"
    r"|reproducibility) package\b|\ba (?:replication|reproduction|reproducibility) package\b"
    r"|\bour (?:code|codebase|repository|implementation) (?:on github|repository)"
    r"|\b(?:experiments|results|figures|tables|findings|everything)\b[^.]{0,30}\b(?:can"
    r"|may) be (?:reproduced|replicated|regenerated)"
    r" (?:with|using|from|via|by|at)\b|\b(?:code|scripts?|notebooks?|implementation)\b[^.]{0,60}\b(?:is"
    r"|are) on (?:github|gitlab|zenodo)\b"
    r"|\bthis (?:package|library|tool|toolkit|toolbox|software|simulator|benchmark suite"
    r"|project)\b[^.]{0,30}\b(?:is|are|can be|has been)\b"
    r"[^.]{0,30}\b(?:available|found|accessed|released|hosted|published|at|on)\b"
    r"|\bproject (?:web ?)?(?:page|site)\b[^.]{0,30}(?::|\bis\b|\bat\b)"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield links that the text around them makes this work's own, and code in the supplement."""
    doubtful = []
    title = _title(paper)
    for link in links(paper):
        if link.placeholder:
            continue
        verdict = _judge(link, title) if link.hosts_code else _elsewhere(link)
        if verdict == "own":
            yield link.seen()
        elif verdict == "unclear":
            doubtful.append(link)
    for unit in paper.prose.units("supplement", "submission", "zip", "archive"):
        if not unit.foreign and (match := _SUPPLEMENT.search(unit.low)) and not _PROMISE.search(unit.low):
            yield seen(unit, match, path="code.in_supplement")
    for link in doubtful:
        yield link.seen(note="a repository is linked, but the text does not say that it is this work's")


def _judge(link: Link, title: str) -> str:
    before, around = link.before, f"{link.before} {link.after}"
    ours = _OURS.search(before) or re.search(r"\bour (?:own )?fork\b", before[-90:])
    if link.anonymous or _LABEL.search(before) or ours:
        return "own"
    if _USED.search(before) or _tool(link, before):
        return "others"
    own, others = _OWN.search(around), _OTHERS.search(before[-90:])
    if _STATED.search(before) and not _THEIRS.search(before[-90:]):
        return "own"
    if own and (not others or re.search(r"\b(?:our|we)\b", around)):
        return "own"
    if (not others and (link.titled or link.preamble)) or _named(link, title):
        return "own"
    return "others" if others else "unclear"


def _tool(link: Link, before: str) -> bool:
    """Whether a link stands by the name of a tool in use, and the repository bears that name."""
    match = _WITH_A_TOOL.search(before[-80:])
    if match is None or re.search(
        r"\bwe (?:\w+ )?(?:release|present|introduce|propose|publish)\b", before[-80:]
    ):
        return False
    return any(
        len(plain) >= 3 and plain in _plain(link.url.partition("//")[2].partition("/")[2])
        for plain in (_plain(match[1]), _plain(match[1].split()[-1]))
    )


def _plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _elsewhere(link: Link) -> str:
    """Judge a link to a host that is not known for code: the sentence must say what it holds."""
    around = f"{link.before} {link.after}"
    own = _STATED.search(around) and not _OTHERS.search(link.before[-90:]) and not _PROMISE.search(around)
    return "own" if own else "others"


def _title(paper: Paper) -> str:
    for block in paper.prose.blocks:
        if block.passage.kind is PassageKind.TITLE:
            return "".join(c for c in lowered(block.text) if c.isalnum())
    return ""


def _named(link: Link, title: str) -> bool:
    """Whether the repository bears a name of the paper's title."""
    name = link.url.lower().rstrip("/").rpartition("/")[2].removesuffix(".git")
    plain = "".join(c for c in name if c.isalnum())
    return len(plain) >= 5 and plain in title
