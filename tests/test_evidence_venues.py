"""What venues ask for beside the NLP checklist: phrases made up for each kind of evidence."""

from __future__ import annotations

import time

import pytest

from reproof.evidence import collect, kinds
from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.passage import Document, Passage, PassageKind
from reproof.place import Place
from reproof.quantity import Interval
from reproof.site import Site
from test_evidence import HOSTILE, document, found, table
from test_evidence import SAID as GENERAL

SAID: dict[str, list[str]] = {
    "storage": ["Checkpoints take 2 TB of disk.", "Each node has an NVMe drive; 500 GB of storage suffice."],
    "computing-place": [
        "All runs were made on our internal cluster.",
        "We used a SLURM cluster of our university.",
        "Training ran on AWS p4d instances.",
        "Everything fits on a laptop.",
        "We rent the GPUs from Google Cloud.",
        "Experiments ran in Google Colab.",
        "We train on a single server with eight GPUs.",
    ],
    "framework": [
        "Models are written in PyTorch.",
        "We use the Hugging Face Transformers library.",
        "We rely on JAX.",
    ],
    "software-versions": [
        "We use Python 3.10 and PyTorch 2.1.",
        "Code was run with transformers==4.38.2.",
        "TensorFlow (version 2.12) was used throughout.",
        "The machine has CUDA 12.1.",
    ],
    "operating-system": [
        "The server runs Ubuntu 22.04.",
        "All machines run Linux.",
        "Timings were taken under macOS.",
    ],
    "api-version": [
        "We call gpt-4-0613 with temperature 0.",
        "Answers come from gpt-4o-2024-08-06.",
        "All models were accessed through their API in May 2024.",
    ],
    "numeric-precision": [
        "We train in bf16.",
        "Training uses mixed precision.",
        "All runs use 32-bit precision.",
    ],
    "total-scope": [
        "All experiments took 120 h in total, including preliminary and failed runs.",
        "The total of 900 GPU-hours includes the hyperparameter search.",
        "Preliminary and failed runs took another 300 GPU-hours.",
        "All experiments of this paper took 40 days of compute.",
        "The whole project consumed about twice the compute reported here.",
    ],
    "inference-cost": [
        "Inference takes 12 ms per image.",
        "The model decodes 310 tokens/s on one GPU.",
        "A forward pass needs 4.1 GFLOPs.",
        "Latency is 35 ms at batch size 1.",
    ],
    "search-cost": [
        "The search took 30 GPU hours.",
        "We tuned each model with 50 trials.",
        "We spent 12 hours on tuning the baselines with Optuna.",
    ],
    "performance-over-budget": [
        "We plot accuracy against wall-clock time.",
        "Performance as a function of training compute is shown below.",
        "We report the expected validation performance.",
        "The method lies on the Pareto front.",
    ],
    "time-limit": ["Each run has a time limit of 4 hours.", "We stop after a budget of 100 evaluations."],
    "flop-definition": [
        "FLOPs are counted with fvcore for one forward pass.",
        "We estimate training FLOPs as 6ND.",
        "Following common practice, multiply-adds count as two FLOPs.",
    ],
    "energy-method": [
        "We measured energy with CodeCarbon.",
        "Power draw was sampled with nvidia-smi every second.",
        "Emissions were estimated using the Green Algorithms calculator.",
    ],
    "emissions-scope": [
        "Emissions are gross, before offsets.",
        "We count operational emissions only.",
        "The data centre buys renewable electricity.",
    ],
    "inference-emissions": ["One query takes 0.3 Wh.", "This amounts to 0.2 g of CO2 per query."],
    "licence": [
        "The data is under CC BY-SA 4.0.",
        "All models have an Apache license 2.0.",
        "Its licence permits research.",
        "Use follows the terms of service of the site.",
    ],
    "asset-version": [
        "We use version 2 of the corpus.",
        "We use the dump of 2023 of the encyclopedia, snapshot from March 2023.",
        "The code is at commit 3fa9c1d.",
    ],
    "data-coverage": [
        "The corpus covers five domains, such as law and medicine.",
        "Texts are news articles from ten outlets.",
        "The questions come from online forums.",
    ],
    "personal-information": [
        "Names in the data were anonymized.",
        "We removed personally identifiable information.",
        "Posts may contain offensive language.",
        "The records hold no personal data.",
    ],
    "asset-documentation": [
        "A datasheet accompanies the benchmark.",
        "We publish Croissant metadata.",
        "The model card lists intended uses.",
    ],
    "intended-use": ["The data is for research purposes only.", "Our use is consistent with its license."],
    "data-release": ["We will release the corpus on publication.", "The annotations are publicly available."],
    "leakage": [
        "We removed duplicates between training and test parts.",
        "We check for contamination with 13-gram overlap.",
        "The splits are disjoint in patients.",
    ],
    "seeds": [
        "We fix the random seed to 42.",
        "Seeds are set to 0, 1 and 2.",
        "Results are averaged over five seeds.",
        "seed = 7 everywhere.",
    ],
    "result-statistic": [
        "We report the mean over five runs.",
        "Each number is from a single run.",
        "Scores are the best of three trials.",
        "Results are the median across 10 seeds.",
    ],
    "error-bars-defined": [
        "Error bars show the standard deviation over five seeds.",
        "Shaded areas are 95% confidence intervals.",
        "We report mean ± standard error.",
        "Intervals are computed by bootstrap resampling with 1,000 draws; the 95% CI over samples is given.",
    ],
    "statistical-test": [
        "A Wilcoxon signed-rank test shows p < 0.01.",
        "Differences are statistically significant.",
        "We use a paired t-test.",
    ],
    "ablation": ["We ablate each loss.", "Results without the memory module are worse."],
    "baselines": ["We compare with four baselines.", "We outperform the state of the art."],
    "package-settings": [
        "BLEU is computed with SacreBLEU.",
        "We use the official evaluation script.",
        "Sentences are split with spaCy.",
    ],
    "dependencies": [
        "Install the packages of requirements.txt.",
        "A Docker image is provided.",
        "All software dependencies are pinned.",
    ],
    "training-code": [
        "Training code is in the repository.",
        "We release scripts to reproduce all experiments.",
        "Our code is available at https://example.net/x.",
    ],
    "evaluation-code": [
        "The evaluation scripts are public.",
        "We provide notebooks and analysis code for all tables.",
    ],
    "trained-models": [
        "We release the trained models.",
        "Checkpoints are available on the hub.",
        "Model weights are hosted online.",
    ],
    "reproduction-commands": [
        "The README lists the commands.",
        "Instructions to reproduce each table are given.",
        "The script to regenerate the figures is included.",
    ],
    "raw-results": ["We share raw results.", "Training logs are on Weights & Biases."],
    "figure-code": ["The plotting scripts are shared.", "All figures can be regenerated from the logs."],
    "limitations": [
        "A limitation of our work is its focus on English.",
        "The main limitations are the small sample and the short horizon: limitations include both.",
        "Our study is limited to two languages.",
        "Threats to validity remain.",
    ],
    "impact": [
        "The system could be misused for spam.",
        "We see no negative societal impact.",
        "There is a risk of harm to users if it is deployed.",
    ],
    "ethics-statement": ["Ethical considerations are discussed here."],
    "reproducibility-statement": ["To ensure reproducibility, we list all settings in the appendix."],
    "llm-use": [
        "We used ChatGPT to polish the text.",
        "Large language models helped with grammar.",
        "Claude Code was used as an AI assistant for drafting the code.",
        "No AI assistants were used in writing this paper.",
        "The manuscript was proofread with the help of an LLM.",
        "Parts of the text were edited using ChatGPT.",
    ],
    "safeguards": [
        "Access to the weights is gated: access requests are reviewed.",
        "We describe safeguards.",
    ],
    "people-instructions": [
        "Annotators received written guidelines.",
        "The instructions shown to participants are in the appendix.",
    ],
    "people-pay": [
        "Workers were paid 15 USD per hour.",
        "Annotators received a compensation of 12 euros.",
        "Participants volunteered and were unpaid.",
    ],
    "people-recruitment": ["Workers were recruited on Prolific.", "We hired three students as annotators."],
    "people-consent": ["All participants gave informed consent.", "Donors agreed to share their recordings."],
    "ethics-board": [
        "The study was approved by our IRB.",
        "The ethics committee exempted the study.",
        "Our institutional review board granted approval.",
    ],
    "people-risks": [
        "Participants faced no risk beyond daily life.",
        "Annotators were warned of disturbing content.",
    ],
    "people-characteristics": [
        "Annotators are native speakers of German.",
        "The participants were between 20 and 35 years old.",
        "Two PhD students labelled as expert annotators.",
    ],
    "claims-stated": ["Theorem 1. Every such map is convex.", "Our main result is the following theorem."],
    "assumptions": [
        "We assume that f is smooth.",
        "Suppose that X is compact.",
        "Under mild conditions, it converges.",
    ],
    "proofs": [
        "The proof of the lemma is in the appendix.",
        "Proof. It follows by induction.",
        "We prove the bound.",
    ],
    "proof-sketch": ["Proof sketch: bound each term.", "Intuitively, the noise cancels."],
    "pseudocode": ["Algorithm 1 lists the steps.", "The pseudocode is in the appendix."],
    "complexity": ["Its time complexity is linear in n.", "The update takes O(n log n) operations."],
    "environmental-benefit": ["The method reduces energy consumption by half."],
    "external-validity": [
        "The model generalizes to unseen domains.",
        "Results may not hold for other languages.",
    ],
    "missing-data": ["Missing values were imputed with the mean.", "Corrupt files were dropped."],
    "training-type": ["The model was fine-tuned on our corpus.", "We pretrain from scratch."],
}
UNSAID: dict[str, list[str]] = {
    "storage": ["The memory is large.", "We store results on disk."],
    "computing-place": [
        "We cluster the embeddings.",
        "Point clouds are aligned.",
        "Each cluster of users is small.",
    ],
    "framework": ["The torch of freedom burns.", "We propose a framework for planning."],
    "software-versions": [
        "We use PyTorch.",
        "Section 2.1 describes the model.",
        "Our second version is better.",
    ],
    "operating-system": ["Sliding windows of 20 tokens are used.", "The context window is large."],
    "api-version": ["GPT-4 is strong.", "The API is simple.", "In 2023 models grew."],
    "numeric-precision": ["Precision and recall are 0.8.", "We report average precision."],
    "total-scope": [
        "Within our computational budget, all experiments were performed once.",
        "Pretraining took 9 hours, while fine-tuning took 2 days.",
        "The table includes ablations.",
        "All experiments use English data.",
    ],
    "inference-cost": ["Inference is fast.", "Variational inference is used.", "Training takes 3 hours."],
    "search-cost": ["We search the web.", "Tuning matters."],
    "performance-over-budget": ["Accuracy is high.", "We compare performance on three tasks."],
    "time-limit": ["Time is short.", "The limit of the sequence is zero."],
    "flop-definition": ["The film was a flop.", "Our model needs 3e18 FLOPs."],
    "energy-method": [
        "The energy function is minimized using gradient descent on the potential.",
        "Power users prefer it.",
    ],
    "emissions-scope": ["The offset of each token is stored.", "We use renewable leases."],
    "inference-emissions": ["The energy per atom is low in theory only."],
    "licence": ["License plates are blurred.", "A driver's license is shown."],
    "asset-version": ["An earlier version of this idea failed."],
    "data-coverage": ["The domain of f is convex.", "We work in the time domain."],
    "personal-information": ["The anonymous repository holds the code.", "Hyperparameters are sensitive."],
    "asset-documentation": ["We document our findings."],
    "intended-use": ["We intended to measure more."],
    "data-release": ["Data is scarce.", "We release the brake."],
    "leakage": ["Gas pipelines are studied.", "Test data is large."],
    "seeds": ["Seed words start the crawl.", "We plant seeds in soil.", "Seed data was written by hand."],
    "result-statistic": ["The mean of the prior is zero.", "The best model wins."],
    "error-bars-defined": ["Inputs have unit standard deviation.", "We report 81.2 ± 0.3."],
    "statistical-test": ["We test the model on new data.", "This is an important step."],
    "ablation": ["We train the whole model."],
    "baselines": ["The model is large."],
    "package-settings": ["We measure BLEU.", "Parsing is hard."],
    "dependencies": ["Long-range dependencies are modelled.", "Syntactic dependencies are parsed."],
    "training-code": ["Codes are learned in training.", "Training is slow."],
    "evaluation-code": ["Evaluation is costly."],
    "trained-models": ["No trained models were available.", "Publicly available checkpoints are used as a start.", "Trained models are large."],
    "reproduction-commands": ["Instruction tuning helps.", "The robot follows commands."],
    "raw-results": ["We take raw pixels.", "The logs of wood are heavy."],
    "figure-code": ["Figure 3 shows the accuracy.", "The plot thickens."],
    "limitations": [
        "We address the limitations of previous work.",
        "A limitation of existing methods is their cost.",
        "This remains a major limitation of transformers.",
        "Memory is limited.",
    ],
    "impact": ["The batch size has a large impact on accuracy.", "Impact factors are weighted."],
    "impact-statement": ["This has a broader impact on accuracy."],
    "reproducibility-statement": ["Reproducibility is a crisis."],
    "llm-use": [
        "Language models improve image editing of photographs.",
        "We implement agents with GPT-4.",
        "Stories written by GPT-4 are rated.",
        "We fine-tune LLMs for translation.",
        "GPT-4 answers each question.",
        "Language models are large.",
    ],
    "safeguards": ["The guard is safe.", "Random access memory is fast."],
    "people-instructions": ["The model follows instructions.", "Users like the interface colours."],
    "people-pay": ["We pay attention to long contexts.", "The reward is sparse."],
    "people-recruitment": [
        "Layers are added.",
        "A prolific author.",
    ],
    "people-consent": ["Voters agreed on little."],
    "ethics-board": ["The board game has 64 fields.", "Peer review is slow."],
    "people-risks": ["The empirical risk is bounded."],
    "people-characteristics": ["The age of deep learning.", "Native support is missing."],
    "claims-stated": ["The claims are supported.", "We claim nothing of the sort."],
    "assumptions": ["The state is visible."],
    "proofs": ["The tool is foolproof.", "Results improve."],
    "proof-sketch": ["The paper is intuitive.", "Sketches of cats are drawn."],
    "pseudocode": ["Algorithms are biased."],
    "complexity": ["Language is complex."],
    "environmental-benefit": ["The environment returns a reward."],
    "external-validity": ["General remarks follow."],
    "missing-data": ["One seed is an outlier.", "A step is missing.", "Missing from this list is the verb."],
    "training-type": ["The train is late."],
}


