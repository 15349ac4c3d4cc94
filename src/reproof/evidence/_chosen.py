"""Settings that were chosen for this work: by a search, a reason, or a score on validation data."""

from __future__ import annotations

from typing import Final

from reproof.evidence._general import GENERAL
from reproof.patterns import lazy

_SETTING = lazy(
    r"\bhyper-?\s?parameter|\b(?:parameter|default|same|training|optimi[sz]er|model"
    r"|experiment\w*) settings?\b"
    r"|\bsettings\b|\b(?:the|these|all|their) values\b|\b(?:trade-?off|balancing|mixing|relative) weights?\b"
    r"|\b(?:layers|heads|neurons|trees|clusters|neighbou?rs|filters)\b|\b(?:configurations?|recipe)\b"
    r"|\bparameter (?:values?|choices?)\b"
    r"|\b(?:these|other|best|default|all|optimal|remaining|regulari[sz]ation|key|tuning|of the|original|two"
    r"|standard"
    r"|important|several|its|the same) (?:\w+ )?parameters?\b"
    r"|\b(?:learning[- ]rates?|step[- ]?sizes?|batch[- ]?sizes?|epochs?|weight decay|dropout|momentum"
    r"|temperature"
    r"|threshold|coefficient|penalt(?:y|ies)|regulari[sz]\w+|loss weights|weighting|gains|bandwidth|horizon"
    r"|discount factor|clipping|rank|schedule|warm-?up|patience)s?\b"
    r"|\b(?:number|amount|value|values|choice|order|orders|degree|strength|proportion) (?:\w+ )?(?:of|for)\b"
    r"|\b[a-z]+[- ](?:sizes?|widths?|lengths?|dimensions?|depths?)\b"
    r"|\b(?:decay|mutation|crossover|masking|mask|exploration|sampling|growth|noise|pruning|compression"
    r"|frame|update"
    r"|refresh|loss) (?:rates?|ratios?|levels?|intervals?|weights?)\b"
    r"|\b(?:lambda|alpha|gamma|sigma|epsilon|[λαβγτεση]\w?)\b|\bk ?[=∈]|\b(?:best|optimal) (?:value|window"
    r"|epoch"
    r"|model|checkpoint)"
    r"|\b(?:loss|reward|class|cost) weights?\b|\b(?:diffusion|sampling|inference|training) steps\b"
    r"|\bevery baseline|\beach (?:baseline|method)"
    r"|\ball (?:baselines|methods)|\binner\b|\bc\b|\biterations\b"
    r"|\boptimi[sz]er\b|\barchitecture\b|\b(?:adamw?|sgd)\b"
)
"""Something that is set before training."""

