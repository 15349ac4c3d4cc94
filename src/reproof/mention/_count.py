"""Read how many devices a sentence speaks of, from the words right before and after a device's name."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.record import dataclass

_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_DIGITS: Final = r"\d{1,3}(?:[,\u2009\u00a0]\d{3})+|\d{1,6}(?:\.\d+)?"
NUMBER: Final = (
    rf"(?:{_DIGITS}|(?:{_ONES}|a)[\s-]hundred|(?:{_ONES}|ten|eleven|twelve|sixteen)\b|(?:twenty|thirty|forty|sixty)"
    rf"(?:[\s-](?:{_ONES}))?\b|(?:a|two|three|half\sa|a\shalf|half)[\s-]dozen"
    r"|a\scouple\sof|a\spair\sof|both|(?:dual|two|2)[\s-]socket|dual(?=\s))"
)
"""A number of things in digits or words; match in lower case."""

COUNT: Final = rf"(?:(?:a|one|only\sa)\ssingle|{NUMBER}|single|its\sown|an?\b)"
"""NUMBER or an article."""

_ADJECTIVE: Final = (
    r"(?:nvidia[®™]?|amd|intel(?:\(r\)|®)?|google|cloud|huawei|apple|tesla|geforce|xilinx|qualcomm|arm|altera|movidius|samsung|graphcore|aws|hgx|sxm\d?|pcie"
    r"|(?!(?:us|need|requir|employ|utili[sz]|involv|occupi|includ|train|test|evaluat|measur|achiev|compar|report|consum|equipp"
    r"|combin|total|optional|logical)\w?)[a-z]{2,14}(?:ed|al|[tn]ic|ful|ive|able|ible|less|ent|ern)|[a-z]+-(?:end|tier|range|grade|level|class|cooled"
    r"|slot|prem(?:ises?)?|house|hand|memory|power|performance|cost|budget|speed|owned|connected|linked|demand|gigabyte|way|wide)"
    r"|consumer|commodity|standard|regular|typical|separate|remote|discrete|mobile|cheap|small|large|big|fast|slow"
    r"|desktop|data-?cent(?:er|re)|older|newer|new|old|free|parallel|pre-?emptible"
    r"|off-the-shelf|of(?:\sthe(?:\s\w+['’]s)?)?|gpus?:?|cpus?:?|entire|full|nvlinked|gaming"
    r"|\d{1,2}(?:th|st|nd|rd)[\s-]gen(?:eration)?\.?|[a-z]+[\s-]generation"
    r"|\(?\d{1,3}\s?-?gi?b?\b\)?(?:-class|\sclass)?(?:\s(?:vram|memory|ram))?,?|\d{1,3}[\s-]cores?"
    r"|(?:dual|quad|hexa|octa|six|eight|single|multi)[\s-]?core|\d(?:\.\d+)?[\s-]?ghz,?|ampere|hopper|volta|turing|pascal|maxwell|kepler|blackwell|lovelace|(?:otherwise\s)?idle|spare|(?:pair|\w+ly)(?:wise)?(?=[\s-]\w+ed\b))"
)
_HEDGE: Final = r"(?P<hedge>(?:up\sto|at\smost|a\smaximum\sof|at\sleast|(?:more|fewer|less)\sthan)|[≤≥<>])"
_BEFORE_NAME = lazy(
    rf"(?:{_HEDGE}\s?)?(?<![\w.$€£])"
    r"(?:(?P<list>(?:\d{1,4}(?:,\s|\s?/\s?)){0,4})(?P<low>\d{1,5}),?\s?(?P<join>[-–—/]|to|and|or)\s?)?"
    rf"(?:[x×](?=\d))?(?P<n>{COUNT})(?P<k>k)?[\ue000\ue003]?"
    r"(?:(?:\s?[x×∗*⨉]\s?(?P<m>\d{1,4}))?(?P<cross>\s?[x×∗*⨉]\s?|\s|,\s(?=\d+\s?g)|-(?:card|gpu|device|chip|way)\s|-$)|\s?[x×]?\)\s|$)"
    rf"\(?(?:{_ADJECTIVE}[\s-]*(?:[x×]\s?)?){{0,5}}$"
)
_PAIRED = lazy(
    rf"(?<![\w.,$€£])(?P<one>\d{{1,5}})\s?[(\[/]\s?(?P<two>\d{{1,5}})[)\]]\s(?:{_ADJECTIVE}[\s-]*){{0,4}}$"
)
"""The counts of two runs: "4 (8) V100s for the small (large) model"."""
_WORD_RANGE = lazy(
    rf"(?<![\w-])(?:between\s(?P<between>{_ONES})\sand|(?P<low>{_ONES})\s?(?:to|[-–—]))\s?"
    rf"(?P<n>{_ONES}|ten|sixteen)\s(?:{_ADJECTIVE}[\s-]*){{0,4}}$"
)
_WORD_LIST = lazy(
    rf"(?<![\w-])(?P<list>(?:(?:{_ONES})(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)){{1,5}})(?P<n>{_ONES}|ten|sixteen)\s"
    rf"(?:{_ADJECTIVE}[\s-]*){{0,4}}$"
)
_BEFORE_BRACKET = lazy(
    rf"(?:{_HEDGE}\s)?(?<![\w.$€£])(?P<n>{COUNT})\s(?:{_ADJECTIVE}\s){{0,3}}(?:[x×]\s)?"
    r"(?:[gtc]pus?|graphics\s(?:cards?|processing\sunits?)|cards?|chips|devices|accelerators?|processors?)"
    r"(?:\s(?:cards?|devices|accelerators|units|chips))?"
    r"(?P<link>\sof\s(?:type\s|model\s)?|\s?[(:,–—-]\s?(?:i\.e\.,?\s|namely,?\s|(?:model|type):?\s|all\s|each\s(?:of\stype\s)?)?"
    r"|\s(?:namely|each|like|such\sas)\s)(?P<one>an?\s)?(?:(?:nvidia|amd|intel|google|cloud|tesla|\(?\d{1,3}\s?gb?\)?)\s?){0,3}$"
)
_OF_ONE = lazy(r"\sof\s|.*\beach\b")
_NOT_COUNT = lazy(
    r"(?:(?<!e\.g)(?<!i\.e)(?<!\bca)(?<!\bvs)(?<!incl)(?<=[\w\]])\.|[A-Za-z]-|[$€£#_^=/]|\b(?:Tables?|Figs?\.?|Figures?|Sections?|Sec\.|Eqs?\.|Appendix|Chapter|CUDA|[Cc]uDNN"
    r"|Python|PyTorch|Ubuntu|version|Step|Stage|Phase|Task|RTX|GTX|GeForce|Tesla|Quadro|TITAN|Titan|Xeon|Gold|Silver|Platinum|Bronze|EPYC|Epyc"
    r"|Ryzen|Threadripper|Opteron|Pentium|Core|Algorithm|Experiment|size))\s?$"
)
_AFTER_NAME = lazy(
    r"(?:\s(?:PCI-?[eE]|SXM\d?|NVL))?(?:\s?@?\s?\d(?:\.\d+)?\s?GHz)?\s?(?:[x×X*]\s?(?P<a>\d{1,5})\b(?!\s?[x×]|\.\d|\s?G(?!PU))"
    r"|\(\s?(?:[x×X]\s?(?P<b>\d{1,5})|(?P<c>\d{1,5})\s?(?:[x×X]|in\stotal|total|GPUs?|cards?|chips|devices|units)"
    r"|[nN]\s?=\s?(?P<d>\d{1,5}))(?!\w)[^()]{0,30}\)"
    r"|\((?P<e>\d{1,2})\)(?=\s(?:GPUs|cards|devices|boards)\b|,\s[^.;()]{2,40}\(\d{1,2}\)|\sand\s[^.;()]{2,40}\(\d{1,2}\)))"
)
_ONE_PER_RUN = lazy(
    r"s?,\s(?:with\s|using\s)?(?:one|1|a\ssingle(?:\sone)?)\s(?:GPU\s|card\s|device\s)?(?:per|for\seach)\s(?:training\s|single\s)?"
    r"(?:run|job|experiment|model|seed|fold|trial|task|process|worker)\b"
)
_LISTED_BEFORE = lazy(r"\(\d{1,2}\)(?:,|,?\sand)\s[^.;()]{2,40}$|[GT]PUs?:\s[^.;()]{2,40}$")
_BRACKETED = lazy(r"\s?\((?P<n>\d{1,2})\)(?=[,.;]|$)")
_OF_SETTINGS = lazy(
    r"\b(?:batch|accumulat\w+|steps?|epochs?|rates?|took|takes|hours?|minutes?|seconds?|workers|threads|sizes?|memory)\b",
    re.IGNORECASE,
)
"""What a number before a device in brackets may be of: "a batch size of 4 (V100) and 8 (A100)"."""
_SOCKETS = lazy(r"(?<![\w.])(?P<n>dual|two|2|quad|four|4)[\s-]sockets?\b[^.;0-9]{0,50}$")
_TIME_AFTER = lazy(
    r"(?:\s(?:and|or)\s(?=\S{0,11}[A-Za-z])\S{2,12}(?=[\s-]))?[\s-]{0,4}(?:\(?\d+\s?GB\)?[\s-]{0,4})?(?:SXM\d?\s|PCIe\s)?"
    r"(?:GPU|gpu|chip|core|node|device|card|TPU|accelerator|CPU)?s?[\s-]{0,4}"
    r"(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|h|d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A count found beside a name; `start` to `end` are its words."""

    amount: Interval
    start: int
    end: int
    others: tuple[Interval, ...] = ()
    """The earlier counts of a list: 4 and 8 in \"4, 8 or 16 GPUs\"."""
    bracket: bool = False
    """The name stands in a bracket after the counted noun: \"two GPUs (RTX 2070, GTX 1660)\"."""
    word: str = ""
    cross: bool = False
    """Said with a multiplication sign: \"8xA100\"."""


