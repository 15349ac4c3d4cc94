"""Times and device-hours: phrases and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.mention.time import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention


def read(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=kind, text=text)))


def values(text: str, kind: Kind) -> list[float]:
    return [round(m.amount.value, 3) for m in read(text) if m.kind is kind and m.amount]


DURATIONS = [
    ("The second stage: 4 A6000 GPUs × 18 hours.", [18.0]),
    ("All API calls took 5 hours.", [5.0]),
    ("The ablations add another 60 hours.", [60.0]),
    ("We ran everything on one GTX 1080 Ti. A total of 87 hours was needed.", [87.0]),
    ("Training takes 6h 40m for the large set; for the small one, 2h 10m.", [6.667, 2.167]),
    ("Training the small (resp. large) network requires 5 (resp. 11) hours.", [5.0, 11.0]),
    ("Labelling the corpus with GPT-4 took 6 hours.", [6.0]),
    ("The retrieval index was built in 48 minutes.", [0.8]),
    ("Solving all instances took the baseline 13 hours.", [13.0]),
    ("The genetic algorithm ran 5 h per instance.", [5.0]),
    ("MCMC took 26 hours with four chains.", [26.0]),
    ("Fitting the ensemble took 36 wall-clock hours.", [36.0]),
    ("The run needed 5.5 hours of wall time, or 6 full hours with the evaluation.", [5.5, 6.0]),
    ("The network was trained for 4 whole days.", [96.0]),
    ("The sweep took 30 hours, of which the baselines account for 11h.", [30.0, 11.0]),
    ("Fine-tuning took 9 h of these, the search the remaining 20 h.", [9.0, 20.0]),
    ("The larger network reaches the same accuracy within 15 hours of training.", [15.0]),
    ("A single fold finishes within 40 min.", [0.667]),
    ("Training takes on average one day.", [24.0]),
    ("We trained the network for 3.5 days on a single RTX 3090.", [84.0]),
    ("Training took 12 hrs.", [12.0]),
    ("The whole pipeline runs in 2h30.", [2.5]),
    ("The whole pipeline runs in 1 day, 4 hours and 30 minutes.", [28.5]),
    ("The whole pipeline runs in 1 day 4 hours 30 minutes on a V100.", [28.5]),
    ("Training took 1 day and 6 hours, respectively.", [24, 6]),
    ("The job finished after 1:46:00 of wall-clock time.", [1.767]),
    ("Pre-training lasted roughly two weeks.", [336.0]),
    ("Each run takes less than an hour.", [1.0]),
    ("Experiments took 4–6 h each.", [5.0]),
    ("Fine-tuning requires half an hour on one T4.", [0.5]),
    ("Convergence is reached within a day.", [24.0]),
    ("Our sweep needed one and a half days.", [36.0]),
    ("Training the baselines took 1, 2 and 4 days.", [24.0, 48.0, 96.0]),
    ("Training the small and large models takes 12 and 24 hours, respectively.", [12.0, 24.0]),
    ("The search costs 3 days and 4 hours in total.", [76.0]),
    ("All experiments can be completed in 90 minutes on a laptop.", [1.5]),
    ("We train for 36 hours.", [36.0]),
    ("Training time was about 8 to 10 hours per seed.", [9.0]),
    ("One epoch takes 45 s.", [0.013]),
    ("(8×A100, 10 hours)", [10.0]),
    ("8 A100s, 72h.", [72.0]),
    ("The model was trained with 8 V100 GPUs for 10h.", [10.0]),
    ("Total training time: 26 h.", [26.0]),
    ("training the model (approx. 5 hours on a V100) is cheap", [5.0]),
    ("We ran CMA-ES for a maximum of 48 hours on 64 CPU cores.", [48.0]),
    ("Runtime: 3 hours.", [3.0]),
    ("Evaluation over the full test set takes an hour and a half.", [1.5]),
    ("reduces training time from 12 hours to 3 hours", [12.0, 3.0]),
    ("increasing the training time from 3 hours to 12 hours", [3.0, 12.0]),
    ("which takes between 30 minutes and 2 hours on a CPU", [1.25]),
    ("Pre-processing takes around 20 minutes per dataset.", [0.333]),
    ("It took 5 hours and 30 minutes to train.", [5.5]),
    ("wall-clock time of 3.2 ± 0.4 hours", [3.2]),
    ("We train each agent for 24 hours using 16 CPU cores.", [24.0]),
    ("a 3-day training run", [72.0]),
    ("Running time was under 10 minutes.", [0.167]),
    ("Inference on the whole benchmark completes in 15 min.", [0.25]),
    ("Generating all samples took ~7 hours with 4 GPUs.", [7.0]),
    ("The largest configuration ran for 40 hours before being stopped.", [40.0]),
    ("we pretrain on 960 hours of speech for 5 days with 32 GPUs", [120.0]),
    ("training finished in 25 hours and 10 minutes", [25.167]),
    ("The authors report that training took 5 days on their hardware.", [120.0]),
    ("each experiment required 6 hours on one GPU and 30 minutes for evaluation", [6.0, 0.5]),
    ("Training completed in 6 h 12 min 30 s.", [6.208]),
    ("on average 3.1 min/epoch", [0.052]),
    ("it takes about 20 seconds per epoch", [0.006]),
    ("The hyperparameter search ran for one week on our cluster.", [168.0]),
    ("BERT fine-tuning completes in 1 h on one TPU.", [1.0]),
    ("2 hours of training on an A6000 suffice", [2.0]),
    ("the method trains in 40 mins", [0.667]),
    ("Training required 2 days of compute on a workstation.", [48.0]),
    ("Training duration: 10 h 5 m", [10.083]),
    ("The training process, which lasts for around 30 hours, uses 4 GPUs.", [30.0]),
    ("We estimate that a full replication takes 10 days on a single A100.", [240.0]),
    ("Each experiment can be run on a single GPU in less than 24 hours.", [24.0]),
    ("The average runtime for each model is 45 minutes.", [0.75]),
    ("Our full training schedule requires approximately 21 hours on 4 NVIDIA A40.", [21.0]),
    ("Training for 200 epochs takes around 1h20min with mixed precision.", [1.333]),
    ("We estimate the total compute at 15 days on one RTX A6000.", [360.0]),
    ("The RL training converged after two days.", [48.0]),
    ("We report an average training time of 6.5 hours (on a single V100).", [6.5]),
    ("Finetuning on MNLI takes 3 hours, on QQP 2.5 hours, and on RTE 5 minutes.", [3.0, 2.5, 0.083]),
    ("Models were trained between 6 and 12 hours, depending on the dataset.", [9.0]),
    ("Stage 1 takes 10 hours while stage 2 takes 4 hours.", [10.0, 4.0]),
    ("Average run time per fold was 12 min.", [0.2]),
    ("The pretraining stage lasts 5 days (120 hours).", [120.0, 120.0]),
    ("we let the agent train for up to 48 hours", [48.0]),
    ("Generation of the synthetic dataset took 9 hours using vLLM on 2 A100s.", [9.0]),
    ("Extracting features for all videos took 3 days on 4 GPUs.", [72.0]),
    ("Total wall-clock time for all experiments: 75 hours.", [75.0]),
    ("approx. 30 min on CPU per seed", [0.5]),
    ("Training time (wall-clock): 4.2 h", [4.2]),
    ("The whole training can be finished within 1.5 days with 8 GPUs.", [36.0]),
    ("Inference over the 10k test examples required about 40 minutes.", [0.667]),
    ("This results in training times of 2-3 days.", [60.0]),
    ("It takes us roughly 4 hours to train one model.", [4.0]),
    ("which amounts to about 11 days of training time", [264.0]),
    ("running a grid search over all configurations takes 5 days", [120.0]),
    ("Depending on the model, training takes from 20 minutes (BERT) to 14 hours (T5).", [0.333, 14.0]),
    ("Evaluating all checkpoints took another 7 hours.", [7.0]),
    ("Training the probe takes only a few minutes (≈ 5 min).", [0.083]),
    ("All models train in under 3 hours on a MacBook Pro.", [3.0]),
    ("We trained for 1 day with 32 TPUv3 cores.", [24.0]),
    ("Every configuration was trained for 2.5 hours.", [2.5]),
    ("Time to train: 16 hours.", [16.0]),
    ("Compute: 8 H100 for 40h.", [40.0]),
    ("One full pass of the pipeline takes 35 minutes.", [0.583]),
    ("the computation took us 10 h 30 min", [10.5]),
    ("The meta-training phase takes about 2.5 days and meta-testing 10 minutes.", [60.0, 0.167]),
    ("Model B needs 3x longer (36 h).", [36.0]),
    ("The optimization terminates after 12 hours.", [12.0]),
    ("We limit training to 24 hours on one GPU.", [24.0]),
    (
        "Experiments were run on a cluster (Intel Xeon) with a total runtime of approximately 3 weeks.",
        [504.0],
    ),
    ("Each of the 20 runs requires 45 min on a T4 GPU, so the total is 15 hours.", [0.75, 15.0]),
    ("Training each GAN takes 1 to 2 days.", [36.0]),
    ("We used four RTX 2080 Ti GPUs for about three weeks.", [504.0]),
    ("ran overnight (10 hours)", [10.0]),
    ("The whole process takes approximately 1 hr.", [1.0]),
    ("The jobs ran for 8 hours each on our SLURM cluster.", [8.0]),
    ("The run took 3 hours, followed by 2 hours of fine-tuning.", [3.0, 2.0]),
    ("a training run lasting 3 days on one GPU", [72.0]),
]

OTHER_TIMES = [
    "Each game was played for 30 minutes before training.",
    "The training run was repeated after two weeks.",
    "The queueing time on the cluster was 3 hours.",
    "Jobs wait for 5 hours in the queue before training starts.",
    "Training runs exceeding 10 hours were terminated.",
    "We trained in parts, because the notebook service times out after 12 hours.",
    "Training jobs that take longer than 24 hours are killed.",
    "Understanding the code of the model took two weeks.",
    "Caching saved us 30 hours of training.",
    "Labelling by three experts took 6 hours, and training was not timed.",
    "The house was built in 40 weeks.",
    "Only six weeks were allotted for the assignment, so we trained fewer models.",
    "As three months were available for our internship, we trained a single model.",
    "This two-week project trained its models in the cloud.",
    "Two days were left for the rebuttal, and we ran no further experiments.",
    "The pilot lasted 9 days and used three GPU servers.",
    "Training ends once the loss has not improved for 3 hours.",
    "Without any progress within 2 hours the run is given up.",
    "We set the maximum job length: 48 h on the cluster.",
    "It took us over a month to understand how the data was processed and trained on.",
    "We needed two weeks to implement the training pipeline.",
    "LibriSpeech contains 960 hours of speech.",
    "We train our recogniser from scratch on the full 960-hour training set.",
    "Training uses the 100-hour clean subset and a 10-hour development split.",
    "The image branch is trained with a global embedding (512-d).",
    "We use the 100-hour subset.",
    "We fine-tune on 10 hours of labeled data.",
    "models are trained on 1,000 hours of audio",
    "Annotators spent 2 hours per document.",
    "Workers were paid $15 per hour.",
    "Participants took 30 minutes to complete the survey.",
    "We predict mortality within 24 hours of admission.",
    "a 24-hour forecast from the model",
    "The model predicts 48 hours ahead.",
    "readings were taken every 6 hours",
    "24 hours later, training was resumed",
    "data from the last 5 years",
    "30-day readmission prediction with neural networks",
    "The simulation covers 3 days of traffic.",
    "patients aged 65 years",
    "The dataset spans 12 months.",
    "Our model uses a window of 7 days.",
    "We used a time limit of 1 hour per instance.",
    "We set a timeout of 30 minutes for every solver run.",
    "We ran with a 2-hour time limit.",
    "The training is 3 hours faster.",
    "This reduces the training time by 2 hours.",
    "saving 10 hours of training",
    "inference takes 20 ms per image",
    "The agent played 38 days of simulated games.",
    "which corresponds to 200 years of gameplay",
    "Training on three days and testing on one.",
    "The audio clips are 10 seconds long.",
    "over the past 10 years, model sizes grew",
    "It took us two weeks to implement the model.",
    "We contacted the authors, who responded within 2 days.",
    "The episode ends after 200 s.",
    "at 12:30:00 the sensor recorded",
    "The videos last 5 minutes.",
    "60 frames per second, 24 hours a day",
    "We collected tweets for 3 months.",
    "models with a hidden size of 4h",
    "Patients stayed 3 days in the ICU; we train a model.",
    "The conference takes place in 3 months.",
    "We take 2 days as input and predict 1 day with the model.",
    "train/test split by 7 days and 2 days",
    "a learning rate warmup of 10k steps, 3 d convolution",
    "The response took more than 2 weeks because authors were contacted.",
    "Checkpoints are saved every 2 hours during training.",
    "We crawl Reddit for two weeks to train the model.",
    "GTX 1660s and RTX 2080s",
    "In the 1990s, networks were trained on CPUs.",
    "Each interview took about an hour.",
    "the average trip takes 25 minutes in our simulator",
    "the battery lasts 8 hours",
    "Experts needed 3 hours to label the images.",
    "we train a forecasting model on hourly data of 3 years",
    "the 2 hour glucose level",
    "A typical workday of 8 hours",
    "Daily check-ins over 14 days were used as features.",
    "We obtain predictions for the following 7 days.",
    "Users watched the video for 2 minutes.",
    "The task is to translate within 5 minutes.",
    "The stock price dropped in the next 30 minutes.",
    "The reward is computed over a horizon of 10 hours.",
    "The robot operates for 8 hours on one charge.",
    "The model is evaluated on the last 6 months of data.",
    "Weather stations report every 10 min; we train on 20 years of data.",
    "The half-life is 3 days.",
    "We recruited 20 participants for a study of 45 minutes.",
    "A bus takes 15 minutes from A to B in our example.",
    "The average time between visits was 30 days.",
    "Sleep stages are scored in windows of 30 seconds.",
    "It was published 3 years ago.",
    "We gave annotators 2 weeks to finish.",
    "Crowdworkers took on average 4 minutes per task.",
    "The lifetime of a token is 24 hours.",
    "The API has a rate limit of 60 requests per minute.",
    "ETT-h1 has 1-hour granularity; we use lookback windows of 96 hours and evaluate at 192 hours.",
    "In 3 hours of driving data we found 12 events.",
    "We consider 5-minute intervals.",
    "The meeting took place for two days.",
    "Tom takes 2 hours to paint a fence, how long do 3 men take?",
    "The data covers 30 hours of EEG recordings.",
    "They paid workers 9 USD for an hour.",
    "The machine translation of 24 hours news",
    "a 7-day rolling average of model errors",
    "We pause for 2 seconds between API calls.",
    "24-hour ambulatory ECG",
    "10-minute clips are fed to the network",
    "Trained annotators worked for 3 weeks.",
    "The training set has 40 hours and the test set 5 hours.",
    "GPT-4 was released 2 months later.",
    "It takes light 8 minutes to reach Earth.",
    "The review period lasts 4 weeks.",
    "We query the API for 3 days to collect responses.",
    "subjects were trained for 5 days before the test",
    "The training of physicians takes 10 years.",
    "students trained for 3 hours",
]

DEVICE_HOURS = [
    ("GPU hours: approx. 55.", [55.0]),
    ("GPU time for training: 3 h.", [3.0]),
    ("The search took 14 GPUd and 3 GPU-d.", [336.0, 72.0]),
    ("We used 230 GPU hours, split as 150 (training) and 80 (evaluation).", [230.0, 150.0, 80.0]),
    ("This took 60 GPU days: 30 for pretraining, 20 for tuning and 10 for testing.", [1440, 720, 480, 240]),
    ("We used 230 GPU hours, 150 epochs for training and 90 for tuning.", [230.0]),
    ("The search took ~0.9 Ghours.", [0.9]),
    ("Tuning cost 40 Ghrs and testing 1.5 G-hours.", [40.0, 1.5]),
    ("In total we spent roughly 90 gpu hrs on tuning.", [90.0]),
    ("It costs less than 80 offline GPU hours.", [80.0]),
    ("This used 30 additional A100 hours.", [30.0]),
    ("Pretraining used 12 kGPU-hours.", [12000.0]),
    ("All runs sum up to ± 97 hours of GPU runtime.", [97.0]),
    ("This amounts to a GPU runtime of 77 hours.", [77.0]),
    ("The GPU computing time of all models was 31.5 hours.", [31.5]),
    ("48 GPU hours", [48.0]),
    ("1.2M A100 GPU-hours", [1200000.0]),
    ("14 V100-days", [336.0]),
    ("9,998 GPU-days", [239952.0]),
    ("120 TPU-core-hours", [120.0]),
    ("core-hours: 500", [500.0]),
    ("200 node hours", [200.0]),
    ("64 GPU·h", [64.0]),
    ("12 GPUh", [12.0]),
    ("The total is 300 hours of GPU time.", [300.0]),
    ("3 A100 days", [72.0]),
    ("2 to 3 GPU-days per run", [60.0]),
    ("a total of 120 hours on GPU", [120.0]),
    ("All runs were made on GPUs for a total of approximately 90 hours.", [90.0]),
    ("The overall GPU utilization during this study amounted to approximately 21.5 hours.", [21.5]),
    ("In total a budget of 30 hours on an NVIDIA L4 GPU was used.", [30.0]),
    ("total GPU hours: 1,024", [1024.0]),
    ("GPU hours (A100): 96.5", [96.5]),
    ("consumed approximately 5k H100 SXM5 GPU hours", [5000.0]),
    ("0.5 GPU-hours/epoch", [0.5]),
    ("1.3 × 10^6 GPU hours", [1300000.0]),
    ("between 100 and 200 GPU-hours", [150.0]),
    ("300 A100 (80GB) GPU hours", [300.0]),
    ("25 RTX 3090 GPU-days", [600.0]),
    ("12 TPUv3-core-days", [288.0]),
    ("4 Titan X days", [96.0]),
    ("16 and 24 GPU hours, respectively", [16.0, 24.0]),
    ("less than one GPU day", [24.0]),
    ("a GPU-day", [24.0]),
    ("one GPU-hour", [1.0]),
    ("half a GPU day", [12.0]),
    ("20 CPU core-hours", [20.0]),
    ("NAS costs 2000 GPU days", [48000.0]),
    ("3.5 MI250X GCD-hours", [3.5]),
    ("2.5 TPU v4 chip-hours", [2.5]),
    ("The project used 100 hours of V100 compute.", [100.0]),
    ("GPU time of 35 hours", [35.0]),
    ("100 H100-equivalent GPU-hours", [100.0]),
    ("512 Ascend 910B NPU hours", [512.0]),
    ("roughly 6 GPU-months", [4380.0]),
    ("10 GPU years", [87600.0]),
    ("in 24 GPU hours each", [24.0]),
    ("5 GPU hours and 3 CPU hours", [5.0, 3.0]),
]

NO_DEVICE_HOURS = [
    "The curve flattens soon (CPU time: 15 min).",
    "One GPU hour emits 90 g of CO2.",
    "A single A100 hour costs 2 dollars.",
    "The cluster offers up to 100,000 GPU hours per year.",
    "Each team gets 20 GPU hours a week.",
    "The G hours of the song are counted.",
    "GPU runtime is 5 ms.",
    "about 400 PF-days",
    "We used 8 GPUs for 12 hours",
    "$2 per GPU-hour",
    "GPU hours are expensive",
    "hundreds of GPU hours",
    "8 A100 GPUs, 3 days",
    "Hours used: 48",
    "rate of 3 images per GPU hour",
    "7 hours of GPU training",
    "at $1.99/GPU-hour",
    "Table 3. GPU hours of 12 runs",
]


@pytest.mark.parametrize(("text", "hours"), DURATIONS, ids=[text for text, _ in DURATIONS])
def test_a_computing_time_is_read_in_hours(text: str, hours: list[float]) -> None:
    assert values(text, Kind.DURATION) == hours


ITEMS = [
    ("Computational cost", "Ours (large): about 7 hours", [7.0]),
    ("Running times", "Tokenisation: ~20 min (CPU)", [0.333]),
    ("Schedule of the study", "Ours (large): about 7 hours", []),
    ("Computing resources", "Checkpoint interval: 2 h", []),
    ("Computing resources", "Job quota: 48 h", []),
]


@pytest.mark.parametrize(("title", "text", "hours"), ITEMS, ids=[f"{a}: {b}" for a, b, _ in ITEMS])
def test_an_item_under_a_heading_about_computing_may_be_a_name_and_its_time(
    title: str, text: str, hours: list[float]
) -> None:
    item = Passage(index=0, kind=PassageKind.ITEM, text=text, section=("Appendix", title))
    assert [round(m.amount.value, 3) for m in recognise(item) if m.amount] == hours


@pytest.mark.parametrize("text", OTHER_TIMES, ids=OTHER_TIMES)
def test_other_times_are_left_alone(text: str) -> None:
    assert [m.text for m in read(text)] == []


@pytest.mark.parametrize(("text", "hours"), DEVICE_HOURS, ids=[text for text, _ in DEVICE_HOURS])
def test_device_hours_are_read_in_hours(text: str, hours: list[float]) -> None:
    assert values(text, Kind.DEVICE_HOURS) == hours


@pytest.mark.parametrize("text", NO_DEVICE_HOURS, ids=NO_DEVICE_HOURS)
def test_no_device_hours_are_made_up(text: str) -> None:
    assert values(text, Kind.DEVICE_HOURS) == []


BOUNDS = [
    ("Training took 12 hours.", 11.5, 12.5, set()),
    ("Training took about 12 hours.", 11.5, 12.5, {"approximate"}),
    ("Training took ∼12 hours.", 11.5, 12.5, {"approximate"}),
    ("Training takes up to 4 h.", None, 4.5, {"at_most"}),
    ("Training takes less than an hour.", None, 1.0, {"at_most"}),
    ("Training takes over 3 days.", 60.0, None, {"at_least"}),
    ("Training takes more than 3 days.", 60.0, None, {"at_least"}),
    ("Training takes 3+ days.", 60.0, None, {"at_least"}),
    ("Training takes two weeks or more.", 336.0, None, {"at_least"}),
    ("The model was trained over 3 days.", 60.0, 84.0, set()),
    ("Training takes 4–6 h.", 4.0, 6.0, set()),
    ("Training takes between 12 hours and 2 days.", 12.0, 48.0, set()),
    ("Training takes 3.2 ± 0.4 hours.", 2.8, 3.6, set()),
]


@pytest.mark.parametrize(("text", "low", "high", "qualifiers"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_words_around_a_time_bound_it(
    text: str, low: float | None, high: float | None, qualifiers: set[str]
) -> None:
    (mention,) = read(text)
    assert mention.amount is not None
    assert mention.amount.low == (None if low is None else pytest.approx(low))
    assert mention.amount.high == (None if high is None else pytest.approx(high))
    assert mention.qualifiers & {"approximate", "at_most", "at_least"} == qualifiers


BASES = [
    ("Training takes 3 min per epoch.", "epoch"),
    ("Training takes 3 min/epoch on one GPU.", "epoch"),
    ("An epoch takes 3 min.", "epoch"),
    ("Each epoch takes about 40 seconds.", "epoch"),
    ("We spent 20 GPU hours per run.", "run"),
    ("Each run took 5 hours.", "run"),
    ("Training a single model took 40 minutes.", "model"),
    ("Evaluation takes 2 hours for each dataset.", "dataset"),
    ("Training takes 6 hours per random seed.", "seed"),
    ("Training took 5 hours.", None),
    ("Training took 5 hours. Each run uses one GPU.", None),
]


@pytest.mark.parametrize(("text", "per"), BASES, ids=[row[0] for row in BASES])
def test_what_a_time_is_per(text: str, per: str | None) -> None:
    assert read(text)[0].per == per


QUALIFIERS = [
    ("In total, we used 120 GPU hours.", "total"),
    ("All experiments together took 33 hours in total.", "total"),
    ("A cumulative of 120 hours of computation was performed.", "total"),
    ("The two experiments took 5 hours each.", "each"),
    ("Training A and B took 2 hours and 6 hours, respectively.", "respectively"),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS, ids=[row[0] for row in QUALIFIERS])
def test_words_that_change_the_meaning(text: str, qualifier: str) -> None:
    assert all(qualifier in mention.qualifiers for mention in read(text))
    assert read(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("12h", 12.0), ("~3.5 days", 84.0), ("1:46:00", 1.767), ("350 seconds", 0.097), ("2h 30min", 2.5)],
)
def test_a_cell_that_is_a_time_needs_no_sentence(text: str, hours: float) -> None:
    (mention,) = read(text, PassageKind.CELL)
    assert (mention.kind, round(mention.amount.value, 3) if mention.amount else None) == (
        Kind.DURATION,
        hours,
    )


@pytest.mark.parametrize("text", ["45 s", "38.0 ms", "3 years", "12", "50 m"])
def test_a_cell_of_another_kind_is_no_duration(text: str) -> None:
    assert read(text, PassageKind.CELL) == []


def test_code_and_titles_are_not_read() -> None:
    text = "# training takes 3 hours on one GPU"
    assert read(text, PassageKind.VERBATIM) == []
    assert read(text, PassageKind.TITLE) == []


def test_the_span_is_the_printed_amount() -> None:
    mentions = read("Training took about 2.5 to 3 hours on 8 GPUs, 24 GPU hours in all.")
    assert [mention.text for mention in mentions] == ["2.5 to 3 hours", "24 GPU hours"]


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 9000 + "hours",
        "we train for 3 hours and " * 800,
        "runs " * 3000 + "1 h " * 800,
        "3 GPU " * 4000 + "hours",
    ],
    ids=["numbers", "one long sentence", "verbs first", "devices"],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    from time import perf_counter

    start = perf_counter()
    read(text)
    assert perf_counter() - start < 5