_TUNED = lazy(
    r"(?<!fine-)(?<!fine )(?<!instruction-)(?<!prompt-)(?<!not )\b(?:hand-)?(?:tuned?"
    r"|tuning)\b(?! models?\b| data)"
    r"|\boptimi[sz]ed? (?:\w+ ){0,2}?(?:hyper-?\s?parameters?|learning rate|penalty|parameters? of the model)"
    r"|\b(?:cross-?validation|validation|dev|development)\b[^.;]{0,60}\b(?:decid|determin|dictat|guid"
    r"|fix)(?:es|ed?|s)\b"
    r"|\b(?:median heuristic|elbow (?:method|rule|criterion)|silverman|scott)\b"
    r"|\bparameters? (?:that )?we optimi[sz]ed?\b|\bswept\b[^.;]{0,80}\bhyper-?\s?parameter"
    r"|\bsweep\w*\b[^.;]{0,40}\bhyper-?\s?parameter|\bhyper-?\s?parameter\w*\b[^.;]{0,30}\b(?:sweep\w*|swept)"
)
"""Adjusting settings, whatever the method; fine-tuning a model is another thing."""
_CHOSEN = lazy(
    r"\b(?:chosen|chose|choose|selected|select|selecting|balanced|picked|pick|set(?! of\b)|determined?"
    r"|fix(?:ed)?"
    r"|adjusted"
    r"|found"
    r"|calibrated|identified|optimi[sz]ed)\b[^.;]{0,90}?"
    r"\b(?:based on|according to|by (?:[\w-]+[- ]){0,2}?(?:search\w*|cross|sweep\w*|minimi\w+|maximi\w+"
    r"|hand|trial|validat\w+|inspect\w+|visual\w*"
    r"|experiment\w*|compar\w+|tun\w+|the (?:aic|bic|elbow|best|validation))|from among|(?:from|among"
    r"|between) (?:the |a )?(?:set|\{|\[|values"
    r"|range|candidates?)|(?:among|between) \d|such that|so that|so as to|to (?:\w+ly )?(?:maximi|minimi"
    r"|fit|balance|avoid|ensure|be consistent"
    r"|keep|prevent|optimi)\w*|empirically|experimentally|heuristically|manually|by hand|arbitrarily"
    r"|a priori|in advance|that (?:maximi|minimi|gave|give|yield|perform|work)\w*"
    r"|(?:via|using|with|through|on|in) (?:the |a |an |our )?(?:\w+[- ])?(?:validation|development|dev"
    r"|held-?out|cross-?validation|grid"
    r"|search\w*|sweep\w*|preliminary|pilot|aic|bic|local evaluation|bayesian)\b)"
    r"|\b(?:empirically|experimentally|heuristically|manually|arbitrarily|carefully) (?:chosen|selected|set"
    r"|determined|found|tuned|picked"
    r"|adjusted|choose|chose|fixed|optimi[sz]ed)\b"
    r"|\b(?:selected|chosen|determined|picked|set) (?:by|via|using|with) (?:the )?(?:aic|bic|akaike|elbow"
    r"|silhouette)\b"
    r"|\b(?:chosen|selected|picked|set) (?:empirically|heuristically|arbitrarily|manually|experimentally)\b"
)
_REASONED = lazy(
    r"\b(?:hyper-?\s?parameters?|(?:learning|dropout|decay|sampling|masking) rates?|(?:batch|step|kernel"
    r"|window|hidden|patch|buffer|embedding|context|sequence)"
    r" (?:sizes?|lengths?|dimensions?)|thresholds?|coefficients?|gains|(?:loss|reward|class|cost) weights"
    r"|weights? of the \w+|bandwidth|horizon|temperature"
    r"|regulari[sz]\w+(?: strength| parameter)?|number of (?:\w+ )?\w+s|values? (?:of|for) [^.;]{0,20}"
    r"|(?:diffusion|sampling|inference|training) steps"
    r"|epochs|iterations|rank|dropout|weight decay|momentum|penalty|[λαβγτεση]\w?|k|c)\b(?: (?!models?"
    r"|networks?|train)[\w()-]+){0,6}?"
    r" (?:was|were|is|are|been|be) (?:then |always |simply |all )?(?:(?:chosen|selected|picked|determined"
    r"|optimi[sz]ed|obtained|calibrated|derived|found)"
    r"[^.;]{0,50}?\b(?:using|by|via|with|through|on|from|because|since|due to|following|per)\b(?! (?:adam"
    r"|sgd|the adam|gradient))"
    r"|(?:set|fixed|limited|reduced|capped|restricted|kept|increased|chosen)\b[^.;]{0,40}?\b(?:because"
    r"|since|due to|owing to|as an? (?:\w+ )?(?:trade-?off|compromise|balance)"
    r"|until the|for (?:stability|efficiency|memory|fairness|simplicity|computational)))"
    r"|\b(?:choose|chose|set|use|fix|pick) (?:the )?\w+ ?= ?\d\S* (?:since|because|as (?:it|this|a|larger"
    r"|smaller|higher|lower)|following|by|to (?:balance|fit|avoid|match))\b"
    r"|\binner (?:loops?|folds?|cross-?validation|cv)\b[^.;]{0,60}\b(?:select|chos|tun|pick|optim)\w*"
    r"|\b(?:select|chos|tun|pick|optim)\w*[^.;]{0,60}\binner (?:loops?|folds?|cross-?validation|cv)\b"
    r"|(?<!fine-)\btuned? (?:each|every|all) (?:of the )?(?:\w+ )?(?:baselines?|methods?|agents?"
    r"|algorithms?)\b"
)
"""A setting with the way it was found, or the reason for it."""
_BEST = lazy(
    r"\b(?:gave|gives?|giving|yield\w*|perform(?:s|ed|ing)?|work(?:s|ed)?|achiev\w+|produc\w+|led to"
    r"|result(?:s|ed|ing)? in|obtain\w*"
    r"|reach\w*|showed|deliver\w*|was) (?:the |us the |out )?(?:\w+ )?(?:best|optimal)\b"
    r"|\b(?:gave|give|yield\w*|achiev\w+|with|had|minimi[sz]\w*|maximi[sz]\w*|reach\w*"
    r"|attain\w*) (?:the )?(?:best|lowest|highest|smallest|largest)?"
    r" ?(?:\w+ )?(?:validation|dev|development|held-?out)\b"
    r"|\b(?:best|highest|lowest|optimal)\b[^.;]{0,40}\b(?:on|by|over) (?:the |a |our )?(?:validation|dev"
    r"|development|held-?out)\b"
    r"|\bbest performance (?:was|is) (?:achieved|obtained|reached)\b|\bworked (?:best|well) (?:in|for"
    r"|across)\b"
    r"|\b(?:trial[- ]and[- ]error|rules? of thumb)\b|\bsettled (?:on|for)\b"
    r"|\b(?:after|by) (?:trying|testing|comparing|exploring|experimenting with"
    r"|evaluating) (?:\w+ )?(?:several|different|various|multiple|many|a few|values|settings)\b"
    r"|\b(?:preliminary|pilot|initial|exploratory) (?:experiments?|stud(?:y|ies)|runs|trials|tests"
    r"|search\w*|tuning)\b[^.;]{0,80}"
    r"\b(?:found|find|show\w*|chos\w+|select\w*|set|determin\w+|best|well|suggest\w*|reveal\w*|indicat\w+"
    r"|identif\w+)\b"
    r"|\b(?:found|chosen|selected|set|determined|tuned|based|identified)\b[^.;]{0,60}\b(?:preliminary|pilot"
    r"|exploratory)\b"
    r"|\bthe (?:largest|smallest|highest|biggest) (?:\w+ )?(?:that|which|to|possible)\b"
    r"|\bused the largest\b"
)
_KEPT = lazy(
    r"\b(?:select\w*|choos\w+|chosen|chose|pick\w*|keep|kept|restor\w+|retain\w*|saved?|report|evaluate|use"
    r"|using|best)\b[^.;]{0,90}?"
    r"\b(?:on|by|using|with|via|to|lowest|highest|best|minimum|maximum|minimal|maximal|based on"
    r"|(?:according|due) to)"
    r" (?:(?:the|a|our|its|on|their|this) )*(?:\w+ )?(?:validation|val|dev|development)[- ]?(?:set\b|loss"
    r"|accuracy|performance|score|f1"
    r"|perplexity|data|split|error|auc|auroc|metric|return|reward|bleu|dice|subjects|dataset|partition|fold"
    r"|likelihood|mae|rmse|mse|nll|\w+ loss)"
    r"|\b(?:validation|val|dev|development) (?:set|loss|accuracy|performance|score|f1|data|split|error"
    r"|metric)\b[^.;]{0,60}"
    r"\b(?:to|for) (?:\w+ )?(?:select\w*|choos\w+|tun\w+|pick\w*|determin\w*|model selection|early)"
    r"|\b(?:checkpoints?|epochs?|iterations?|snapshots?|weights|versions?|models?|configurations?|settings?"
    r"|values?)\b[^.;]{0,40}\b(?:highest|lowest|best|minimum|maximum)"
    r"\b[^.;]{0,20}\b(?:validation|val|dev|development)\b[^.;]{0,40}\b(?:select|chos|choos|pick|keep|kept"
    r"|use|test|report|evaluat|deploy|final)\w*"
    r"|\b(?:select|chos|choos|pick|keep|kept|use|evaluat|report)\w*\b[^.;]{0,20}\b(?:checkpoints?|epochs?"
    r"|iterations?|snapshots?|weights|models?|configurations?|settings?)\b"
    r"[^.;]{0,40}\b(?:highest|lowest|best|minimum|maximum|smallest|largest)\b[^.;]{0,20}\b(?:validation|val"
    r"|dev|development)\b"
    r"|\b(?:checkpoints?|epochs?|models?|snapshots?) (?:is|are|was|were) (?:chosen|selected"
    r"|picked)\b[^.;]{0,20}\b(?:by|on|via|with|using) (?:the )?(?:validation|val|dev)\b"
    r"|\bmodel[- ]selection\b[^.;]{0,80}\b(?:validation|cross-?validation|dev|criteri\w+|held-?out)\b"
    r"|\b(?:validation|cross-?validat\w+|dev)\b[^.;]{0,60}\bmodel[- ]selection\b"
    r"|\bearly[- ]stopp\w+\b[^.;]{0,80}\b(?:validation|val|dev|patience|held-?out)|\b(?:validation|val"
    r"|patience)\b[^.;]{0,60}\bearly[- ]stopp\w+"
    r"|\bstop\w*\b[^.;]{0,40}\b(?:when|once|if|after|as soon as)\b[^.;]{0,30}\b(?:validation|dev|held-?out)\b"
    r"|\bcross-?validat\w+\b[^.;]{0,60}\b(?:to|for) (?:select|choos|tun|pick|determin)\w*"
)
"""A score on validation data decides which model, or which epoch, is kept."""
_SEARCHED = lazy(
    r"\b(?:bayesian|hyper-?\s?parameter|exhaustive|automated|manual) (?:grid[- ]|random )?(?:search\w*"
    r"|optimi[sz]ation|tuning|sweeps?|selection)\b"
    r"|\bgrid[- ]?search\w*|\bgrid over\b|\b(?:randomi[sz]ed|grid)searchcv\b|\boptuna\b|\bhyperopt\b"
    r"|\bhyperband\b|\bray tune\b"
    r"|\bpopulation[- ]based training\b|\bparzen\b|\b(?:random|line|binary|manual) search\w*\b"
    r"|\bmanually searched\b"
)
"""Ways of searching that have a name."""
_SEARCH_FOR = lazy(
    r"\b(?:coarse[- ]to[- ]fine|extensive|systematic|small|brief) (?:\w+ )?search(?:es)? (?:for|over"
    r"|of) (?:the )?(?:\w+ )?"
    r"(?:hyper|learning|regulari|parameters?|settings?|values?|threshold|weights|coefficient|rate|number)\w*"
    r"|\b(?:reward|loss|class|cost|objective) weights\b[^.;]{0,30}\b(?:hand-)?tuned\b"
)
_CONTEXT = lazy(
    r"\bhyper-?\s?parameter|\btun(?:e|ed|ing)\b|\bconfigurations?\b|\blearning rates?\b|\bsettings?\b"
    r"|\bvalidation\b"
    r"|\bgrid|\boptuna\b|\bhyper|\bray tune|\bpopulation|\bparzen|\bvalues?\b|\bparameters?\b|[λαβγτεση]"
    r"|\b(?:number|width|size|noise|level|length)s?\b"
)
_OTHER_SEARCH = lazy(
    r"\bsubsets?\b|\bensembles?\b|\bsearch (?:engine|quer|result|agent|tool)\w*"
    r"|\bneural architecture search\b|\bbaseline search"
)
SEARCHES: Final = ("search", "hyper", "optuna", "population", "parzen", "grid", "bayesian", "tun")
SETS: Final = (
    "chose", "choos", "select", "pick", "tun", "empiric", "heuristic", "manual", "determine", "fixed",
    "found",
    "optim", "sweep", "swept", "set ", "limited", "obtained", "increased", "decid", "elbow", "silverman",
)  # fmt: skip
PROVES: Final = (
    " best", "optim", "lowest", "highest", "largest", "trial", "of thumb", "preliminary", "pilot", "settled",
    "trying", "valid",
)  # fmt: skip
VALIDATES: Final = ("valid", "dev ", "dev-", "development", "val ", "val-", "stopp")
_TUNES: Final = (
    "tun", "sweep", "swept", "optimi", "decid", "determin", "dictat", "guid", "fix", "heuristic", "elbow",
    "silverman",
)  # fmt: skip
_NAMES: Final = (
    "param", "setting", "config", "recipe", "rate", "epoch", "decay", "dropout", "momentum",
    "temperature", "threshold", "coefficient", "penalt", "regulari", "weight", "gains", "bandwidth",
    "horizon", "discount", "clipping", "rank", "schedule", "warm", "patience", "number", "amount",
    "value", "choice", "order", "degree", "strength", "size", "width", "length", "dimension", "depth",
    "ratio", "level", "interval", "lambda", "alpha", "gamma", "sigma", "epsilon", "α", "β", "γ", "λ",
    "τ", "ε", "σ", "η", "=", "∈", "best", "optim", "architecture", "adam", "sgd", "baseline", "method",
    "agent", "inner", "steps", "iteration", "proportion", " c ", " k ",
)  # fmt: skip
"""What the name of a setting holds: sentences without any need not be searched."""


