"""What a paper says of its own computing, read from LaTeX to facts: sentences, and what they do not say."""

from __future__ import annotations

import pytest

from reproof.fact import Kind, Scope
from reproof.gather import facts_of
from reproof.latex import read
from reproof.source import from_text

KINDS = (Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS, Kind.ENERGY, Kind.POWER, Kind.CO2E, Kind.REGION)


def own(section: str, text: str) -> set[str]:
    """Return the paper's own compute facts as "kind value name", shortest form."""
    tex = f"\\documentclass{{article}}\\begin{{document}}\\section{{{section}}}\n{text}\n\\end{{document}}"
    said = set()
    for fact in facts_of(read(from_text(tex, "main.tex"))):
        if fact.kind in KINDS and fact.scope is not Scope.CITED:
            value = f"{fact.amount.value:.4g}" if fact.amount else ""
            said.add(" ".join(part for part in (str(fact.kind), value, fact.name) if part))
    return said


NOT_OWN = [
    ("Introduction", "Pretraining such a model keeps hundreds of GPUs busy for weeks."),
    ("Introduction", "A climate simulation of one decade needs 40 hours on 256 CPU cores."),
    ("Introduction", "Accelerators such as the NVIDIA H100 now offer eight-bit arithmetic."),
    ("Introduction", "The price of an A100 has doubled since then."),
    ("Introduction", "Data centres drew 300 TWh of electricity that year."),
    ("Motivation", "Comparing all pairs takes on the order of 70 hours on one V100."),
    ("Related work", r"Early search methods used 450 GPUs for 4 days \cite{a}."),
    ("Related work", "Their agent was trained for three weeks on 64 TPU v3 cores."),
    ("Method", "The V100 introduced units that multiply small matrices in one instruction."),
    ("Method", "An H100 has 132 multiprocessors and 80 GB of memory."),
    ("Method", "Consumer GPUs, e.g. the RTX 4080, ship with ray tracing units."),
    ("Method", "Suppose that training on 4 GPUs takes 8 hours."),
    ("Method", "Consider 16 nodes with 8 GPUs each; the reduction then needs 15 steps."),
    ("Method", "When the network is cut over 4 GPUs, each holds a quarter of the layers."),
    ("Method", "If a worker with 2 GPUs fails, its part is computed again."),
    ("Data", "The trace contains 90,000 jobs from a cluster of 1,800 GPUs."),
    ("Data", "MLPerf lists 512 H100 GPUs for this task."),
    ("Data", "Posts were collected during 2 months using 4 servers."),
    ("Data", "The corpus joins 20 hours of our own speech with 300 hours from public datasets."),
    ("Data", "Recordings were split (40.8 hours training, 13.9 hours test)."),
    ("Experiments", "Participants took 25 minutes to complete the evaluation."),
    ("Experiments", "Students worked for 12 hours with access to a GPU cluster."),
    ("Experiments", "The mixture was stirred for 12 hours before the samples were run."),
    ("Experiments", "The A/B test ran for 14 days."),
    ("Experiments", "The chiller consumes 310 kWh and our controller lowers the power to 4 kW."),
    ("Experiments", "A satellite returns with a revisit time of 5 days; we train on 2 years."),
    ("Experiments", "Cloud providers charge 2 dollars per A100-hour."),
    ("Discussion", "A practitioner with a single RTX 3090 could adapt our model within a day."),
    ("Discussion", "With 64 GPUs the sweep would finish in 3 hours."),
    ("Discussion", "We expect that 8 H100 GPUs are three times faster."),
    ("Limitations", "Our method needs a GPU with much memory, such as an A6000."),
    ("Limitations", "Longer training, e.g. 10 days on 64 GPUs, might change the picture."),
    ("Limitations", "We lacked the 8 A100 GPUs that the published code assumes."),
    ("Future work", "Next, we plan a run of 500 hours on 16 H100 GPUs."),
    ("Reproducibility", "According to the authors, training takes 20 hours on a Titan RTX."),
    ("Reproducibility", "In the original paper the networks are trained for 12 hours on 8 A100 GPUs."),
    ("Reproducibility", "The README states that 8 GPUs with 32 GB each are required."),
    ("Reproducibility", "We initially estimated 11.5 hours for all runs."),
    ("Prompts", "A server has 8 GPUs and draws 300 W. How much does it use in 5 hours?"),
    ("Setup", "Runs used Google Cloud."),
    ("Experiments", "The barrier is 45 kJ/mol for this model."),
    ("Experiments", "We train with windows of 2 hours and a stride of 10 minutes."),
    ("Grants", "The grant 22-A100-0001 paid for this work."),
]


@pytest.mark.parametrize(("section", "text"), NOT_OWN, ids=[row[1] for row in NOT_OWN])
def test_not_own(section: str, text: str) -> None:
    assert own(section, text) == set()


