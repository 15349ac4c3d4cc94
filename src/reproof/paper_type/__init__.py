"""What kind of work a paper is, decided once from its text: what applies to it depends on this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Scope
from reproof.paper_type.claims import efficiency_claim, theory
from reproof.paper_type.data import data, human_participants, new_data, split, test_set
from reproof.paper_type.experiments import experiments, hyperparameter_search, hyperparameters
from reproof.paper_type.language import language_data
from reproof.paper_type.models import api_only, models, partial_parameters, pretraining, training
from reproof.paper_type.traits import TRAITS, PaperType, Trait

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.fact import Fact
    from reproof.prose import Prose

__all__ = ["TRAITS", "PaperType", "Trait", "decide"]


def decide(prose: Prose, facts: Iterable[Fact] = ()) -> PaperType:
    """Return what kind of paper this is, each trait with the words that decided it."""
    own = [fact for fact in facts if fact.scope is not Scope.CITED]
    experimental = experiments(prose, own)
    run = bool(experimental.holds)
    taught = training(prose, own, run)
    trained = bool(taught.holds)
    modelled = models(prose, own, trained)
    hosted = api_only(prose, trained)
    settings = hyperparameters(prose, run, trained or (bool(modelled.holds) and not hosted.holds))
    found = (
        experimental,
        taught,
        pretraining(prose),
        modelled,
        hosted,
        theory(prose),
        settings,
        hyperparameter_search(prose, bool(settings.holds)),
        data(prose, run),
        split(prose, run, trained),
        test_set(prose, run, trained),
        new_data(prose, run),
        language_data(prose),
        human_participants(prose),
        efficiency_claim(prose),
        partial_parameters(prose, run and bool(modelled.holds)),
    )
    return PaperType({trait.name: trait for trait in found})
