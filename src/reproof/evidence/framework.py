"""Which machine-learning framework or library was used."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.framework",)
ABSENT = "nothing names the framework or library used"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "software-versions",
    "code",
    "hardware",
)

look = Said(
    cues=(
        "pytorch",
        "tensorflow",
        "jax",
        "keras",
        "flax",
        "mxnet",
        "scikit",
        "sklearn",
        "transformers library",
        "hugging",
        "lightning",
        "deepspeed",
        "julia",
        "matlab",
        "xgboost",
        "lightgbm",
        "vllm",
        "theano",
        "dgl",
        "pyg",
        "caffe",
        "paddle",
        "megatron",
        "numpy",
    ),
    pattern=(
        r"\b(?:pytorch(?:[- ](?:lightning|geometric))?|tensorflow|jax|keras|flax|mxnet|scikit-learn"
        r"|sklearn|deepspeed|julia|matlab|xgboost|lightgbm|vllm|theano|dgl|pyg|caffe|paddlepaddle"
        r"|megatron(?:-lm)?|numpy)\b|\bhugging ?face(?:'s)? (?:\w+ )?(?:transformers|library"
        r"|trainer|accelerate|trl|peft)\b|\btransformers library\b"
    ),
)