def cases(of: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, phrase) for kind, phrases in of.items() for phrase in phrases]


@pytest.mark.parametrize(("kind", "phrase"), cases(SAID), ids=lambda value: str(value)[:50])
def test_said(kind: str, phrase: str) -> None:
    assert found(kind, document(phrase)) == "yes"


@pytest.mark.parametrize(("kind", "phrase"), cases(UNSAID), ids=lambda value: str(value)[:50])
def test_not_said(kind: str, phrase: str) -> None:
    assert found(kind, document(phrase)) == "no"


@pytest.mark.parametrize(("kind", "phrase"), cases(SAID), ids=lambda value: str(value)[:50])
def test_what_others_did_is_no_evidence(kind: str, phrase: str) -> None:
    assert found(kind, document(phrase, section="Related work")) == "no"


@pytest.mark.parametrize(
    ("kind", "phrase"),
    [
        ("seeds", "Random seeds were not recorded."),
        ("licence", "Licences are not listed."),
        ("people-pay", "We do not report how workers were paid."),
        ("statistical-test", "Statistical tests are omitted for brevity."),
    ],
)
def test_saying_that_it_is_not_told_is_no_evidence(kind: str, phrase: str) -> None:
    assert found(kind, document(phrase)) == "no"


@pytest.mark.parametrize(
    ("kind", "heading", "there"),
    [
        ("limitations-section", "Limitations", True),
        ("limitations-section", "6 Limitations", True),
        ("limitations-section", "Limitations and Future Work", False),
        ("limitations-section", "Discussion", False),
        ("limitations", "Limitations and Broader Impact", True),
        ("limitations", "Conclusion", False),
        ("impact-statement", "Impact Statement", True),
        ("impact-statement", "Broader Impact", True),
        ("impact-statement", "Impact of Batch Size", False),
        ("impact", "Ethical Considerations", True),
        ("ethics-statement", "Ethics Statement", True),
        ("reproducibility-statement", "Reproducibility Statement", True),
        ("reproducibility-statement", "Results", False),
        ("llm-use", "Use of Large Language Models", True),
        ("llm-use", "LLM Usage Disclosure", True),
        ("llm-use", "Large Language Models for Planning", False),
        ("proofs", "Omitted Proofs", True),
    ],
)
def test_a_heading_answers_by_being_there(kind: str, heading: str, there: bool) -> None:
    assert found(kind, document("Something else is told here.", section=heading)) == (
        "yes" if there else "no"
    )


