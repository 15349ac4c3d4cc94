"""Performance on validation data beside the performance on test data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("evaluation.validation_results",)
ABSENT = "test results stand without the results on the validation data"
HOMES = ("validation", "results", "evaluation", "experiment")
NEAR = ("metrics",)

_SET = r"(?:validation|dev|development|val)"
_SCORE = (
    r"(?:accurac(?:y|ies)|f1(?:[- ]scores?)?|scores?|perplexit(?:y|ies)|ppl|loss(?:es)?|error(?: rates?)?"
    r"|auc|auroc|bleu|performance"
    r"|results?|precision|recall|map|mse|rmse|mae|bpb|elo|wer|rouge|iou|miou|r2|reward|nll|metrics?|ndcg|dice"
    r"|returns?|mrr|cer|psnr|ssim|fid|hits|likelihood|eer|auprc|mape|smape|correlation|regret|success rate"
    r"|bpc|chrf|meteor|acc|success|ap)"
)
_SAID = lazy(
    rf"\b(?:on|for) (?:the |our |a )?(?:[\w,-]+ ){{0,3}}?{_SET}[- ](?:set|split|data|part|patients|subjects"
    rf"|images|samples"
    rf"|examples|sites)\b[^.]{{0,60}}\b{_SCORE}\b"
    rf"|\b{_SET}[- ](?:set |split |data )?{_SCORE}\b|\b{_SCORE}\b[^.]{{0,30}}\bon (?:the |our |a "
    rf"|their )?{_SET}[- ](?:set|split|data|partition|fold)\b"
)
_NUMBER = lazy(r"(?<![\w.])\d{1,3}(?:\.\d+)?\s?%|(?<![\w.])\d{0,3}\.\d+(?!\w|\.\d)")
_HEAD = lazy(
    rf"(?:^|[|\s(])(?:{_SET}|valid)\.?(?:$|[|\s)/]|-(?:clean|other|acc\w*|f1|loss|score))|(?:acc|f1|score"
    rf"|auc|mse|bleu|em|ppl)[\s_-]?(?:dev|val)\b"
)
_GIVEN = lazy(
    rf"\d\s?%?[^.,;]{{0,25}} on (?:the |our |a )?{_SET}(?:[- ](?:set|split|data))?\b"
    rf"[^.]{{0,60}}?\d+(?:\.\d+)?\s?%?[^.]{{0,25}} on (?:the |our )?test\b"
    rf"|\b{_SET} ?/ ?test\b(?! (?:sets?|splits?|partitions?|ratios?|data|images|samples|examples|parts)\b)"
    rf"[^.]{{0,40}}\d+(?:\.\d+)?\s?%? ?/ ?\d"
    rf"|\bon {_SET}-\w+\b[^.]{{0,60}}\d\.\d|\d\.\d+\s?%?[^.,;]{{0,20}} on {_SET}-\w+"
    rf"|\d\s?%?[^.,;]{{0,12}} on (?:[\w-]+ ){{1,2}}{_SET} and \d[^.;]{{0,30}} on test\b"
    rf"|\d\s?%? \({_SET}\)[^.]{{0,30}}?\d+(?:\.\d+)?\s?%? \(test\)"
    rf"|\b{_SET} and test(?:ing)? (?:set )?{_SCORE}\b[^.]{{0,25}}\d"
    rf"|\d\s?%? ?/ ?\d[\d.]*\s?%?[^.;]{{0,20}} on (?:the )?{_SET} ?/ ?(?:the )?test\b"
    rf"|\d\.\d+\s?%?[^.,;]{{0,25}} (?:in|on|for|during) (?:the )?{_SET} (?:and|,) (?:of "
    rf")?\d[\d.]*[^.;]{{0,30}} (?:in|on|for"
    r"|during) (?:the )?test"
    rf"|\b{_SET} (?:set|split|data)\b[^.;]{{0,40}}\b{_SCORE}\b[^.;]{{0,15}} from \d[\d.]*\s?%? to \d"
    rf"|\b{_SCORE}\b[^.]{{0,30}}\bon (?:the |our )?(?:\w+ )?{_SET}[- ](?:set|split|data"
    rf"|folds?)\b[^.;]{{0,12}}"
    rf" (?:is|was|of|reache[sd]|=) \d"
    rf"|\b{_SET} {_SCORE} (?:of|for) [^.;]{{0,40}} (?:is|was|reache[sd])\s\d"
    rf"|\b{_SCORE}\b[^.;]{{0,20}} on (?:[\w-]+[- ])?val\d*(?![\w-])"
    rf"|\bon (?:[\w-]+ ){{0,2}}{_SET},? (?:we|the|our|it|this)\b[^.;]{{0,40}}\d\.\d"
    rf"|\bcross-?validat\w+\b[^.;]{{0,60}}\b{_SCORE}\b[^.;]{{0,20}}\d\.\d[^;]{{0,60}}\btest\b"
    rf"|\b(?:shows?|compares?|lists?) [^.;]{{0,40}}\b{_SET} (?:and test )?{_SCORE}\b[^.;]{{0,40}}\btest\b"
    rf"|\b{_SET} (?:{_SCORE}) (?:is|was|reache[sd]|=)\s*(?:about )?\d"
    rf"|\b{_SET} (?:{_SCORE})\b[^.]{{0,12}} (?:is|was|reache[sd]|=)\s*(?:about )?\d"
    rf"|\bcross-?validated (?:{_SCORE})\b[^.]{{0,50}}\d\.\d[^.;]{{0,60}}\btest\b"
)
"""A score on validation data, whatever else the sentence is about."""
_PART = lazy(rf"^(?:{_SET}|valid)\.?(?: set| split)?\s*\|")
_TEST_PART = lazy(r"^test(?:ing)?(?: set| split)?\s*\|")
_CHOICE = lazy(
    r"\b(?:best|highest|lowest|early stop\w*|select\w*|choos\w+|chosen|tun\w+|patience|monitor\w*"
    r"|according to|based on|pick\w*|until|when|if|plateau\w*|checkpoint|scheduler|optimi[sz]\w+"
    r"|maximi[sz]\w+|minimi[sz]\w+|criterion)\b"
)
_SPLIT_WORDS = lazy(
    r"\b(?:size|samples|examples|images|instances|#|split|sentences|nodes|graphs|train(?:ing)? (?:set"
    r"|samples|size))\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield table heads and sentences that give scores on validation data."""
    yield from _tables(paper)
    for unit in paper.prose.units("valid", "dev ", "dev-", "dev.", "develop", "val ", "val2"):
        if unit.foreign or unit.is_row:
            continue
        match = _SAID.search(unit.low)
        if _GIVEN.search(unit.low):
            yield seen(unit)
            continue
        if match is None or _CHOICE.search(unit.low):
            continue
        if _NUMBER.search(unit.low) or (
            (unit.kind is PassageKind.CAPTION or _PLOTTED.search(unit.low)) and _shown(paper, unit)
        ):
            yield seen(unit)