OWN = [
    ("Appendix", "GPU: NVIDIA RTX A4000", {"hardware NVIDIA RTX A4000"}),
    ("Appendix", r"\begin{itemize}\item 4 NVIDIA H100 (80 GB)\end{itemize}", {"hardware 4 NVIDIA H100"}),
    ("Setup", "We used one RTX 3090 and 26 hours.", {"hardware 1 NVIDIA GeForce RTX 3090"}),
    ("Setup", "We used two K-80 GPUs.", {"hardware 2 NVIDIA K80"}),
    ("Setup", "We trained on 4 A 100 GPUs.", {"hardware 4 NVIDIA A100"}),
    ("Setup", "We trained on an RTX-3060Ti.", {"hardware 1 NVIDIA GeForce RTX 3060 Ti"}),
    ("Setup", "A 100 GPU cluster was used.", set()),
    ("Setup", "The sweep ran on four A40s.", {"hardware 4 NVIDIA A40"}),
    ("Results", "Training took 8 hours on a T4.", {"duration 8", "hardware 1 NVIDIA T4"}),
    ("Setup", "Experiments ran in notebooks with a P100.", {"hardware 1 NVIDIA P100"}),
    ("Setup", "All runs used Google Cloud with a single T4 GPU.", {"hardware 1 NVIDIA T4"}),
    ("Setup", "No job exceeded two hours of training.", {"duration 2"}),
    ("Results", r"The baseline of \citet{a} takes 12 hours on our hardware.", {"duration 12"}),
    ("Results", r"We re-ran the model of \citet{a}, which took 22 hours.", {"duration 22"}),
    ("Results", "Distilling took 3 days.", {"duration 72"}),
    ("Discussion", "Our runs used 340 kWh, as much as a household uses in a month.", {"energy 340"}),
    (
        "Results",
        "The trees need 4 minutes, the network 50 minutes on a GPU.",
        {"duration 0.06667", "duration 0.8333", "hardware 1"},
    ),
    (
        "Limitations",
        "Each run takes 6 days on 4 V100 GPUs and we could not afford more seeds.",
        {"duration 144", "hardware 4 NVIDIA V100"},
    ),
    ("Training", "We pretrain over a period of 26 days on 64 GPUs.", {"duration 624", "hardware 64"}),
    ("Introduction", "All runs took 5 hours on one V100.", {"duration 5", "hardware 1 NVIDIA V100"}),
    ("Introduction", "We train for 5 hours on one V100.", {"duration 5", "hardware 1 NVIDIA V100"}),
    (
        "Setup",
        "The study took 110 GPU hours, 90 for training and 20 for tuning.",
        {"device_hours 110", "device_hours 90", "device_hours 20"},
    ),
    (
        "Setup",
        "While the original authors trained for 2 weeks, we stopped after 3 days.",
        {"duration 72"},
    ),
    (
        "Setup",
        "Unlike prior work, which uses 64 TPUs, we train on 2 RTX 2080 Ti cards.",
        {"hardware 2 NVIDIA GeForce RTX 2080 Ti"},
    ),
]


@pytest.mark.parametrize(("section", "text", "expected"), OWN, ids=[row[1] for row in OWN])
def test_own(section: str, text: str, expected: set[str]) -> None:
    assert own(section, text) == expected


def table(caption: str, *rows: str) -> str:
    columns = "l" * (rows[0].count("&") + 1)
    body = rf"\toprule {rows[0]} \\ \midrule " + r" \\ ".join(rows[1:]) + r" \\ \bottomrule"
    return rf"\begin{{table}}\caption{{{caption}}}\begin{{tabular}}{{{columns}}}{body}\end{{tabular}}\end{{table}}"


TABLES = [
    (table("Error by horizon.", "Model & 1 h & 24 h", "A & 0.2 & 0.6", "B & 0.1 & 0.5"), set()),
    (table("Buildings.", "Building & Energy (kWh)", "Office & 5,410", "School & 11,020"), set()),
    (table("Studies.", "Study & Participants & Duration (min)", "Pilot & 12 & 45", "Main & 60 & 90"), set()),
    (table("Cloud prices.", "Provider & Machine", "One & 8xH100", "Two & 8xA100"), set()),
    (table("Variants.", "Variant & Text", "P3 & ``a plain film''", "P4 & ``a dull film''"), set()),
    (
        table("Search.", "Method & Search cost (GPU days)", "Old \\cite{a} & 4", "Ours & 0.5"),
        {"device_hours 12"},
    ),
    (
        table("Training.", "Model & GPUs & Time (h)", "Small & 4 & 12", "Large & 8 & 40"),
        {"hardware 4", "hardware 8", "duration 12", "duration 40"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES, ids=[row[0][15:40] for row in TABLES])
def test_tables(text: str, expected: set[str]) -> None:
    assert own("Results", text) == expected
