"""A sentence that does not answer each kind of evidence, and one that does: for the rules' pages."""

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
    "asset-documentation": (
        "We document our findings.",
        "A datasheet accompanies the benchmark.",
    ),
    "asset-version": (
        "An earlier version of this idea failed.",
        "We use version 2 of the corpus.",
    ),
    "assumptions": (
        "The state is visible.",
        "We assume that f is smooth.",
    ),
    "baselines": (
        "The model is large.",
        "We compare with four baselines.",
    ),
    "carbon-intensity": (
        "The grid is powered by renewable sources.",
        "The grid's carbon intensity is 0.35 kg CO2e per kWh.",
    ),
    "claims-stated": (
        "We claim nothing of the sort.",
        "Theorem 1. Every such map is convex.",
    ),
    "co2e": (
        "Training large models harms the climate.",
        "Training emitted 24 kg of CO2e.",
    ),
    "code": (
        r"We adopted the faster implementation\footnote{\url{https://github.com/x/scorer}} of the metric.",
        r"Code and models: \url{https://github.com/lab/thing}",
    ),
    "complexity": (
        "Language is complex.",
        "Its time complexity is linear in n.",
    ),
    "computing-place": (
        "We cluster the embeddings.",
        "All runs were made on our internal cluster.",
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
    "dependencies": (
        "Long-range dependencies are modelled.",
        "Install the packages of requirements.txt.",
    ),
    "device-count": (
        "The model was trained on NVIDIA A100 GPUs.",
        "The model was trained on 8 NVIDIA A100 GPUs.",
    ),
    "emissions-scope": (
        "The offset of each token is stored.",
        "Emissions are gross, before offsets.",
    ),
    "energy": (
        "Training large models costs much energy.",
        "Training consumed 83 kWh of electricity.",
    ),
    "energy-method": (
        "The energy function is minimized using gradient descent on the potential.",
        "We measured energy with CodeCarbon.",
    ),
    "environmental-benefit": (
        "The environment returns a reward.",
        "The method reduces energy consumption by half.",
    ),
    "error-bars-defined": (
        "Inputs have unit standard deviation.",
        "Error bars show the standard deviation over five seeds.",
    ),
    "ethics-board": (
        "The board game has 64 fields.",
        "The study was approved by our IRB.",
    ),
    "ethics-statement": (
        "We thank the reviewers.",
        "Ethical considerations are discussed here.",
    ),
    "evaluation-code": (
        "Evaluation is costly.",
        "The evaluation scripts are public.",
    ),
    "external-validity": (
        "General remarks follow.",
        "The model generalizes to unseen domains.",
    ),
    "figure-code": (
        "Figure 3 shows the accuracy.",
        "The plotting scripts are shared.",
    ),
    "flop": (
        "The model is fast to train.",
        "Training took 3.1e20 FLOPs.",
    ),
    "flop-definition": (
        "The film was a flop.",
        "FLOPs are counted with fvcore for one forward pass.",
    ),
    "framework": (
        "The torch of freedom burns.",
        "Models are written in PyTorch.",
    ),
    "hardware": (
        "The model was trained on a large cluster.",
        "The model was trained on 8 NVIDIA A100 GPUs.",
    ),
    "hyperparameters": (
        "The learning rate matters.",
        "The forest has n_estimators = 300 trees.",
    ),
    "impact": (
        "The batch size has a large impact on accuracy.",
        "The system could be misused for spam.",
    ),
    "impact-statement": (
        "This has a broader impact on accuracy.",
        r"\section*{Impact Statement} This work may change how news is written.",
    ),
    "inference-cost": (
        "Inference is fast.",
        "Inference takes 12 ms per image.",
    ),
    "inference-emissions": (
        "The energy per atom is low in theory only.",
        "One query takes 0.3 Wh.",
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
    "location": (
        "All models were trained in a data centre.",
        "All models were trained in a data centre in Sweden.",
    ),
    "memory": (
        "The model was trained on one NVIDIA V100 GPU.",
        "The model was trained on one NVIDIA A100 GPU with 80 GB of memory.",
    ),
    "method": (
        "We are grateful to our colleagues.",
        "We propose a model that consists of two encoders.",
    ),
    "metrics": (
        "The results are good.",
        "We compare the estimators in terms of relative error and run time.",
    ),
    "missing-data": (
        "A step is missing.",
        "Missing values were imputed with the mean.",
    ),
    "numeric-precision": (
        "Precision and recall are 0.8.",
        "We train in bf16.",
    ),
    "operating-system": (
        "Sliding windows of 20 tokens are used.",
        "The server runs Ubuntu 22.04.",
    ),
    "package-settings": (
        "We measure BLEU.",
        "BLEU is computed with SacreBLEU.",
    ),
    "parameter-kinds": (
        "The model is large.",
        "The model has 12B parameters in total, of which 2B are trainable.",
    ),
    "parameters": (
        "The model has many parameters.",
        "The model has 110 million parameters.",
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
    "performance-over-budget": (
        "Accuracy is high.",
        "We plot accuracy against wall-clock time.",
    ),
    "personal-information": (
        "The anonymous repository holds the code.",
        "Names in the data were anonymized.",
    ),
    "power": (
        "The GPUs are powerful.",
        "Each GPU drew 300 W on average during training.",
    ),
    "preprocessing": (
        "The agent prefers under-sampled nodes.",
        "Training uses random crops and horizontal flips.",
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
    "pue": (
        "The data centre is efficient.",
        "The data centre has a PUE of 1.1.",
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
    "result-statistic": (
        "The mean of the prior is zero.",
        "We report the mean over five runs.",
    ),
    "run-time": (
        "The recordings last 20 minutes each.",
        "One epoch needs a wall-clock time of 80 seconds.",
    ),
    "runs": (
        "The model runs on phones.",
        r"Each experiment was run 4$\times$ and averaged.",
    ),
    "safeguards": (
        "The guard is safe.",
        "Access to the weights is gated: access requests are reviewed.",
    ),
    "search-cost": (
        "We search the web.",
        "The search took 30 GPU hours.",
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
    "software-versions": (
        "We use PyTorch.",
        "We use Python 3.10 and PyTorch 2.1.",
    ),
    "statistical-test": (
        "We test the model on new data.",
        "A Wilcoxon signed-rank test shows p < 0.01.",
    ),
    "storage": (
        "The memory is large.",
        "Checkpoints take 2 TB of disk.",
    ),
    "time-limit": (
        "Time is short.",
        "Each run has a time limit of 4 hours.",
    ),
    "total-compute": (
        "The GPUs are shared by several groups.",
        "The whole project, failed runs included, took 3,000 GPU hours.",
    ),
    "total-scope": (
        "Within our computational budget, all experiments were performed once.",
        "The total of 900 GPU-hours includes the hyperparameter search.",
    ),
    "trained-models": (
        "Publicly available checkpoints are used as a start.",
        "We release the trained models.",
    ),
    "training-code": (
        "Codes are learned in training.",
        "Training code is in the repository.",
    ),
    "training-type": (
        "The train is late.",
        "The model was fine-tuned on our corpus.",
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
"""By kind: beside the point, to the point. The tests hold both against the kind's reading."""