_PLOTTED = lazy(r"\b(?:plot\w*|curves?|graphs?|here'?s|here is|over time)\b")
_TESTED = lazy(
    r"\btest(?:ing)?[- ](?:sets?|split|accuracy|scores?|results|error|performance|f1|perplexity)\b"
)


def _shown(paper: Paper, caption: Unit) -> bool:
    """Whether what is shown of validation stands beside results on test data; a loss curve does not count."""
    if "loss" in caption.low and not _of_losses(paper, caption):
        return False
    plain = caption.kind is not PassageKind.CAPTION
    return any(
        _TESTED.search(unit.low) and (plain or unit.is_row or unit.kind is PassageKind.CAPTION)
        for unit in paper.prose.units("test")
    )


_DURING = lazy(r"\b(?:epochs?|steps|iterations|during|curves? of|training curves?|converge\w*)\b")
_TEST_LOSS = lazy(r"\btest (?:loss|nll|perplexity)\b")


def _of_losses(paper: Paper, caption: Unit) -> bool:
    """Whether a plot of the validation loss shows results: test results are losses too, no run is drawn."""
    if _DURING.search(caption.low):
        return False
    return sum(_TEST_LOSS.search(unit.low) is not None for unit in paper.prose.units("test ")) > 1


def _tables(paper: Paper) -> Iterator[Sighting]:
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        for head in heads:
            match = _HEAD.search(head.low)
            if match and not _SPLIT_WORDS.search(head.low) and _scores(rows):
                yield seen(head, match)
        for row in rows:
            if not row.block.head and (match := _SAID.search(row.low)) and _NUMBER.search(row.low):
                yield seen(row, match)
        if _SPLIT_WORDS.search(rows[0].low.partition("|")[2]):
            continue
        if any(_TEST_PART.search(row.low) for row in rows):
            for row in rows:
                if _PART.search(row.low) and _DECIMAL.search(row.low):
                    yield seen(row)


_DECIMAL = lazy(r"(?<![\w.])\d{0,2}\.\d+(?!\w|\.\d)")


def _scores(rows: list[Unit]) -> bool:
    """Whether a table's body holds scores rather than counts of examples."""
    body = " ".join(row.low for row in rows if not row.block.head)
    return len(_NUMBER.findall(body)) >= 2
