"""Names and values of hyperparameters, as papers write them."""

from __future__ import annotations

import re
from typing import Final

NAME: Final = re.compile(
    r"\b(?:hyper-?parameters?|learning[- ]rates?|lr|step[- ]?sizes?|batch[- ]?sizes?|mini-?batch(?:es)?"
    r"|epochs?|weight[- ]decay|dropout|momentum|warm-?up"
    r"|optimi[sz]ers?|adam\w*|sgd|hidden (?:size|dim\w*|units?|layers?|state)|embedding (?:size|dim\w*)"
    r"|(?:number|#) of (?:layers|heads|hidden|units|filters|trees|neurons|iterations|steps|epochs)"
    r"|layers|heads|temperature|top-?[pk]|gamma|lambda|alpha|beta|epsilon|discount|regulari[sz]ation"
    r"|coefficients?|threshold|kernel size|max(?:imum)? (?:depth|length|tokens)"
    r"|gradient clip\w*|clip\w*|iterations|training steps|rank|lora|l2|l1|tau|patience|latent (?:size"
    r"|dim\w*)|context (?:length|size|window)|seq(?:uence)? length|num_\w+|penalty|γ|λ|α|β|η|τ|ε)\b"
)
"""A hyperparameter."""

VALUE: Final = (
    r"(?:[-−]?\d[\d.,]*(?:\s?[×x·]\s?10\s?\^?\s?\{?[-−–]?\d+\}?|e[-−–]?\d+|\^\{?[-−–]?\d+\}?|k|m)?%?)"
)
"""A value of one."""
