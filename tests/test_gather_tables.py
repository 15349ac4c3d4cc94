"""Bare numbers in tables take kind and unit from their heads."""

from __future__ import annotations

import time

import pytest

from gathering import Paper, mention
from reproof.fact import Kind, Scope
from reproof.gather import gather
from reproof.gather.tables import table_mentions
from reproof.mention import mentions

Said = tuple[Kind, float]

COLUMNS: list[tuple[str, str, Said]] = [
    ("GPU hours", "1,024", (Kind.DEVICE_HOURS, 1024)),
    ("GPU-Hrs", "~320", (Kind.DEVICE_HOURS, 320)),
    ("GPU days", "2.5", (Kind.DEVICE_HOURS, 60)),
    ("V100-days", "2", (Kind.DEVICE_HOURS, 48)),
    ("kGPU-hours", "2", (Kind.DEVICE_HOURS, 2000)),
    ("GPU (h)", "80", (Kind.DEVICE_HOURS, 80)),
    ("GPU runtime (h)", "80", (Kind.DEVICE_HOURS, 80)),
    ("Ghours", "80", (Kind.DEVICE_HOURS, 80)),
    ("Wall (h)", "10", (Kind.DURATION, 10)),
    ("Elapsed (hh:mm)", "03:30", (Kind.DURATION, 3.5)),
    ("T_train [h]", "30", (Kind.DURATION, 30)),
    ("Search cost (days)", "0.5", (Kind.DURATION, 12)),
    ("Hours used", "310", (Kind.DURATION, 310)),
    ("Train time (GPU hours)", "12", (Kind.DEVICE_HOURS, 12)),
    ("Train time (h)", "12", (Kind.DURATION, 12)),
    ("Time [min]", "90", (Kind.DURATION, 1.5)),
    ("Runtime (s)", "7200", (Kind.DURATION, 2)),
    ("Time/epoch (s)", "72", (Kind.DURATION, 0.02)),
    ("Average Time to Train (hours)", "9", (Kind.DURATION, 9)),
    ("Wall-clock time", "3.5 days", (Kind.DURATION, 84)),
    ("Training time", "2h 30m", (Kind.DURATION, 2.5)),
    ("Training time", "1:30:00", (Kind.DURATION, 1.5)),
    ("Duration (hours)", "4-6", (Kind.DURATION, 5)),
    ("Params (M)", "7.1", (Kind.PARAMETERS, 7.1e6)),
    ("#Params", "7.1M", (Kind.PARAMETERS, 7.1e6)),
    ("# Parameters (×10^6)", "25.6", (Kind.PARAMETERS, 25.6e6)),
    ("Parameters", "1,024,331", (Kind.PARAMETERS, 1024331)),
    ("Param count", "692K", (Kind.PARAMETERS, 692e3)),
    ("Model size (B)", "13", (Kind.PARAMETERS, 13e9)),
    ("Size", "8B", (Kind.PARAMETERS, 8e9)),
    ("size params", "190 k", (Kind.PARAMETERS, 190e3)),
    ("Params (in millions)", "3.5", (Kind.PARAMETERS, 3.5e6)),
    ("Trainable params", "0.8 M", (Kind.PARAMETERS, 0.8e6)),
    ("FLOPs (G)", "4.1", (Kind.FLOP, 4.1e9)),
    ("GFLOPs", "4.1", (Kind.FLOP, 4.1e9)),
    ("MACs (G)", "2", (Kind.FLOP, 4e9)),
    ("FLOPs", "9.5e18", (Kind.FLOP, 9.5e18)),
    ("FLOPs (×10^18)", "3", (Kind.FLOP, 3e18)),
    ("CO2e (t)", "2.3", (Kind.CO2E, 2300)),
    ("CO2 emissions (kg)", "12", (Kind.CO2E, 12)),
    ("Carbon emitted (tCO2eq)", "31", (Kind.CO2E, 31000)),
    ("Energy (kWh)", "310", (Kind.ENERGY, 310)),
    ("Total energy (MWh)", "1.2", (Kind.ENERGY, 1200)),
    ("Power (W)", "400", (Kind.POWER, 400)),
    ("PUE", "1.1", (Kind.PUE, 1.1)),
    ("gCO2/kWh", "350", (Kind.CARBON_INTENSITY, 0.35)),
    ("Carbon intensity (kg CO2e/kWh)", "0.42", (Kind.CARBON_INTENSITY, 0.42)),
    ("Cost ($)", "1,500", (Kind.COST, 1500)),
    ("#GPUs", "8", (Kind.HARDWARE, 8)),
    ("Seeds", "5", (Kind.RUNS, 5)),
    ("# runs", "3", (Kind.RUNS, 3)),
    ("Number of trials", "50", (Kind.TRIALS, 50)),
    ("Time (h) ↓", "3.5 ± 0.2", (Kind.DURATION, 3.5)),
    ("Training time (hh:mm)", "01:30", (Kind.DURATION, 1.5)),
    ("Time (mm:ss)", "90:15", (Kind.DURATION, 90.25 / 60)),
    ("Runtime (h:m)", "2:45", (Kind.DURATION, 2.75)),
    ("Time [min:sec]", "12:30", (Kind.DURATION, 12.5 / 60)),
    ("Time (d:hh:mm)", "1:02:30", (Kind.DURATION, 26.5)),
    ("Cost (h)", "5", (Kind.DURATION, 5)),
    ("Train/h", "5", (Kind.DURATION, 5)),
    ("Runtime / min", "30", (Kind.DURATION, 0.5)),
    ("Params (in M)", "3,5", (Kind.PARAMETERS, 3.5e6)),
    ("Energy used (kWh)", "0,125", (Kind.ENERGY, 0.125)),
    ("Energy (J)", "3600", (Kind.ENERGY, 0.001)),
    ("Joules", "3.6e6", (Kind.ENERGY, 1)),
    ("Wh", "120", (Kind.ENERGY, 0.12)),
    ("A100 hours", "1.2k", (Kind.DEVICE_HOURS, 1200)),
    ("GPU-hours", "1.3M", (Kind.DEVICE_HOURS, 1.3e6)),
    ("Param. (M)", "12^a", (Kind.PARAMETERS, 12e6)),
    ("Compute (PF-days)", "3", (Kind.FLOP, 3 * 8.64e19)),
    ("Intensity (kg/kWh)", "0.41", (Kind.CARBON_INTENSITY, 0.41)),
    ("Total cost (k$)", "3", (Kind.COST, 3000)),
    ("N seeds", "5", (Kind.RUNS, 5)),
    ("Cross-validation folds", "5", (Kind.RUNS, 5)),
    ("Evaluation seeds", "5", (Kind.RUNS, 5)),
    ("Search iterations", "40", (Kind.TRIALS, 40)),
    ("#Trainable", "1.8M", (Kind.PARAMETERS, 1.8e6)),
    ("Trainable (M)", "1.8", (Kind.PARAMETERS, 1.8e6)),
    ("CO2e", "0.11 t", (Kind.CO2E, 110)),
    ("CV folds", "5", (Kind.RUNS, 5)),
    ("Power (mW)", "120", (Kind.POWER, 0.12)),
    ("Power (MW)", "1.2", (Kind.POWER, 1.2e6)),
]


