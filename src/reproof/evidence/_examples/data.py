"""Sentences about data and people that answer an item, each beside one that does not."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "asset-documentation": (
        "We document our findings.",
        "A datasheet accompanies the benchmark.",
    ),
    "asset-version": (
        "An earlier version of this idea failed.",
        "We use version 2 of the corpus.",
    ),
    "data-access": (
        r"Transformers \cite{a} are popular.",
        r"We evaluate on GSM8K~\cite{a} and MATH~\cite{b}.",
    ),
    "data-collection": (
        "We use a public corpus of news.",
        "The questions of the benchmark were written by two of the authors.",
    ),
    "data-coverage": (
        "The domain of f is convex.",
        "The corpus covers five domains, such as law and medicine.",
    ),
    "data-release": (
        "Data is scarce.",
        "We will release the corpus on publication.",
    ),
    "data-split": (
        "We split the data carefully.",
        "There are 3,991 train / 908 test shapes.",
    ),
    "dataset-size": (
        "We use five examples per prompt.",
        "CIFAR-10 consists of 60k images in ten classes.",
    ),
    "ethics-board": (
        "The board game has 64 fields.",
        "The study was approved by our IRB.",
    ),
    "intended-use": (
        "We intended to measure more.",
        "The data is for research purposes only.",
    ),
    "language": (
        "We thank the German research foundation.",
        "WMT14 En-De is used.",
    ),
    "leakage": (
        "Gas pipelines are studied.",
        "We removed duplicates between training and test parts.",
    ),
    "licence": (
        "License plates are blurred.",
        "The data is under CC BY-SA 4.0.",
    ),
    "missing-data": (
        "A step is missing.",
        "Missing values were imputed with the mean.",
    ),
    "people-characteristics": (
        "The age of deep learning.",
        "Annotators are native speakers of German.",
    ),
    "people-consent": (
        "Voters agreed on little.",
        "All participants gave informed consent.",
    ),
    "people-instructions": (
        "The model follows instructions.",
        "Annotators received written guidelines.",
    ),
    "people-pay": (
        "We pay attention to long contexts.",
        "Workers were paid 15 USD per hour.",
    ),
    "people-recruitment": (
        "Layers are added.",
        "Workers were recruited on Prolific.",
    ),
    "people-risks": (
        "The empirical risk is bounded.",
        "Participants faced no risk beyond daily life.",
    ),
    "personal-information": (
        "The anonymous repository holds the code.",
        "Names in the data were anonymized.",
    ),
    "preprocessing": (
        "The agent prefers under-sampled nodes.",
        "Training uses random crops and horizontal flips.",
    ),
}
