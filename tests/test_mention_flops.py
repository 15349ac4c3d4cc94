"""Operations: amounts in any unit, and no rates."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.mention.flops import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention

DAY = 86400
AMOUNTS = {
    "e notation": ("GPT-3 took 3.14e23 FLOPs.", [3.14e23]),
    "power of ten": ("2.5 × 10^21 FLOP", [2.5e21]),
    "prefix": ("The model needs 15.4 GFLOPs for one crop.", [15.4e9]),
    "multiplier and unit": ("1.8G FLOPs", [1.8e9]),
    "billions": ("5 billion floating point operations", [5e9]),
    "zetta": ("about 2 zettaFLOPs", [2e21]),
    "short zetta": ("0.5 ZFLOP", [5e20]),
    "exa": ("a total of 8 exaFLOPs", [8e18]),
    "petaflop/s-days": ("60 petaflop/s-days", [60e15 * DAY]),
    "PF-days": ("3640 PF-days", [3640e15 * DAY]),
    "PFLOP-days": ("3.1 PFLOP-days", [3.1e15 * DAY]),
    "multiply-adds count twice": ("569M multiply-adds", [2 * 569e6]),
    "MACs count twice": ("1.8 GMACs", [3.6e9]),
    "list": ("4.1, 7.8 and 11.5 GFLOPs", [4.1e9, 7.8e9, 11.5e9]),
    "two units": ("1.8 GFLOPs and 300 MFLOPs", [1.8e9, 300e6]),
    "noun first": ("FLOPs of 3.6G", [3.6e9]),
    "colon": ("FLOPs: 4.1G", [4.1e9]),
    "noun first, power": ("The training FLOPs is 3e23.", [3e23]),
    "formula with its value": ("FLOPs = 6ND ≈ 1.1e21", [1.1e21]),
    "budget": ("a compute budget of 3e19 FLOPs", [3e19]),
    "reduction": ("FLOPs are reduced from 4.1G to 2.2G", [4.1e9, 2.2e9]),
    "capital S with a model's cost": ("a cost of 4.1 GFLOPS", [4.1e9]),
    "change from one to another": ("jumping from 3.5 to ~8 GFLOPs", [3.5e9, 8e9]),
    "unit left out, words": ("needs 0.4 billion multiply-adds rather than 6 billion", [0.8e9, 12e9]),
    "unit left out": ("It takes 2.5 GFLOPs, compared with 7.5 for the larger net.", [2.5e9, 7.5e9]),
    "other counts before": ("They are 90 vs. 12.5M and 2.1 GFLOPs.", [2.1e9]),
    "formula to the end": ("Training FLOPs are 6ND = 6 · 2B · 40B ≈ 4.8 × 10^20.", [4.8e20]),
    "resolution behind": ("takes 1.5 and 2.5 GFLOPs at 224 pixels", [1.5e9, 2.5e9]),
    "amount in spite of a device": ("The forward pass costs 2.1 TFLOPs.", [2.1e12]),
}
NO_AMOUNTS = {
    "difference": "Complexity is lowered by 0.7 GFLOPs.",
    "difference of two": "We remove 20M parameters and 1.7 GFLOPs.",
    "slash": "312 TFLOP/s",
    "per second": "10^15 floating point operations per second",
    "throughput": "It achieves 150 TFLOPS on each GPU.",
    "peaks": "The card peaks at 312 TFLOPS.",
    "peak": "with a peak of 312 TFLOPs",
    "per device": "We measured 42 TFLOPs per GPU.",
    "utilisation": "54.9% FLOPs utilization",
    "reduction in percent": "reduces FLOPs by 40%",
    "ratio": "needs 2.1× FLOPs",
    "efficiency": "10 GFLOPS/W",
    "formula": "We estimate training cost as 6ND FLOPs.",
    "other macs": "on 3 Mac computers and 2 MacBooks",
}


def read(text: str) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=PassageKind.PARAGRAPH, text=text)))


@pytest.mark.parametrize(("text", "expected"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts(text: str, expected: list[float]) -> None:
    assert [m.amount.value for m in read(text) if m.amount] == pytest.approx(expected)


@pytest.mark.parametrize("text", NO_AMOUNTS.values(), ids=NO_AMOUNTS)
def test_no_amounts(text: str) -> None:
    assert read(text) == []


def test_range_keeps_its_ends() -> None:
    [mention] = read("between 10^18 and 10^21 FLOPs")
    assert mention.amount is not None
    assert (mention.amount.low, mention.amount.high) == (1e18, 1e21)


def test_forward_pass_and_basis() -> None:
    [forward] = read("4.1 GFLOPs per forward pass")
    assert (forward.per, forward.qualifiers) == ("forward", {"forward"})
    [token] = read("1.5 GFLOPs/token")
    assert token.per == "token"
    [macs] = read("0.9 GMac per image")
    assert (macs.per, macs.qualifiers) == ("image", {"forward", "macs"})


def test_hostile_text_takes_linear_time() -> None:
    start = time.perf_counter()
    for piece in ("FLOPs ", "1 G", "10^2 ", "9, "):
        read(piece * (40_000 // len(piece)) + " GFLOPs 3")
    assert time.perf_counter() - start < 8
