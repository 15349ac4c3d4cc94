"""Sentences about compute, energy and emissions that answer an item, each beside one that does not."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "carbon-intensity": (
        "The grid is powered by renewable sources.",
        "The grid's carbon intensity is 0.35 kg CO2e per kWh.",
    ),
    "co2e": (
        "Training large models harms the climate.",
        "Training emitted 24 kg of CO2e.",
    ),
    "computing-place": (
        "We cluster the embeddings.",
        "All runs were made on our internal cluster.",
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
    "flop": (
        "The model is fast to train.",
        "Training took 3.1e20 FLOPs.",
    ),
    "flop-definition": (
        "The film was a flop.",
        "FLOPs are counted with fvcore for one forward pass.",
    ),
    "hardware": (
        "The model was trained on a large cluster.",
        "The model was trained on 8 NVIDIA A100 GPUs.",
    ),
    "inference-cost": (
        "Inference is fast.",
        "Inference takes 12 ms per image.",
    ),
    "inference-emissions": (
        "The energy per atom is low in theory only.",
        "One query takes 0.3 Wh.",
    ),
    "location": (
        "All models were trained in a data centre.",
        "All models were trained in a data centre in Sweden.",
    ),
    "memory": (
        "The model was trained on one NVIDIA V100 GPU.",
        "The model was trained on one NVIDIA A100 GPU with 80 GB of memory.",
    ),
    "numeric-precision": (
        "Precision and recall are 0.8.",
        "We train in bf16.",
    ),
    "operating-system": (
        "Sliding windows of 20 tokens are used.",
        "The server runs Ubuntu 22.04.",
    ),
    "parameter-kinds": (
        "The model is large.",
        "The model has 12B parameters in total, of which 2B are trainable.",
    ),
    "parameters": (
        "The model has many parameters.",
        "The model has 110 million parameters.",
    ),
    "performance-over-budget": (
        "Accuracy is high.",
        "We plot accuracy against wall-clock time.",
    ),
    "power": (
        "The GPUs are powerful.",
        "Each GPU drew 300 W on average during training.",
    ),
    "pue": (
        "The data centre is efficient.",
        "The data centre has a PUE of 1.1.",
    ),
    "run-time": (
        "The recordings last 20 minutes each.",
        "One epoch needs a wall-clock time of 80 seconds.",
    ),
    "search-cost": (
        "We search the web.",
        "The search took 30 GPU hours.",
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
    "training-type": (
        "The train is late.",
        "The model was fine-tuned on our corpus.",
    ),
}
