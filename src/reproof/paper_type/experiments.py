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
_HYPERPARAMETERS = wording(
    "hyper|learning rate|batch size|epoch|weight decay|dropout|temperature|threshold",
    r"\bhyper-?parameters?\b|\blearning rates?\b|\bbatch sizes?\b|\bepochs?\b|\bweight decay\b|\bdropout\b"
    r"|\btemperature\b|\bthreshold\b",
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
    run = found.count >= 3 or (headed and found.count > 0)
    run = run or any(fact.kind is not Kind.PARAMETERS for fact in own)
    return found.trait("experiments", run, "no section, sentence or figure speaks of an experiment")


def hyperparameters(prose: Prose, run: bool, trained: bool) -> Trait:
    found = said(prose, _HYPERPARAMETERS)
    return found.trait("hyperparameters", run and (found.count > 0 or trained))


def hyperparameter_search(prose: Prose, settings: bool) -> Trait:
    """Decide, where there are hyperparameters; that no search is told of leaves it open."""
    found = said(prose, _SEARCH)
    return found.trait("hyperparameter_search", (True if found.count else None) if settings else False)
