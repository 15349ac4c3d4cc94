"""Region: the country, cloud region, computing centre or provider where a passage says it was computed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._device import names_device
from reproof.mention._present import present
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.reference import place_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.passage import Passage

_CUES: Final = (
    "gpu", "cluster", "comput", "hpc", "cloud", "aws", "azure", "colab", "kaggle", "data cent",
    "data-cent", "datacent", "grid", "carbon", "co2", "emission", "electric", "kwh", "region", "us-",
    "eu-", "europe-", "asia-", "amazon", "server", "hosted", "vast.ai", "runpod", "modal", "paperspace",
    "code ocean",
)  # fmt: skip

_CLOUD_REGION = lazy(
    r"(?<![\w-])(?:"
    r"(?:us|eu|ap|ca|sa|af|me|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central)(?:east|west)?-[1-6][a-f]?"
    r"|(?:us|europe|asia|australia|northamerica|southamerica|me|africa)"
    r"-(?:north|south|east|west|central)(?:east|west)?\d{1,2}(?:-[a-f])?"
    r"|(?:east|west|north|south|(?:north|south|west)?central)us[23]?|(?:north|west)europe|uksouth|ukwest"
    r"|francecentral|swedencentral|canada(?:central|east)|japan(?:east|west)|australia(?:east|southeast)"
    r"|(?:east|southeast)asia|germanywestcentral|switzerlandnorth|norwayeast|koreacentral|brazilsouth|centralindia"
    r")(?![\w-])"
)
_AZURE_REGION = lazy(
    r"\b(?:(?:East|West|(?:North |South |West )?Central) US(?: [23])?|North Europe|West Europe"
    r"|UK South|France Central|Sweden Central|Canada Central|Canada East)\b"
)
_AZURE = lazy(r"\b(?:Azure|region|[Dd]ata ?cent(?:er|re)|Microsoft)\b")

_ENERGY = lazy(
    r"\b(?:carbon|CO2\w*|emissions?|electricity|power\sgrid|energy\s(?:mix|grid|source)|grid|data[\s-]?cent(?:er|re)s?|kWh|PUE)\b",
    re.IGNORECASE,
)
_ACCOUNT = lazy(
    r"\b(?:carbon\s(?:intensity|efficiency|footprint)|emissions?\sfactors?|CO2\s?-?e\w*|[gk]CO2\w*|PUE|[Cc]ode[Cc]arbon|[Cc]arbontracker)\b"
)
_MACHINERY = lazy(
    r"\b(?:GPUs?|TPUs?|CPUs?|HPC|clusters?|super-?comput\w+|servers?|data[\s-]?cent(?:er|re)s?|compute|computing|cloud|hardware"
    r"|infrastructure)\b"
)
_COMPUTED = lazy(
    r"\b(?:[Ll]ocated|[Hh]osted|[Bb]ased|[Ss]ituated|[Rr]egions?|[Zz]one|data[\s-]?cent(?:er|re)s?|servers?|cluster|facility|grid"
    r"|mix|intensity|efficiency|factor|electricity|energy|computed|trained|ran|run|executed|performed|conducted|emissions)\b"
    r"[^.;]{0,60}?\b(?:in|of|for|at|from|near)\s(?:the\s)?(?:(?:state|province|city)\sof\s)?(?:[A-Z][\wéèü.-]+,\s){0,2}$"
    r"|\b(?:GPUs?|TPUs?|accelerators)\s(?:in|near)\s(?:[A-Z][\wéèü.-]+,\s){0,2}$"
)
_SITED = lazy(r"(?:hosted|located|situated|based)\b", re.IGNORECASE)
_GRID = lazy(
    r"(?:['’]s?)?\s(?:\([A-Z]{2,5}\)\s)?(?:(?:average|national|current|local)\s)?"
    r"(?:(?:electricity|power|electrical|energy)\s)?(?:grid|mix|power|electricity|carbon\s(?:intensity|efficiency)"
    r"|emissions?\sfactor|data[\s-]?cent(?:er|re)s?|region)\b"
)
_INSTITUTION = lazy(
    r"\b(?:University|Universität|Université|Institute|College|School|Department|Ministry|Bank|Academy|Council|Republic"
    r"|people|participants|users|patients|datasets?|images|speakers|authors?)\s(?:[a-z]+\s){0,3}(?:the\s)?$"
)
_INSTITUTION_AFTER = lazy(
    r"\s(?:University|Institute|College|Research\sCouncil|dataset|Academy|Government)\b"
)

_RAN: Final = lazy(
    r"\b(?:ran|run|runs|running|train(?:ed|ing)?|experiments?|evaluat\w+|execut\w+|perform\w*|conduct\w*|us(?:e|ed|ing)"
    r"|computed|hosted|resources|simulations?|inference|provided|carried\sout|infrastructure|GPUs?|nodes?)\b"
)
_NOTEBOOK = lazy(
    r"\b(?:notebooks?|tutorials?|demos?|link|available\s(?:at|as)|badge|click|interactive)\b|https?:"
)
_RENTED_BEFORE = lazy(r"\b(?:on|using|via|through|in|with)\s(?:the\s|a\s)?(?:free\s)?$")
_RENTED_AFTER = lazy(r"\s(?:VMs?|virtual\smachines?|instances?|TPUs?|GPUs?)\b")
_PRODUCT_AFTER = lazy(
    r"\s?(?:API|Translat|Vision|Scholar|Mechanical|Comprehend|OpenAI|Speech|[Nn]otebook|competition|dataset|[Dd]ata)"
)
_FOLLOWS: Final = r"(?:supercomputers?|clusters?|system|nodes?|HPC|machine|supercomputing)"
_NOT_A_NAME: Final = (
    "The|Our|We|On|In|An|A|All|Each|This|These|Using|For|HPC|SLURM|Slurm|Kubernetes|Linux|Beowulf|Intel|AMD|Single|Multi"
    "|ROCm|CUDA|MPI|OpenMPI|PyTorch|TensorFlow|JAX|Docker|Ubuntu|CentOS|Windows|Dask|PBS|LSF|InfiniBand|Arm|ARM|x86"
    "|Figure|Table|Hadoop|Spark|Ray|Compute|Computing|High|Performance|Topic|It|Both|Most|Local|Private|Internal"
)
_CLUSTER = lazy(
    rf"(?<![\w-])(?P<name>(?!(?:{_NOT_A_NAME}|GPUs?|CPUs?|TPUs?)\b)[A-Z][\w&.'’-]*"
    r"(?:\s(?:(?:of|for|de)\s)?(?!(?:GPU|HPC|CPU|TPU)\b)[A-Z][\w&.'’-]*){0,5})\s(?:\([A-Z][\w-]+\)\s)?"
    r"(?P<what>(?:(?:GPU|HPC|SLURM|Slurm|[Cc]omput(?:e|ing|er|ational)|[Rr]esearch|[Hh]igh[\s-][Pp]erformance"
    r"(?:\s[Cc]omputing)?)\s)*(?:[Cc]lusters?|[Ss]upercomputer|[Ss]upercomputing\s[Cc]ent(?:er|re)"
    r"|HPC\s(?:facility|facilities|system|service|cent(?:er|re))|HPC|[Cc]omput(?:e|ing)\s(?:[Cc]ent(?:er|re)|facility|system)))\b"
)
_CLUSTER_WORK = lazy(
    r"\b(?:GPUs?|CPUs?|HPC|nodes?|[Cc]omput(?:e|ing|ations?)|hours|SLURM|Slurm|supercomput\w+)\b"
)
_PLAIN_WHAT = lazy(
    r"\b(?:GPU|SLURM|Slurm|[Cc]omput(?:e|ing|er|ational)|[Rr]esearch|[Hh]igh[\s-][Pp]erformance)\s(?=\S)"
)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the places where the passage says its computing was done, or whose electricity it used."""
    if passage.kind is PassageKind.TITLE or not _may_name_place(passage.text):
        return
    for sentence in passage.sentences():
        found: list[Mention] = []
        for mention in _sentence(passage, *sentence):
            if not any(one.start < mention.end and mention.start < one.end for one in found):
                found.append(mention)
        yield from sorted(found, key=lambda one: one.start)


