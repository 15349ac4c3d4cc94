"""Sentences about methods, settings and results that answer an item, each beside one that does not."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "ablation": (
        "We train the whole model.",
        "We ablate each loss.",
    ),
    "api-version": (
        "GPT-4 is strong.",
        "We call gpt-4-0613 with temperature 0.",
    ),
    "assumptions": (
        "The state is visible.",
        "We assume that f is smooth.",
    ),
    "baselines": (
        "The model is large.",
        "We compare with four baselines.",
    ),
    "claims-stated": (
        "We claim nothing of the sort.",
        "Theorem 1. Every such map is convex.",
    ),
    "complexity": (
        "Language is complex.",
        "Its time complexity is linear in n.",
    ),
    "error-bars-defined": (
        "Inputs have unit standard deviation.",
        "Error bars show the standard deviation over five seeds.",
    ),
    "external-validity": (
        "General remarks follow.",
        "The model generalizes to unseen domains.",
    ),
    "hyperparameters": (
        "The learning rate matters.",
        "The forest has n_estimators = 300 trees.",
    ),
    "method": (
        "We are grateful to our colleagues.",
        "We propose a model that consists of two encoders.",
    ),
    "metrics": (
        "The results are good.",
        "We compare the estimators in terms of relative error and run time.",
    ),
    "package-settings": (
        "We measure BLEU.",
        "BLEU is computed with SacreBLEU.",
    ),
    "proof-sketch": (
        "Sketches of cats are drawn.",
        "Proof sketch: bound each term.",
    ),
    "proofs": (
        "The tool is foolproof.",
        "The proof of the lemma is in the appendix.",
    ),
    "pseudocode": (
        "Algorithms are biased.",
        "Algorithm 1 lists the steps.",
    ),
    "result-statistic": (
        "The mean of the prior is zero.",
        "We report the mean over five runs.",
    ),
    "runs": (
        "The model runs on phones.",
        r"Each experiment was run 4$\times$ and averaged.",
    ),
    "search-space": (
        "We use Adam with betas (0.9, 0.999) and a learning rate of 3e-4.",
        "We raised dropout in increments of 0.05, starting from a value of 0.1 up to 0.3, and tuned it so.",
    ),
    "seeds": (
        "Seed words start the crawl.",
        "We fix the random seed to 42.",
    ),
    "selection-method": (
        "In low dimension it ties with random search, which fails later.",
        "We inherit all hyperparameters from the base model.",
    ),
    "statistical-test": (
        "We test the model on new data.",
        "A Wilcoxon signed-rank test shows p < 0.01.",
    ),
    "trials": (
        "We tuned the learning rate.",
        "We ran 100 trials of random search.",
    ),
    "validation-results": (
        "The learning rate is halved when the validation loss stalls for 2.5 epochs.",
        r"Our best model obtains 84.2\% on the validation set and 83.5\% on the test set.",
    ),
    "variation": (
        "Weights are initialized from a Gaussian with standard deviation 0.02.",
        "The mean accuracy was 81.3 (SD = 1.2).",
    ),
}
