"""Region: the country, cloud region, computing centre or provider a passage says was computed in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.reference.place_names import CENTRES, COUNTRIES, PROVIDERS, SUBDIVISIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_CUES: Final = (
    "cluster", "comput", "hpc", "cloud", "aws", "azure", "colab", "kaggle", "data cent", "data-cent", "datacent", "grid", "carbon", "co2",
    "emission", "electric", "energy", "region", "us-", "eu-", "europe-", "asia-", "gpu", "tpu", "amazon", "server", "hosted", "located",
    "vast.ai", "runpod", "lambda", "modal", "paperspace", "slurm", "node", "ran ", "run on",
)  # fmt: skip

_CLOUD_REGION = re.compile(
    r"(?<![\w-])(?:(?:us|eu|ap|ca|sa|af|me|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-[1-6][a-f]?"
    r"|(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-(?:north|south|east|west|central|northeast|southeast|southwest|northwest)\d{1,2}(?:-[a-f])?"
    r"|(?:east|west|north|south|central|northcentral|southcentral|westcentral)us[23]?|(?:north|west)europe|uksouth|ukwest|francecentral|swedencentral|canada(?:central|east)|japan(?:east|west)"
    r"|australia(?:east|southeast)|(?:east|southeast)asia|germanywestcentral|switzerlandnorth|norwayeast|koreacentral|brazilsouth|centralindia)(?![\w-]*\w)"
)
_AZURE_REGION = re.compile(
    r"\b(?:(?:East|West|North Central|South Central|West Central|Central) US(?: [23])?|North Europe|West Europe|UK South|France Central|Sweden Central|Canada Central|Canada East)\b"
)
_AZURE_CUE = re.compile(r"\b(?:Azure|region|data ?cent(?:er|re)|Microsoft)\b")

_ENERGY = re.compile(
    r"\b(?:carbon|CO2\w*|emissions?|electricity|energy\s(?:mix|grid|source|consum\w+|production)|(?:power|electrical|energy|national|local|regional)\sgrid|grid|data[\s-]?cent(?:er|re)s?|renewable|hydro\w*|kWh|PUE)\b",
    re.IGNORECASE,
)
_COMPUTE = re.compile(
    r"\b(?:GPUs?|TPUs?|CPUs?|HPC|clusters?|super-?computers?|comput(?:e|ing|er|ation|ational|ations)|hosted|servers?|nodes?|train(?:ed|ing)|experiments?|hardware|cloud|data[\s-]?cent(?:er|re)s?)\b"
)
_LOCATED = re.compile(
    r"\b(?:located|hosted|based|situated|region|zone|data[\s-]?cent(?:er|re)s?|servers?|cluster|facility|grid|mix|intensity|electricity|energy|computed|trained|ran|executed|performed|conducted|performing)\b"
    r"[^.;]{0,60}?\b(?:in|of|for|at|from|near)\s(?:the\s)?(?:state\sof\s|province\sof\s|city\sof\s)?[(]?(?:[A-Z][\wéèü.-]+,\s){0,2}$"
)
_GRID_AFTER = re.compile(
    r"\s?(?:['’]s?\s)?(?:\(?[A-Z]{2,5}\)?\s)?(?:average\s|national\s|current\s)?(?:(?:electricity|power|electrical|energy|national)\s)?(?:grid|mix|energy\smix|power\sgrid|electricity|carbon\sintensity|carbon\sefficiency|data[\s-]?cent(?:er|re)s?|region\b)",
    re.IGNORECASE,
)
_USED: Final = re.compile(
    r"\b(?:ran|run|runs|running|train\w*|experiments?|evaluat\w+|execut\w+|perform\w*|conduct\w*|us(?:e|es|ed|ing)|comput\w+|GPUs?|TPUs?|VMs?|instances?|nodes?|hosted|resources|credits|simulations?|inference|host|machines?|provided\sby|infrastructure)\b"
)
_NOTEBOOK = re.compile(
    r"\b(?:notebooks?|tutorials?|demos?|link|available\s(?:at|on|as)|badge|click|open\sin|interactive)\b|https?:"
)
_NAMED_CLUSTER = re.compile(
    r"(?<![\w-])(?:the\s)?(?P<name>(?:(?!(?:The|Our|We|On|In|An|A|All|Each|This|These|Using|For|GPU|HPC|SLURM|Slurm|CPU|TPU|Kubernetes|NVIDIA|Nvidia|Linux|Beowulf|Intel|AMD|Single|Multi|Figure|Table|Hadoop|Spark|Ray|DGX|GPUs|Compute|Computing|High|Performance|K8s|Topic)\b)"
    r"[A-Z][\w&.'’-]*\s?){1,5}(?:(?:of|for|de|at)\s(?:[A-Z][\w-]*\s?){1,3})?)\s?(?:\((?P<short>[A-Z][\w-]+)\)\s)?"
    r"(?P<what>(?:(?:GPU|HPC|[Cc]omput(?:e|ing|er)|SLURM|[Rr]esearch|high[\s-]performance(?:\scomputing)?|High[\s-]Performance\sComputing|computational)\s)*(?:HPC|[Cc]luster|[Ss]uper-?computer|[Ss]upercomputing\s(?:[Cc]enter|[Cc]entre|facility)|[Cc]omput(?:ing|e|er|ational)\s(?:[Cc]enter|[Cc]entre|[Ff]acility|[Ff]acilities|system)|HPC\s(?:facility|facilities|system|service|resources)|computing\ssystem))\b"
)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the places where the passage says its computing was done, or whose power it used."""
    text = passage.text
    lowered = text.lower()
    if not any(cue in lowered for cue in _CUES) or passage.kind == "title":
        return
    taken: list[tuple[int, int]] = []
    for start, end in passage.sentences():
        for mention in _sentence(passage, start, end):
            if not any(low < mention.end and mention.start < high for low, high in taken):
                taken.append((mention.start, mention.end))
                yield mention


