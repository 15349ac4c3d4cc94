"""A link or citation from which the data, or the simulator, can be got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._links import links
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("datasets[].citation", "datasets[].url")
ABSENT = "nothing links or cites the data"
HOMES = ("data availability", "dataset", "data set", "data", "availability", "experimental setup")
NEAR = ("dataset-size", "data-split")

_C = f"[{CITE}{CITET}]"
_SET = (
    r"(?:data-?\s?(?:sets?|bases?)|corpus|corpora|benchmarks?|simulators?|environments?|suites?|leaderboards?"
    r"|(?:test|training|validation|evaluation|dev|challenge|evaluation) ?-?sets?|challenges?|competitions?"
    r"|collections?|sub-?sets?|treebanks?|shared tasks?|cohorts?|biobank|repository|archives?|tasks|census"
    r"|registry|register|atlas|catalogue?)"
)
_NAMES = (
    r"(?:(?:fashion-?|e|k|q)?mnist|cifar-?\s?\d*|(?:tiny-?|mini-?)?imagenet[\w-]*|(?:ms-?)?coco|squad[\w.]*"
    r"|(?:super)?glue|wikitext[\w-]*|penn treebank|celeba\S*|svhn|gymnasium|gym|mujoco|atari|procgen|minigrid"
    r"|meta-?world|d4rl|carla|habitat|ai2-?thor|deepmind (?:control|lab)|dm[_-]?control|pybullet|isaac ?gym"
    r"|robosuite|rlbench|libero|calvin|starcraft|smac|nethack|minecraft|fb15k\S*|wn18\S*|cora|citeseer"
    r"|pubmed|ogb\S*|reddit|movielens\S*|wikipedia|common ?crawl|fineweb\S*|openwebtext|c4|the pile|redpajama"
    r"|librispeech|librilight|common ?voice|vctk|ljspeech|voxceleb\S*|audioset|esc-?50|gtzan|zinc\S*|qm9"
    r"|chembl|pdbbind|moleculenet|tox21|uniprot\S*|uniref\S*|pdb|protein data bank|materials project"
    r"|mimic\S*|physionet|eicu|chexpert|uk biobank|tcga|adni|brats\S*|isic\S*|ptb-xl|kitti|nuscenes|waymo"
    r"|cityscapes|ade20k|pascal voc|voc ?\d*|lvis|modelnet\S*|shapenet\S*|scannet|s3dis|kinetics\S*|ucf-?101"
    r"|hmdb-?51|something-something|gsm8k|mmlu\S*|hellaswag|humaneval|mbpp|swe-bench\S*|ett[hm]?\d?|m4"
    r"|electricity|traffic|uci|openml|kaggle|tudataset\S*|wmt\S*|iwslt\S*|flores\S*|opus|europarl|conll\S*"
    r"|ontonotes|universal dependencies|lfw|market-?1501|cub\S*|stanford cars|oxford\S*|food-?101|places\S*"
    r"|omniglot|yfcc\S*|laion\S*|cc3m|cc12m|era5|weatherbench|sentinel\S*|landsat\S*|tusimple|culane"
    r"|adult|compas|iris|german credit|heloc|folktables\S*|bank marketing|law school)"
)
_GAP = (
    r"(?:[ ,:;(/-]+(?!(?:similar|like|unlike|augment\w*|pars\w+|load\w+|parallel\w*|size)\b)"
    r"[\w'&.+/-]+\)?)"
)
_MARK = lazy(_C)
_REACH = 100
"""Characters before the first citation of a sentence, and behind the last, that may say what is cited."""
_CITED = lazy(
    # what begins with a word, which is looked for once for all of them
    r"\b(?=\w)(?:"
    # the dataset [1], the benchmark suite of [1], data sets such as A [1] and B [2], the corpus by Name [1]
    rf"{_SET}{_GAP}{{0,5}}[ ,:;(]*{_C}"
    # MNIST [1], from the ZINC database of molecules [1]
    rf"|{_NAMES}(?:'s)?{_GAP}{{0,3}}[ ,(]*{_C}"
    # the traces were published by [1]; images taken from [1]
    r"|(?:data|traces|reviews|recordings?|images?|videos?|molecules|structures|sequences|sentences|texts?"
    r"|documents|records|demonstrations|trajectories|graphs|measurements|questions|prompts|problems|instances"
    r"|examples|samples|logs|scans|series|signals|articles|posts|tweets|proteins|compounds|annotations"
    r"|labels|pairs|scenes|tasks|mixture|models of)\b(?:[ ,]+(?!(?:similar|augment\w*|like|follow\w*|with"
    r"|using"
    r"|as)\b)[\w'-]+)"
    r"{0,8} (?:from|by|of|in|introduced in|described in|via)"
    rf"(?: (?:the|a|an))?{_GAP}{{0,8}}[ ,(]*{_C}"
    # the public data [1], the Caltrans data [1]
    rf"|(?:public(?:ly)?|available|open|released|our|the|this|these|those|same|used?"
    rf"|using) (?:[\w'-]+ ){{0,4}}"
    rf"(?:data|images|recordings|records|logs|traces|text|questions|problems|scans)[ ,(]*{_C}"
    # the dialogues come from [1]
    rf"|(?!weights|hyper|param|values|settings|results|numbers|ideas|bounds|proofs|models|codes|implement"
    rf"|defin)"
    rf"[a-z]{{3,}}s (?:come|came|originate|are taken|were taken|are drawn|were drawn) from [^.]{{0,20}}{_C}"
    # learning curves released with Name [1]
    rf"|(?:released|provided|published|distributed|supplied|shared|shipped) (?:with|by|in|alongside"
    rf"|as part of)"
    rf"{_GAP}{{1,4}}[ ,(]*{_C}"
    rf"|(?:use|take|took|from)\b[^.]{{0,60}}{_C}[^.]{{0,80}}\d (?:\w+ )?"
    r"(?:entries|examples|instances|samples|sentences|rows|graphs|molecules|documents|pairs)\b"
    r")"
    # [1], a database of intensive care stays; [1] provides 3,626 clips
    rf"|{_C},? (?:\w+ )?(?:released?|published?|provided?|collected|recorded|gathered|compiled|introduced?)"
    r" (?:[\w'-]+ ){0,4}?(?:data\w*|recordings|images|videos|traces|logs|texts|documents|questions|problems"
    r"|annotations|labels|scans|demonstrations|trajectories|graphs|molecules|corpus|benchmark)\b"
    rf"|{_C}(?:[ ,:)]{{1,3}}(?:[\w'-]+ ){{0,4}}?{_SET}\b(?! of (?:works?|papers?|methods?))"
    rf"|,? (?:which |that )?(?:provid|contain|compris|consist|includ|cover|offer|hold|has"
    rf"|have)\w* (?:\w+ )?"
    r"(?:[\d,.]+\s?[km]?|thousands|millions|hundreds)\b(?! (?:of )?(?:\w+ )?(?:parameters|weights|layers"
    r"|flops))"
    r"|[^.]{0,20}\b(?:cc0|cc[- ]by)\b)"
)
_DATA_WORDS = (
    "data", "corp", "benchmark", "simulator", "environment", "suite", "leaderboard", "set", "challenge",
    "competition", "collection", "treebank", "task", "cohort", "biobank", "repository", "archive",
    "mnist", "cifar", "coco", "squad", "glue", "celeba", "svhn", "gym", "mujoco", "atari", "procgen",
    "minigrid", "world", "d4rl", "carla", "habitat", "thor", "deepmind", "control", "pybullet", "rlbench",
    "libero", "calvin", "starcraft", "smac", "nethack", "minecraft", "fb15k", "wn18", "cora", "citeseer",
    "pubmed", "ogb", "reddit", "movielens", "wikipedia", "crawl", "fineweb", "c4", "pile", "redpajama",
    "libri", "voice", "vctk", "ljspeech", "voxceleb", "esc", "gtzan", "zinc", "qm9", "chembl", "pdb",
    "moleculenet", "tox21", "uniprot", "uniref", "protein", "material", "mimic", "physionet", "eicu",
    "chexpert", "tcga", "adni", "brats", "isic", "ptb-xl", "kitti", "waymo", "cityscapes", "ade20k",
    "voc", "lvis", "modelnet", "shapenet", "scannet", "s3dis", "kinetics", "ucf", "hmdb", "something",
    "gsm8k", "mmlu", "hellaswag", "humaneval", "mbpp", "swe-bench", "ett", "m4", "electricity", "traffic",
    "uci", "openml", "kaggle", "wmt", "iwslt", "flores", "opus", "europarl", "conll", "ontonotes",
    "dependencies", "lfw", "market", "cub", "stanford", "oxford", "food", "places", "omniglot", "yfcc",
    "laion", "cc3m", "cc12m", "era5", "weather", "sentinel", "landsat", "tusimple", "culane", "provid",
    "contain", "compris", "consist", "includ", "cover", "offer", "hold", "has", "have", "traces",
    "review", "record", "image", "video", "molecules", "structures", "sequences", "sentences", "text",
    "document", "demonstration", "trajectories", "graphs", "measurements", "questions", "prompts",
    "problems", "instances", "examples", "samples", "logs", "scans", "series", "signals", "articles",
    "posts", "tweets", "compounds", "annotations", "labels", "pairs", "scenes", "models of", "entries",
    "rows", "released", "published", "distributed", "supplied", "shared", "shipped", "cc0", "cc by",
    "cc-by", "penn", "adult", "compas", "iris", "german", "heloc", "folktables", "bank", "law", "mixture",
    "census", "registry", "register", "atlas", "catalog", " come from", " came from", "taken from",
    "drawn from",
)  # fmt: skip
"""Every alternative of the pattern above holds one of these."""
_ON_NAME = lazy(
    rf"\b(?:on|from|over|across|using|use|uses|used|with|of)\b(?: (?:the|a|an|all|both|our))?"
    rf"((?:[ ,(&]+(?:and |or |of )?[A-Z\d][\w'’.+/-]*{_C}?(?: [a-z]+)?"
    rf"(?: \([^()]{{1,40}}\))?){{1,8}}?)[ ,(]*{_C}"
)
"""A name with a capital and its citation behind "on": evaluated on WikiText-2 [1]."""
_DONE_ON = lazy(
    r"\b(?:evaluat\w+|test\w*|train\w*|pre-?train\w*|fine-?tun\w+|experiment\w*|benchmark\w*|compar\w+"
    r"|perplexity"
    r"|accuracy|results?|performance|scores?|measured|sampl\w+|taken|take|draw\w*|come|comes|obtain\w*"
    r"|download\w*|select\w*|collected|demonstrations)\b[^.]{0,90}\b(?:on|from|over|across)$"
)
_IN_WORLD = lazy(
    rf"\b(?:agents?|polic\w+|robots?|simulat\w+|navigat\w+|episodes|games?)\b[^.]{{0,60}}\bin (?:the )?"
    rf"[A-Z][\w-]*(?: [A-Z\d][\w-]*){{0,3}}[ ,(]*{_C}"
)
_BUILT_ON = lazy(
    r"\b(?:based|builds?|built|rel(?:y|ies)|inspired|improv\w+|focus\w*|depend\w*|implemented|run"
    r"|runs) (?:up)?on$"
)
_USED_FOR = lazy(
    rf"{_C}[ ,)]*(?:is|are|was|were) (?:then |also )?used (?:for|to|as) (?:the |our )?(?:pre-?|fine-?)?"
    r"(?:train|evaluat|test|benchmark|validat|tun)"
)
_TOOL = lazy(
    r"\b(?:code|implementation|scripts?|weights|checkpoints?)\b[^.]{0,60}\b(?:released|provided|published"
    r"|shared)\b[^.]*$"
    r"|\b(?:adam\w*|sgd|pytorch\w*|tensorflow|jax|keras|transformers?|optimi[sz]ers?|frameworks?|librar(?:y"
    r"|ies)"
    r"|schedulers?|toolkits?|packages?|implementations?|q?lora|flash-?attention|huggingface|deepspeed|sklearn"
    r"|scikit-learn|pandas|numpy|bleu|rouge|bert\w*|gpt\S*|models?|networks?|architectures?|loss|algorithms?"
    r"|methods?|learning|attention|tokeni[sz]er|gpus?)[ ,(]*$"
)
"""What a citation stands behind that is no data."""
_OTHERS = lazy(
    r"\b(?:similar to|like those|inspired by|unlike|in contrast to|data augmentation|augment\w+|much data"
    r"|more data"
    r"|large amounts|foundation models?|pre-?trained on (?:large|massive|huge|vast|broad))\b"
)
_OWN = lazy(
    r"\b(?:we|our|this (?:paper|work|study)|used?|using|uses|evaluated|trained|tested|taken|obtained"
    r"|downloaded"
    r"|published|provided|released|introduced|built?|available|experiments|comes? from|those of|that of)\b"
)
"""What is used, or made to be used; other citations of data are of the field in general."""
_NAME = lazy(r"[A-Z\d]")
_AVAILABLE = lazy(
    r"archive\.ics\.uci|kaggle\.com/(?:datasets|c|competitions)/|physionet|openml|huggingface\.co/datasets"
    r"|dataport|dryad|figshare|mendeley|uniprot|rcsb|ncbi\.nlm|ebi\.ac"
    r"|\b(?:sub-?\s?set|sample) of\b"
    r"|\bdata-?\s?sets?|\bdata\b|\bcorpus|\bbenchmark|\bdownload|\bsimulator|\benvironment|\brecordings"
)
_SOFTWARE = lazy(
    r"\b(?:python|software|r) (?:package|library|tool)|\bthis package\b|\bthe package\b|\btoolbox\b"
)
_HELD = lazy(r"\bdata|\bcorpus|\bcorpora|\bdownload|\bsimulator|\brecordings")
"""What a link to software must be said to hold to be one to data as well."""
_VOCABULARY = lazy(r"\b(?:opensource|creativecommons|schema|w3)\.org|mlcommons\.org/croissant")
"""Addresses of licences and of names in metadata, under which no data lies."""
_LISTS = lazy(
    r"\b(?:data-?\s?sets?|data|corpus|corpora|benchmarks?|sources?|tasks?|environments?|domains?|simulators?"
    r"|suite|collection)\b"
)
_NAMED = lazy(rf"\b([A-Z][\w-]{{3,}}) (?:data-?\s?(?:sets?|bases?)|corpus|benchmark)[ ,(]*{_C}")
_USED = lazy(
    r"\b(?:we (?:\w+ )?(?:use|train|evaluat|test|combin|merg|integrat|select|propos|sampl|report)\w*"
    r"|integrat(?:es|ed|ing)|combin(?:es|ed|ing)|merg(?:es|ed|ing)|sourced|taken|drawn|derived|trained"
    r"|evaluated|tested)\b"
)
_HUB = lazy(
    rf"\b(?:on|from|using|data-?sets?|corpus|data) (?!{_NAMES}|train|test|dev|val|https?|www|and/"
    r"|input/|source/)"
    r"[a-z][\w.-]+/(?=[\w.]*[-_\d])[\w.-]*?(?:pile|wiki|c4|web|bench|squad|glue|news|corpus|data|mmlu|gsm8k"
    r"|math|code|text|stories|instruct|chat|reviews|nli|qa)[\w.-]*"
)
"""The name of a dataset on a hub, with its owner: lab/pile-10k."""
_ACCESSION = lazy(
    r"\baccession (?:number|code|id)?s?\s*:?\s*[a-z]+_?\d|\baccession\b[^.]{0,20}\b[a-z]{2,5}\d{3,}"
    r"|\bdoi:? ?10\.\d{4,}/\S*(?:dryad|zenodo|figshare|5281|5061|6084|7910|17632)"
    r"|\b(?:deposited|archived|hosted)\b[^.]{0,40}\b(?:dryad|zenodo|figshare|osf|dataverse|geo|sra|ega)\b"
    r"[^.]{0,40}\d{3,}"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield links to data and citations of datasets."""
    for link in links(paper):
        if link.placeholder or _VOCABULARY.search(link.url.lower()):
            continue
        around = f"{link.before[-120:]} {link.after}"
        if _SOFTWARE.search(around) and not _HELD.search(around):
            continue
        if _AVAILABLE.search(f"{around} {link.url.lower()}"):
            yield link.seen(path="datasets[].url")
    words = paper.prose.present(_DATA_WORDS)
    for unit in paper.prose.units(CITE, CITET):
        if not unit.foreign and not unit.is_row and _cited(unit, words):
            yield seen(unit)
    yield from _named_before(paper)
    for unit in paper.prose.units("/"):
        if not unit.foreign and not unit.is_row and (match := _HUB.search(unit.low)):
            yield seen(unit, match)
    for unit in paper.prose.units("accession", "doi", "deposited", "archived", "hosted"):
        if not unit.foreign and _ACCESSION.search(unit.low):
            yield seen(unit, path="datasets[].url")
    for rows in paper.prose.rows.values():
        if not rows[0].foreign and any(_LISTS.search(row.low) for row in rows[:2]):
            for row in rows:
                if CITE in row.low or CITET in row.low:
                    yield seen(row)
                    break


