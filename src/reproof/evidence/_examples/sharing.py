"""Sentences about code and statements that answer an item, each beside one that does not."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "code": (
        r"We adopted the faster implementation\footnote{\url{https://github.com/x/scorer}} of the metric.",
        r"Code and models: \url{https://github.com/lab/thing}",
    ),
    "dependencies": (
        "Long-range dependencies are modelled.",
        "Install the packages of requirements.txt.",
    ),
    "environmental-benefit": (
        "The environment returns a reward.",
        "The method reduces energy consumption by half.",
    ),
    "ethics-statement": (
        "We thank the reviewers.",
        "Ethical considerations are discussed here.",
    ),
    "evaluation-code": (
        "Evaluation is costly.",
        "The evaluation scripts are public.",
    ),
    "figure-code": (
        "Figure 3 shows the accuracy.",
        "The plotting scripts are shared.",
    ),
    "framework": (
        "The torch of freedom burns.",
        "Models are written in PyTorch.",
    ),
    "impact": (
        "The batch size has a large impact on accuracy.",
        "The system could be misused for spam.",
    ),
    "impact-statement": (
        "This has a broader impact on accuracy.",
        r"\section*{Impact Statement} This work may change how news is written.",
    ),
    "limitations": (
        "We address the limitations of previous work.",
        "A limitation of our work is its focus on English.",
    ),
    "limitations-section": (
        "We study English only.",
        r"\section*{Limitations} We study English only.",
    ),
    "llm-use": (
        "Language models improve image editing of photographs.",
        "We used ChatGPT to polish the text.",
    ),
    "raw-results": (
        "We take raw pixels.",
        "We share raw results.",
    ),
    "reproducibility-statement": (
        "Reproducibility is a crisis.",
        "To ensure reproducibility, we list all settings in the appendix.",
    ),
    "reproduction-commands": (
        "Instruction tuning helps.",
        "The README lists the commands.",
    ),
    "safeguards": (
        "The guard is safe.",
        "Access to the weights is gated: access requests are reviewed.",
    ),
    "software-versions": (
        "We use PyTorch.",
        "We use Python 3.10 and PyTorch 2.1.",
    ),
    "trained-models": (
        "Publicly available checkpoints are used as a start.",
        "We release the trained models.",
    ),
    "training-code": (
        "Codes are learned in training.",
        "Training code is in the repository.",
    ),
}
