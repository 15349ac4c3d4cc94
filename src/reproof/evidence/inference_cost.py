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
        r"\b(?:inference|decoding|generation|prediction|test[- ]time|forward pass|serving)\b[^.|]{0,80}"
        r"\b\d[\d.,]*\s?(?:ms|milliseconds?|s|secs?|seconds?|minutes?|hours?|gflops?|tflops?"
        r"|flops?|macs|[kmw]?wh|joules?|usd|tokens|fps)\b|\d[\d.,]*\s?(?:ms|milliseconds?"
        r"|seconds?|s|gflops?|flops?|joules?|[kmw]?wh)\b[^.|]{0,50}\b(?:per|each|for (?:a"
        r"|one|each|every)) (?:single )?(?:inference|query|sample|image|token|prediction|request"
        r"|example|sequence|frame|sentence|instance|question|step)\b|\d[\d.,]*k?\s?(?:fps"
        r"|frames?(?: per second|/s)|tokens?(?: per second|/s(?:ec)?)|images?(?: per second"
        r"|/s)|samples?(?: per second|/s)|queries per second)\b|(?<!high-)\b(?:latency|throughput"
        r"|inference (?:time|speed|cost|latency)|fps)\b[^.]{0,60}\d|\b(?:latency|throughput"
        r"|inference (?:time|speed)|fps) ?[(\[]"
    ),
)