def said(paper: Paper) -> list[Said]:
    return [(m.kind, pytest.approx(m.amount.value)) for m in table_mentions(paper.document) if m.amount]


@pytest.mark.parametrize(("head", "cell", "meaning"), COLUMNS, ids=[row[0] for row in COLUMNS])
def test_column_head(head: str, cell: str, meaning: Said) -> None:
    paper = Paper()
    paper.grid([["Model", "Accuracy", head], ["Alpha", "91.2", cell], ["Beta", "89.9", "—"]])
    assert said(paper) == [meaning]
    (found,) = table_mentions(paper.document)
    assert found.subject == "Alpha"


@pytest.mark.parametrize(("head", "cell", "meaning"), COLUMNS, ids=[row[0] for row in COLUMNS])
def test_row_head(head: str, cell: str, meaning: Said) -> None:
    paper = Paper()
    paper.grid([["Model", "Alpha", "Beta"], ["Accuracy", "91.2", "89.9"], [head, cell, "—"]])
    assert said(paper) == [meaning]
    (found,) = table_mentions(paper.document)
    assert found.subject == "Alpha"


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Latency (ms)", "12"),
        ("Inference time (ms)", "12"),
        ("Runtime (s)", "1.2"),
        ("Time per image (s)", "90"),
        ("Annotation time (h)", "40"),
        ("Speech (hours)", "960"),
        ("# Tokens", "10B"),
        ("Dataset size", "10M"),
        ("Batch size", "2K"),
        ("Hyperparameter", "10"),
        ("Parameter", "0.1"),
        ("Params (%)", "40"),
        ("FLOPs reduction", "45"),
        ("FLOPs", "0.45"),
        ("TFLOPs/s", "120"),
        ("Throughput (FLOP/s)", "1e12"),
        ("Random seed", "42"),
        ("Epochs", "100"),
        ("Accuracy", "91.2"),
        ("Memory (GB)", "80"),
        ("Cost ($/h)", "2.5"),
        ("Time", "3 of 4"),
        ("Speed-up of training time (×)", "3.2"),
        ("Steps", "100K"),
    ],
)
def test_heads_of_other_things(head: str, cell: str) -> None:
    paper = Paper()
    paper.grid([["Model", head], ["Alpha", cell], ["Beta", "—"]])
    assert said(paper) == []


