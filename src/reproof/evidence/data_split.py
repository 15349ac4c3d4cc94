"""How the data is split into training, validation and test parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("datasets[].splits",)
ABSENT = "nothing says how the data is split for training, validation and test"
HOMES = ("dataset", "data set", "data split", "data", "experimental setup")
NEAR = ("dataset-size", "data-access")

_PART = r"(?:train(?:ing)?|test(?:ing)?|validation|val|dev(?:elopment)?|held-?out|evaluation|hold-?out)"
_SPLITS = "|splits?"
_THING = (
    r"(?:sets?|portions?|data|splits?|samples?|images?|examples?|instances?|partitions?|sentences?"
    r"|questions?|pairs"
    r"|graphs?|nodes"
    r"|classes|records|traces|subjects|points|documents)"
)
_N = r"\d+(?:,\d{3})*(?:\.\d+)?\s?(?:k|m|%|million)?"
_RATIO = lazy(
    r"(?<![\w.\-])\d{1,2}(?:\.\d+)?\s?%?\s?(?:/|:|-|–)\s?\d{1,2}(?![\w])(?:\.\d+)?\s?%?(?:\s?(?:/|:|-"
    r"|–)\s?\d{1,2}\s?%?)?[^.]{0,30}"
    r"\b(?:splits?|train|ratio)"
    r"|\b(?:split|splits|ratio|partition\w*|divid\w+)\b[^.]{0,60}(?<![\d.])\d{1,3}\s?%?\s?(?:/|:|-|–"
    r"|and)\s?\d{1,2}(?![\d.])"
    r"|\d\d\s?%[^.]{0,80}\b(?:other|rest|remaining)\b[^.]{0,20}\d\s?%"
    rf"|\d{{1,2}}\s?% (?:of [^.]{{0,40}})?(?:is |are |was |were )?(?:(?:used|kept|reserved|held out"
    rf"|set aside) )?"
    rf"(?:for|as|to|into|in|forms?) (?:the |a |our )?{_PART}"
)
_SIZES = lazy(
    # what begins with a number
    rf"(?<![\w.])(?=\d)(?:{_N}\s+(?:(?!(?:on|in|over|across|from|during|to|at|with|per|than)\b)[\w-]+\s+)"
    rf"{{0,3}}?{_PART}[ -]{_THING}\b"
    rf"|{_N}\s+(?:[\w-]+\s+){{0,3}}?(?:for|as|used for|kept for|form) (?:the |a |our )?{_PART}\b"
    rf"|{_N}\s+{_PART}\s*(?:/|,|;|and|&|\+)\s*(?:\w+ )?{_N}\s+{_PART}\b)"
    # what begins with a word
    rf"|\b(?=[a-z])(?:{_PART}[ -]{_THING}\b[^.]{{0,30}}?(?:\(|:|=|\bof|\bwith|\bcontain\w*|\bconsist\w*|\bhas"
    rf"|\bhave|\bcompris\w*|\bhold\w*|\bsize)\s*(?:(?!averag|mean|over|across|see|table|fig|sec"
    rf"|std)[a-z]+\s+)"
    rf"{{0,3}}{_N}(?![\w^/])"
    rf"|{_PART} (?:use[sd]?|(?:is|was) (?:done|performed|carried out)(?: on| with| over)?) {_N}(?![\w^/])"
    rf"|\b{_PART}(?:,? (?:and )?{_PART}){{1,3}}\b"
    rf"(?:(?!accurac|loss|error|score|time|f1|auc|perform|epoch|step|hour|batch|run"
    rf"|per|took|take)[^.]){{0,40}}?\d+(?:\s?%)?(?:,? (?:and )?\d+(?:\s?%)?)+(?![\w.]\d)"
    rf"|^{_PART}(?: set| split| data)?\s?[:=]\s?{_N}\s*(?:{_THING}|[.,;]|$)"
    r"|(?:test|val|validation|train)_size\s?=\s?[\d.]"
    r"|(?:split|divided|partitioned)\b[^.]{0,60}\d{3,}\s?(?:/|:|–|-)\s?\d{2,}"
    rf"|{_PART}\s*(?:\w+\s*)?[:=(]\s*[^.;]{{0,40}}\d[^.]{{0,50}}\b{_PART}\s*(?:\w+\s*)?[:=(]\s*[^.;]{{0,40}}\d)"
)
_JOINED = lazy(
    rf"(?<![\w.])\d[\d,]*k?-(?:sample|image|example|point|instance|sentence|graph)s? {_PART}[ -]{_THING}\b"
)
"""Sizes joined to what they count: a 5000-image test set."""
_REST = lazy(
    rf"\bas (?:the |a |our )?{_PART} (?:domain|environment|subject|site|language|task|region|city|fold)s?\b"
    rf"[^.;]{{0,60}}\b(?:rest|others?|remaining)\b[^.;]{{0,30}}\b{_PART}\b"
)
"""One domain to test on and the rest to train on."""
_IN_A_CELL = lazy(rf"\d{{2,}}(?:,\d{{3}})* {_PART}\b[^|\d]{{0,6}}\d{{2,}}(?:,\d{{3}})* {_PART}\b")
"""The sizes of two parts in one cell: 9895 train, 1003 validation."""
_NO_DATA = lazy(
    rf"{_N}\s+(?:[\w-]+\s+){{0,3}}?{_PART}[ -]?(?:epochs?|steps?|iterations?|runs?|time|loss|accuracy|error"
    rf"|hours?|rounds?)"
)
_STANDARD = lazy(
    rf"\b(?:standard|official|original|predefined|pre-defined|default|provided|same|existing|public"
    rf"|canonical|usual|common|fixed"
    rf"|random(?:ly)?)\b[^.]{{0,40}}\b(?:(?:{_PART}[/ ,-]+(?:and )?)+)?(?:splits?"
    rf"|(?<!boundary )partition(?:s|ed)?"
    rf"|{_PART}[ -]sets?)\b"
    r"|\b(?:\d+|five|ten|three|k)[- ]fold (?:cross|cv\b|split|stratified|validation)|\b(?:stratified"
    r"|group) k-?fold|\bcross-?validat\w+|\bleave-one-(?:\w+-)?out\b|\bsplits? (?:of|from|by|as|provided"
    r"|used|introduced|given)\b"
    rf"|\b(?:split|divided?|partition(?:ed)?|separated?)\b[^.]{{0,60}}\b(?:by|per|at|according|so that"
    rf"|such that|along|across|based)\b[^.]{{0,60}}\b{_PART}\b"
    rf"|\b(?:split|divided?|partition(?:ed)?|separated?)\b[^.]{{0,60}}\b{_PART}\b[^.]{{0,60}}\b(?:by|per"
    rf"|according|so that|such that|based on|at random|randomly|stratif\w+|chronolog\w+|as (?:in|given"
    rf"|provided|defined))\b"
    rf"|\b{_PART}(?:[/, -]+(?:and )?{_PART})+[ -](?:splits?|partition\w*)\b"
    rf"|\b{_PART}(?:[/-]{_PART})+[ -]sets?\b|\bsplits? (?:is|are|was|were) (?:those|that|as|the (?:same"
    rf"|ones?)"
    r"|taken|provided|released|given|fixed)\b"
    r"|\b(?:chronological|temporal|time-based|scaffold|stratified|group|(?:subject|speaker|patient|user"
    r"|session"
    r"|document|site)(?:[- ](?:wise|level|independent|disjoint))?|cross-(?:subject|site|domain|session)"
    r"|compositional|cold-start|transductive|inductive) (?:\w+ )?(?:splits?|splitting|partition\w*)\b"
    rf"|\b{_PART} [a-z]+\b[^.]{{0,60}}\b(?:not|never|no|nor"
    rf"|neither) (?:\w+ )?"
    rf"(?:occur|appear|seen|overlap|shared?|present|part|included|contained)\w*\b"
    rf"[^.]{{0,40}}\b{_PART}\b"
    rf"|\b(?:no|without|avoid\w*|prevent\w*|disjoint) (?:\w+ ){{0,2}}?(?:overlap|leak\w*"
    rf"|between)\b[^.]{{0,60}}"
    rf"\b{_PART}\b[^.]{{0,30}}\b{_PART}\b"
    r"|\b(?:set|put|leave|left|leaving|hold|held|holding|kept|keep) (?:aside|apart|out"
    r"|back)\b[^.]{0,60}\b(?:for"
    r"|as|to) (?:the |an? |our |final )?(?:test|evaluat|valid|develop|check)\w*"
    r"|\b(?:fit|fitted|learn(?:ed|t)|tuned|calibrated|estimated|built) on\b[^.]{0,80}\b(?:tested|evaluated"
    r"|validated|scored|assessed) on\b"
    rf"|\b(?:train\w*|fitt?e?d?)\b[^.]{{0,50}}\b(?:data|days?|years?|months?"
    rf"|subjects?)\b[^.]{{0,60}}\b(?:tested|evaluated)\b"
    r"|\b(?:train|fit|test|evaluat)\w*\b[^.]{0,40}\bon\b[^.]{0,25}\b(?:days?|weeks?|months?|years?) of data\b"
    rf"|\btrain\w*\b[^.]{{0,60}}(?:19|20)\d\d\b[^.]{{0,60}}\b(?:test|validat|evaluat)\w*\b[^.]{{0,30}}(?:19"
    rf"|20)\d\d\b"
    rf"|\bfor (?:\w+ )?train(?:ing)?\b[^.]{{0,100}}\bfor (?:\w+ )?(?:test(?:ing)?|evaluation|validation)\b"
    r"|\b(?:kept|keep|reserved?|used?|left|held|aside|saved?|remaining|remainder|rest)\b[^.]{0,40}\b(?:for"
    r"|as|to) (?:the |a "
    r"|our )?(?:final )?(?:test(?:ing)?|evaluation|validation|held-?out)\b(?! (?:the|whether|if|our|how"
    r"|this|its|a)\b)|\bfolds? \d|\b(?:test|validation"
    r"|dev|val) splits?\b"
    r"|\b(?:half|third|quarter|fifth|tenth|(?:ten|fifteen|\w{3,5}ty)\s?%|\d\d\s?%) of (?:the|our"
    r"|all)\b[^.]{0,60}\b(?:train|test|fit"
    r"|evaluat|valid)\w*"
    r"|\btrain(?:ed)? on\b[^.]{0,80}\b(?:test(?:ed)?|evaluat\w+) on\b|\btrain(?:ing)?/(?:dev|val|validation"
    r"|test)(?:/test)?[ -](?:splits?|sets?|partition\w*|ratio|divi\w+)\b"
    rf"|\bon (?:the |its |their )?(?:\w+ )?{_PART}[ -](?:sets?|splits?) (?:of (?!our|a\b|size|this|these|each"
    r"|all)|from|as (?:defined|given|provided)|defined|provided)\b"
    rf"|\b(?:imagenet\S*|ilsvrc\S*|coco|cifar\S*|\w*mnist|squad\S*|kitti|librispeech|wikitext\S*|flores\S*"
    rf"|gsm8k|cub\S*|voc\S*|ade20k|cityscapes|kinetics\S*)'?s? (?:\d\w* )?{_PART}[ -]?(?:sets?|splits?)\b"
    r"|\b(?:used|serve|taken) to (?:train|fit)\b[^.]{0,90}\b(?:to|for) (?:test|evaluat|valid)\w*"
    rf"|\b{_PART} (?:and|or) {_PART}[ -]sets? (?:comes?|(?:is|are|were) (?:provided|released"
    r"|given|fixed|taken|those|as|pre-?defined))\b"
    r"|\b(?:test|dev)-(?:clean|other|matched|mismatched|std|challenge)\b|\bsame (?:\w+ )?folds\b"
    r"|\bheld-?out (?:levels|users|items|examples|samples|images|questions|sentences|patients|speakers"
    r"|domains"
    r"|environments|prompts|pairs|classes|nodes|sites|documents|molecules|trajectories|instances|problems)\b"
    r"|\b(?:in|into) (?:the )?train(?:ing)?\b[^.]{0,80}\b(?:in|into) (?:the )?(?:test|valid)\w*"
    r"|\bevaluat\w+ on \d+ (?:unseen|held-?out|new|test)\b"
    r"|\bsplits? (?:follow|are taken|come|were taken)\w*\b|\btest set is (?:the|that)\b|\b(?:fold"
    r"|split)s (?:are|were) (?:stratified|random|disjoint|fixed)"
    r"|\bsplit(?:ting)? (?:protocol|scheme|strategy|procedure) (?:of|from|in|by)\b"
    r"|\b(?:two|one|three) (?:thirds?|half|halves|quarters?) of\b[^.]{0,60}\b(?:train|test|fit|evaluat"
    r"|valid)\w*"
    rf"|\b{_PART}(?:/{_PART})+\s?[:=(]+\s?\d+\s?%?/\d"
    rf"|\bheld-?out (?:set|data|test|split|graphs?|subjects?|tasks?)|\b{_PART}[ -](?:set"
    rf"|split)\b[^.]{{0,40}}\b(?:disjoint|unseen|separate|reserved|held)"
)
_STANDARD_WORDS = (
    "split", "partition", "set", "fold", "cross", "leave", "divid", "separate", "tested", "evaluated",
    "of data", "held", "for test", "for eval", "for valid", "20", "19",
    "kept", "keep", "reserve", "left", "aside", "remain", "rest", "train/", "train on", "trained on",
    "half", "third", "quarter", "fifth", "tenth", "overlap", "leak", "disjoint", "portion", "part", " apart",
    "never", "appear", "occur", "out", "back", "test-", "dev-", "to fit", "%", "training and",
    "for external", "thirds", "/", "to train",
    "into", "unseen",
)  # fmt: skip
"""Every alternative of the pattern above holds one of these."""
_OF_NAME = lazy(r"(?<=\s)[A-Z][\w-]+(?:'s|’s)? (?:(?:test|validation|random|train/test) )?splits?\b")
"""The split that somebody's name is given to."""
_DIGIT = lazy(r"\d")
_SHARE = lazy(r"\d+(?:\.\d+)?")
_SHARES = lazy(r"\d+(?:\.\d+)?\s?%?(?:\s?(?:/|:|-|–|and)\s?\d+(?:\.\d+)?\s?%?)+")
_SMALL = 9
"""The largest number in a ratio of whole parts, such as 7:2:1."""
_ABOUT = lazy(
    rf"\b(?:{_PART}|{_THING.replace(_SPLITS, '')}|data-?\s?sets?|data|corpus|patients?|users?|molecules"
    rf"|recordings?|trajectories"
    r"|utterances|series|scenes|videos?|cross-?validation|cohort|random)\b"
)
_LACKING = lazy(
    r"\b(?:no|not an?|not the|without an?|lack\w* an?) (?:\w+[- ]){0,3}(?:split|test set|validation set)\b"
    r"|\ballows? (?:for|users?|to|one)\b|\bexisting (?:[\w-]+ ){0,5}methods?\b"
    r"|\b(?:package|library|module|toolkit|toolbox|api)\b[^.]{0,60}\b(?:supports?|offers?|allows?"
    r"|implements?|lets)\b"
)
_ROW = lazy(rf"^(?:[^|]*\|\s*)?({_PART})\b[^|]*\|[^|]*?(?<![\d.])(\d{{2,3}}(?:,\d{{3}})+|\d{{2,}})(?![\d.%])")
"""A row that counts one part: Training | 7,000."""
_HEAD = lazy(rf"\b{_PART}\b[^|]*\|(?:[^|]*\|)*?[^|]*\b{_PART}\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield ratios, sizes of parts and references to a standard split."""
    later = []
    words = paper.prose.present(_STANDARD_WORDS)
    for unit in paper.prose.units(
        "split", "train", "test", "valid", "dev ", "development", "held", "fold", "hold", "ratio",
        "partition", "leave-one", "evaluat", "aside", "remaining", "other",
    ):  # fmt: skip
        if unit.foreign or unit.is_row:
            continue
        low = unit.low.replace(" percent", "%") if "percent" in unit.low else unit.low
        sized = _SIZES.search(low) or ("-" in low and _JOINED.search(low))
        if _DIGIT.search(low) and (_ratio(low) or (sized and not _NO_DATA.search(low))):
            if not _LACKING.search(low):
                yield seen(unit)
        elif (
            _standard(low, words) or ("split" in low and _OF_NAME.search(unit.text))
        ) and not _LACKING.search(low):
            later.append(unit)
    for rows in paper.prose.rows.values():
        for head in [row for row in rows if row.block.head] or rows[:1]:
            match = _HEAD.search(head.low)
            if match and any(re.search(r"(?<![\d.])\d{3}", row.low) for row in rows if not row.block.head):
                yield seen(head, match)
        told = next((row for row in rows if _IN_A_CELL.search(row.low)), None)
        if told is not None or _parts(rows):
            yield seen(told or rows[0])
    for unit in later:
        yield seen(unit)


def _standard(low: str, words: tuple[str, ...]) -> bool:
    """Whether a sentence refers to a usual split, or says how parts were told apart."""
    for word in words:
        if word in low:
            return _STANDARD.search(low) is not None or _REST.search(low) is not None
    return False


def _ratio(low: str) -> bool:
    """Whether parts of data are given as shares, which add up to one whole: 70/15/15, 8:1:1, 80 and 20."""
    about = _ABOUT.search(low)
    for match in _RATIO.finditer(low):
        if not (about or match.group().endswith(("split", "splits"))):
            continue
        shares = _SHARES.search(match.group())
        if shares is None:
            return True
        parts = [float(part) for part in _SHARE.findall(shares.group())]
        whole = abs(sum(parts) - 100) <= 1 or sum(parts) in {1, 10}
        if whole or "%" in shares.group() or (":" in shares.group() and max(parts) <= _SMALL):
            return True
    return False


def _parts(rows: list[Unit]) -> bool:
    """Whether a table gives the size of two parts in rows of their own."""
    found = {match[1][:4] for row in rows if (match := _ROW.search(row.low))}
    return len(found) > 1