def _named_before(paper: Paper) -> Iterator[Sighting]:
    """Yield citations in sections on others' work of datasets whose names this work speaks of elsewhere."""
    for unit in paper.prose.units(CITE, CITET):
        if not unit.foreign or unit.is_row:
            continue
        for match in _NAMED.finditer(_spaced(unit)):
            used = (one for one in paper.prose.units(match[1].lower()) if not one.foreign)
            if any(_USED.search(one.low) for one in used):
                yield seen(unit)
                break


def _cited(unit: Unit, words: tuple[str, ...]) -> bool:
    """Whether a citation in the sentence is one of data: what stands before it is a dataset, not a tool."""
    low, text = unit.low, _spaced(unit)
    own = _OWN.search(low)
    first = _MARK.search(low)
    start = max(0, first.start() - _REACH) if first else 0
    end = max(low.rfind(CITE), low.rfind(CITET)) + _REACH
    said = low[start:end]
    held = any(word in said for word in words)
    for match in _CITED.finditer(low, start, end) if held else ():
        named = own or _NAME.search(text, max(1, match.start() - 30), match.end())
        if named and not _TOOL.search(low, 0, _mark(match)) and not _OTHERS.search(low):
            return True
    return _elsewhere(unit)


def _elsewhere(unit: Unit) -> bool:
    """Whether a citation stands behind a name that something was done on, or in, or that was used for it."""
    low, text = unit.low, _spaced(unit)
    if _OTHERS.search(low):
        return False
    for match in _USED_FOR.finditer(low):
        if not _TOOL.search(low, 0, match.start()):
            return True
    for match in _ON_NAME.finditer(text):
        done = low[: low.find(" ", match.start())]
        if _DONE_ON.search(done) and not _BUILT_ON.search(done) and not _TOOL.search(low, 0, match.end() - 1):
            return True
    return _IN_WORLD.search(text) is not None


def _spaced(unit: Unit) -> str:
    """Return a sentence as it is written, with plain spaces before its citations."""
    return unit.text.replace("\u00a0", " ")


def _mark(match: re.Match[str]) -> int:
    """Return where the first citation of a match stands."""
    found = _MARK.search(match.string, match.start(), match.end())
    return found.start() if found else match.end()