def test_spanning_heads_are_read_together() -> None:
    paper = Paper()
    paper.grid(
        [
            ["", "Training", "<", "Size"],
            ["Model", "time (h)", "GPU hours", "Params (M)"],
            ["Alpha", "2", "16", "7"],
        ],
        heads=2,
    )
    assert said(paper) == [(Kind.DURATION, 2), (Kind.DEVICE_HOURS, 16), (Kind.PARAMETERS, 7e6)]


def test_second_block_of_heads_replaces_the_first() -> None:
    paper = Paper()
    paper.grid(
        [
            ["Model", "Params (M)"],
            ["Alpha", "7"],
            ["Model", "GPU hours"],
            ["Beta", "8"],
        ],
        rules=(0, 1, 2, 3, 4),
    )
    assert said(paper) == [(Kind.PARAMETERS, 7e6), (Kind.DEVICE_HOURS, 8)]


def test_ruled_key_value_table_has_no_heads_in_its_middle() -> None:
    paper = Paper()
    rows = [
        ["Setting", "Value"],
        ["GPU", "A100"],
        ["Number of GPUs", "8"],
        ["Training time", "12 h"],
        ["Seeds", "1, 2, 3"],
    ]
    paper.grid(rows, rules=(0, 1, 2, 3, 4, 5))
    assert said(paper) == [(Kind.HARDWARE, 8), (Kind.DURATION, 12), (Kind.RUNS, 3)]


def test_minutes_by_the_other_cells_of_the_column() -> None:
    paper = Paper()
    paper.grid([["", "speed"], ["Alpha", "50 m"], ["Beta", "3 h"]])
    assert (Kind.DURATION, pytest.approx(50 / 60)) in said(paper)


def test_unit_in_the_caption() -> None:
    paper = Paper()
    paper.grid([["Method", "Mazes", "Chess"], ["Alpha", "2", "72"]], "Training time in hours for each task.")
    assert said(paper) == [(Kind.DURATION, 2), (Kind.DURATION, 72)]


@pytest.mark.parametrize(
    ("head", "caption", "factor"),
    [
        ("Parameters", "Number of parameters (in thousands) and time per epoch.", 1e3),
        ("Size", "Models used. Size is given in billions of parameters.", 1e9),
        ("Params", "Params are in millions.", 1e6),
    ],
)
def test_scale_of_sizes_in_the_caption(head: str, caption: str, factor: float) -> None:
    paper = Paper()
    paper.grid([["Model", head, "Accuracy"], ["Alpha", "104", "0.7"], ["Beta", "7", "0.8"]], caption)
    assert said(paper) == [(Kind.PARAMETERS, 104 * factor), (Kind.PARAMETERS, 7 * factor)]


def test_weights_of_models_are_parameters_where_cells_have_letters() -> None:
    paper = Paper()
    paper.grid([["Model", "Weights", "Error"], ["MLP", "3.2k", "0.2"], ["CNN", "1.5M", "0.1"]], "Nets.")
    assert said(paper) == [(Kind.PARAMETERS, 3200), (Kind.PARAMETERS, 1.5e6)]


@pytest.mark.parametrize(
    ("head", "cell", "kind", "value"),
    [
        ("Para. (M)", "2.5", Kind.PARAMETERS, 2.5e6),
        ("Params/M", "2.5", Kind.PARAMETERS, 2.5e6),
        ("FLOPs/G", "2.5", Kind.FLOP, 2.5e9),
        ("Nparams", "2.5M", Kind.PARAMETERS, 2.5e6),
        ("|θ|", "2.5M", Kind.PARAMETERS, 2.5e6),
        ("Capacity", "2.5M", Kind.PARAMETERS, 2.5e6),
    ],
)
def test_short_heads_of_models(head: str, cell: str, kind: Kind, value: float) -> None:
    paper = Paper()
    paper.grid([["Model", head, "Error"], ["Alpha", cell, "0.2"], ["Beta", cell, "0.1"]])
    assert said(paper) == [(kind, value), (kind, value)]


@pytest.mark.parametrize("head", ["FLOPs/s", "Parasites", "GFLOPS/W"])
def test_heads_that_look_like_these(head: str) -> None:
    paper = Paper()
    paper.grid([["Model", head, "Error"], ["Alpha", "2.5", "0.2"], ["Beta", "3", "0.1"]])
    assert said(paper) == []


