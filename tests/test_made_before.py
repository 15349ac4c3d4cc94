"""What others computed is not the authors' own, however the sentence tells of it."""

from __future__ import annotations

import pytest

from reproof.fact import Kind, Scope
from reproof.gather import facts_of
from reproof.latex import read
from reproof.source import from_text


def own(sentence: str) -> set[float | None]:
    """Return the counts of the authors' own devices in a paper of one sentence."""
    paper = f"\\documentclass{{article}}\\begin{{document}}\\section{{Set-up}}\n{sentence}\n\\end{{document}}"
    return {
        fact.amount.value if fact.amount else None
        for fact in facts_of(read(from_text(paper, "main.tex")))
        if fact.kind is Kind.HARDWARE and fact.scope is not Scope.CITED
    }


@pytest.mark.parametrize(
    "sentence",
    [
        # trained before it was taken up
        "We fine-tune Plover, which was trained on 128 V100 GPUs.",
        "We start from the Plover weights, which were pre-trained on 128 V100s.",
        r"The Plover model was trained with 64 A100 GPUs for two epochs~\cite{plover}.",
        r"The encoder was pre-trained on 64 A100 GPUs~\cite{enc}; ours is new.",
        "Plover, trained on 256 A100s by Birdsong Research, is the base.",
        # measured by somebody else
        r"The baselines were timed on a V100 by the authors of \citet{b}.",
        "Run times are taken from the original paper and measured on a Titan Xp.",
        # the original's set-up
        "The original environment used eight H100 GPUs.",
        "The reference set-up consists of 8 A100 GPUs.",
        "Their reported hardware was a Titan X.",
        "The paper used 8 V100 GPUs for this.",
        "In contrast to prior work using 256 V100s, a laptop will do for us.",
        # what others could have done
        "We could not reproduce it since it requires 64 V100s.",
        # told of others, or of a field
        "The original took 12 hours on 4 RTX 3090.",
        "They report 12 hours on 4 RTX 3090; ours took 50.",
        "In their work, 8 V100s were used.",
        r"In~\cite{k}, 8 V100s were used.",
        "It is reported that training took 1,000 GPUs.",
        "This is a fraction of the 512 TPUs used for GPT-3.",
        "Training such a model from scratch requires 512 A100 GPUs.",
        # imitated, sold, supported, assumed
        "Each client emulates a Jetson Nano.",
        "In 2020 AMD launched its EPYC 7003 processors.",
        "On systems with AMD GPUs (MI100), our library supports ROCm.",
        "The default configuration assumes 8 V100s.",
        "Machines with few cores (such as the DGX-1) are slow to load data.",
    ],
)
def test_computing_of_others(sentence: str) -> None:
    assert own(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("We trained on eight A100 GPUs provided by Google.", {8}),
        ("The models were trained on four V100 GPUs by the first author.", {4}),
        (r"The model was trained on 8 A100 GPUs using AdamW~\cite{adamw}.", {8}),
        (r"The encoder was pre-trained on 8 A100 GPUs with the Fast library~\cite{f}.", {8}),
        (r"All models were pre-trained on 16 A100 GPUs, following \citet{x}.", {16}),
        ("The original models were too large for our two RTX 3090 GPUs.", {2}),
        ("The original experiments were repeated by us on a Titan V.", {1}),
        ("Unlike prior work, we use four RTX 2080 Ti GPUs.", {4}),
        ("The paper used 8 V100 GPUs, whereas we used one A100.", {1}),
        ("We use our encoder, which was pre-trained on 8 V100s.", {8}),
        ("We use a network, which is trained on 8 V100s for 90 epochs.", {8}),
        ("The reported run times were measured on a Titan X.", {1}),
        ("We simulate ten clients using 4 V100s.", {4}),
        ("In this work, 8 V100s were used.", {8}),
        (r"As in~\cite{k}, 8 V100s were used.", {8}),
        ("It took a fraction of the time on 8 V100s.", {8}),
        ("Training these models takes 3 days on 8 V100s.", {8}),
        ("We train and simulate all models on a single V100.", {1}),
        ("On machines with Titan Xp cards, training takes 3 days.", {None}),
        ("We used servers of several kinds, one with 4 V100s.", {4}),
    ],
)
def test_computing_of_the_authors(sentence: str, counts: set[float | None]) -> None:
    assert own(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("For a fair comparison, all baselines were retrained on one RTX 3090.", {1}),
        ("For reference, all experiments took two days on one V100.", {1}),
        ("For comparison, Plover was trained on 64 TPUs.", set()),
        ("The available hardware was a single GTX 1080.", {1}),
        ("Among available GPUs, the A100 is the most common.", set()),
        ("Larger models would need more than our single A100.", {1}),
        ("On one RTX 3090 we could not train the larger variant.", {1}),
        ("With little compute (2 A100 GPUs), we could not run it twice.", {2}),
        ("We could not run it on 8 A100s.", set()),
        ("Their training used 64 V100s, ours a single A100.", {1}),
        ("The data sheet states 19.5 TFLOPS for an A100.", set()),
    ],
)
def test_asides_and_limits(sentence: str, counts: set[float | None]) -> None:
    assert own(sentence) == counts