def _may_name_place(text: str) -> bool:
    """Return whether a text is worth searching: a place alone in a table cell says too little."""
    if len(text) < 6:
        return False
    lowered = text.lower()
    for cue in present(_CUES, low=True):  # noqa: SIM110  any() over a generator takes twice as long, and this sees every cell
        if cue in lowered:
            return True
    return False


def _sentence(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    text = passage.text
    for match in _CLOUD_REGION.finditer(text, start, end):
        yield _region(passage, match, match[0], "cloud region")
    if _AZURE.search(text, start, end):
        for match in _AZURE_REGION.finditer(text, start, end):
            yield _region(passage, match, match[0], "cloud region")
    centres = list(_centres(passage, start, end))
    yield from centres
    yield from _countries(passage, start, end)
    yield from _providers(passage, start, end)


def _centres(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Yield computing centres; of \"the LISA cluster provided by SURFsara\" the cluster alone."""
    text = passage.text
    if not (_RAN.search(text, start, end) or _MACHINERY.search(text, start, end)):
        return
    last = -100
    for match in _CLUSTER.finditer(text, start, end):
        if names_device(match["name"]) or match["name"].startswith(("NVIDIA", "Nvidia")):
            continue
        rest = f"{text[start : match.start()]} {text[match.end() : end]}"
        if match["what"].lower() in ("cluster", "clusters") and not _CLUSTER_WORK.search(rest):
            continue  # clusters of data points
        own = re.sub(r"^.*['’]s\s", "", match["name"])
        if own in ("ML", "AI", "NLP", "DL", "AI/ML", "Deep Learning", "Machine Learning"):
            continue  # what it is for, not its name
        name = f"{own} {_PLAIN_WHAT.sub('', match['what'])}"
        last = match.end()
        yield _region(passage, match, name, "named cluster", 0.7)
    for match in _centre_pattern().finditer(text, start, end):
        rest = f"{text[start : match.start()]} {text[match.end() : end]}"
        provider = re.search(r"\b(?:by|at|of|from)\s(?:the\s)?$", text[last : match.start()])
        if (provider and match.start() - last < 40) or not (_MACHINERY.search(rest) or _RAN.search(rest)):
            continue
        yield _region(passage, match, match[0], "computing centre")


def _countries(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Yield countries and states named as the place of machines or as the grid that fed them."""
    text = passage.text
    energy = bool(_ENERGY.search(text, start, end))
    account = bool(_ACCOUNT.search(text, start, end))
    machinery = bool(_MACHINERY.search(text, start, end))
    if not (account or machinery):
        return
    for match in _country_pattern().finditer(text, start, end):
        before = text[max(start, match.start() - 110) : match.start()]
        if _INSTITUTION.search(before) or _INSTITUTION_AFTER.match(text, match.end()):
            continue
        grid = energy and _GRID.match(text, match.end(), end)
        place = _COMPUTED.search(before)
        if match[0] in place_names.ADJECTIVES:
            if grid:
                yield _region(passage, match, place_names.ADJECTIVES[match[0]], "power grid", 0.8)
        elif grid or (place and (account or _MACHINERY.search(place[0]) or _SITED.match(place[0]))):
            yield _region(passage, match, match[0], "power grid" if grid else "place of computing", 0.8)


def _providers(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Yield rented services that computing ran on; a notebook offered to readers is not one."""
    text = passage.text
    for match in _provider_pattern().finditer(text, start, end):
        rest = f"{text[start : match.start()]} {text[match.end() : end]}"
        if not _RAN.search(rest) or _NOTEBOOK.search(rest) or _PRODUCT_AFTER.match(text, match.end()):
            continue
        if _RENTED_BEFORE.search(text[start : match.start()]) or _RENTED_AFTER.match(text, match.end()):
            yield _region(passage, match, match[0], "provider of the machines", 0.5, "provider")


def _region(
    passage: Passage, match: re.Match[str], name: str, cue: str, confidence: float = 0.95, *qualifiers: str
) -> Mention:
    return Mention(
        Kind.REGION,
        passage,
        match.start(),
        match.end(),
        cue,
        name=re.sub(r"\s+", " ", name),
        qualifiers=frozenset(qualifiers),
        confidence=confidence,
    )


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True))


@cache
def _country_pattern() -> re.Pattern[str]:
    names = _any((*place_names.COUNTRIES, *place_names.SUBDIVISIONS, *place_names.ADJECTIVES))
    return lazy(rf"(?<![\w-])(?:{names})(?![\w-])")


@cache
def _centre_pattern() -> re.Pattern[str]:
    shared = _any(place_names.SHARED_NAMES)
    return lazy(
        rf"(?<![\w-])(?:{_any(place_names.CENTRES)}|(?:{shared})(?=\s{_FOLLOWS})|(?<=supercomputer\s)(?:{shared}))(?!\w)"
    )


@cache
def _provider_pattern() -> re.Pattern[str]:
    return lazy(rf"(?<![\w-])(?:{_any(place_names.PROVIDERS)})(?!\w)")
