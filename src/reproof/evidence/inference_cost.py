"""What using the model costs: latency, throughput, operations, energy or money per output."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.inference",)
ABSENT = "nothing says what inference costs: latency, throughput or operations, with hardware and batch size"
HOMES = (
    "inference",
    "efficiency",
    "latency",
    "runtime",
    "run time",
    "comput",
    "cost",
)
NEAR = (
    "run-time",
    "flop",
    "hardware",
)

look = Said(
    cues=(
        "inference",
        "latency",
        "throughput",
        "fps",
        "per second",
        "/s",
        "per token",
        "per image",
        "per query",
        "per sample",
        "decoding",
        "ms",
        "run time",
        "runtime",
        "test time",
        "test-time",
        "forward pass",
        "flops",
    ),
    pattern=(
        r"\b(?:inference|decoding|generation|prediction|test[- ]time|forward pass|serving"
        r"|evaluation)\b[^.|]{0,80}\b\d[\d.,]*\s?(?:ms|milliseconds?|s|secs?|seconds?|minutes?"
        r"|hours?|gflops?|tflops?|flops?|macs|[kmw]?wh|joules?|usd|tokens|fps)\b|\d[\d.,]*\s?(?:ms"
        r"|milliseconds?|seconds?|s|gflops?|flops?|joules?|[kmw]?wh)\b[^.|]{0,50}\b(?:per"
        r"|each|for (?:a|one|each|every)) (?:single )?(?:inference|query|sample|image|token"
        r"|prediction|request|example|sequence|frame|sentence|instance|question|step)\b|\d[\d.,]*k?\s?"
        r"(?:fps|frames?(?: per second|/s)|tokens?(?: per second|/s(?:ec)?)|images?(?: per"
        r" second|/s)|samples?(?: per second|/s)|queries per second)\b|\b(?:latency|throughput"
        r"|inference (?:time|speed|cost|latency)|fps)\b[^.]{0,60}\d|\b(?:latency|throughput"
        r"|inference (?:time|speed)|fps) ?[(\[]"
    ),
)
