"""The reference data: well formed, sourced, and right where other databases are wrong."""

from __future__ import annotations

import re

import pytest

from reproof.reference import (
    accelerators,
    chips_in,
    cpus,
    device_key,
    find_accelerators,
    find_cpu,
    find_grid,
    grids,
    load,
)


@pytest.mark.parametrize("name", ["accelerators", "cpus", "instances", "grids", "tools"])
def test_every_entry_names_its_source_and_date(name: str) -> None:
    data = load(name)
    sources = data.get("sources", {})
    for entry in data[name]:
        for source, date in (
            [(v["source"], str(v["year"])) for v in entry["values"]]
            if name == "grids"
            else [(entry["source"], entry["as_of"])]
        ):
            assert source in sources or source.startswith("https://"), entry
            assert re.fullmatch(r"20\d\d(-\d\d(-\d\d)?)?", date), entry
    for source in sources.values():
        assert source["url"].startswith("https://")
        assert source["licence"]


@pytest.mark.parametrize("name", ["accelerators", "cpus", "instances", "grids", "tools"])
def test_no_entry_twice(name: str) -> None:
    names = [entry.get("id", entry["name"]) for entry in load(name)[name]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("device", accelerators(), ids=lambda device: device.id)
def test_device_is_plausible(device) -> None:
    assert re.fullmatch(r"20[0-2]\d-(0[1-9]|1[0-2])", device.released)
    assert device.memory_gb
    assert all(0 < size <= 600 for size in device.memory_gb)
    if device.tdp_w is not None:
        assert 5 <= device.tdp_w[0] <= device.tdp_w[1] <= 1500
    peak = device.peak_tflops
    order = [peak[fmt] for fmt in ("fp32", "half", "fp8") if fmt in peak]
    assert order == sorted(order)
    assert device.sparse_factor in (1, 2, 4)
    for special in device.special_memory:
        assert special.memory_gb not in device.memory_gb
        assert special.what
    for alias in device.aliases:
        assert device_key(alias) == alias
    assert device in find_accelerators(device.name), device_key(device.name)


@pytest.mark.parametrize(
    ("name", "tdp", "memory"),
    [
        ("NVIDIA Tesla V100 SXM2", (250, 350), (16, 32)),
        ("V100-SXM2-32GB", (250, 350), (16, 32)),
        ("NVIDIA A100-SXM4-80GB", (250, 400), (40, 80)),
        ("A100 PCIe", (250, 400), (40, 80)),
        ("Tesla K80", (300, 300), (24,)),
        ("GeForce RTX 2080 Ti", (250, 260), (11,)),
        ("NVIDIA L40S", (350, 350), (48,)),
        ("AMD Instinct MI300A", (760, 760), (128,)),
        ("MI325X", (1000, 1000), (256,)),
        ("Google TPU v3", (450, 450), (32,)),
        ("NVIDIA B200", (1000, 1000), (180, 192)),
    ],
)
def test_known_device(name: str, tdp: tuple[float, float], memory: tuple[float, ...]) -> None:
    (device,) = find_accelerators(name)
    assert device.tdp_w == tdp
    assert device.memory_gb == memory


def test_peak_is_dense() -> None:
    assert find_accelerators("H100")[0].peak == 989.4
    assert find_accelerators("A100")[0].peak == 312


def test_a_name_makers_use_twice_gives_both() -> None:
    assert {device.id for device in find_accelerators("RTX 6000")} == {"quadro-rtx-6000", "rtx-6000-ada"}


@pytest.mark.parametrize("name", ["A4", "GPU", "", "RTX", "Xeon", "T5"])
def test_not_a_device(name: str) -> None:
    assert find_accelerators(name) == ()


def test_instances_hold_devices_on_file() -> None:
    known = {device.id for device in accelerators()}
    for instance in load("instances")["instances"]:
        assert instance["device"] in known, instance
        assert instance.get("count", 1) > 0
        if "memory_gb" in instance:
            (device,) = [d for d in accelerators() if d.id == instance["device"]]
            assert instance["memory_gb"] in (
                *device.memory_gb,
                *(special.memory_gb for special in device.special_memory),
            ), instance


@pytest.mark.parametrize("grid", grids(), ids=lambda grid: grid.id)
def test_grid_is_plausible(grid) -> None:
    assert grid.values
    assert all(0 < value < 1300 and 2000 < year < 2030 for year, value, _ in grid.values)
    low, high = grid.band
    assert 0 <= low < high < 1.6
    assert find_grid(grid.aliases[0]) is not None


@pytest.mark.parametrize(
    ("name", "kg", "inside"),
    [
        ("France", 0.057, True),
        ("France", 0.0567, True),
        ("France", 0.57, False),
        ("the United States", 0.432, True),
        ("USA", 0.385, True),
        ("Iowa", 0.080, True),
        ("us-east-1", 0.37, True),
        ("us-east-1", 0.25, False),
        ("Sweden", 0.4, False),
        ("Quebec", 0.0015, True),
        ("Germany", 0.061, False),
    ],
)
def test_band(name: str, kg: float, inside: bool) -> None:
    grid = find_grid(name)
    assert grid is not None
    low, high = grid.band
    assert (low <= kg <= high) is inside


def test_unknown_place() -> None:
    assert find_grid("Atlantis") is None


def test_cpus() -> None:
    assert all(5 < cpu.tdp_w <= 500 and cpu.cores > 0 for cpu in cpus())
    found = find_cpu("Intel Xeon Gold 6248")
    assert found is not None
    assert (found.tdp_w, found.cores) == (150, 20)
    assert find_cpu("Intel Xeon Gold 9999") is None


def test_tools_agree_with_their_published_defaults() -> None:
    tools = {tool["id"]: tool for tool in load("tools")["tools"]}
    assert tools["ml-co2-impact"]["intensity_kg_per_kwh"]["default"] == 0.432
    assert tools["strubell-2019"]["pue"] == 1.58
    stated = tools["strubell-2019"]["intensity_kg_per_kwh"]["USA"]
    assert stated == pytest.approx(0.954 * 0.45359237, rel=1e-4)
    assert tools["carbontracker"]["pue"]["2023"] == 1.58


@pytest.mark.parametrize(
    ("name", "chips"),
    [("Google TPU v3-8", 4), ("Google TPU v4-512", 256), ("Google TPU v5e-8", 8), ("Google TPU v3", 1), ("NVIDIA A100", 1)],
)
def test_a_slice_stands_for_its_chips(name: str, chips: int):
    assert chips_in(name) == chips


def test_a_slice_has_the_facts_of_its_chips():
    assert find_accelerators("Google TPU v3-8") == find_accelerators("Google TPU v3") != ()
