"""Estimates: the methods' published examples, what a paper's figures give, equivalents and levers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from conftest import REPOSITORY
from judging import case_of
from reproof.error import ReproofError
from reproof.estimate import METHODS, estimate, job_of, known_of, of_paper, quote
from reproof.estimate.equivalents import equivalents
from reproof.estimate.levers import devices, places
from reproof.estimate.paper import additive
from reproof.estimate.show import Estimated, full
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

POUND = 0.45359237


@pytest.mark.parametrize(
    ("watts", "hours", "kwh", "pounds"),
    [
        (1415.78, 12, 26.84, 25.6),
        (1515.43, 84, 201.13, 191.9),
        (517.66, 336, 274.82, 262.2),
        (12041.51, 79, 1503.0, 1433.9),
        (12041.51, 79.2, 1506.8, 1437.5),
        (1515.43, 274_120, 656_347.3, 626_155.3),
    ],
    ids=["transformer-base", "transformer-big", "elmo", "bert-79-h", "bert-79.2-h", "nas"],
)
def test_strubell_table_3(watts: float, hours: float, kwh: float, pounds: float) -> None:
    found = estimate(job_of(None, 1, hours, watts=watts), "strubell-2019")
    assert found.energy.value == pytest.approx(kwh, abs=0.05 if kwh < 1e5 else 0.5)
    assert found.co2e.value / POUND == pytest.approx(pounds, rel=1e-3)


@pytest.mark.parametrize(
    ("count", "days", "watts", "pue", "intensity", "mwh", "tonnes"),
    [
        (200, 6.8, 208, 1.10, 0.431, 7.47, 3.2),
        (512, 20, 310, 1.12, 0.545, 85.33, 46.7),
        (1024, 30, 289, 1.09, 0.415, 232.25, 96.4),
        (1024, 3.1, 288, 1.09, 0.177, 23.92, 4.3),
        (1024, 27, 245, 1.10, 0.330, 178.83, 59.1),
        (10_000, 14.8, 330, 1.10, 0.429, 1289.4, 552.1),
    ],
    ids=["evolved-transformer", "t5", "meena", "gshard", "switch", "gpt-3"],
)
def test_patterson_table_4(
    count: float, days: float, watts: float, pue: float, intensity: float, mwh: float, tonnes: float
) -> None:
    found = estimate(job_of(None, count, days * 24, watts=watts, pue=pue, intensity=intensity))
    assert found.energy.value / 1000 == pytest.approx(mwh, abs=0.05)
    assert found.co2e.value / 1000 == pytest.approx(tonnes, abs=0.07, rel=0.01)


def test_llama_65b() -> None:
    found = estimate(job_of(None, 1, 1_022_362, watts=400, pue=1.1, intensity=0.385))
    assert found.energy.value == pytest.approx(449_839, abs=1)
    assert found.co2e.value == pytest.approx(173_188, abs=1)


@pytest.mark.parametrize(
    ("watts", "hours", "region", "kilograms"),
    [
        (300, 79, None, 10.24),
        (250, 1, None, 0.11),
        (300, 500, None, 64.8),
        (250, 234, "us-east-1", 21.64),
        (250, 24_602, "us-east-1", 2275.68),
        (250, 9_200, "us-east-2", 1311),
    ],
    ids=["a6000", "p100", "v100", "a100-truncated", "a100-long", "ohio"],
)
def test_ml_co2_rounds_at_each_step(watts: float, hours: float, region: str | None, kilograms: float) -> None:
    found = estimate(job_of(None, 1, hours, region, watts=watts), "lacoste-2019")
    assert found.co2e.value == pytest.approx(kilograms, abs=1e-9)


def test_ml_co2_leaves_a_stated_pue_out() -> None:
    found = estimate(job_of("v100", 1, 500, pue=1.4), "lacoste-2019")
    assert found.energy.value == 150
    assert any("the stated PUE too" in one.source for one in found.assumptions)


def test_green_algorithms_2_2() -> None:
    job = job_of(None, 12, 2, "austria", watts=6.8, memory_gb=64, pue=1.67)
    found = estimate(job, "green-algorithms")
    assert found.energy.value == pytest.approx(0.35217, abs=1e-5)
    assert found.co2e.value * 1000 == pytest.approx(39.15, abs=0.01)
    trees = next(one for one in equivalents(found.co2e) if "tree" in one.of)
    assert trees.amount.value == pytest.approx(4.27e-2, abs=5e-5)


def test_patterson_takes_its_own_measurements_where_it_has_them() -> None:
    found = estimate(job_of("tpu-v3", 64, 100, "us-central1"))
    assert found.energy.value == pytest.approx(64 * 100 * 283 * 1.1 / 1000)
    assert found.energy.low == pytest.approx(found.energy.value)


@pytest.mark.parametrize("method", METHODS)
def test_every_factor_is_listed_with_its_source(method: str) -> None:
    found = estimate(job_of("a100", 8, 96, "france"), method)
    assert {"power", "PUE", "intensity"} <= {one.what for one in found.assumptions}
    assert all(one.source and one.value for one in found.assumptions)
    assert not any(one.stated for one in found.assumptions)
    for amount in (found.energy, found.co2e):
        assert amount.low is not None
        assert amount.high is not None
        assert 0 < amount.low <= amount.value <= amount.high


def test_without_a_place_the_emissions_span_the_countries() -> None:
    placed, unplaced = estimate(job_of("a100", 8, 96, "poland")), estimate(job_of("a100", 8, 96))
    assert placed.placed
    assert not unplaced.placed
    assert unplaced.co2e.low is not None
    assert unplaced.co2e.high is not None
    assert unplaced.co2e.high / unplaced.co2e.low > 100


@pytest.mark.parametrize(
    ("name", "hours", "watts"),
    [
        ("A100 80GB", 1, (300, 400)),
        ("dgx-a100", 8, (250, 400)),
        ("p3.16xlarge", 8, (250, 300)),
        ("TPU v3-8", 4, (450, 450)),
        ("Xeon Gold 6248", 1, (150, 150)),
        ("RTX 4090", 1, (450, 450)),
    ],
)
def test_device(name: str, hours: float, watts: tuple[float, float]) -> None:
    job = job_of(name, 1, 1)
    assert job.device_hours == Interval.exact(hours)
    assert job.tdp is not None
    assert (job.tdp.low, job.tdp.high) == watts


@pytest.mark.parametrize(
    ("device", "region", "words"),
    [
        ("a1000", None, 'unknown device "a1000". Did you mean "a100"?'),
        ("zzzz", None, 'unknown device "zzzz"; give its model, such as a100 or tpu-v4, or --watts'),
        ("a100", "frnce", 'unknown region "frnce". Did you mean "france"?'),
        ("a100", "qqqq", 'unknown region "qqqq"; give a country, or a region of AWS, Azure or Google Cloud'),
        (None, None, "nothing says what draws the power; give --device or --watts"),
    ],
)
def test_what_is_not_on_file(device: str | None, region: str | None, words: str) -> None:
    with pytest.raises(ReproofError) as raised:
        job_of(device, 1, 1, region)
    assert str(raised.value) == words


def test_equivalents_use_the_sources_own_figures() -> None:
    found = {one.of: one for one in equivalents(Interval.exact(57_152.6 * 2))}
    assert found["car lifetimes, fuel included"].amount.value == pytest.approx(2)
    assert found["km in a European car"].each_kg == 0.175


def test_levers_stay_with_the_provider_and_rank() -> None:
    job = job_of("a100", 8, 96, "us-east-1")
    ranked = places([job])
    assert [one.factor for one in ranked] == sorted(one.factor for one in ranked)
    assert [one.name for one in ranked if one.here] == ["us-east-1 (N. Virginia)"]
    assert next(one for one in ranked if one.here).factor == 1
    assert any("Stockholm" in one.name for one in ranked)
    assert not any(one.name == "Sweden" for one in ranked)
    assert any(one.name == "Iceland" for one in places([job_of("a100", 1, 1, "germany")]))


def test_levers_on_another_device_scale_by_watts_per_operation() -> None:
    ranked = {one.name: one for one in devices([estimate(job_of("v100", 1, 10))])}
    assert ranked["NVIDIA V100"].here
    assert ranked["NVIDIA H100"].factor == pytest.approx((700 / 989.4) / (300 / 125))


def test_no_levers_for_work_in_several_places_or_on_several_devices() -> None:
    jobs = [job_of("a100", 1, 1, "france"), job_of("v100", 1, 1, "norway")]
    assert places(jobs) == ()
    assert devices([estimate(job) for job in jobs]) == ()


def test_paper_with_two_runs(tmp_path: Path) -> None:
    case = case_of(
        tmp_path,
        "The base model was trained on 8 NVIDIA V100 GPUs for 50 hours. "
        "The large model was trained on 16 NVIDIA A100 GPUs for 30 hours.",
    )
    found = of_paper(case, "lacoste-2019")
    assert [one.energy.value for one in found] == [8 * 50 * 0.3, 16 * 30 * 0.4]
    assert additive(found) == found


def test_time_per_epoch_is_no_run(tmp_path: Path) -> None:
    case = case_of(tmp_path, "Each epoch took 2 hours on 4 V100 GPUs.")
    assert of_paper(case) == ()
    assert quote(case) == ""


def test_hours_that_add_up_to_others_are_their_parts() -> None:
    found = [estimate(job_of("a100", 1, hours)) for hours in (520, 144, 664)]
    assert additive(found) == (found[2],)


def test_options_fill_in_only_what_the_paper_leaves_open(tmp_path: Path) -> None:
    case = case_of(tmp_path, "We trained for 100 hours on 4 A100 GPUs in Norway, with a PUE of 1.3.")
    (found,) = of_paper(case, known=known_of("poland", pue=1.9))
    assert found.job.grid is not None
    assert found.job.grid.name == "Norway"
    assert found.job.pue is not None
    assert found.job.pue.value == 1.3
    case = case_of(tmp_path, "We trained for 100 hours on 4 A100 GPUs.")
    (found,) = of_paper(case, known=known_of("poland", pue=1.9))
    assert found.job.grid is not None
    assert found.job.grid.name == "Poland"


def test_work_of_others_is_not_estimated(tmp_path: Path) -> None:
    case = case_of(tmp_path, "BigNet \\cite{big} was trained by its authors on 512 A100 GPUs for 900 hours.")
    assert of_paper(case) == ()


def test_quote_names_no_emissions_without_a_place(tmp_path: Path) -> None:
    said = quote(case_of(tmp_path, "We trained for 100 hours on 4 A100 GPUs."))
    assert "kWh" in said
    assert "CO2e" not in said
    said = quote(case_of(tmp_path, "We trained for 100 hours on 4 A100 GPUs in Norway."))
    assert "CO2e" in said


def test_command_from_options(run: Callable[..., Done]) -> None:
    done = run("estimate", "--device", "a100", "--count", "8", "--hours", "96", "--region", "france")
    assert (done.code, done.err) == (0, "")
    assert "8 x NVIDIA A100 for 96 h" in done.out
    assert "Elsewhere" in done.out
    assert "car" in done.out


def test_command_on_a_paper_as_json(run: Callable[..., Done]) -> None:
    done = run("estimate", REPOSITORY / "examples" / "flawed", "--output-format", "json")
    assert done.code == 0
    data = json.loads(done.out)
    assert data["method"]["name"] == "patterson-2021"
    assert len(data["runs"]) == 2
    assert data["runs"][1]["reported_energy_kwh"]["value"] == 1450
    assert data["total"]["energy_kwh"]["value"] > 0


def test_command_says_what_it_cannot_use(run: Callable[..., Done], tmp_path: Path) -> None:
    assert run("estimate", "--device", "a1000", "--hours", "3").code == 2
    assert "--device needs --hours" in run("estimate", "--device", "a100").err
    assert run("estimate", tmp_path, "--hours", "3").code == 2
    (tmp_path / "main.tex").write_text("\\documentclass{article}\\begin{document}Hi.\\end{document}\n")
    assert "nothing can be estimated" in run("estimate", tmp_path).out


def test_what_is_left_out_is_said() -> None:
    found = Estimated("p.tex", METHODS["patterson-2021"], (), ("32 h: the device is not named",))
    assert "Not estimated: 32 h: the device is not named" in full(found)


def test_check_quotes_the_estimate_where_energy_is_missing(run: Callable[..., Done], tmp_path: Path) -> None:
    def helps(text: str, *options: str) -> str:
        body = (
            f"\\documentclass{{article}}\\begin{{document}}\\section{{Experiments}}{text}\\end{{document}}\n"
        )
        (tmp_path / "main.tex").write_text(body, "utf-8")
        done = run("check", tmp_path, "--output-format", "json", "--select", "missing", *options)
        findings = json.loads(done.out)["papers"][0]["findings"]
        return " ".join(one["help"] for one in findings if one["rule"] == "missing-energy")

    whole = "We trained our model for 100 hours on 4 A100 GPUs and evaluate its accuracy."
    assert "takes about 253 kWh" in helps(whole, "--checklist", "green")
    for partly in ("We trained our model on 4 A100 GPUs.", "We trained our model for 100 hours."):
        told = helps(partly, "--checklist", "green")
        assert told
        assert "takes" not in told


def test_the_command_offers_every_method_and_form() -> None:
    from reproof.commands.estimate import _METHODS
    from reproof.commands.statement import _FORMATS
    from reproof.disclosure import FORMATS

    assert tuple(METHODS) == _METHODS
    assert FORMATS == _FORMATS
