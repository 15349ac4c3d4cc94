"""Lists, shares, changes and schedules that a sentence states: held against their own numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import objections

if TYPE_CHECKING:
    from pathlib import Path

RULES = {"inconsistent-list", "inconsistent-ratio", "inconsistent-total"}

FLAWED = [
    ("We save a checkpoint every 500 steps of the 10,000 training steps, i.e.\\ 25 checkpoints.", "is 20, not 25"),
    ("The model is trained for 60 epochs. We evaluate every 5 epochs (20 evaluations).", "is 12, not 20"),
    ("Training lasts 40k steps; with a snapshot every 2k steps this leaves 40 snapshots.", "is 20, not 40"),
    ("We annotate 253 instances over 14 types, with at least 30 per type.", "420, not 253"),
    ("The 900 questions cover 25 topics with at most 20 questions per topic.", "500, not 900"),
    ("We fine-tune on five datasets: CIFAR-10, CIFAR-100, SVHN, and STL-10.", "4 are listed"),
    ("We compare four baselines (BERT, RoBERTa, XLNet, ELECTRA, DeBERTa) on GLUE.", "5 are listed"),
    ("We train three model sizes: 125M, 350M, 1.3B, and 6.7B.", "4 are listed"),
    ("We use five random seeds (0, 1, 2, 3).", "4 are listed"),
    ("We test six languages, namely German, French, Spanish, Czech, and Finnish.", "5 are listed"),
    ("The agent finished 132 of 200 episodes (68\\%).", "66 %, not 68 %"),
    ("The filter removed 35\\% (124/400) of the pairs.", "31 %, not 35 %"),
    ("Of these, 18 out of 24 annotators (80\\%) agreed.", "75 %, not 80 %"),
    ("This lowers the memory from 40 GB to 16 GB, a 3.5x reduction.", "2.5 times, not 3.5"),
    ("Training time falls from 3.0 days to 8.0 hours, a 6$\\times$ speedup.", "9 times, not 6"),
    ("Distillation cuts the parameters from 340M to 66M (a 71\\% reduction).", "80.6 %, not 71 %"),
    ("Peak memory drops by 60\\% (from 24 GB to 18 GB).", "not 60 %"),
]
TABLE = (
    "\\begin{table}\\caption{Size.}\\begin{tabular}{lr}\\toprule Domain & Dialogues\\\\\\midrule Travel & 520\\\\ Food & 430\\\\ "
    "Health & 310\\\\\\midrule Total & 1260\\\\\\bottomrule\\end{tabular}\\end{table}"
)
FLAWED += [
    ("We recruited 24 participants (14 female, 11 male).", "25, not 24"),
    ("We sampled 300 questions (100 easy, 120 medium and 90 hard).", "310, not 300"),
    ("Our dataset has 10,000 examples: 8,000 for training, 1,000 for validation and 2,000 for testing.", "11,000"),
    ("We collected 1{,}248 dialogues in total. " + TABLE, "1,260, not 1,248"),
    ("We train for 100 epochs on 50,000 images with a batch size of 128, i.e.\\ 29,000 steps.", "39,100, not 29,000"),
    ("With a per-device batch size of 16, 4 GPUs and 4 gradient accumulation steps, the effective batch size is 128.", "256"),
]
SOUND = [
    "We recruited 25 participants (14 female, 11 male).",
    "We use 1,000 images (600 annotated, 500 filtered).",
    "The corpus has 12,000 sentences (8,000 formal, 3,000 informal).",
    "We collected 1{,}260 dialogues in total. " + TABLE,
    "The original authors reported 1{,}248 dialogues. " + TABLE,
    "We train for 100 epochs on 50k images with a batch size of 128, i.e.\\ 39k steps.",
    "With a per-device batch size of 16, 4 GPUs and 4 gradient accumulation steps, the effective batch size is 256.",
    "With a batch size of 32 per GPU on 8 GPUs, the effective batch size is 512.",
    "We save a checkpoint every 500 steps of the 10,000 training steps, i.e.\\ 20 checkpoints.",
    "We keep the last 5 checkpoints, saved every 500 steps of 10,000 steps.",
    "The model is trained for 60 epochs. We evaluate every 5 epochs (12 evaluations).",
    "We annotate 453 instances over 14 types, with at least 30 per type.",
    "We fine-tune on four datasets: CIFAR-10, CIFAR-100, SVHN, and STL-10.",
    "We use several of the five datasets (CIFAR-10, SVHN).",
    "Three of five models (Haiku, Gemini, Qwen) reach the ceiling.",
    "We use two models (Llama-2 7B and 13B) and three datasets (see Table 3).",
    "We use two families, e.g.\\ three models (such as BERT, RoBERTa, XLNet, DeBERTa).",
    "We use five seeds (0--4) and three folds.",
    "The four datasets (CIFAR-10/100, SVHN, STL-10) are public.",
    "The agent finished 132 of 200 episodes (66\\%).",
    "It failed in 68 of 200 episodes (a success rate of 66\\%).",
    "We estimate this from 50 of 60 runs (95\\% confidence).",
    "This lowers the memory from 40 GB to 16 GB, a 2.5x reduction.",
    "Distillation cuts the parameters from 340M to 66M (an 81\\% reduction).",
    "Accuracy improves from 71.2\\% to 74.5\\% (+3.3\\%), a 4.6\\% increase.",
    "Time falls from 3 days to 8 hours, a roughly 9x speedup.",
    "We vary the width from 64 to 512, a 10x larger range than before in FLOPs.",
]


@pytest.mark.parametrize(("latex", "words"), FLAWED)
def test_numbers_that_do_not_give_what_is_claimed(latex: str, words: str, tmp_path: Path) -> None:
    found = [one.message for one in objections(tmp_path, latex) if one.rule in RULES]
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize("latex", SOUND)
def test_numbers_that_do(latex: str, tmp_path: Path) -> None:
    assert not [one.message for one in objections(tmp_path, latex) if one.rule in RULES]
