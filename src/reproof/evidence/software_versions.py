"""Which versions of libraries and drivers were used."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.software",)
ABSENT = "no library is given with its version"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "framework",
    "code",
    "hardware",
)

look = Said(
    cues=(
        "python",
        "torch",
        "tensorflow",
        "jax",
        "keras",
        "cuda",
        "cudnn",
        "scikit",
        "sklearn",
        "transformers",
        "numpy",
        "version",
        "flax",
        "julia",
        "matlab",
        "spacy",
        "nltk",
        "vllm",
        "gym",
        "mujoco",
        "==",
        "driver",
    ),
    pattern=(
        r"\b(?:python|pytorch(?:[- ](?:lightning|geometric))?|torch(?:vision|audio|text)?"
        r"|tensorflow|jax|keras|cuda|cudnn|scikit-learn|sklearn|transformers|numpy|scipy|pandas"
        r"|flax|julia|matlab|spacy|nltk|vllm|gym(?:nasium)?|mujoco|xgboost|lightgbm|dgl|pyg"
        r"|deepspeed|trl|peft|accelerate|optuna|ray|stanza|gurobi|driver)\b[\s,:(|]{0,3}(?:library"
        r" )?(?:\(?\ue000\)?\s?)?\(?(?:version|ver\.?|v\.?|release|==|>=)?\s?v?\d+\.\d+|\bpython"
        r" ?3\b|\bcuda \d+\b|==\s?\d+\.\d+|\b(?:libraries|packages|software|driver|framework"
        r"|toolkit|library)\b[^.]{0,40}\bversions? \d"
    ),
)