def lower(text: str) -> str:
    """Return the text in lower case, offsets unchanged (the few letters that grow stay as they are)."""
    lowered = text.lower()
    return (
        lowered
        if len(lowered) == len(text)
        else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    )


def value_of(words: str) -> Interval | None:
    """Return the count that digits, number words or an article stand for; counts are exact."""
    words = re.sub(r"[\s-]+", " ", words.strip().lower())
    if words in ("a", "an", "one", "its own") or words.endswith("single"):
        return Interval.exact(1)
    if words in ("a pair of", "a couple of", "both", "dual", "dual socket", "two socket", "2 socket"):
        return Interval.exact(2)
    if words == "a hundred":
        return Interval.exact(100)
    if words.endswith("dozen"):
        return Interval.exact(6 if "half" in words else {"two": 24, "three": 36}.get(words.split()[0], 12))
    amount = parse_number(words)
    return Interval.exact(amount.value) if amount is not None and amount.value >= 1 else None


def hedged(amount: Interval, hedge: str | None) -> Interval:
    """Open the side that \"up to\" or \"at least\" leaves open."""
    if not hedge:
        return amount
    if re.sub(r"\s+", " ", hedge.lower()) in ("at least", "more than", ">", "≥"):
        return amount.at_least()
    return amount.at_most()


