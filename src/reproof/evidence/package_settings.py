"""Which implementation, version and settings of evaluation or preprocessing tools were used."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.packages",)
ABSENT = "no tool for preprocessing or evaluation is named with its version or settings"
HOMES = (
    "metric",
    "evaluation",
    "preprocess",
    "experimental setup",
)
NEAR = (
    "metrics",
    "software-versions",
    "preprocessing",
)

look = Said(
    cues=(
        "sacrebleu",
        "rouge",
        "nltk",
        "spacy",
        "bertscore",
        "moses",
        "stanza",
        "scikit",
        "sklearn",
        "lm-eval",
        "lm eval",
        "evaluation harness",
        "pycocoevalcap",
        "comet",
        "bleurt",
        "sentencepiece",
        "torchmetrics",
        "evaluate library",
        "lighteval",
        "tiktoken",
        "librosa",
        "jiwer",
        "seqeval",
        "official",
        "script",
        "toolkit",
        "package",
        "library",
        "pytorch",
        "transformers",
        "huggingface",
        "scipy",
        "opencv",
        "mteb",
        "openai gym",
        "gymnasium",
    ),
    pattern=(
        r"\b(?:sacrebleu|rouge-?score|py-?rouge|nltk|spacy|bert-?score|moses|stanza|scikit-learn"
        r"|sklearn|lm-?eval\w*|lm evaluation harness|language model evaluation harness|evaluation"
        r" harness|pycocoevalcap|comet(?:-?\d\d)?|bleurt|sentencepiece|torchmetrics|lighteval"
        r"|tiktoken|librosa|jiwer|seqeval|opencv|mteb|scipy|statsmodels)\b|\b(?:official|provided"
        r"|public|original|standard|default) (?:evaluation |scoring |preprocessing )?(?:scripts?"
        r"|toolkit|implementation|code|package|settings)\b|\b(?:implementation|package|library"
        r"|toolkit|tokenizer)\b[^.]{0,40}\b(?:versions? \d|v\d|default (?:settings|parameters))"
    ),
)