@pytest.mark.parametrize(
    ("kind", "environment"),
    [("proofs", "proof"), ("assumptions", "assumption"), ("claims-stated", "theorem")],
)
def test_an_environment_answers_by_being_there(kind: str, environment: str) -> None:
    passage = Passage(0, PassageKind.PARAGRAPH, "Let x be small.", environment=environment)
    assert found(kind, Document("main.tex", ".", ("main.tex",), (passage,))) == "yes"
    plain = Passage(0, PassageKind.PARAGRAPH, "Set x small.", environment="quote")
    assert found(kind, Document("main.tex", ".", ("main.tex",), (plain,))) == "no"


def test_an_algorithm_is_pseudocode() -> None:
    assert found("pseudocode", document("for each x do y", kind=PassageKind.ALGORITHM)) == "yes"


def test_a_checklist_is_no_evidence() -> None:
    paper = document("Limitations of our work are: the data is small.", kind=PassageKind.CHECKLIST)
    assert found("limitations", paper) == "no"


def test_versions_count_in_a_table() -> None:
    assert found("software-versions", table("package|version", "PyTorch|2.1.0")) == "yes"


def fact(kind: Kind, value: float | None = 1.0, **more: object) -> Fact:
    sentence = Passage(1, PassageKind.PARAGRAPH, "It was 1 of them.")
    return Fact(
        id=1,
        kind=kind,
        amount=None if value is None else Interval.exact(value),
        unit=UNITS[kind],
        scope=Scope.OWN,
        phase=more.pop("phase", Phase.UNCLEAR),  # type: ignore[arg-type]
        places=(Place("main.tex", 1, 1, 1, 2, "1"),),
        sites=(Site(sentence, 7, 8, (0, 17)),),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("kind", "one", "there"),
    [
        ("device-count", fact(Kind.HARDWARE, 8, name="NVIDIA A100"), True),
        ("device-count", fact(Kind.HARDWARE, None, name="NVIDIA A100"), False),
        ("memory", fact(Kind.HARDWARE, 8, name="NVIDIA A100", memory_gb=80.0), True),
        ("memory", fact(Kind.HARDWARE, 8, name="NVIDIA A100"), False),
        ("total-compute", fact(Kind.DEVICE_HOURS, 900), True),
        ("total-compute", fact(Kind.DURATION, 12), False),
        ("total-compute", fact(Kind.DURATION, 12, phase=Phase.TOTAL), True),
        ("total-compute", fact(Kind.COST, 700, qualifiers=frozenset({"total"})), True),
        ("parameter-kinds", fact(Kind.PARAMETERS, 7e9), False),
        ("parameter-kinds", fact(Kind.PARAMETERS, 7e6, qualifiers=frozenset({"trainable"})), True),
        ("flop", fact(Kind.FLOP, 3e18), True),
        ("flop", fact(Kind.FLOP, 3e14, qualifiers=frozenset({"rate"})), False),
        ("power", fact(Kind.POWER, 300), True),
        ("pue", fact(Kind.PUE, 1.1), True),
        ("carbon-intensity", fact(Kind.CARBON_INTENSITY, 0.4), True),
        ("co2e", fact(Kind.CO2E, 20), True),
        ("co2e", fact(Kind.ENERGY, 20), False),
        ("location", fact(Kind.REGION, None, name="Norway"), True),
    ],
)
def test_a_fact_is_evidence(kind: str, one: Fact, there: bool) -> None:
    assert found(kind, document("Nothing is told."), (one,)) == ("yes" if there else "no")


