"""The same work on different devices: what is a contradiction, and what is only a second device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import objections

if TYPE_CHECKING:
    from pathlib import Path

APART = [
    r"All experiments were conducted on a single NVIDIA A100 GPU. \section{Ablations} For the ablations, we train each model on an RTX 3090 GPU.",
    r"All of our experiments were run on NVIDIA V100 GPUs. \section{Latency} Latency was measured on a Jetson Orin.",
    r"We trained the model for 36 hours on 8 V100 GPUs. \section{Details} Training took 36 hours on 8 A100 GPUs.",
    r"All training runs were carried out on 8 H100 GPUs. \section{Appendix} We trained the reward model with 4 A100 GPUs.",
    r"All models were trained on a single RTX 3090. \section{Appendix} The ensemble is trained on four GPUs because of its memory.",
    r"Experiments were run on one RTX 3080 and 24 Intel Core i9-12900K processors.",
]
SOUND = [
    r"All experiments were performed on 4 RTX 3090 GPUs. \section{Related} Smith et al. train their model on 8 A100 GPUs.",
    r"All experiments were performed on A100 GPUs, except the ablations. \section{Abl} We ran ablations on V100 GPUs.",
    r"All experiments on ImageNet use 8 V100 GPUs. \section{CIFAR} We train CIFAR models on one RTX 2080 Ti.",
    r"All models were trained on one A100 GPU. \section{Latency} Inference was measured on a T4 GPU.",
    r"We trained the small model for 36 hours on 8 V100 GPUs. \section{Details} Training of the large model took 36 hours on 8 A100 GPUs.",
    r"All experiments use an A100 or a V100 GPU. \section{Details} We run the sweep on a V100 GPU.",
    r"All experiments can be run on a single RTX 3090. \section{Appendix} We trained the model on 4 A100 GPUs.",
    r"Our cluster has 16 nodes, each with an AMD Ryzen 9 5950X.",
    r"All experiments ran on two Xeon Gold 6230 processors and a V100.",
]


@pytest.mark.parametrize("latex", APART)
def test_one_work_on_two_devices(latex: str, tmp_path: Path) -> None:
    assert [one.rule for one in objections(tmp_path, latex)] == ["inconsistent-device"]


@pytest.mark.parametrize("latex", SOUND)
def test_second_device_of_other_work(latex: str, tmp_path: Path) -> None:
    assert not [one for one in objections(tmp_path, latex) if one.rule == "inconsistent-device"]


TIMES = [
    (r"Training a single model takes about 45 minutes. \section{Discussion} As training of one model took roughly 30 minutes, we could not run more.", 1),
    (r"Training a single BERT-large model takes about 45 minutes. \section{Discussion} A single RoBERTa run takes 30 minutes.", 0),
    (r"Training one model takes 2 hours. \section{Discussion} Evaluating one model takes 5 minutes.", 0),
    (r"A single run takes 3 hours. \section{Sweep} The full sweep of one model took 40 hours in total.", 0),
]


@pytest.mark.parametrize(("latex", "number"), TIMES)
def test_time_of_one_run_given_twice(latex: str, number: int, tmp_path: Path) -> None:
    assert sum(one.rule == "inconsistent-figure" for one in objections(tmp_path, latex)) == number


COUNTS = [
    (r"Our model is trained on 8 A100 GPUs. \section{Details} Training was distributed over 4 A100 GPUs.", 1),
    (r"The model was trained on 64 V100 GPUs. \section{Details} The network was trained with 32 V100 GPUs for 3 days.", 1),
    (r"Our model is trained on 8 A100 GPUs. \section{Details} The reward model is trained on 4 A100 GPUs.", 0),
    (r"We train our model on 8 A100 GPUs. \section{Finetuning} The model is fine-tuned on 4 A100 GPUs.", 0),
    (r"All experiments were run on 8 A100 GPUs. \section{Ablations} Each ablation is trained on 2 A100 GPUs.", 0),
    (r"Our network costs about $10^{11}$ FLOPs for $k = 32$. \section{B} In one dimension this is on the order of $2 \times 10^{10}$ FLOPs.", 0),
]


@pytest.mark.parametrize(("latex", "number"), COUNTS)
def test_devices_of_one_training_given_twice(latex: str, number: int, tmp_path: Path) -> None:
    assert sum(one.rule == "inconsistent-figure" for one in objections(tmp_path, latex)) == number
