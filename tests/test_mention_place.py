"""Phrases about where computing was done, and the place they name."""

from __future__ import annotations

import time

import pytest

from reproof.mention.place import recognise
from reproof.passage import Passage, PassageKind


def places(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[str | None]:
    return [mention.name for mention in recognise(Passage(index=0, kind=kind, text=text))]


PLACES = [
    ("Models were trained in us-east-1.", ["us-east-1"]),
    ("We used TPUs in europe-west4-a.", ["europe-west4-a"]),
    ("Azure virtual machines in West Europe", ["West Europe"]),
    ("an Azure cluster in region francecentral", ["francecentral"]),
    ("in region us-central1, which has a carbon efficiency of 0.57 kgCO2eq/kWh", ["us-central1"]),
    ("The data center is located in Montreal, powered by water.", ["Montreal"]),
    ("All GPUs are hosted in Iowa.", ["Iowa"]),
    ("a data centre in Norway", ["Norway"]),
    ("our cluster in Switzerland with 8 GPUs", ["Switzerland"]),
    ("the carbon intensity of France is 57 g/kWh", ["France"]),
    ("Based in Germany, this has a carbon footprint of 3 kg CO2e", ["Germany"]),
    ("we assume the Swedish electricity mix and PUE of 1.1", ["Sweden"]),
    ("All experiments ran on the Jean Zay supercomputer.", ["Jean Zay supercomputer"]),
    ("running on Summit nodes at night on GPUs", ["Summit"]),
    ("trained on Snellius with A100 GPUs", ["Snellius"]),
    ("the LISA computing cluster provided by SURFsara, on 4 GPUs", ["LISA cluster"]),
    ("We ran this on the Northfield HPC cluster.", ["Northfield HPC cluster"]),
    ("computed on the Euler cluster using 16 nodes", ["Euler cluster"]),
    ("All runs were executed on AWS.", ["AWS"]),
    ("training was performed on Google Compute Engine using GPUs", ["Google Compute Engine"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[row[0] for row in PLACES])
def test_place_of_computing(text: str, expected: list[str]) -> None:
    assert places(text) == expected


SILENT = [
    "The dataset contains street scenes from Germany and France.",
    "participants from France were recruited; training used GPUs",
    "Electricity consumption in Germany is forecast with an LSTM.",
    "University of Amsterdam, the Netherlands",
    "a GPU cluster at the University of Toronto",
    "A Colab notebook is available for readers.",
    "We use the Azure Speech API for transcripts.",
    "the Summit of the mountain and the Frontier of knowledge",
    "we compare ABCI and other active learning methods",
    "we evaluate the Louvain cluster and the Gaussian Mixture cluster assignments",
    "we thank Modal for credits",
    "an NVIDIA H100 cluster was used",
    "baselines were run on a ROCm HPC cluster",
    "on an InfiniBand cluster of 16 GPU nodes",
    "a private infrastructure, which has a carbon efficiency of 0.432 kgCO2eq/kWh",
]


@pytest.mark.parametrize("text", SILENT)
def test_other_places_are_not_read(text: str) -> None:
    assert places(text) == []


def test_title_names_no_place_of_computing() -> None:
    assert places("Carbon intensity of computing in France", PassageKind.TITLE) == []


def test_providers_are_marked() -> None:
    passage = Passage(index=0, kind=PassageKind.PARAGRAPH, text="We trained on AWS in us-west-2 with 8 GPUs.")
    found = {mention.name: mention.qualifiers for mention in recognise(passage)}
    assert found == {"AWS": {"provider"}, "us-west-2": frozenset()}


def test_time_stays_linear() -> None:
    def seconds(times: int) -> float:
        text = "Abc " * (4 * times) + "located in France, " * times + "data center in " * times + "carbon"
        start = time.perf_counter()
        places(text)
        return time.perf_counter() - start

    assert seconds(4000) < 12 * max(seconds(1000), 0.02)