def test_row_of_parameters_without_embeddings() -> None:
    paper = Paper()
    paper.grid([["Setting", "S", "L"], ["Layers", "4", "8"], ["Non-embedding params", "2M", "9M"]])
    assert said(paper) == [(Kind.PARAMETERS, 2e6), (Kind.PARAMETERS, 9e6)]


def test_sizes_of_images_in_the_caption_are_no_models() -> None:
    paper = Paper()
    paper.grid([["Model", "Size"], ["Alpha", "104"]], "Data; the size is given in millions of images.")
    assert said(paper) == []


def test_caption_does_not_turn_scores_into_hours() -> None:
    paper = Paper()
    paper.grid(
        [["Method", "Accuracy", "Epochs"], ["Alpha", "2", "72"]], "Accuracy after training time of (5 h)."
    )
    assert said(paper) == []


def test_two_counts_in_one_cell() -> None:
    paper = Paper()
    paper.grid([["Model", "Size", "FLOPs (train, test)"], ["Alpha", "671B (37B)", "9.4e8, 3.1e8"]])
    assert said(paper) == [
        (Kind.PARAMETERS, 671e9), (Kind.PARAMETERS, 37e9), (Kind.FLOP, 9.4e8), (Kind.FLOP, 3.1e8),
    ]  # fmt: skip
    assert "active" in table_mentions(paper.document)[1].qualifiers


def test_total_rows_say_so() -> None:
    paper = Paper()
    paper.grid([["Part", "GPU hours"], ["Alpha", "2"], ["Total", "40"]])
    assert [m.qualifiers for m in table_mentions(paper.document)] == [frozenset(), frozenset({"total"})]


def test_span_is_the_number_alone() -> None:
    paper = Paper()
    paper.grid([["Model", "Train time (h)"], ["Alpha", " ~3.5 ± 0.2 \ue003"]])
    (found,) = table_mentions(paper.document)
    assert found.text == "~3.5 ± 0.2"


def test_table_reading_replaces_the_cell_alone() -> None:
    paper = Paper()
    table = paper.grid([["Model", "GPU time"], ["Alpha", "12 h"], ["Beta", "3 h"]])
    cell = table.at(1, 1)
    assert cell is not None
    ordinary = mention(cell.passage, "12 h", Kind.DURATION, 12.0)
    facts = gather(paper.document, [ordinary])
    assert [(f.kind, f.amount.value) for f in facts if f.amount] == [
        (Kind.DEVICE_HOURS, 12),
        (Kind.DEVICE_HOURS, 3),
    ]


def test_count_of_tokens_is_no_size() -> None:
    paper = Paper()
    table = paper.grid([["Model", "# Tokens"], ["Alpha", "10B"]])
    cell = table.at(1, 1)
    assert cell is not None
    assert gather(paper.document, [mention(cell.passage, "10B", Kind.PARAMETERS, 1e10)]) == ()


def test_hostile_heads_and_cells_take_no_time() -> None:
    paper = Paper()
    paper.grid([["Model", "time " * 3000], ["Alpha", "1," * 3000], ["(" * 3000, "9" * 3000]])
    assert said(paper) == []


def test_unit_of_a_column_from_the_caption() -> None:
    paper = Paper()
    paper.grid(
        [["Model", "Hours", "CO2e", "Cloud compute cost"], ["Alpha", "12", "26", "$41–$140"]],
        "Emissions of CO2 (lbs) and cost of a training.",
    )
    assert said(paper) == [
        (Kind.DURATION, 12), (Kind.CO2E, pytest.approx(26 * 0.45359237)), (Kind.COST, 90.5),
    ]  # fmt: skip


def test_energy_times_pue_is_energy() -> None:
    paper = Paper()
    paper.grid([["Model", "kWh·PUE"], ["Alpha", "27"]])
    (found,) = table_mentions(paper.document)
    assert (found.kind, found.qualifiers) == (Kind.ENERGY, frozenset({"pue"}))


def test_sizes_in_a_column_without_head_name_the_rows() -> None:
    paper = Paper()
    paper.grid([["", "", "GPU hours"], ["Alpha", "7B", "100"], ["", "13B", "200"], ["Total", "", "300"]])
    found = table_mentions(paper.document)
    assert [(m.kind, m.amount.value) for m in found if m.amount] == [
        (Kind.PARAMETERS, 7e9), (Kind.DEVICE_HOURS, 100), (Kind.PARAMETERS, 13e9), (Kind.DEVICE_HOURS, 200),
        (Kind.DEVICE_HOURS, 300),
    ]  # fmt: skip
    assert [m.subject for m in found if m.kind is Kind.DEVICE_HOURS] == ["Alpha, 7B", "Alpha, 13B", "Total"]


