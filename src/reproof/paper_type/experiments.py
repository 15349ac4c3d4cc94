"""Whether something was run and measured, and what there was to set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.paper_type.wording import said, wording
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.fact import Fact
    from reproof.paper_type.traits import Trait
    from reproof.prose import Prose

_EXPERIMENTS = wording(
    "we |our |trained|tuned|evaluated|experiment|numerical",
    r"\bwe (?:\w+ ){0,2}(?:train|fine-?tune|evaluate|run|ran|test|measure|benchmark|simulate|conduct)\w*\b"
    r"|\bour (?:experiments|results|evaluation|experimental)"
    r"|\b(?:were|was|are|is) (?:trained|fine-?tuned|evaluated)\b|\bexperiment(?:s|al) (?:results?|setup"
    r"|settings?|show)"
    r"|\bnumerical (?:experiments?|results?|simulations?)",
)
_HEADING = lazy(
    r"\b(?:experiments?|experimental|evaluation|empirical|case stud(?:y|ies)|simulations?|benchmarks?"
    r"|ablations?"
    r"|implementation)\b"
)
_SCORES = lazy(
    r"(?:^|[|\s(#])(?:acc(?:uracy|\.)?|f1|auc|auroc|ap|map|m?iou|mse|rmse|mae|r2|nll|bleu|rouge|wer|cer|eer"
    r"|ppl"
    r"|perplexity|dice|psnr|ssim|fid|ndcg|mrr|brier|return|reward|success(?: rate)?|precision|recall|error"
    r"|kl|elo|mos|score)(?:$|[|\s)@↑↓(%-])"
)
_DECIMAL = lazy(r"\|\s*[-−]?\d+\.\d+")


def _compared(prose: Prose) -> bool:
    """Whether a table gives figures of two methods or more under the name of a measure."""
    for rows in prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        if rows[0].foreign or not any(_SCORES.search(head.low) for head in heads):
            continue
        if sum(_DECIMAL.search(row.low) is not None for row in rows[len(heads) :]) > 1:
            return True
    return False


_HYPERPARAMETERS = wording(
    "hyper|learning rate|batch size|epoch|weight decay|dropout|temperature|threshold|top-p"
    "|step size|bit-width|window size"
    "|window length|beam size|bandwidth|regulari|number of iterations|number of clusters",
    r"\bhyper-?parameters?\b|\blearning rates?\b|\bbatch sizes?\b|\bepochs?\b|\bweight decay\b|\bdropout\b"
    r"|\btemperature\b|\bthreshold\b|\btop-p\b|\bstep sizes?\b|\bbit-widths?\b|\bwindow (?:size|length)s?\b"
    r"|\bbeam size\b|\bbandwidth\b|\bregulari[sz]\w+|\bnumber of (?:iterations|clusters)\b",
)
_SEARCH = wording(
    "search|tun|sweep|swept|optuna|hyperopt|optimi",
    r"\b(?:grid|random|bayesian|hyper-?parameter) (?:search|optimi[sz]ation|tuning|sweep)|\b(?:tune|tuned"
    r"|sweep|swept|searched)\b"
    r"|\boptuna\b|\bhyperopt\b|\bray tune\b",
)


def experiments(prose: Prose, own: Sequence[Fact]) -> Trait:
    """Decide from sentences and headings, or from a figure of the authors' own computing."""
    found = said(prose, _EXPERIMENTS)
    headed = any(_HEADING.search(unit.low) for unit in prose.headings)
    run = found.count >= 3 or (headed and found.count > 0) or _compared(prose)
    run = run or any(fact.kind is not Kind.PARAMETERS for fact in own)
    return found.trait("experiments", run, "no section, sentence or figure speaks of an experiment")


def hyperparameters(prose: Prose, run: bool, fitted: bool) -> Trait:
    """Decide from their names; whoever fits or runs models of their own has them, named or not."""
    found = said(prose, _HYPERPARAMETERS)
    return found.trait("hyperparameters", run and (found.count > 0 or fitted))


def hyperparameter_search(prose: Prose, settings: bool) -> Trait:
    """Decide, where there are hyperparameters; that no search is told of leaves it open."""
    found = said(prose, _SEARCH)
    return found.trait("hyperparameter_search", (True if found.count else None) if settings else False)
