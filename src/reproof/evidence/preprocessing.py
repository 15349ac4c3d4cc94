"""What was left out of the data and how the rest was preprocessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].preprocessing",)
ABSENT = "nothing says what was left out of the data or how it was preprocessed"
HOMES = ("preprocessing", "pre-processing", "dataset", "data set", "data", "experimental setup")
NEAR = ("dataset-size", "data-split", "data-access")

_NAMED = lazy(
    r"\bnoise (?:was|is|were) (?:\w+ )?(?:removed|filtered)\b|\bpre-?\s?process(?:ed|ing|es)?\b"
    r"|\bdata (?:cleaning|augmentation|filtering|preparation|curation)\b"
    r"|\baugmentations?\b|\b(?:random|center|centre)(?:ly)? (?:crop|flip|rotat|resiz)\w*"
    r"|\bhorizontal(?:ly)? flip\w*"
    r"|\blower-?cas(?:ed|e|ing)\b|\bstop-?\s?words?\b|\bstemm(?:ed|ing)\b|\blemmati\w+|\btf-?idf\b"
    r"|\bone-hot encod\w+"
    r"|\b(?:band|low|high)-?pass(?:[- ]filter\w*)?\b|\blog-?\s?transform\w*|\bz-?scor(?:ed|ing)\b"
    r"|\bz-?scores? (?:normali[sz]|standardi[sz])\w*|\b(?:to|into|as|by) z-?scores\b|\bmin-{1,2}max"
    r"|\bmin–max"
    r"|\bstandardscaler\b|\bsmote\b|\bde-?duplicat\w+"
    r"|\bclass(?:es)?[ -]balanc\w+|\bbalanc(?:e|ed|ing) (?:the )?(?:class|data|label|sampl|positive)\w*"
    r"|\bratio (?:of|between) (?:the )?positives? (?:and|to) negatives?|\bmissing (?:values?|data"
    r"|entries)\b[^.]{0,40}"
    r"\b(?:imput|drop|remov|fill|discard|replac|exclud)\w*|\b(?:imput|drop|remov|fill|discard|replac"
    r"|exclud)\w*"
    r"\b[^.]{0,40}\bmissing (?:values?|data|entries)\b"
)
_STEPS = (
    "normali", "standardi", "resiz", "rescal", "crop", "tokeni", "lower-cas", "lowercas", "filter", "remov",
    "exclud", "discard", "drop", "dedup", "sampl", "truncat", "padd", "binari", "one-hot", "imput", "convert",
    "gray", "scaled", "flip", "whiten", "-scor", "bpe", "byte", "kept only", "only keep", "only consider",
    "restrict", "clean", "encod", "flatten", "chunk", "mask", "stack", "eliminat", "omit", "smooth", "binned",
    "interpolat", "shuffl", "align", "transform", "split into", "divided into", "segment",
    "merge", "label", "mapped", "replac", "anonymi", "divided by", "limit", "only the", "subset", "extracted",
    "augment", "voxel", "trim", "denois", "detrend", "window", "parsed", "correct", "regist", "select",
    "left out", "delet", "canonic", "law", "reject", "discreti", "grouped", "encoded", "suppress",
    "protonat", "capped", "deskew", "skewed", "winsor", "warp", "blur", "collapsed", "recod", "weighted",
    "only", "keep", "retain", "clip", "rotat", "mirror", "projected", "quantil", "differenc", "downsiz",
    "strip", "ignore", "corrected", "concatenat", "centred", "centered", "thrown", "weed", "subtract",
    "returns are", "returns were", "differences", "features", "spectrogram", "mfcc", "embeddings",
    "descriptor", "fingerprint", "extract", "skip", "adjust", " cut ", "cut.", "project", "hidden", "hide",
    "redact", "turn", "not used", "not included", "not considered", "merg", "replace",
    "stationary", "become", "recode",
)  # fmt: skip
_STEP = lazy(
    r"\b(?:normali[sz](?:ed|e|ing)|standardi[sz](?:ed|e|ing)|resiz(?:ed|e|ing)|rescal(?:ed|e|ing)|crop(?:ped"
    r"|ping|s)?"
    r"|tokeni[sz](?:ed|e|ing)|lower-?cas(?:ed|e|ing)|filter(?:ed|ing)?(?: (?:out|for|to|by))?"
    r"|remov(?:ed|e|ing)|exclud(?:ed|e|ing)"
    r"|discard(?:ed|ing)?|dropp?(?:ed)?(?! (?:by|to|into|from|below|slightly|significantly|sharply"
    r"|drastically)\b)"
    r"|dedup\w+|(?:down|sub|up|under|over)-?sampl(?:ed|e|ing)|truncat(?:ed"
    r"|e|ing)"
    r"|padd(?:ed|ing)|binari[sz](?:ed|e|ing)"
    r"|one-hot|encoded|imput(?:ed|ation)|clean(?:ed|ing)|converted|gr[ae]yscale|scaled|flip(?:ped|ping)?"
    r"|whiten\w+|z-?scor\w*|byte-?pair"
    r"|flatten(?:ed|ing)?|chunk(?:ed|s)|eliminat(?:ed|ing)|merged?|stripped|ignored?|corrected|re-?labell?ed"
    r"|mapped (?:in)?to"
    r"|replaced (?:by|with)|anonymi[sz]ed|divided by 255"
    r"|limit(?:ed)? (?:the \w+ )?to (?!a single|one\b|an?\b|our|this)|only the (?:first|last)|extracted"
    r"|centred"
    r"|centered|augmented"
    r"|omitted|smooth(?:ed|ing)|binned|interpolat(?:ed|ion)|voxeli[sz]\w+|voxili[sz]\w+|trimm(?:ed|ing)"
    r"|denois(?:ed|ing)|detrend(?:ed|ing)|windowed|(?:sliding|slide a) window\w*|parsed|co-?registered"
    r"|skull[- ]stripp\w+|bias[- ]field correct\w+|(?:were|was|are|is) (?:first )?selected|left out of"
    r"|mirrored|rotated|transformed|deleted|canonicali[sz]ed|mu-law|rejected|discreti[sz]ed?"
    r"|discreti[sz]ing|grouped into|re-encoded|suppressed|protonated|stripped|windowed to|capped|retained"
    r"|kept|de-skewed|deskewed|rounded to the|winsori[sz]ed|balanced|re-?weighted|re-?binned|re-?coded"
    r"|re-?scaled|warped|blurred|translated into|collapsed into|pooled into|downloaded and|binned"
    r"|down-?sized|differenced"
    r"|detokeni[sz]ed|transliterated"
    r"|augment(?:ed|ing)?|(?:were|was|are) (?:aligned|registered|corrected|clipped|projected|calibrated)"
    r"|only [^.,;]{2,60} (?:were|was|are) (?:included|kept|retained|used|considered)|resampled"
    r"|re-sampled|thrown (?:away|out)|(?:were|was|are|is) (?:\w+ )?left out(?! for)|weed(?:ed)? out"
    r"|(?:was|were|are|is) (?:\w+ )?(?:skipped|merged|replaced|grouped|binned|adjusted|sampled (?:at|every)"
    r"|hidden"
    r"|redacted|turned (?:in)?to|not (?:used|included|considered)(?! (?:for|in|to|during|by|here)))"
    r"|(?:we|then) (?:also |then |first )?(?:hide|skip|merge|replace|turn|map|recode|redact|adjust)"
    r"|(?:made )?stationary|differencing|becomes? (?:an? )?(?:unknown|<unk>|special)"
    r"|only [\w-]+ (?:with|whose|that) [^.,;]{2,50} (?:entered|enter|were|are) (?:the |in)"
    r"|(?:was|were|are|is) (?:\w+ )?cut(?: off)?\b(?! by| in half)|cut (?:off )?(?:at|after) \d"
    r"|project(?:ed)? [^.]{2,40} to \d"
    r"|stack(?:s|ed|ing)? (?:of )?(?:the )?(?:last |past )?(?:[\w-]+ ){0,2}(?:frames|images|observations)"
    r"|subtract(?:ed|ing|s)?\b[^.]{0,40}\b(?:mean|average|median|background)"
    r"|(?:log[- ]returns?|first differences|features|spectrograms?|mfccs?|embeddings|descriptors"
    r"|fingerprints)"
    r" (?:are|were|was|is) (?:computed|derived|calculated|obtained)"
    r"|(?:we|then|and) (?:also |then |first )?(?:chunk|convert|clip|pad|trim|extract|flatten|stack|segment"
    r"|denoise|rotate|mirror|anonymi[sz]e|balance|impute|parse|strip|bin|clean|voxeli[sz]e)"
    r"|(?:split|divided|segmented|cut|converted) (?:\w+ )?into (?:\w+[- ]){0,3}(?:chunks|segments|windows"
    r"|patches|frames|sentences|passages)"
    r"|mask(?:ed|ing)? \d+|bpe|kept only|only (?:keep|consider|include|retain|kept|considered)|keep only"
    r"|(?:kept|keep|retain(?:ed)?) (?:the |all |those )?[\w-]+ (?:with|that|which|whose|having|of at least)"
    r"|restrict(?:ed)?)\b"
)
_DATA = lazy(
    r"\b(?:data(?:-?\s?sets?)?|corpus|corpora|images?|pictures?|photo(?:graph)?s?|samples?|examples?"
    r"|instances?|sentences?|text"
    r"|documents?|records?"
    r"|features?|inputs?|pixels?|words?|labels?|traces?|columns?|attributes?|questions?|users?|items?"
    r"|outliers?"
    r"|missing values?|duplicates?|vocabulary|videos?|frames?|papers|entries|articles?|molecules|compounds"
    r"|pairs|sequences?|trips|maps|participants?|subjects?|patients?|respondents?|signals?|recordings?|audio"
    r"|clips?"
    r"|observations?|tokens|characters|variables|digits|files|responses|answers|comments|posts|tweets"
    r"|reviews|faces|graphs|channels|punctuation|class(?:es)?|categories|urls|mentions|windows|segments"
    r"|patches"
    r"|pixel|volumes?|voxels?|scans?|slices|tiles|slides|reads|genes|counts|series|recordings|spectra"
    r"|waveforms?"
    r"|spectrograms?|point clouds?|(?:joint )?angles|trajector(?:y|ies)|observations|demonstrations|episodes"
    r"|sessions|logs|events|transactions|queries|prompts|utterances|transcripts|captions|sensors?|stations"
    r"|readings|measurements|eeg|ecg|emg|mri|ct|molecules|proteins|structures|cells|mice|animals|cases"
    r"|samples|trials|rows|timestamps|coordinates|lines|tags|strings|smiles|prices|pages|heart rates?"
    r"|intensit(?:y|ies)|nights|ligands|poses|timestamps|crawls?|households|packets"
    r"|users|speakers|peaks|spikes|meshes|objects"
    r"|occupancy grids?|grids?|e?mails?|dialogues?|amplitudes?|numbers (?:were|are)|(?:personal|user|proper"
    r"|full) names|ages"
    r"|annotations?|molecule)\b"
)
_LEFT_OUT = lazy(r"\b(?:is|are|was|were) (?:also |then )?(?:excluded|discarded|filtered out)\b")
_COST = lazy(
    r"\b(?:p-values?|decimals?|significant digits|number of digits|costs?|overhead|warm-?up|compil\w+"
    r"|latency|timings?|time for|run ?time|details|rows? of the table"
    r"|last row|for lack of space|(?:evidence|study|scope|findings|conclusions?|evaluation|analysis) (?:is"
    r"|are"
    r"|was) (?:\w+ )?limited)\b"
)
"""What is left out, or limited, instead of data."""
_OTHERWISE = lazy(
    r"\b(?:unlike|sufficient to|implementations?|bugs?|not (?:necessarily )?the case|out of (?:the )?scope"
    r"|beyond the scope|future work|would"
    r"|can be"
    r"|could(?! not)|(?:non-?determinis|random|stochastic)\w* (?:in|of|arises?|from|comes?|due|source)\b"
    r"|(?:sources?|seeds?) (?:of|for) (?:non-?determinis|random|variance|variation|variability|shuffl)\w*"
    r"|methods? based on|such as data augmentation|prior work|test-time (?:data )?augmentation"
    r"|without (?:any )?(?:data )?augmentation)\b"
)
"""What makes preprocessing a topic rather than a step that was taken."""
_NOT_DATA = lazy(
    r"\b(?:layer norm\w*|batch norm\w*|gradients?|dropout|module|component|layers?|loss|heads?|encoder"
    r"|decoder|ablat\w+|attention(?! check)"
    r"|weights?|prun\w+|softmax|hidden|activations?|baselines?|outperform\w*|theorem|lemma|eigen\w*|matri\w+"
    r"|proof|edges|tables?"
    r"|figures?|plots?|legend"
    r"|runs?|seeds?|experiments?|results?|reward|policy|agent|perturb\w*|noise|latent|kernel|distribution"
    r"|interven\w*|advantages?|discount factor|gpus?|concurren\w+|rollout (?:batch|steps?|size)"
    r"|controllers?)\b"
)
_OF_REWARDS = lazy(r"\b(?:advantages?|rewards?|grpo|ppo|policy|episodes?|success)\b")
"""What z-scores are taken of when nothing is done to the data."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about preprocessing, cleaning, exclusions and augmentation of the data."""
    named: set[int] = set()
    for unit in paper.prose.units(
        "process",
        "noise was",
        "noise is",
        "data clean",
        "augment",
        "data filter",
        "data prep",
        "data curat",
        "crop",
        "flip",
        "lowercas",
        "lower-cas",
        "stop",
        "stem",
        "lemma",
        "idf",
        "one-hot",
        "pass",
        "log-",
        "log trans",
        "-scor",
        "zscor",
        "min-",
        "min–",
        "standardscaler",
        "smote",
        "dupl",
        "balanc",
        "ratio",
        "missing",
    ):
        if unit.foreign or unit.is_row or not _NAMED.search(unit.low):
            continue
        named.add(unit.number)
        if not _topic(unit.low):
            yield seen(unit)
    for unit in paper.prose.units(*_STEPS):
        if unit.foreign or unit.is_row or unit.number in named:
            continue
        if (  # first what rules out most sentences
            not _NOT_DATA.search(unit.low)
            and _STEP.search(unit.low)
            and (_DATA.search(unit.low) or _LEFT_OUT.search(unit.low))
            and not _COST.search(unit.low)
            and not _OTHERWISE.search(unit.low)
            and not unit.passage.environment.startswith("algorithm")
        ):
            yield seen(unit)


def _topic(low: str) -> bool:
    """Whether a step is only spoken of, or taken with rewards or to compare, rather than with the data."""
    if "-scor" in low and _OF_REWARDS.search(low):
        return True
    return _OTHERWISE.search(low) is not None or ("idf" in low and "similarit" in low)