_OUTRIGHT = lazy(
    r"(?<!fine-)(?<!fine )(?<!instruction )\btuning (?:was|were) (?:done|performed|carried|conducted|made)\b"
    r"|\b(?:optimi[sz]|select|choos|calibrat)\w* (?:the |all |these |our )?(?:\w+ )?parameters (?:on|using"
    r"|with|by)"
    r" (?:the |a |our )?(?:\w+ )?(?:validation|dev|held-?out|cross)\b"
    r"|\bparameters (?:were|are|was) (?:optimi[sz]ed|selected|chosen|calibrated|fit(?:ted)?) (?:on|using"
    r"|with|by)"
    r" (?:the |a |our )?(?:\w+ )?(?:validation|dev|held-?out|cross)\b"
)
"""Settings chosen, in a sentence that names none of them."""
_FITTED = lazy(r"\b(?:temperature|platt) scaling\b|\bwe assume\b|\bassum(?:es?|ing) that\b")
"""Values that are fitted or assumed, not chosen."""


def by_search(low: str) -> bool:
    """Whether a sentence tells of a named or described search for settings."""
    if _SEARCH_FOR.search(low) and not GENERAL.search(low):
        return True
    if not _SEARCHED.search(low) or _OTHER_SEARCH.search(low) or GENERAL.search(low):
        return False
    return _CONTEXT.search(low) is not None


def by_choice(low: str) -> bool:
    """Whether a sentence says that settings were tuned or chosen, by what or why."""
    if any(word in low for word in ("tuning was", "tuning were", "parameters ")) and _OUTRIGHT.search(low):
        return not GENERAL.search(low)
    if not any(word in low for word in _NAMES) or _SETTING.search(low) is None or _FITTED.search(low):
        return False
    if _REASONED.search(low) and not GENERAL.search(low):
        return True
    tuned = any(word in low for word in _TUNES) and _TUNED.search(low)
    return bool(tuned or _CHOSEN.search(low)) and not GENERAL.search(low)


def by_validation(low: str) -> bool:
    """Whether a sentence says that a score on validation data decided what is kept."""
    return _KEPT.search(low) is not None


def by_result(low: str) -> bool:
    """Whether a sentence says that a setting gave the best result."""
    return _BEST.search(low) is not None and _SETTING.search(low) is not None and not GENERAL.search(low)