def test_long_row_heads_are_settings() -> None:
    paper = Paper()
    paper.grid([["Setting", "Value"], ["Stage Param Persistence Threshold", "1e5"], ["Training days", "3"]])
    assert said(paper) == []


def test_runtimes_mostly_below_a_minute_are_latencies() -> None:
    paper = Paper()
    paper.grid(
        [["Instance", "Size", "Time (s)"], ["A", "10M", "0.2"], ["B", "100M", "12"], ["C", "1B", "130"]]
    )
    assert said(paper) == []


def test_hours_of_a_dataset_are_no_time() -> None:
    paper = Paper()
    paper.grid([["Dataset", "Size", "Hours"], ["Alpha", "281K", "960"]])
    paper.grid([["Model", "Hours"], ["Beta", "12"]])
    assert said(paper) == [(Kind.DURATION, 12)]


def test_caption_kind_with_columns_of_tasks_names_both() -> None:
    paper = Paper()
    paper.grid([["Method", "Mazes", "Chess"], ["Alpha", "2", "72"]], "Training time (hours) on one GPU.")
    assert [m.subject for m in table_mentions(paper.document)] == ["Alpha, Mazes", "Alpha, Chess"]


def test_original_column_is_cited_in_a_turned_table() -> None:
    paper = Paper()
    paper.grid([["", "Original paper", "Our replication"], ["Seeds", "10", "5"], ["GPU hours", "100", "40"]])
    assert [f.scope.value for f in gather(paper.document, [])] == ["cited", "own", "cited", "own"]


@pytest.mark.parametrize(
    "head",
    ["wh gap", "WH-movement", "wh", "CO2 flux (g/m2)", "CO2 uptake (mg/g)", "Power std (W)", "Std. time (h)", "$/kWh"],
)  # fmt: skip
def test_words_that_look_like_a_unit(head: str) -> None:
    paper = Paper()
    paper.grid([["Model", "Accuracy", head], ["Alpha", "91.2", "71.5"], ["Beta", "89.9", "32.5"]])
    assert said(paper) == []


@pytest.mark.parametrize(
    "head", ["Epoch time (s)", "Time/Ep. (s)", "s/epoch", "Epoch (s)", "Time for one epoch (s)"]
)
def test_time_of_an_epoch(head: str) -> None:
    paper = Paper()
    paper.grid([["Model", head], ["Alpha", "72"]])
    (found,) = table_mentions(paper.document)
    assert (found.per, found.amount and found.amount.value) == ("epoch", pytest.approx(0.02))


@pytest.mark.parametrize(
    ("cell", "value"),
    [("110M^b", 110e6), ("110*M", 110e6), ("110\ue003 M", 110e6), ("110^1M", 110e6), ("2,260\u2009546", 2260546), ("1'234'567", 1234567), ("98 304", 98304), ("10^6", 1e6)],
)  # fmt: skip
def test_marks_inside_a_figure(cell: str, value: float) -> None:
    paper = Paper()
    paper.grid([["Model", "Params"], ["Alpha", cell]])
    assert said(paper) == [(Kind.PARAMETERS, pytest.approx(value))]


def test_three_digits_behind_a_comma_are_decimals_beside_other_decimal_commas() -> None:
    paper = Paper()
    paper.grid([["Model", "Energy (kWh)"], ["Alpha", "1,350"], ["Beta", "0,48"]])
    assert said(paper) == [(Kind.ENERGY, pytest.approx(1.35)), (Kind.ENERGY, pytest.approx(0.48))]
    paper = Paper()
    paper.grid([["Model", "Energy (kWh)"], ["Alpha", "1,350"], ["Beta", "0.48"]])
    assert said(paper) == [(Kind.ENERGY, pytest.approx(1350)), (Kind.ENERGY, pytest.approx(0.48))]


@pytest.mark.parametrize(
    ("head", "caption", "read"),
    [
        ("Days", "Cost of training the models.", True), ("Training days", "Compute used for each model.", True),
        ("Duration (days)", "Storms of the last decade.", False),
        ("Duration (days)", "Cost of training.", True),
        ("Days", "Observation period of each station.", False), ("Training days", "Settings of the simulation.", False),
    ],
)  # fmt: skip
def test_days_are_of_computing_where_the_table_is(head: str, caption: str, read: bool) -> None:
    paper = Paper()
    paper.grid([["Name", head], ["Alpha", "4"]], caption=caption)
    assert said(paper) == ([(Kind.DURATION, pytest.approx(96))] if read else [])