def count_before(text: str, start: int, floor: int) -> Number | None:
    """Return the count said right before `start`, a device's name or noun, and not before `floor`."""
    window = max(floor, start - 100)
    before = text[window:start]
    lowered = lower(before)
    for match in _BEFORE_BRACKET.finditer(lowered):
        amount = value_of(match["n"])
        if match["one"] and not _OF_ONE.match(match["link"]) and amount and amount.value > 1:
            continue  # "two GPUs: a V100 and a T4" has one of each
        if amount is not None and not misread(before, match.start("n"), match["n"]):
            at = window + match.start()
            return Number(
                hedged(amount, match["hedge"]), at, start, bracket=" of" not in match["link"], word=match["n"]
            )
    several = _several(before, lowered, window, start)
    if several is not None:
        return several
    for match in _BEFORE_NAME.finditer(lowered):
        amount = value_of(match["n"])
        listed = match["low"] and match["n"] not in ("a", "an")  # "an iPhone 13 and a T4" lists no counts
        head = match.start("list") if listed else match.start("n")
        if amount is None or misread(
            before, head, (match["low"] if listed else match["n"]) + (match["k"] or "")
        ):
            continue
        if "(" in before[match.end("n") :] and _OF_SETTINGS.search(
            text, max(0, window + head - 70), window + head
        ):
            continue
        if match["k"]:
            amount = amount.scaled(1000)
        if match["m"]:
            amount = amount.times(Interval.exact(float(match["m"])))
        others: tuple[Interval, ...] = ()
        if listed:
            first = Interval.exact(float(match["low"]))
            joined = match["join"] in ("-", "–", "—", "to") or lowered[: match.start()].endswith("between ")
            if not joined:
                earlier = re.findall(r"\d+", match["list"] or "")
                others = (*(Interval.exact(float(n)) for n in earlier), first)
            elif first.value < amount.value:
                amount = first.to(amount)
        cross = bool(match["cross"] and match["cross"].strip())
        at = window + match.start()
        return Number(hedged(amount, match["hedge"]), at, start, others, word=match["n"], cross=cross)
    return None


