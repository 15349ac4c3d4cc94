"""The traits of a paper: what each means, whether it holds, and the words that decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reproof.passage import Passage
    from reproof.place import Place

TRAITS: Final = {
    "experiments": "something was run and measured",
    "training": "a model was trained or fine-tuned",
    "pretraining": "a model was pretrained",
    "models": "models with parameters were used",
    "api_only": "models were only called through a hosted service",
    "theory": "theorems or proofs are a contribution",
    "hyperparameters": "there are hyperparameters to set",
    "hyperparameter_search": "hyperparameters were searched or tuned",
    "data": "datasets or simulators were used",
    "split": "data is split into parts",
    "test_set": "results are measured on held-out data",
    "new_data": "new data was collected or annotated",
    "language_data": "the data is text or speech",
    "human_participants": "people took part, as annotators or subjects",
    "efficiency_claim": "efficiency is claimed as a result",
    "partial_parameters": "only some parameters are trained or used at a time",
}
"""Every trait and what it means; a checklist's `only_if` and the metadata's `paper_type` name them."""

Cue = tuple["Passage", int, int]
"""A passage with the characters of it that speak for a trait."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One trait: whether it holds, and the words that decided it."""

    name: str
    holds: bool | None
    """None when the text does not tell; what depends on it then applies."""
    cues: tuple[Cue, ...] = ()
    why: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        from reproof.prose import place_of

        found = [place_of(*cue) for cue in self.cues]
        return tuple(place for place in found if place is not None)


@dataclass(frozen=True, slots=True)
class PaperType:
    """Every trait of one paper."""

    traits: Mapping[str, Trait]

    def holds(self, name: str) -> bool | None:
        return self.traits[name].holds if name in self.traits else None

    def why(self, name: str) -> str:
        return self.traits[name].why if name in self.traits else ""

    @property
    def stated(self) -> dict[str, bool]:
        """The traits that are decided, as the metadata's `paper_type` holds them."""
        return {name: trait.holds for name, trait in self.traits.items() if trait.holds is not None}

    def untold(self, why: str) -> PaperType:
        """Return this type with nothing ruled out: what no word was found for is open."""
        opened = {
            name: trait if trait.holds else Trait(name, None, (), why) for name, trait in self.traits.items()
        }
        return PaperType(opened)

    def changed(self, overrides: Mapping[str, bool]) -> PaperType:
        """Return this type with what the settings say instead."""
        new = {name: Trait(name, holds, (), "set in the settings") for name, holds in overrides.items()}
        return PaperType({**self.traits, **new})