def _sentence(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    text = passage.text
    for match in _CLOUD_REGION.finditer(text, start, end):
        yield _region(passage, match.start(), match.end(), match[0], "cloud region")
    if _AZURE_CUE.search(text, start, end):
        for match in _AZURE_REGION.finditer(text, start, end):
            yield _region(passage, match.start(), match.end(), match[0], "cloud region")
    yield from _countries(passage, start, end)
    for match in _centres().finditer(text, start, end):
        if _COMPUTE.search(text[start : match.start()] + " " + text[match.end() : end]):
            yield _region(passage, match.start(), match.end(), match[0], "computing centre")
    for match in _NAMED_CLUSTER.finditer(text, start, end):
        if _USED.search(text, start, end):
            name = f"{match['name'].strip()} {match['what']}"
            yield _region(passage, match.start("name"), match.end(), name, "named cluster", 0.7)
    yield from _providers(passage, start, end)


def _countries(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    text = passage.text
    if not (_ENERGY.search(text, start, end) or _COMPUTE.search(text, start, end)):
        return
    energy = bool(_ENERGY.search(text, start, end))
    for match in _countries_pattern().finditer(text, start, end):
        located = _LOCATED.search(text, max(start, match.start() - 110), match.start())
        grid = _GRID_AFTER.match(text, match.end())
        if grid or (located and (energy or _COMPUTE.search(located[0]))):
            yield _region(
                passage,
                match.start(),
                match.end(),
                match[0],
                "place of computing" if located else "power grid",
                0.9 if energy else 0.6,
            )


def _providers(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    text = passage.text
    for match in _providers_pattern().finditer(text, start, end):
        rest = text[start : match.start()] + " " + text[match.end() : end]
        if (
            not _USED.search(rest)
            or _NOTEBOOK.search(rest)
            or re.match(
                r"\s?(?:API|Translate|Vision|Scholar|Mechanical|Comprehend|OpenAI|Speech)\b",
                text[match.end() : match.end() + 14],
            )
        ):
            continue
        yield _region(passage, match.start(), match.end(), match[0], "cloud provider", 0.5, "provider")


def _region(
    passage: Passage, start: int, end: int, name: str, cue: str, confidence: float = 0.95, *qualifiers: str
) -> Mention:
    return Mention(
        Kind.REGION,
        passage,
        start,
        end,
        cue,
        name=re.sub(r"\s+", " ", name),
        qualifiers=frozenset(qualifiers),
        confidence=confidence,
    )


@cache
def _countries_pattern() -> re.Pattern[str]:
    names = sorted((*COUNTRIES, *SUBDIVISIONS), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w-])")


@cache
def _centres() -> re.Pattern[str]:
    names = sorted(CENTRES, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")


@cache
def _providers_pattern() -> re.Pattern[str]:
    names = sorted(PROVIDERS, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")