@pytest.mark.parametrize(
    ("caption", "hours"),
    [("Running times on each data set.", [0.4]), ("Length of each data set.", [])],
    ids=["of computing", "of data"],
)
def test_minutes_of_data_sets(caption: str, hours: list[float]) -> None:
    paper = Paper()
    paper.grid([["Dataset", "Minutes"], ["Alpha", "24"]], caption=caption)
    assert said(paper) == [(Kind.DURATION, pytest.approx(each)) for each in hours]


def test_size_without_a_word_of_models_is_of_anything() -> None:
    paper = Paper()
    paper.grid([["Site", "Scans", "Size (M)"], ["North", "1,204", "3.1"]], caption="Patients per site.")
    assert said(paper) == []


CAPTIONS: list[tuple[str, Said | None, str | None]] = [
    ("Run time per epoch in minutes.", (Kind.DURATION, 0.2), "epoch"),
    ("Average time in minutes per epoch", (Kind.DURATION, 12 / 60), "epoch"),
    ("Average time in seconds per epoch", None, None),
    ("Training time of each method (in minutes/epoch)", (Kind.DURATION, 0.2), "epoch"),
    ("Training time (min per epoch) of each method.", (Kind.DURATION, 0.2), "epoch"),
    ("Wall-clock time per run (hours)", (Kind.DURATION, 12), "run"),
    ("Training time in hours.", (Kind.DURATION, 12), None),
    ("Total GPU hours.", (Kind.DEVICE_HOURS, 12), None),
    ("CPU core hours of each experiment.", (Kind.DEVICE_HOURS, 12), None),
    ("Energy consumption in kWh.", (Kind.ENERGY, 12), None),
    ("CO2 emissions (kg) of each experiment", (Kind.CO2E, 12), None),
    ("Number of parameters (in millions) of each method", (Kind.PARAMETERS, 12e6), None),
    ("Number of parameters (in thousands) for each architecture.", (Kind.PARAMETERS, 12e3), None),
    ("Time per image in seconds.", None, None),
    ("Inference latency (s) per query", None, None),
    ("Accuracy and training time (h) of each method.", None, None),
    ("Mean travel time in hours.", None, None),
    ("Results after tuning all parameters (M denotes MNIST).", None, None),
    ("Results on two corpora.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "meaning", "per"), CAPTIONS, ids=[row[0] for row in CAPTIONS])
def test_caption_names_what_all_cells_hold(caption: str, meaning: Said | None, per: str | None) -> None:
    paper = Paper()
    paper.grid([["", "North"], ["Ours", "12"]], caption=caption)
    found = [(m.kind, m.amount and m.amount.value, m.per) for m in table_mentions(paper.document)]
    assert found == ([(meaning[0], pytest.approx(meaning[1]), per)] if meaning else [])


OF_SOMETHING_ELSE: list[tuple[list[list[str]], str, bool]] = [
    ([["Model", "Inference"], ["Alpha", "63 s"]], "Models.", False),
    ([["Model", "Latency"], ["Alpha", "63 s"]], "Models.", False),
    ([["Model", "Alpha"], ["Inference", "63 s"]], "Models.", False),
    ([["Model", "Inference"], ["Alpha", "5 h"]], "Models.", True),
    ([["Model", "Training"], ["Alpha", "63 s"]], "Models.", True),
    ([["Parameter", "Value"], ["Rated power", "250 W"]], "Physical parameters.", False),
    ([["Parameter", "Value"], ["Battery", "5 kWh"]], "The simulated house.", False),
    ([["Phase", "Measured"], ["Training", "5 kWh"]], "Footprint of the battery model.", True),
    ([["Card", "Value"], ["GPU, rated", "250 W"]], "Hardware.", True),
    ([["Stage", "Batch"], ["Pre-training", "1.4 h"]], "Schedule; batch in hours of speech.", False),
    ([["Split", "Audio"], ["Train", "960 h"]], "Data.", False),
    ([["Series", "Frequency"], ["Traffic", "15-min"]], "Data sets.", False),
    ([["Series", "Sampling"], ["Load", "10 min"]], "Data sets.", False),
    ([["Molecule", "Energy (kJ/mol)"], ["Ethanol", "12.1"]], "Reference energies.", False),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "caption", "read"), OF_SOMETHING_ELSE, ids=[str(n) for n in range(14)])
def test_amounts_in_cells_about_something_else(cells: list[list[str]], caption: str, read: bool) -> None:
    paper = Paper("Experiments")
    paper.grid(cells, caption=caption)
    kinds = {fact.kind for fact in gather(paper.document, mentions(paper.document.passages))}
    assert bool(kinds & {Kind.DURATION, Kind.POWER, Kind.ENERGY}) is read


TWO_ROWS: list[tuple[str, str, str, Said]] = [
    ("Cost", "Params (M)", "12", (Kind.PARAMETERS, 12e6)),
    ("Training cost", "GPU hours", "12", (Kind.DEVICE_HOURS, 12)),
    ("Training time", "A100 (h)", "12", (Kind.DURATION, 12)),
    ("Params", "(M)", "12", (Kind.PARAMETERS, 12e6)),
    ("Size", "[M params]", "12", (Kind.PARAMETERS, 12e6)),
    ("Per epoch", "Time (min)", "12", (Kind.DURATION, 0.2)),
    ("Energy", "(kWh)", "12", (Kind.ENERGY, 12)),
    ("Efficiency", "FLOPs (G)", "12", (Kind.FLOP, 12e9)),
]


@pytest.mark.parametrize(("upper", "lower", "cell", "meaning"), TWO_ROWS, ids=[row[1] for row in TWO_ROWS])
def test_head_of_two_rows(upper: str, lower: str, cell: str, meaning: Said) -> None:
    paper = Paper()
    paper.grid([["Model", upper, "Quality"], ["^", lower, "Acc."], ["Alpha", cell, "91"]], heads=2)
    assert said(paper) == [meaning]


OTHERS_ROWS: list[tuple[list[list[str]], str, list[str]]] = [
    ([["Model", "Train time"], ["Alpha", "80 h"], ["Ours", "3 h"]], "Times of others are taken from the respective papers.", ["3 h"]),
    ([["Data set", "Time"], ["QM8", "2 weeks"]], "Their computing time, as reported by the authors.", []),
    ([["Model", "Train time"], ["Alpha", "80 h"], ["Beta", "3 h"]], "Times taken on our own server.", ["80 h", "3 h"]),
    ([["System", "GPU hours"], ["Other submissions (ranked above ours)", "<"], ["Alpha", "80"], ["Our submissions", "<"], ["Beta", "3"]], "Ranking.", ["3"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "caption", "own"), OTHERS_ROWS, ids=["papers", "authors", "server", "ranking"]
)
def test_rows_taken_over(cells: list[list[str]], caption: str, own: list[str]) -> None:
    paper = Paper("Experiments")
    paper.grid(cells, caption=caption)
    facts = gather(paper.document, mentions(paper.document.passages))
    assert [fact.places[0].text for fact in facts if fact.scope is not Scope.CITED] == own


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("Training went through the 70M-word checkpoint.", []),
        ("We saved checkpoints every 10 million tokens.", []),
        ("We saved its checkpoints every day.", [30e6]),
    ],
)
def test_checkpoints_called_by_the_data_seen(text: str, sizes: list[float]) -> None:
    paper = Paper("Experiments")
    paper.add(text)
    paper.grid([["Start", "Score"], ["30M checkpoint", "61.2"]])
    facts = gather(paper.document, mentions(paper.document.passages))
    assert [fact.amount and fact.amount.value for fact in facts if fact.kind is Kind.PARAMETERS] == sizes


