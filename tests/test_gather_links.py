"""Which count, time and device belong together, and what becomes one fact."""

from __future__ import annotations

from gathering import Paper, mention
from reproof.fact import Fact, Kind
from reproof.gather import gather
from reproof.passage import PassageKind

HW, TIME, DH = Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS


def linked(facts: tuple[Fact, ...]) -> set[frozenset[str]]:
    """Return the pairs of links by their first place's text."""
    text = {fact.id: fact.places[0].text for fact in facts}
    return {frozenset((text[fact.id], text[other])) for fact in facts for other in fact.links}


def test_time_and_device_of_one_sentence() -> None:
    paper = Paper("Setup")
    p = paper.add("We train on 8 A100s for 26 hours, 208 GPU hours in all.")
    facts = gather(
        paper.document,
        [
            mention(p, "8 A100s", HW, 8, name="A100"),
            mention(p, "26 hours", TIME, 26),
            mention(p, "208 GPU hours", DH, 208),
        ],
    )
    assert frozenset(("8 A100s", "26 hours")) in linked(facts)
    assert frozenset(("8 A100s", "208 GPU hours")) in linked(facts)
    assert frozenset(("26 hours", "208 GPU hours")) in linked(facts)
    assert [fact.id for fact in facts] == [1, 2, 3]


def test_respectively_pairs_in_order() -> None:
    paper = Paper("Setup")
    p = paper.add(
        "The small and large models ran on 2 V100s and 4 A100s for 5 hours and 9 hours, respectively."
    )
    facts = gather(
        paper.document,
        [
            mention(p, "2 V100s", HW, 2, name="V100"),
            mention(p, "4 A100s", HW, 4, name="A100"),
            mention(p, "5 hours", TIME, 5),
            mention(p, "9 hours", TIME, 9),
        ],
    )
    assert linked(facts) == {frozenset(("2 V100s", "5 hours")), frozenset(("4 A100s", "9 hours"))}


def test_clauses_keep_their_own_device() -> None:
    paper = Paper("Setup")
    p = paper.add("Training took 5 hours on 2 V100s, while tuning took 9 hours and 1 hour on 4 A100s.")
    facts = gather(
        paper.document,
        [
            mention(p, "5 hours", TIME, 5),
            mention(p, "2 V100s", HW, 2, name="V100"),
            mention(p, "9 hours", TIME, 9),
            mention(p, "1 hour", TIME, 1),
            mention(p, "4 A100s", HW, 4, name="A100"),
        ],
    )
    assert linked(facts) == {
        frozenset(("2 V100s", "5 hours")),
        frozenset(("4 A100s", "9 hours")),
        frozenset(("4 A100s", "1 hour")),
    }


def test_time_takes_the_device_of_the_sentence_before() -> None:
    paper = Paper("Setup")
    p = paper.add("All models were trained on 4 A40s. Each run took 7 hours.")
    facts = gather(paper.document, [mention(p, "4 A40s", HW, 4, name="A40"), mention(p, "7 hours", TIME, 7)])
    assert linked(facts) == {frozenset(("4 A40s", "7 hours"))}


def test_rows_of_a_table_belong_together() -> None:
    paper = Paper("Results")
    paper.grid([["Model", "#GPUs", "Time (h)"], ["Alpha", "8", "3"], ["Beta", "16", "4"]])
    facts = gather(paper.document, [])
    assert linked(facts) == {frozenset(("8", "3")), frozenset(("16", "4"))}


def test_columns_of_a_turned_table_belong_together() -> None:
    paper = Paper("Results")
    paper.grid([["", "Alpha", "Beta"], ["#GPUs", "8", "16"], ["Time (h)", "3", "4"]])
    assert linked(gather(paper.document, [])) == {frozenset(("8", "3")), frozenset(("16", "4"))}


def test_caption_names_the_device_of_all_rows() -> None:
    paper = Paper("Results")
    table = paper.grid([["Model", "Time (h)"], ["Alpha", "3"], ["Beta", "4"]], "Times on one A100.")
    assert table.caption is not None
    facts = gather(paper.document, [mention(table.caption, "one A100", HW, 1, name="A100")])
    assert linked(facts) == {frozenset(("one A100", "3")), frozenset(("one A100", "4"))}


def test_unnamed_count_takes_the_device_of_the_paragraph() -> None:
    paper = Paper("Setup")
    p = paper.add("All experiments ran on NVIDIA A100 cards. We used 8 GPUs.")
    (fact,) = gather(
        paper.document, [mention(p, "NVIDIA A100", HW, name="NVIDIA A100"), mention(p, "8 GPUs", HW, 8)]
    )
    assert (fact.name, fact.amount and fact.amount.value, len(fact.places)) == ("NVIDIA A100", 8, 2)
    assert fact.confidence < 1


def test_unnamed_count_stays_when_the_device_has_another_count() -> None:
    paper = Paper("Setup")
    p = paper.add("Training used 8 A100s. Testing used a single GPU.")
    facts = gather(
        paper.document, [mention(p, "8 A100s", HW, 8, name="A100"), mention(p, "a single GPU", HW, 1)]
    )
    assert [(f.name, f.amount and f.amount.value) for f in facts] == [("A100", 8), (None, 1)]


def test_unnamed_count_stays_beside_two_devices() -> None:
    paper = Paper("Setup")
    p = paper.add("We used A100s and V100s. Each run took 4 GPUs.")
    facts = gather(
        paper.document,
        [
            mention(p, "A100s", HW, name="A100"),
            mention(p, "V100s", HW, name="V100"),
            mention(p, "4 GPUs", HW, 4),
        ],
    )
    assert facts[-1].name is None


