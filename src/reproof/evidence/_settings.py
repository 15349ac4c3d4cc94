"""Names and values of hyperparameters, as papers write them."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy

NAME_TEXT: Final = (
    r"\b(?:hyper-?parameters?|learning[- ]rates?|lr|step[- ]?sizes?|batch[- ]?sizes?|mini-?batch(?:es)?"
    r"|epochs?|weight[- ]decay"
    r"|dropout|momentum|warm-?up|optimi[sz]ers?|hidden (?:size|dim\w*|units?|layers?|state)"
    r"|embedding (?:size|dim\w*)"
    r"|(?:number|#) of (?:layers|heads|hidden|units|filters|trees|neurons|iterations|steps|epochs|clusters"
    r"|neighbou?rs|components)"
    r"|clusters|neighbou?rs|hidden units|neurons|layers|heads|temperature|top-?[pk]|gamma|lambda|alpha|beta"
    r"|epsilon|sigma|discount|regulari[sz]ation"
    r"|coefficients?"
    r"|kernel size|max(?:imum)? (?:depth|length|tokens)|gradient clip\w*|clip\w*|iterations|training steps"
    r"|rank|lora|l2|l1|tau|patience"
    r"|latent (?:size|dim\w*)|context (?:length|size|window)|seq(?:uence)? length|(?:num|max|min"
    r"|n)_\w+|penalty"
    r"|temperatures|[γλαβητεσ]\w?|bandwidth|horizon|threshold|sparsity|bit-?width|smoothing|(?:tree|network"
    r"|maximum) depth|replay ratio"
    r"|(?:window|kernel|patch|codebook|vocabulary|group|buffer|beam|filter|block|chunk|population|queue"
    r"|crop|history"
    r"|look-?back|prompt|tree|forest)[- ](?:size|length|width|depth)"
    r"|(?:mask(?:ing)?|pruning|mutation|crossover|compression|noise|mixing|growth|decay|exploration"
    r"|sampling|mixup)"
    r" (?:ratio|rate|level|strength|probability)"
    r"|(?:scaling|reduction|loss|discount|weighting) (?:factor|weight))s?\b"
)
NAME: Final = lazy(NAME_TEXT)
"""A hyperparameter."""

VALUE: Final = r"[-−]?\.?\d[\d.e/^k−–-]*(?: ?[×x·] ?10[\d^{}−–-]*)?%?"
"""A value of one."""