@pytest.mark.parametrize(
    "caption", ["a-" * 4000 + "time", "time " * 4000, "energy (" * 3000, "1:" * 5000], ids=range(4)
)
def test_hostile_captions_and_heads_take_no_time(caption: str) -> None:
    paper = Paper()
    paper.grid([["", caption], [caption, "12"]], caption=caption)
    start = time.process_time()
    table_mentions(paper.document)
    assert time.process_time() - start < 0.2


def test_caption_says_how_to_read_colons() -> None:
    paper = Paper()
    paper.grid([["", "North"], ["Ours", "12:30"]], caption="Training time (mm:ss) of each method.")
    assert said(paper) == [(Kind.DURATION, pytest.approx(12.5 / 60))]


def test_settings_that_go_on_beside_themselves() -> None:
    paper = Paper()
    paper.grid(
        [
            ["Item", "Value", "Item", "Value"],
            ["Seeds", "3", "Batch size", "64"],
            ["Optimizer", "AdamW", "Training time", "26 h"],
            ["Layers", "12", "Total parameters", "23.1M"],
        ]
    )
    found = [(Kind.RUNS, 3), (Kind.DURATION, 26), (Kind.PARAMETERS, pytest.approx(23.1e6))]
    assert said(paper) == found


def test_first_row_of_settings_without_heads() -> None:
    paper = Paper("Experiments")
    paper.grid([["Training time:", "12 h"], ["Layers:", "8"]], caption="Setup.")
    (fact,) = gather(paper.document, mentions(paper.document.passages))
    assert (fact.kind, fact.amount and fact.amount.value) == (Kind.DURATION, 12)


