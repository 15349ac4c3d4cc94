"""Contradictions put into otherwise sound sentences, and their sound twins: one found, the other silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import objections
from reproof.finding import Level

if TYPE_CHECKING:
    from pathlib import Path

TABLE = r"\begin{tabular}{lrr}\toprule Stage & GPU hours & kWh\\\midrule Pretraining & 1200 & 480\\ SFT & 100 & 40\\ RL & 300 & 120\\\midrule Total & 1600 & %s\\\bottomrule\end{tabular}"
ROWS = r"\begin{tabular}{lrrr}\toprule Model & GPUs & Hours & GPU hours\\\midrule Small & 8 & 12 & 96\\ Base & 16 & 24 & 384\\ Large & 64 & 48 & %s\\\bottomrule\end{tabular}"
CAPTION = r"\begin{table}\caption{PUE 1.1, 0.385 kg CO$_2$e/kWh.}\begin{tabular}{lrr}\toprule Model & Energy (MWh) & CO$_2$e (t)\\\midrule 7B & 36 & 14\\ 13B & 59 & 23\\ 65B & 449 & %s\\\bottomrule\end{tabular}\end{table}"

# name, sentence with a gap, flawed filling, sound filling, rule, words of the diagnosis
CASES = [
    ("days", r"Our model was trained for 5 days on 32 NVIDIA A100 GPUs, for a total of %s GPU hours.", "5{,}840", "3{,}840", "inconsistent-device-hours", "3,840"),
    ("weeks", r"We used 16 V100s for two weeks, which amounts to %s.", "5,376 GPU-days", "5,376 GPU-hours", "inconsistent-device-hours", "24"),
    ("macro", r"\newcommand{\ngpu}{64}Training on \ngpu{} H100 GPUs took \SI{36}{\hour} (\num{%s} GPU hours).", "230", "2304", "inconsistent-device-hours", "factor of ten"),
    ("nodes", r"Pretraining ran on 4 nodes with 8 A100 GPUs each for 100 hours. In total, pretraining took %s A100-hours.", "800", "3{,}200", "inconsistent-device-hours", "3,200"),
    ("wall clock", r"Training took 72 hours on 16 V100 GPUs (%s GPU hours).", "72", "1{,}152", "inconsistent-device-hours", "16 devices are not counted"),
    ("row", ROWS, "2072", "3072", "inconsistent-device-hours", "3,072"),
    ("PUE twice", r"Training consumed 1{,}000 GPU-hours on A100s at an average of 350\,W per GPU. With a PUE of 1.2 this is %s\,kWh.", "504", "420", "inconsistent-energy", "counted twice"),
    ("PUE left out", r"Training took 1{,}000 GPU hours at 350 W with a PUE of 1.2, i.e.\ %s kWh.", "350", "420", "inconsistent-energy", "left out"),
    ("per device", r"We trained on 8 A100 GPUs drawing 400\,W each for 100 hours, consuming %s\,kWh.", "40", "320", "inconsistent-energy", "per device"),
    ("thousand", r"We trained on 8 A100 GPUs drawing 400\,W each for 100 hours, consuming %s.", r"320\,MWh", r"320\,kWh", "inconsistent-energy", "1000"),
    ("limit", r"The model was trained on 4 V100 GPUs for 50 hours and used %s kWh.", "600", "55", "inconsistent-energy", "cannot come"),
    ("ten", "The total energy was 1.2 MWh, and with a carbon intensity of 0.4 kg/kWh we emitted %s t CO$_2$e.", "4.8", "0.48", "inconsistent-emissions", "ten"),
    ("pounds", r"We consumed 500 kWh. At 432 g CO$_2$e/kWh, this corresponds to %s kg CO$_2$e.", "476", "216", "inconsistent-emissions", "pound"),
    ("grams", r"Using a carbon intensity of 0.385 kg CO$_2$eq/kWh and 2{,}000 kWh of electricity, we estimate emissions of %s kg CO$_2$eq.", "0.77", "770", "inconsistent-emissions", "1000"),
    ("caption", CAPTION, "273", "173", "inconsistent-emissions", "172.9"),
    ("France", r"The cluster is in France, whose grid emits %s g CO$_2$e per kWh.", "570", "57", "inconsistent-intensity", "France"),
    ("Quebec", r"The data center is in Montreal (Quebec), with a carbon intensity of %s kg CO$_2$eq/kWh.", "0.5", "0.02", "inconsistent-intensity", "Quebec"),
    ("implied", r"Fine-tuning consumed 40 kWh and emitted %s of CO$_2$e.", "17 t", "17 kg", "inconsistent-intensity", "1000"),
    ("utilisation", r"Training used $2.1 \times 10^{%s}$ FLOPs and took 10 days on 16 A100 GPUs.", "23", "21", "inconsistent-utilisation", "%"),
    ("6ND", r"The model has 1.3B parameters; training on 100B tokens took $7.8\times 10^{%s}$ FLOPs.", "21", "20", "inconsistent-flops", "ten"),
    ("V100 48GB", r"All experiments were run on a V100 GPU with %sGB of memory.", "48", "32", "inconsistent-hardware", "16 or 32"),
    ("A100 48GB", r"We used 8 NVIDIA A100 %sGB GPUs.", "48", "40", "inconsistent-hardware", "40 or 80"),
    ("3090", r"Experiments were run on a single RTX 3090 (%sGB).", "32", "24", "inconsistent-hardware", "24"),
    ("PUE below one", r"We assume a data-centre PUE of %s.", "0.8", "1.08", "inconsistent-pue", "at least 1"),
    ("kW", r"Training the model consumed 450 %s in total.", "kW", "kWh", "inconsistent-unit", "kWh"),
    ("T4", r"Each T4 GPU has a TDP of %s W.", "250", "70", "inconsistent-power", "70 W"),
    ("H100", r"The H100 GPUs (TDP of %s\,W) were used throughout.", "1200", "700", "inconsistent-power", "700 W"),
    ("epochs", r"An epoch takes 12 minutes. We train for 50 epochs, which takes %s hours.", "20", "10", "inconsistent-duration", "10 h"),
    ("runs", r"We train 3 models on 6 datasets with 5 seeds each, for a total of %s runs.", "80", "90", "inconsistent-total", "90"),
    ("splits", r"The data set has %s examples (7{,}000 train, 1{,}500 validation, 1{,}000 test).", "10{,}000", "9{,}500", "inconsistent-total", "9,500"),
    ("split", r"We split the 5{,}000 images into 4{,}000 for training, 500 for validation and %s for testing.", "400", "500", "inconsistent-total", "4,900"),
    ("column", TABLE, "740", "640", "inconsistent-total", "640"),
    ("equation", r"In all, $4 \times 25 \times 1.5 = %s$ kWh.", "140", "150", "inconsistent-total", "150"),
    ("share", r"We achieve a GPU utilization of %s\%%.", "135", "35", "inconsistent-share", "whole"),
    ("ratio", r"The data is split into train/validation/test sets of %s\%%/10\%%/10\%%.", "70", "80", "inconsistent-share", "90"),
    ("name", r"LLaMA-7B has %s parameters.", "13B", "6.7B", "inconsistent-parameters", "7B"),
    ("abstract", r"\begin{abstract}Our training run consumed 120 MWh.\end{abstract}\section{Energy}The training run consumed %s MWh.", "102", "120.3", "inconsistent-figure", "in one place"),
    ("hours", r"\begin{abstract}Training took 1,200 GPU hours.\end{abstract}\section{Compute}Training took %s GPU hours.", "12,000", "1,203", "inconsistent-figure", "in one place"),
    ("seeds", r"All experiments use 5 seeds. \section{Appendix} All results are averaged over %s seeds.", "3", "5", "inconsistent-figure", "runs"),
    ("batch size", r"We fine-tune RoBERTa-large on MNLI with a batch size of 32. \section{Details} For RoBERTa-large on MNLI we use a batch size of %s.", "64", "32", "inconsistent-setting", "batch size"),
    ("plain epochs", r"We train for 100 epochs. \section{Implementation details} The model is trained for %s epochs.", "200", "100", "inconsistent-setting", "epochs"),
    ("learning rate", r"We use a learning rate of $3\times10^{-4}$. \section{Details} \begin{tabular}{ll}\toprule Hyperparameter & Value\\\midrule Learning rate & %s\\ Batch size & 32\\\bottomrule\end{tabular}", "1e-4", "3e-4", "inconsistent-setting", "learning rate"),
    ("examples", r"The training set contains 12{,}450 examples. \section{Data} Our training set has %s examples.", "12{,}540", "12{,}450", "inconsistent-setting", "examples"),
    ("layers", r"Our model has 12 layers. \section{Architecture} The model has %s layers and a hidden size of 1024.", "24", "12", "inconsistent-setting", "layers"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("latex", "flaw", "rule", "words"), [pytest.param(c[1], c[2], c[4], c[5], id=c[0]) for c in CASES]
)
def test_planted_contradiction_is_found(latex: str, flaw: str, rule: str, words: str, tmp_path: Path) -> None:
    found = [one for one in objections(tmp_path, latex % flaw) if one.level is not Level.NOTE]
    found = [one for one in found if not one.rule.startswith("unsupported")]
    assert {one.rule for one in found} == {rule}, [one.message for one in found]
    assert any(words in f"{one.message}; {one.help}" for one in found), [
        (one.message, one.help) for one in found
    ]


@pytest.mark.parametrize(("latex", "sound"), [pytest.param(c[1], c[3], id=c[0]) for c in CASES])
def test_sound_twin_is_silent(latex: str, sound: str, tmp_path: Path) -> None:
    found = objections(tmp_path, latex % sound)
    assert [(one.rule, one.message) for one in found if one.rule.startswith("inconsistent")] == []


MORE = [
    (r"Pre-training required 21 days on 2{,}048 A100 GPUs, totalling 1.55M GPU hours.", "inconsistent-device-hours"),
    (r"Our final run used a TPU v3-512 pod slice (256 chips) for 40 hours, which is 20{,}480 chip-hours.", "inconsistent-device-hours"),
    (r"The 8 GPUs ran for a week, i.e.\ 1{,}544 GPU hours overall.", "inconsistent-device-hours"),
    (r"Fine-tuning took 45 minutes on four RTX 3090 GPUs, that is 180 GPU-hours.", "inconsistent-device-hours"),
    (r"Compute budget: 64 H100s, 12 days, 1{,}536 GPU-days.", "inconsistent-device-hours"),
    (r"\begin{tabular}{ll}\toprule Hardware & 8 $\times$ A100 80GB\\ Training time & 50 hours\\ Total compute & 800 GPU hours\\\bottomrule\end{tabular}", "inconsistent-device-hours"),
    (r"The total energy consumption was 3.2\,MWh (10{,}000 GPU-hours $\times$ 250\,W, PUE 1.1).", "inconsistent-energy"),
    (r"Each run consumed 14\,kWh: 4 GPUs at 250\,W for 10 hours.", "inconsistent-energy"),
    (r"\begin{tabular}{lrrrr}\toprule Model & GPU hours & Power (W) & PUE & Energy (kWh)\\\midrule A & 1{,}000 & 400 & 1.2 & 480\\ B & 2{,}000 & 400 & 1.2 & 690\\\bottomrule\end{tabular}", "inconsistent-energy"),
    (r"We used 120\,kWh of energy in Germany (0.38 kg/kWh), causing 4.56 kg of CO$_2$.", "inconsistent-emissions"),
    (r"\begin{tabular}{lrrr}\toprule Run & kWh & gCO$_2$/kWh & kg CO$_2$\\\midrule 1 & 100 & 300 & 30\\ 2 & 250 & 300 & 75\\ 3 & 400 & 300 & 102\\\bottomrule\end{tabular}", "inconsistent-emissions"),
    (r"Experiments ran in AWS us-east-1, whose electricity emits 0.037 kgCO$_2$e/kWh.", "inconsistent-intensity"),
    (r"The cluster is located in Poland with 0.08 kg CO$_2$e per kWh.", "inconsistent-intensity"),
    (r"Our model needed $1.2 \times 10^{22}$ FLOPs, or 500 A100-hours.", "inconsistent-utilisation"),
    (r"We use an NVIDIA T4 GPU with 24GB of VRAM.", "inconsistent-hardware"),
    (r"Training was done on 2 Tesla P100-40GB GPUs.", "inconsistent-hardware"),
    (r"All runs used an NVIDIA RTX 4090 (32 GB).", "inconsistent-hardware"),
    (r"We trained on eight 64GB V100 GPUs.", "inconsistent-hardware"),
    (r"Power usage effectiveness (PUE) was 0.95.", "inconsistent-pue"),
    (r"In total, our experiments consumed 75 kilowatts of electricity.", "inconsistent-unit"),
    (r"We ran 4 models $\times$ 5 datasets $\times$ 3 seeds = 50 runs.", "inconsistent-total"),
    (r"The benchmark has 3 tasks with 40 prompts each (130 prompts in total).", "inconsistent-total"),
    (r"Training takes 2 hours per epoch; 30 epochs take 15 hours.", "inconsistent-duration"),
    (r"\begin{tabular}{lrrr}\toprule Language & Train & Test & Total\\\midrule de & 800 & 200 & 1000\\ fr & 700 & 100 & 800\\ it & 600 & 100 & 800\\\bottomrule\end{tabular}", "inconsistent-total"),
    (r"Of 2{,}400 images, 1{,}800 are used for training, 300 for validation and 400 for testing.", "inconsistent-total"),
    (r"\begin{table}\caption{We use 4 V100 GPUs.}\begin{tabular}{lrr}\toprule Model & Hours & GPU-hours\\\midrule A & 10 & 40\\ B & 20 & 80\\ C & 30 & 150\\\bottomrule\end{tabular}\end{table}", "inconsistent-device-hours"),
    (r"GPT-J-6B has 60 billion parameters.", "inconsistent-parameters"),
    (r"\begin{tabular}{lr}\toprule Model & Params (B)\\\midrule Llama-2-7B & 6.7\\ Llama-2-13B & 31\\ Llama-2-70B & 69\\\bottomrule\end{tabular}", "inconsistent-parameters"),
    (r"\begin{abstract}Training cost 35{,}000 USD.\end{abstract}\section{Cost}Training cost us 53{,}000 USD.", "inconsistent-figure"),
    (r"\begin{abstract}We pretrain on 256 TPU v4 chips.\end{abstract}\section{Pretraining}Pretraining used 128 TPU v4 chips.", "inconsistent-figure"),
    (r"We train ResNet-50 on ImageNet for 90 epochs. \appendix\section{Details} ResNet-50 is trained on ImageNet for 100 epochs.", "inconsistent-setting"),
    (r"We use a weight decay of 0.01. \section{Training details} Weight decay is set to 0.1 and we use Adam.", "inconsistent-setting"),
    (r"The model has 24 layers. \section{Architecture}\begin{tabular}{lr}\toprule Setting & Value\\\midrule Number of layers & 32\\ Hidden size & 1024\\\bottomrule\end{tabular}", "inconsistent-setting"),
]  # fmt: skip


@pytest.mark.parametrize(("latex", "rule"), MORE, ids=[f"{rule}-{n}" for n, (_, rule) in enumerate(MORE)])
def test_more_contradictions_are_found(latex: str, rule: str, tmp_path: Path) -> None:
    found = [one for one in objections(tmp_path, latex) if one.level is not Level.NOTE]
    assert {one.rule for one in found if not one.rule.startswith("unsupported")} == {rule}


@pytest.mark.parametrize(
    "latex",
    [
        r"We ran on H100 GPUs with 40GB memory.",
        r"We used 2 Intel Xeon Gold 6248 CPUs for 10 hours (400 core-hours).",
        r"We used 2 nodes with 4 A100 GPUs each for 10 hours (20 node-hours).",
        r"Training ran on a TPU v3-8 for 10 hours (80 TPU core-hours).",
        r"We trained on 4 MI250X GPUs for 10 hours (80 GPU-hours).",
        r"GPT-4 answered that $12 \times 3 = 38$ and $5 + 5 = 20$.",
        r"We used a machine with one V100 GPU (384 GB).",
        r"With 1{,}200 kWh at 0.4 kg CO$_2$e/kWh we emitted 480 kg CO$_2$e; in France it would have been 67 kg CO$_2$e.",
        r"The 8 GPUs ran for a week, i.e.\ 1{,}344 GPU hours overall.",
        r"Each run consumed 10\,kWh: 4 GPUs at 250\,W for 10 hours.",
        r"Each model was trained on 8 A100 GPUs for 72 hours; in total this took 2{,}880 GPU-hours.",
        r"We use 4 GPUs for about 3 days, roughly 300 GPU hours.",
        r"Training on up to 64 GPUs took at most 48 hours (2{,}500 GPU hours).",
        r"One epoch takes 10 minutes on 8 GPUs; we stop early after at most 100 epochs, within 9 hours.",
        r"The benchmark has 3 tasks with 40 prompts each (120 prompts in total).",
        r"A single run takes 3 hours; the 20 runs were done in parallel in 4 hours.",
        r"The carbon intensity was 0.4 kg/kWh in 2020 and 0.3 kg/kWh in 2023; we emitted 12 kg CO$_2$e with 40 kWh.",
        r"We train on ImageNet for 90 epochs. \section{Transfer} On CIFAR-10 we train for 200 epochs.",
        r"We use a learning rate of 1e-3 for BERT and 1e-4 for GPT-2. \section{Details} A learning rate of 1e-4 is used for GPT-2.",
        r"We trained on an NVIDIA A100 for 0 GPU hours, using $10^{20}$ FLOPs.",
        r"The RTX A6000 draws 300 W; with the host, 550 W were measured at the wall for 10 hours, 5.5 kWh.",
    ],
    ids=lambda latex: latex[:30],
)  # fmt: skip
def test_sound_sentences_stay_silent(latex: str, tmp_path: Path) -> None:
    found = objections(tmp_path, latex)
    assert [(one.rule, one.message) for one in found if one.rule.startswith("inconsistent")] == []
