"""Which part of the work a figure is about, and of which model."""

from __future__ import annotations

import pytest

from gathering import Paper, mention
from reproof.fact import Kind, Phase
from reproof.gather import gather


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Pre-training took 3 days.", Phase.PRETRAINING),
        ("Fine-tuning took 3 days.", Phase.FINETUNING),
        ("Training took 3 days.", Phase.TRAINING),
        ("The hyperparameter search took 3 days.", Phase.SEARCH),
        ("A grid search over rates lasted 3 days.", Phase.SEARCH),
        ("Evaluation took 3 days.", Phase.EVALUATION),
        ("Inference over the corpus took 3 days.", Phase.INFERENCE),
        ("In total, everything took 3 days.", Phase.TOTAL),
        ("After pretraining, fine-tuning took 3 days.", Phase.FINETUNING),
        ("It took 3 days to pretrain the model.", Phase.PRETRAINING),
        ("It took 3 days.", Phase.UNCLEAR),
    ],
)
def test_phase_of_a_sentence(sentence: str, expected: Phase) -> None:
    paper = Paper("Compute")
    passage = paper.add(sentence)
    (fact,) = gather(paper.document, [mention(passage, "3 days", Kind.DURATION, 72)])
    assert fact.phase is expected, fact.why


def test_phase_from_heading() -> None:
    paper = Paper("Experiments", "Hyperparameter tuning")
    passage = paper.add("It took 3 days.")
    (fact,) = gather(paper.document, [mention(passage, "3 days", Kind.DURATION, 72)])
    assert fact.phase is Phase.SEARCH


def test_phase_from_table_head() -> None:
    paper = Paper()
    paper.grid([["Task", "Training time (h)", "Inference time (h)"], ["Alpha", "3", "1"]])
    assert [f.phase for f in gather(paper.document, [])] == [Phase.TRAINING, Phase.INFERENCE]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 8 A100 GPUs, Mixer-XL took 3 days.", "Mixer-XL"),
        ("Training our base model took 3 days.", "our base model"),
        ("Alpha-1 took 2 days; Beta-2 took 3 days.", "Beta-2"),
        ("Wall-clock time was 3 days.", None),
        ("It took 3 days on NVIDIA V100 GPUs.", None),
    ],
)
def test_subject(sentence: str, expected: str | None) -> None:
    paper = Paper("Compute")
    passage = paper.add(sentence)
    (fact,) = gather(paper.document, [mention(passage, "3 days", Kind.DURATION, 72)])
    assert fact.subject == expected
