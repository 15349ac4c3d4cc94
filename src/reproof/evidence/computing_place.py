"""Whether the work ran on an own machine, a cluster or in the cloud, and at which provider."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.place",)
ABSENT = "nothing says whether the work ran on an own machine, a cluster or in the cloud"
HOMES = (
    "hardware",
    "comput",
    "infrastructure",
    "experimental setup",
)
NEAR = ("hardware",)

look = Said(
    cues=(
        "cluster",
        "cloud",
        "workstation",
        "laptop",
        "desktop",
        "local machine",
        "server",
        "supercomputer",
        "hpc",
        "slurm",
        "aws",
        "amazon",
        "gcp",
        "azure",
        "colab",
        "kaggle",
        "on-premise",
        "data center",
        "datacenter",
        "data centre",
        "lambda labs",
        "runpod",
        "vast.ai",
        "dgx",
        "nodes",
    ),
    pattern=(
        r"\b(?:internal|institutional|university|hpc|slurm|compute|computing|gpu|cpu|tpu|shared"
        r"|academic|private|in-?house|local|linux|high[- ]performance)[- ](?:\w+ ){0,2}clusters?\b"
        r"|\bclusters? (?:node|equipped|with|of) (?:\w+[- ]){0,3}(?:gpus?|nodes?|machines"
        r"|servers|nvidia|a100s?|v100s?|h100s?|cores|cpus?)\b|\b(?:on|using|of) (?:a|the|an"
        r"|our) (?:\w+[- ]){0,3}cluster\b|\b(?:google|amazon|microsoft|oracle|alibaba|commercial"
        r"|public) cloud\b|\bcloud (?:instances?|provider|comput\w+|tpus?|gpus?|platform|services?"
        r"|vms?)\b|\b(?:aws|amazon (?:ec2|web services|sagemaker)|gcp|azure|lambda labs|runpod"
        r"|vast\.ai)\b|\b(?:google )?colab(?:oratory)?\b|\bkaggle (?:kernel|notebook|gpu)\w*"
        r"|\b(?:workstation|laptop|desktop|supercomputer|on-premise|macbook)s?\b|\b(?:local"
        r"|single|personal|own|consumer|lab) (?:machine|server|computer|pc)\b|\b(?:gpu|cpu"
        r"|compute|dgx|linux|ubuntu) (?:servers?|nodes?|machines?)\b|\bservers? (?:with|equipped)\b"
        r"|\bdata ?(?:center|centre)\b|\bslurm\b|\bhpc\b"
    ),
)