def test_memory_and_totals_are_told_in_words_too() -> None:
    assert found("memory", document("The machine has 256 GB of RAM.")) == "yes"
    assert found("memory", document("The corpus has 256 GB of text.")) == "no"
    assert found("total-compute", document("In total, all runs took 900 GPU hours.")) == "yes"
    assert (
        found("total-compute", document("In total, we collect 900 hours of speech.", "A total of 9 models."))
        != ""
    )
    assert found("parameter-kinds", document("Only 0.1% of the parameters are trainable.")) == "yes"


def test_every_kind_has_a_phrase_here_or_among_the_general_ones() -> None:
    facts = {
        "device-count",
        "memory",
        "total-compute",
        "parameter-kinds",
        "flop",
        "power",
        "pue",
        "carbon-intensity",
    }
    facts |= {"co2e", "location", "limitations-section", "impact-statement"}
    facts |= {"energy", "hardware", "parameters", "run-time", "trials", "runs"}
    assert set(kinds()) - set(SAID) - set(GENERAL) - facts == set()


def test_only_what_is_asked_for_is_looked_for() -> None:
    evidence = collect(document("We fix the random seed to 42 in PyTorch 2.1."), (), {"seeds"})
    assert list(evidence.sightings) == ["seeds"]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "seed ", "total 1 ", "annotators ", "licence ", "o(", "per ", "assum "]
)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    paper = document(*[text * (20_000 // len(text))] * 3)
    began = time.perf_counter()
    collect(paper, ())
    assert time.perf_counter() - began < 8