@pytest.mark.parametrize(
    ("lead", "caption", "head", "kind"),
    [
        ("", "GPU computing time of each model.", "Time (h)", Kind.DEVICE_HOURS),
        ("", "Core hours spent.", "Time (h)", Kind.DEVICE_HOURS),
        ("The following table lists the GPU hours of both models.", "", "Time (h)", Kind.DEVICE_HOURS),
        ("We had many GPU hours. The following table lists scores.", "", "Time (h)", Kind.DURATION),
        ("", "Training time of each model on one GPU.", "Time (h)", Kind.DURATION),
        ("", "Wall-clock and GPU hours.", "Time (h)", Kind.DURATION),
        ("", "GPU hours of each model.", "Wall-clock time (h)", Kind.DURATION),
    ],
)
def test_bare_times_are_of_devices_where_the_words_before_them_say_so(
    lead: str, caption: str, head: str, kind: Kind
) -> None:
    paper = Paper("Experiments")
    if lead:
        paper.add(lead)
    paper.grid([["Model", head], ["Alpha", "12"], ["Beta", "31"]], caption)
    assert [m.kind for m in table_mentions(paper.document)] == [kind, kind]


def test_times_beside_device_hours_stay_wall_clock_times() -> None:
    paper = Paper()
    paper.grid([["Run", "Time (h)", "GPU-h"], ["Alpha", "12", "96"]], "GPU hours of each run.")
    kinds = {m.text: m.kind for m in table_mentions(paper.document)}
    assert kinds == {"12": Kind.DURATION, "96": Kind.DEVICE_HOURS}


@pytest.mark.parametrize("caption", ["Travel times.", "Battery lifetime of each device.", "Working hours."])
def test_times_of_the_world_are_no_computing(caption: str) -> None:
    paper = Paper()
    paper.grid([["Case", "Time (h)"], ["North", "12"], ["South", "9"]], caption)
    assert table_mentions(paper.document) == []


@pytest.mark.parametrize(
    ("name", "read"), [("Horizon", False), ("Look-back window", False), ("Training", True)]
)
def test_a_list_of_settings_leaves_it_to_the_row(name: str, read: bool) -> None:
    paper = Paper("Experiments")
    paper.grid(
        [["Setting", "Value"], ["Optimiser", "Adam"], [name, "24 h"]], "Settings of our training runs."
    )
    found = gather(paper.document, list(mentions(paper.passages)))
    assert [f.amount.value for f in found if f.kind is Kind.DURATION and f.amount] == [24.0] * read


def test_cost_without_money_is_in_the_unit_of_the_caption() -> None:
    paper = Paper()
    paper.grid([["Method", "Error", "Cost"], ["Ours", "2.6", "0.5"]], "Search cost in GPU days.")
    assert [(m.kind, m.amount and m.amount.value) for m in table_mentions(paper.document)] == [
        (Kind.DEVICE_HOURS, 12.0)
    ]


@pytest.mark.parametrize(
    ("caption", "cells", "sizes"),
    [
        ("The number of parameters for each model.", ["12,345,678", "9,876,543"], [12_345_678, 9_876_543]),
        ("Parameter counts.", ["12.3M", "9.8M"], [12.3e6, 9.8e6]),
        ("Number of parameters and accuracy.", ["12,345,678", "90,000"], []),
        ("Number of parameters.", ["0.91", "0.93"], []),
    ],
    ids=["counts", "with letters", "a score too", "shares"],
)
def test_caption_that_begins_with_counts_of_parameters(
    caption: str, cells: list[str], sizes: list[float]
) -> None:
    paper = Paper("Experiments")
    paper.grid([["Data", "North", "South"], ["Birds", *cells]], caption=caption)
    assert said(paper) == [(Kind.PARAMETERS, pytest.approx(size)) for size in sizes]


@pytest.mark.parametrize(
    ("seconds", "read"),
    [(["290", "3600", "7200", "22"], [290, 3600, 7200]), (["75", "118", "99", "15"], [])],
    ids=["steps of a work", "latencies"],
)
def test_short_steps_beside_long_ones(seconds: list[str], read: list[float]) -> None:
    paper = Paper("Experiments")
    paper.grid([["Action", "Time (s)"], *([f"Step {n}", one] for n, one in enumerate(seconds))], "Needed.")
    assert said(paper) == [(Kind.DURATION, pytest.approx(one / 3600)) for one in read]
