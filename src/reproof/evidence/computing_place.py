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
        r"|\bclusters? (?:with|of|equipped|node|comput|at|provided|hosted)\b|\b(?:on|using"
        r"|of) (?:a|the|an|our) (?:\w+[- ]){0,3}cluster\b|\b(?:google|amazon|microsoft|oracle"
        r"|alibaba|commercial|public) cloud\b|\bcloud (?:instances?|provider|comput\w+|tpus?"
        r"|gpus?|platform|services?|vms?)\b|\b(?:aws|amazon (?:ec2|web services|sagemaker)"
        r"|gcp|azure|lambda labs|runpod|vast\.ai)\b|\b(?:google )?colab(?:oratory)?\b|\bkaggle"
        r" (?:kernel|notebook|gpu)\w*|\b(?:workstation|laptop|desktop|supercomputer|on-premise"
        r"|macbook)s?\b|\b(?:local|single|personal|own|consumer|lab) (?:machine|server|computer"
        r"|pc)\b|\b(?:gpu|cpu|compute|dgx|linux|ubuntu) (?:servers?|nodes?|machines?)\b|\bservers?"
        r" (?:with|equipped)\b|\bdata ?(?:center|centre)\b|\bslurm\b|\bhpc\b"
    ),
)
