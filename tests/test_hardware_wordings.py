"""Which devices a sentence names and how many, where another number or a machine stands in between."""

from __future__ import annotations

import time

import pytest

from reproof.mention.hardware import recognise
from reproof.passage import Passage, PassageKind


def said(text: str) -> list[tuple[str | None, float | None]]:
    passage = Passage(index=0, kind=PassageKind.PARAGRAPH, text=text)
    return [(m.name, m.amount.value if m.amount else None) for m in recognise(passage)]


V100, A100, A40 = "NVIDIA V100", "NVIDIA A100", "NVIDIA A40"


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        # a time, an epoch or a core before "on a machine with" counts no machines
        ("We trained for 72 hours on a workstation with a Ryzen 9 5900X CPU.", [("AMD Ryzen 9 5900X", 1)]),
        ("It took 30 minutes on a server with two V100s.", [(V100, 2)]),
        ("Each run lasts 20 epochs on a node with 4 V100s.", [(V100, 4)]),
        ("We used 16 cores of a machine with an A40.", [(A40, 1)]),
        ("Four of our machines with 8 V100s each were used.", [(V100, 32)]),
        ("Ten lightly used servers, each with 2 V100s.", [(V100, 20)]),
        ("two GPU servers with 8 V100s each", [(V100, 16)]),
        # what a bracket behind the nodes counts
        ("on 4 nodes (32 V100s)", [(V100, 32)]),
        ("on 4 nodes (8 V100s each)", [(V100, 32)]),
        ("on 4 nodes (16 V100s per node)", [(V100, 64)]),
        ("on 4 nodes (4 V100s)", [(V100, 16)]),
        # how devices are joined or had
        ("on four pairwise connected A40 GPUs", [(A40, 4)]),
        ("six fully interconnected V100 GPUs", [(V100, 6)]),
        ("two borrowed V100s", [(V100, 2)]),
        # a kind is no count
        ("the 40GB version of the A100 GPU", [(A100, None)]),
        ("on a GPU server with A40s", [(A40, None)]),
        # sockets
        ("a dual-socket server with Intel Xeon Gold 6248 CPUs", [("Intel Xeon Gold 6248", 2)]),
        ("a quad-socket machine with Intel Xeon E7-8890 v4", [("Intel Xeon E7-8890 v4", 4)]),
        ("two network sockets and an Intel Xeon Gold 6248 CPU", [("Intel Xeon Gold 6248", 1)]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_counts_beside_other_numbers(text: str, devices: list[tuple[str | None, float | None]]) -> None:
    assert said(text) == devices


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        ("on a 3090RTX GPU", ["NVIDIA GeForce RTX 3090"]),
        ("on an NVIDIA 2080RTX", ["NVIDIA GeForce RTX 2080"]),
        ("an NVIDIA RTX PRO 6000 Blackwell Workstation Edition", ["NVIDIA RTX PRO 6000 Blackwell"]),
        ("an 8-core, 16-thread Ryzen 3700x processor", ["AMD Ryzen 3700X"]),
        ("a Ryzen Threadripper 3970x", ["AMD Ryzen Threadripper 3970X"]),
        ("an Intel Celeron J4125", ["Intel Celeron J4125"]),
        ("an Intel Pentium 4 machine", ["Intel Pentium 4"]),
        ("a 2.4 GHz Pentium", ["Intel Pentium"]),
        ("a Celeron 2.4 GHz processor", ["Intel Celeron"]),
        ("an Intel Atom x5-Z8350", ["Intel Atom x5-Z8350"]),
        ("each carbon Atom 3 in the molecule", []),
        ("an AMD FX-8350", ["AMD FX-8350"]),
        ("an AMD A10-7850K", ["AMD A10-7850K"]),
        ("an AMD Phenom II X4 955 processor", ["AMD Phenom II X4 955"]),
        ("a GeForce MX150 card", ["NVIDIA GeForce MX150"]),
        ("an NVIDIA T1000", ["NVIDIA T1000"]),
        ("an AMD Radeon (TM) RX 580 card", ["AMD Radeon RX 580"]),
        ("a Radeon Pro 5500M", ["AMD Radeon Pro 5500M"]),
        ("a temperature of T1000", []),
        ("an NVIDIA GT 1030", ["NVIDIA GeForce GT 1030"]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_names_of_older_and_smaller_devices(text: str, devices: list[str]) -> None:
    assert [name for name, _ in said(text)] == devices


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        # a processor by its number alone, and its number taken for no count
        ("on an E5-2680 v4 CPU", [("Intel Xeon E5-2680 v4", 1)]),
        ("with 2 Intel E5-2650 v4 CPUs", [("Intel Xeon E5-2650 v4", 2)]),
        ("on Intel Platinum 8358 CPUs", [("Intel Xeon Platinum 8358", None)]),
        ("on a Gold 6338 processor", [("Intel Xeon Gold 6338", 1)]),
        ("a Gold 2019 award", []),
        ("with the E5-large encoder", []),
        ("an AMD 3970X CPU", [("AMD Ryzen 3970X", 1)]),
        ("a 5950X processor", [("AMD Ryzen 5950X", 1)]),
        ("a node with an Intel Xeon Gold 6240 and a V100", [("Intel Xeon Gold 6240", 1), (V100, 1)]),
        ("a Xeon Gold 6240 node with an A100", [("Intel Xeon Gold 6240", 1), (A100, 1)]),
        # a processor without a number
        ("a quad-core Intel processor", [("Intel CPU", 1)]),
        ("two 64-core AMD processors", [("AMD CPU", 2)]),
        ("a word processor for text", []),
        ("a laptop with a 10th-generation Intel i5", [("Intel Core i5", 1)]),
        # threads behind the clock, processors behind it
        ("Intel Core i7-7700 CPU @ 3.60GHz × 8", [("Intel Core i7-7700", 1)]),
        ("Intel(R) Xeon(R) Silver 4214 CPU @ 2.20GHz * 2", [("Intel Xeon Silver 4214", 2)]),
        ("NVIDIA A100 80GB PCIe x2", [(A100, 2)]),
        # the accelerators of a machine
        ("four of the eight GPUs of a DGX-1", [(V100, 4)]),
        ("on two DGX-1", [(V100, 16)]),
        ("an ml.p3.2xlarge instance", [(V100, 1)]),
        ("a TPUv4 pod with 4096 chips", [("Google TPU v4", 4096)]),
        # a number that is of something else than the device in the bracket
        ("A batch size of 4 (T4) and 8 (V100) was used.", [("NVIDIA T4", None), (V100, None)]),
        ("GPUs: 4 (V100)", [(V100, 4)]),
        ("a Bronze 3106 (1.7GHz) processor", [("Intel Xeon Bronze 3106", 1)]),
        ("It took 700 GPU hours, and with the sweeps 1080 hours.", []),
        # the sign before the number, and other cases of letters
        ("x3 NVIDIA Geforce 1080 Ti GPUs", [("NVIDIA GeForce GTX 1080 Ti", 3)]),
        ("two NVIDIA TiTAN X GPUs", [("NVIDIA GeForce GTX TITAN X", 2)]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_processors_and_machines(text: str, devices: list[tuple[str | None, float | None]]) -> None:
    assert said(text) == devices


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        # what stands between a number and a name may be any adjective
        ("on an overclocked RTX A5000", [("NVIDIA RTX A5000", 1)]),
        ("with three refurbished Tesla K80s", [("NVIDIA K80", 3)]),
        ("eight NVSwitch-connected A100 GPUs", [(A100, 8)]),
        ("four on-prem V100s", [(V100, 4)]),
        ("two of the lab's A100s", [(A100, 2)]),
        ("an external V100", [(V100, 1)]),
        ("on an 8 A100 machine", [(A100, 8)]),
        ("on an A100 machine", [(A100, None)]),
        ("on one of three servers (8 A100 and 4 V100 GPUs)", [(A100, 8), (V100, 4)]),
        ("two V100 GPUs and an AMD Ryzen 9 CPU", [(V100, 2), ("AMD Ryzen 9", 1)]),
        # but no verb, and no number of something else
        ("Variant 2 used A100 GPUs.", [(A100, None)]),
        ("Model 3 required V100 GPUs.", [(V100, None)]),
        ("with a batch size of 16 and A100 GPUs", [(A100, None)]),
        ("CUDA 11 and V100 GPUs", [(V100, None)]),
        ("a heterogeneous set of V100 GPUs", [(V100, None)]),
        ("a node with 256 logical CPUs", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_words_between_number_and_name(text: str, devices: list[tuple[str | None, float | None]]) -> None:
    assert said(text) == devices


def test_long_words_before_a_name_take_linear_time() -> None:
    started = time.perf_counter()
    said("8 " + "abcdefghijed-" * 2000 + "V100 " + "a interconnected " * 3000 + "A100 GPUs")
    assert time.perf_counter() - started < 1.0


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        ("on 6-core Intel Xeon processors", [("Intel Xeon", None)]),
        ("on a 6-core Intel Xeon processor", [("Intel Xeon", 1)]),
        ("two Intel Xeon (Haswell) E5-2680 v3 CPUs", [("Intel Xeon E5-2680 v3", 2)]),
        ("on a Dell XPS 15 (i7-9750H CPU)", [("Intel Core i7-9750H", 1)]),
        ("Number of cards: 4 (V100)", [(V100, 4)]),
        ("a graphics processing unit (NVIDIA V100)", [(V100, 1)]),
        ("a GPU (model Tesla P4)", [("NVIDIA P4", 1)]),
        ("on both A100 and V100", [(A100, None), (V100, None)]),
        ("on both V100s", [(V100, 2)]),
        ("The server has two GPUs: a V100 and a Titan V.", [(V100, 1), ("NVIDIA TITAN V", 1)]),
        ("three GPUs (one V100 and two Titan V)", [(V100, 1), ("NVIDIA TITAN V", 2)]),
        ("two GPUs, each a V100", [(V100, 2)]),
        ("CPU-only runs on an Intel Core i5-1135G7", [("Intel Core i5-1135G7", 1)]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_names_in_brackets_and_numbers_of_products(
    text: str, devices: list[tuple[str | None, float | None]]
) -> None:
    assert said(text) == devices


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        ("V100 GPUs on 8 nodes with 2 cards each", [(V100, 16)]),
        ("on 2 GPU servers with 4 cards each", [(None, 8)]),
        ("We drew 12 cards each from the deck.", []),
        ("on a 3-GHz Intel Xeon", [("Intel Xeon", 1)]),
        ("on a Volta V100", [(V100, 1)]),
        ("on an intel xeon cpu", [("Intel Xeon", 1)]),
        ("INTEL XEON GOLD 6248 and a tesla k80", [("Intel Xeon Gold 6248", None), ("NVIDIA K80", 1)]),
        ("on an NVIDIA AGX Xavier", [("NVIDIA Jetson AGX Xavier", 1)]),
        ("the Orin Nano board", [("NVIDIA Jetson Orin Nano", 1)]),
        ("Professor Xavier was asked", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_cards_of_nodes_and_boards(text: str, devices: list[tuple[str | None, float | None]]) -> None:
    assert said(text) == devices


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two 8-core machines with a V100 each", 2),
        ("10 machines with 16 cores and a V100", 10),
        ("2 nodes with two Xeon CPUs and 8 V100s each", 16),
        ("24 hours, 4 nodes, 8 V100s each", 32),
        ("Our 3-node cluster has 8 V100s per node.", 24),
        ("on 4 nodes with 8 V100s in total", 8),
        ("on a machine with 16 cores and 4 V100s", 4),
        ("a batch of 4, 8 V100s each", 8),
    ],
)
def test_nodes_told_apart_from_their_devices(text: str, count: float) -> None:
    assert (V100, count) in said(text)