def test_cpu_count_is_no_count_of_gpus() -> None:
    paper = Paper("Setup")
    p = paper.add("We used an A100 node with 64 CPU cores.")
    facts = gather(paper.document, [mention(p, "A100", HW, name="A100"), mention(p, "64 CPU cores", HW, 64)])
    assert [f.name for f in facts] == ["A100", None]


def test_repeated_statement_is_one_fact_with_the_most_specific_place_first() -> None:
    paper = Paper("Setup")
    a = paper.add("We train on 8 A100 GPUs.", PassageKind.ABSTRACT)
    b = paper.add("Training ran on 8 NVIDIA A100 80GB GPUs.")
    c = paper.add("The A100s stood in Oslo.")
    (fact,) = gather(
        paper.document,
        [
            mention(a, "8 A100 GPUs", HW, 8, name="A100"),
            mention(b, "8 NVIDIA A100 80GB", HW, 8, name="NVIDIA A100 80GB", memory_gb=80.0),
            mention(c, "A100s", HW, name="A100"),
        ],
    )
    assert [p.text for p in fact.places] == ["8 NVIDIA A100 80GB", "8 A100 GPUs", "A100s"]
    assert fact.memory_gb == 80


def test_same_time_of_two_models_stays_two_facts() -> None:
    paper = Paper("Setup")
    p = paper.add("Alpha-1 took 12 hours and Beta-2 took exactly 12 hours more.")
    second = p.text.rindex("12 hours")
    one = mention(p, "12 hours", TIME, 12)
    other = type(one)(TIME, p, second, second + 8, "made by hand", one.amount)
    assert [f.subject for f in gather(paper.document, [one, other])] == ["Alpha-1", "Beta-2"]


def test_own_and_cited_do_not_merge() -> None:
    paper = Paper("Setup")
    a = paper.add("We train on 8 A100s.")
    b = paper.add("Prior work used 8 A100s.")
    facts = gather(paper.document, [mention(x, "8 A100s", HW, 8, name="A100") for x in (a, b)])
    assert [f.scope.value for f in facts] == ["own", "cited"]


def test_links_are_mutual_and_point_at_facts() -> None:
    paper = Paper("Results")
    paper.grid(
        [["Model", "#GPUs", "Time (h)", "Energy (kWh)"], ["Alpha", "8", "3", "7"], ["Beta", "16", "4", "9"]]
    )
    facts = {fact.id: fact for fact in gather(paper.document, [])}
    for fact in facts.values():
        assert fact.links
        assert all(fact.id in facts[other].links for other in fact.links)


def test_device_and_count_of_one_column_are_one_fact() -> None:
    paper = Paper("Results")
    table = paper.grid(
        [
            ["", "Alpha", "Beta"],
            ["Processor", "TPU v9", "TPU v9"],
            ["Number of chips", "8", "16"],
            ["Time (h)", "3", "4"],
        ]
    )
    cells = [table.at(1, column) for column in (1, 2)]
    facts = gather(paper.document, [mention(c.passage, "TPU v9", HW, name="TPU v9") for c in cells if c])
    assert [(f.name, f.amount.value) for f in facts if f.kind is HW and f.amount] == [
        ("TPU v9", 8),
        ("TPU v9", 16),
    ]
    assert linked(facts) == {frozenset(("8", "3")), frozenset(("16", "4"))}


def test_single_device_does_not_swallow_a_cluster_elsewhere() -> None:
    paper = Paper("Setup")
    a = paper.add("Training used an A100 cluster.")
    paper.section = ("Limitations",)
    b = paper.add("Inference ran on a single A100.")
    facts = gather(
        paper.document, [mention(a, "A100", HW, name="A100"), mention(b, "a single A100", HW, 1, name="A100")]
    )
    assert [f.amount and f.amount.value for f in facts] == [None, 1]


def test_unnamed_count_takes_the_device_of_the_sentence_before() -> None:
    paper = Paper("Setup")
    p = paper.add("Tuning used K80s. The final runs were done on V100s. Each job took 2 GPUs.")
    facts = gather(
        paper.document,
        [
            mention(p, "K80s", HW, name="K80"),
            mention(p, "V100s", HW, name="V100"),
            mention(p, "2 GPUs", HW, 2),
        ],
    )
    assert [(f.name, f.amount and f.amount.value) for f in facts] == [("K80", None), ("V100", 2)]


def test_processor_beside_the_only_accelerator_of_a_section() -> None:
    paper = Paper("Compute")
    a = paper.add("GPU: 4 RTX 3090", PassageKind.ITEM)
    b = paper.add("CPU: EPYC 7742", PassageKind.ITEM)
    c = paper.add("Training: 3.5 h", PassageKind.ITEM)
    facts = gather(
        paper.document,
        [
            mention(a, "4 RTX 3090", HW, 4, name="RTX 3090"),
            mention(b, "EPYC 7742", HW, name="AMD EPYC 7742"),
            mention(c, "3.5 h", TIME, 3.5),
        ],
    )
    assert linked(facts) == {frozenset(("4 RTX 3090", "3.5 h"))}


def test_round_figure_in_text_is_not_the_one_in_a_table() -> None:
    paper = Paper("Results")
    p = paper.add("The run took 15 hours and 982.2 GPU hours were used.")
    paper.grid([["Model", "Time (h)", "GPU hours"], ["Alpha", "15", "982.2"]])
    facts = gather(
        paper.document, [mention(p, "15 hours", TIME, 15), mention(p, "982.2 GPU hours", DH, 982.2)]
    )
    assert [(f.kind, len(f.places)) for f in facts] == [(TIME, 1), (DH, 2), (TIME, 1)]