def _several(before: str, lowered: str, window: int, start: int) -> Number | None:
    """Return the counts of "4 (8) V100s", "two to four V100s" and "one, two and four V100s"."""
    paired = _PAIRED.search(lowered)
    if paired and not misread(before, paired.start(), paired["one"]):
        one, two = value_of(paired["one"]), value_of(paired["two"])
        if one and two:
            return Number(two, window + paired.start(), start, (one,), word=paired["one"])
    ranged = _WORD_RANGE.search(lowered)
    if ranged:
        low, high = value_of(ranged["between"] or ranged["low"]), value_of(ranged["n"])
        if low and high and low.value < high.value:
            return Number(low.to(high), window + ranged.start(), start, word=ranged["n"])
    listed = _WORD_LIST.search(lowered)
    last = value_of(listed["n"]) if listed else None
    if listed is None or last is None:
        return None
    words = re.findall(r"[a-z]{3,}", listed["list"])
    others = [value_of(word) for word in words if word not in ("and", "or")]
    return Number(last, window + listed.start(), start, tuple(one for one in others if one), word=listed["n"])


def misread(before: str, at: int, words: str) -> bool:
    """Return whether a number is a table's, a version's, a price's, a year or a fraction."""
    if not words[0].isdigit():
        return False
    if re.fullmatch(r"20(?:0[5-9]|[12]\d|3[0-5])", words):
        return True
    return bool(_NOT_COUNT.search(before[max(0, at - 24) : at])) or ("." in words and words[-1] not in "kK")


def count_after(text: str, end: int, ceiling: int) -> Number | None:
    """Return the count in \"A100 × 8\", \"A100 (x4)\", \"A100 GPUs (8 in total)\"."""
    match = _AFTER_NAME.match(text, end, ceiling)
    if match is None and (each := _ONE_PER_RUN.match(text, end, ceiling)):
        return Number(Interval.exact(1), end, each.end(), word="1")
    if match is None:
        alone = _BRACKETED.match(text, end, ceiling)
        if alone is None or not _LISTED_BEFORE.search(text, max(0, end - 60), end):
            return None
        amount = value_of(alone["n"])
        return None if amount is None else Number(amount, end, alone.end(), word=alone["n"])
    words = match["a"] or match["b"] or match["c"] or match["d"] or match["e"]
    amount = value_of(words)
    return None if amount is None else Number(amount, end, match.end(), word=words)


def sockets_before(text: str, start: int, floor: int) -> Number | None:
    """Return the processors in \"a dual-socket server with Intel Xeon ...\": one for each socket."""
    window = max(floor, start - 70)
    match = _SOCKETS.search(lower(text[window:start]))
    if match is None:
        return None
    amount = Interval.exact({"dual": 2, "two": 2, "2": 2}.get(match["n"], 4))
    return Number(amount, window + match.start(), start, word=match["n"])


def time_after(text: str, end: int) -> bool:
    """Return whether the name only names the unit of device-hours: \"A100 GPU-hours\"."""
    return bool(_TIME_AFTER.match(text, end))
