"""Phrases about hardware and what they mean: device, count, memory per device in GB."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.mention.hardware import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention

A100, V100, H100 = "NVIDIA A100", "NVIDIA V100", "NVIDIA H100"


def read(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=kind, text=text)))


def said(text: str) -> list[tuple[str | None, float | None, float | None]]:
    return [(m.name, m.amount.value if m.amount else None, m.memory_gb) for m in read(text)]


ONE_DEVICE = [
    ("We train on 8x A100 (80GB).", A100, 8, 80),
    ("trained on 8 × NVIDIA A100-SXM4-80GB", A100, 8, 80),
    ("we used 8\u2009×\u2009A100 80\u2009GB cards", A100, 8, 80),
    ("using eight V100s", V100, 8, None),
    ("a single NVIDIA RTX 2080 Ti", "NVIDIA GeForce RTX 2080 Ti", 1, None),
    ("one NVIDIA RTX3090 card", "NVIDIA GeForce RTX 3090", 1, None),
    ("a GeForce GTX 1080Ti", "NVIDIA GeForce GTX 1080 Ti", 1, None),
    ("an RTX 2080", "NVIDIA GeForce RTX 2080", 1, None),
    ("an Nvidia Titan X (Pascal)", "NVIDIA TITAN X (Pascal)", 1, None),
    ("on a TITAN RTX", "NVIDIA TITAN RTX", 1, None),
    ("with a Quadro RTX 6000", "NVIDIA Quadro RTX 6000", 1, None),
    ("on two RTX A6000s", "NVIDIA RTX A6000", 2, None),
    ("4 A6000 GPUs", "NVIDIA RTX A6000", 4, None),
    ("an RTX 6000 Ada GPU", "NVIDIA RTX 6000 Ada Generation", 1, None),
    ("a Tesla K80", "NVIDIA K80", 1, None),
    ("P100-16GB cards", "NVIDIA P100", None, 16),
    ("a T4 GPU", "NVIDIA T4", 1, None),
    ("on an L4 GPU", "NVIDIA L4", 1, None),
    ("two L40S", "NVIDIA L40S", 2, None),
    ("NVIDIA H20 GPUs", "NVIDIA H20", None, None),
    ("16 H200", "NVIDIA H200", 16, None),
    ("a GH200", "NVIDIA GH200", 1, None),
    ("64 B200 GPUs", "NVIDIA B200", 64, None),
    ("four A10G (24 GB)", "NVIDIA A10G", 4, 24),
    ("32 H800 GPUs", "NVIDIA H800", 32, None),
    ("64 AMD MI250X GPUs", "AMD Instinct MI250X", 64, None),
    ("8 MI300X", "AMD Instinct MI300X", 8, None),
    ("a Radeon VII", "AMD Radeon VII", 1, None),
    ("8 Gaudi2 accelerators", "Intel Gaudi 2", 8, None),
    ("16 Trainium chips", "AWS Trainium", 16, None),
    ("32 Ascend 910B NPUs", "Huawei Ascend 910B", 32, None),
    ("a Jetson AGX Orin 64GB", "NVIDIA Jetson AGX Orin", 1, 64),
    ("on a Jetson TX2", "NVIDIA Jetson TX2", 1, None),
    ("an Apple M1 Max with 32 cores", "Apple M1 Max", 1, None),
    ("an M2 Ultra chip in a Mac Studio", "Apple M2 Ultra", 1, None),
    ("a MacBook Pro (M1 Pro, 32GB)", "Apple M1 Pro", 1, None),
    ("on a MacBook Air", "Apple MacBook Air", 1, None),
    ("one Cerebras CS-2 system", "Cerebras CS-2", 1, None),
    ("64 TPUv3 chips", "Google TPU v3", 64, None),
    ("2,048 Cloud TPU v4 chips", "Google TPU v4", 2048, None),
    ("16 TPU v5e", "Google TPU v5e", 16, None),
    ("an Intel Xeon Gold 6248 CPU @ 2.50GHz", "Intel Xeon Gold 6248", 1, None),
    ("dual Intel Xeon E5-2690v4", "Intel Xeon E5-2690 v4", 2, None),
    ("an Intel(R) Core(TM) i7-8700K", "Intel Core i7-8700K", 1, None),
    ("an i9-12900K", "Intel Core i9-12900K", 1, None),
    ("the CPU of my laptop (2.9 GHz dual-core i7)", "Intel Core i7", 1, None),
    ("an AMD Ryzen 9 5950X", "AMD Ryzen 9 5950X", 1, None),
    ("two AMD EPYC 7742 64-Core processors", "AMD EPYC 7742", 2, None),
    ("a Threadripper 3990X", "AMD Ryzen Threadripper 3990X", 1, None),
]


@pytest.mark.parametrize(("text", "name", "amount", "memory"), ONE_DEVICE, ids=[row[0] for row in ONE_DEVICE])
def test_device_has_its_makers_spelling(
    text: str, name: str, amount: float | None, memory: float | None
) -> None:
    assert said(text) == [(name, amount, memory)]


COUNTS = [
    ("4 nodes with 8 H100s each", H100, 32),
    ("two machines, each with four RTX 3090 cards", "NVIDIA GeForce RTX 3090", 8),
    ("each node has 8 V100 GPUs and we use 16 nodes", V100, 128),
    ("8 V100 GPUs per node on 4 nodes", V100, 32),
    ("4 nodes (8 A100 GPUs per node)", A100, 32),
    ("10 nodes, each equipped with 4 Tesla P100 GPUs", "NVIDIA P100", 40),
    ("a node with 8 A100s", A100, 8),
    ("16 nodes with a total of 128 A100s", A100, 128),
    ("8 A100 GPUs per node", A100, 8),
    ("16 H100 nodes with 8 GPUs each", H100, 128),
    ("an 8xA100 node", A100, 8),
    ("4 8xA100 nodes", A100, 32),
    ("on a single A100 node", A100, None),
    ("a V100 cluster", V100, None),
    ("4×8 A100 GPUs", A100, 32),
    ("a DGX-2", V100, 16),
    ("two DGX A100", A100, 16),
    ("a DGX-1 with 8 V100", V100, 8),
    ("four p3.16xlarge instances", V100, 32),
    ("on a g4dn.xlarge instance", "NVIDIA T4", 1),
    ("an Azure Standard_ND96asr_v4", A100, 8),
    ("an a2-highgpu-4g machine", A100, 4),
    ("trained on a TPU v3-8", "Google TPU v3-8", 1),
    ("run on a dual-socket AMD EPYC 7702 server", "AMD EPYC 7702", 2),
    ("a v4-512 pod slice of TPUs", "Google TPU v4-512", 1),
    ("one TPU v5e-16", "Google TPU v5e-16", 1),
    ("128 TPUv3 cores", "Google TPU v3", 128),
    ("a TPUv2 with 32 cores", "Google TPU v2", 32),
    ("A100 × 8", A100, 8),
    ("A100 (x4)", A100, 4),
    ("A100 GPUs (8 in total)", A100, 8),
    ("NVIDIA A100 (40GB) × 4", A100, 4),
    ("with 4 GPUs (NVIDIA V100)", V100, 4),
    ("4 GPUs, all NVIDIA V100", V100, 4),
    ("8 GPUs of type A100", A100, 8),
    ("GPUs: 4x A5000", "NVIDIA RTX A5000", 4),
    ("we train V100 models on 8 GPUs", V100, 8),
    ("up to 4 A100 GPUs", A100, 4),
    ("2.5K H100s", H100, 2500),
    ("1,024 A100s", A100, 1024),
    ("five-hundred 32GB V100 GPUs", V100, 500),
    ("64 16 GB NVIDIA V100 GPUs", V100, 64),
    ("8, 32GB V100 GPUs", V100, 8),
    ("8×80GB A100", A100, 8),
    ("32GB V100 cards", V100, None),
    ("in 2021 A100 GPUs were scarce", A100, None),
    ("see Table 2 A100 rows", A100, None),
    ("the Quadro RTX 5000 GPU", "NVIDIA Quadro RTX 5000", 1),
    ("1.2M A100 GPU-hours", A100, None),
    ("about 14 V100-days", V100, None),
    ("512 H100 hours", H100, None),
    ("on 16 Intel Xeon cores", "Intel Xeon", None),
]


@pytest.mark.parametrize(("text", "name", "amount"), COUNTS, ids=[row[0] for row in COUNTS])
def test_devices_are_counted(text: str, name: str, amount: float | None) -> None:
    assert [(one, count) for one, count, _ in said(text)] == [(name, amount)]


LISTS = [
    ("NVIDIA V100, P100 and T4 GPUs", [(V100, None), ("NVIDIA P100", None), ("NVIDIA T4", None)]),
    ("2 A100 and 4 V100", [(A100, 2), (V100, 4)]),
    ("a single Nvidia K80, T4 or P100 GPU", [("NVIDIA K80", 1), ("NVIDIA T4", 1), ("NVIDIA P100", 1)]),
    (
        "two GPUs (RTX 2070, GTX 1660)",
        [("NVIDIA GeForce RTX 2070", 1), ("NVIDIA GeForce GTX 1660", 1)],
    ),
    ("8 A100 or H100 GPUs", [(A100, 8), (H100, 8)]),
    ("on 4, 8 and 16 V100 GPUs", [(V100, 4), (V100, 8), (V100, 16)]),
    (
        "one RTX 4090, AMD Ryzen 9 7950X, 64 GB RAM",
        [("NVIDIA GeForce RTX 4090", 1), ("AMD Ryzen 9 7950X", None)],
    ),
    ("a machine with 96 CPUs and 16 A100 GPUs", [(None, 96), (A100, 16)]),
    ("We use 2 V100 GPUs for text, and 4 GPUs for images.", [(V100, 2), (None, 4)]),
    ("We train on 8 A100s. Evaluation uses all 8 GPUs.", [(A100, 8)]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_lists_of_devices(text: str, expected: list[tuple[str | None, float | None]]) -> None:
    assert [(name, amount) for name, amount, _ in said(text)] == expected


UNNAMED = [
    ("on 8 GPUs", 8, None),
    ("a cluster of 16 GPUs", 16, None),
    ("2 nodes of 4 GPUs", 8, None),
    ("Four NVIDIA GPUs were used", 4, None),
    ("an 8-GPU server", 8, None),
    ("a single modern GPU", 1, None),
    ("a 24GB GPU", 1, 24),
    ("a GPU with 11 GB of memory", 1, 11),
    ("three CPU nodes", 3, None),
    ("on a laptop CPU", 1, None),
    ("a computer with a quad-core CPU and 8GB of RAM", 1, None),
    ("64 TPU chips", 64, None),
    ("two graphics cards", 2, None),
]


@pytest.mark.parametrize(("text", "amount", "memory"), UNNAMED, ids=[row[0] for row in UNNAMED])
def test_devices_without_a_name(text: str, amount: float, memory: float | None) -> None:
    assert said(text) == [(None, amount, memory)]


SILENT = [
    "printed on A4 paper",
    "under grant A100-123 of the foundation",
    "let V100 = 3 be the voltage",
    "we take V100 as a variable",
    "the RTX method improves on RTX-based rankers",
    "we fine-tune T5 with the final timestep T4",
    "in layer L4 the attention is sparse",
    "models M1, M2 and M3 are compared",
    "the L2 norm and the L1 loss",
    "Hopper-v2 and Ant-v2 environments",
    "Titan, a moon of Saturn",
    "a Tesla car on Volta road",
    "Pascal VOC and the Turing test",
    "Gaudi designed this church",
    "GPU memory grows; GPU-accelerated, multi-GPU kernels use GPU time per GPU",
    "2 GPU hours and 100 GPU days",
    "no GPU is required",
    "20 samples/GPU",
    "GPUs 1-3 are idle at 20%",
    "1080 pixels, 2080 images and 3090 questions",
    "48 vCPUs and 192 GB RAM",
    "sections A2 and A10",
    "the B100 dataset",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_hardware_is_not_read(text: str) -> None:
    assert said(text) == []


def test_doubtful_mentions_say_so() -> None:
    assert read("this can be run on a GPU")[0].confidence < 0.5
    assert read("T4", PassageKind.CELL)[0].confidence < 0.5
    assert read("A100", PassageKind.CELL)[0].confidence == 1


def test_bounds_are_kept_open() -> None:
    amounts = [read(text)[0].amount for text in ("up to 4 A100s", "at least 2 A100s", "1-4 A100s")]
    assert [(a.value, a.low, a.high) for a in amounts if a] == [(4, None, 4), (2, 2, None), (2.5, 1, 4)]


def test_form_factor_and_basis_are_kept() -> None:
    assert "pcie" in read("an A100-PCIE-40GB")[0].qualifiers
    assert "device_hours" in read("9,000 A100 hours")[0].qualifiers
    assert read("8 A100 GPUs per node")[0].per == "node"


def test_span_holds_count_name_and_noun() -> None:
    assert [m.text for m in read("We ran it on 8 NVIDIA A100 GPUs overnight.")] == ["8 NVIDIA A100 GPUs"]
    assert {m.kind for m in read("8 A100s and a Xeon")} == {Kind.HARDWARE}


HOSTILE = [
    "8x" * 30000 + "A100",
    "NVIDIA " * 20000,
    "A100 " * 10000,
    "8 GPUs " * 10000,
    "each node has 8 " * 9000 + "A100",
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_time_stays_linear(text: str) -> None:
    def seconds(sample: str) -> float:
        start = time.perf_counter()
        read(sample)
        return time.perf_counter() - start

    seconds(text[:100])
    assert seconds(text) < 12 * max(seconds(text[: len(text) // 4]), 0.02)
