"""The evaluation metrics, named and explained, defined or cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("evaluation.metrics",)
ABSENT = "nothing explains how results are measured"
HOMES = ("metric", "evaluation", "measure", "experiment", "results")
NEAR = ()

_METRIC = (
    r"(?:accurac(?:y|ies)|f1|f-?score|f-?measure|precision|recall|bleu|rouge|meteor|perplexity|bits per|auc"
    r"|auroc|auprc|roc|mse|mae|rmse|mean (?:squared|absolute|reciprocal)"
    r"|hits@|mrr|ndcg|iou|miou|map\b|fid|inception score|ssim|psnr|lpips|wer|cer|exact match|pass@"
    r"|kl divergence|elbo|evidence lower bound|nll|bits per dim\w*|nats"
    r"|chrf|comet|smape|mape|mase|ade|fde|tm-score|c-?index|concordance|eer|mos|qed|sharpe"
    r"|correlation|spearman|pearson|kendall|success rate|win rate|return|reward"
    r"|error rate|top-?[15]|dice|hamming|mutual information|log-?likelihood|ece|calibration|r2|mcc|kappa|elo"
    r"|score|relative error|absolute error|squared error|approximation error|agreement|consistency|run-?time"
    r"|wall-?clock|latency|throughput|loss|likelihood|divergence|error|gap|rate|distance|fairness|parity"
    r"|robustness|faithfulness|regret|silhouette|(?:mean|average|median) rank|crps|fidelity|brier|fluency"
    r"|number of (?:solved|correct|completed|successful))"
)
_EXPLAINED = lazy(
    rf"\b(?:metrics?|measures?|measured|evaluat\w+|report(?:ed)?|comput\w+|quantif\w+|defined|defines?"
    rf"|assess\w*|criteri\w+|in terms of|scored?|tracke?d?|ranked|compared?)\b[^.]{{0,120}}\b{_METRIC}"
    rf"|\b{_METRIC}[^.]{{0,80}}\b(?:metrics?|measures?|is defined|defined as|is computed|computed as|is the"
    rf"|denotes|calculated|score is|we (?:report|use|compute|measure)|evaluat\w+|(?:is|are) reported"
    r"|(?:against|over|between) )\b|\b(?:lower|higher|smaller|larger)\b[^.]{0,20}\bbetter\b"
    r"|\b(?:share|fraction|proportion|percentage|number) of [^.]{0,60}\b(?:report|count|measur)\w*"
    rf"|\b{_METRIC} (?:rate |index )?(?:\([\w@ -]+\) )?(?:is|are|denotes|gives|measures|quantifies|counts"
    rf"|captures) (?:the|how|measured)\b"
    r"|\b(?:bleu|rouge|chrf|comet|fid|lpips|meteor|bertscore|s?mape|mase|map|ndcg|pesq|stoi|mauve|ssim"
    r"|tm-score)[- \w]{0,3} ?\ue000"
    rf"|\b{_METRIC}\b[^.]{{0,40}}\bused (?:as|to (?:compare|evaluate|measure|assess|score|judge|rate|rank"
    r"|quantify|gauge|track))\b"
    r"|\b(?:score[sd]?|rate[sd]?|judge[sd]?|graded?)\b[^.]{0,60}\bon an? (?:[\w-]+ ){0,3}scale\b"
    r"|\bsuccess\w*\b[^.]{0,30}\b(?:if|when|counted|defined|deemed)\b[^.]{0,60}\b(?:within|reach\w*|solv\w+"
    r"|complet\w+|below|above|at least|less than|more than|all)\b"
    r"|\bas correct (?:if|when|only)\b|\bserves? as (?:the |our |an? )?(?:measure|metric|criterion)\b"
    rf"|\bjudge\b[^.]{{0,60}}\bby [^.]{{0,20}}{_METRIC}"
    r"|\b(?:judged|assessed|evaluated|scored|compared|ranked) by (?:the |their )?\w+,? (?:the|that is|i\.e)"
)
_NAMED = lazy(
    r"\b(?:accuracy|f1|precision|recall|bleu|rouge|perplexity|auc|auroc|mse|mae|rmse|mrr|ndcg|m?iou|fid|ssim"
    r"|psnr|wer"
    r"|exact match|pass@\d+|success rate|win rate|dice|return|reward|error)\b"
)
_RESULTS = (
    "accuracy", "f1", "precision", "recall", "bleu", "rouge", "perplexity", "auc", "auroc", "mse", "mae",
    "mrr",
    "ndcg", "iou", "fid", "ssim", "psnr", "wer", "exact match", "pass@", "rate", "dice", "return",
    "reward", "error",
)  # fmt: skip
"""Names of metrics that heads of tables and captions hold."""
_WEAKER = (
    "used ", "is the", "chrf", "comet", "rouge", "fid", "ssim", "scale", "success", "judge", "ranked",
    "as correct", "serve",
)  # fmt: skip
"""Words of sentences that are looked at when no others tell."""
_HEADING = lazy(r"\b(?:metrics?|evaluation (?:protocol|criteri\w+|measures?)|measures?)\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield headings about metrics and sentences that name one and say what it measures."""
    for heading in paper.prose.headings:
        if not heading.foreign and _HEADING.search(heading.low):
            yield seen(heading)
    found = False
    for unit in paper.prose.units(
        "metric",
        "measur",
        "evaluat",
        "report",
        "comput",
        "defin",
        "criteri",
        "quantif",
        "assess",
        "score",
        "accurac",
        "in terms of",
        "better",
        "criterion",
        "track",
        "compare",
        "win rate",
        "bleu",
    ):
        if not unit.foreign and not unit.is_row and (match := _EXPLAINED.search(unit.low)):
            found = True
            yield seen(unit, match)
    if not found:
        for unit in paper.prose.units(*_WEAKER):
            if not unit.foreign and not unit.is_row and (match := _EXPLAINED.search(unit.low)):
                yield seen(unit, match)
    for unit in paper.prose.units(*_RESULTS):
        headed = unit.block.head or unit.kind is PassageKind.CAPTION
        if headed and not unit.foreign and (match := _NAMED.search(unit.low)):
            yield seen(unit, match)
