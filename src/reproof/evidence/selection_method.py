"""How hyperparameters were chosen, and by which criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("hyperparameters.selection",)
ABSENT = "nothing says how the hyperparameters were chosen"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "tuning",
    "implementation detail",
    "training details",
    "experimental setup",
)
NEAR = ("hyperparameters", "search-space")

_SETTING = lazy(
    r"\bhyper-?\s?parameter|\b(?:parameter|default|same|training|optimi[sz]er|model"
    r"|experiment\w*) settings?\b"
    r"|\bsettings\b|\b(?:configurations?|recipe)\b|\bparameter (?:values?|choices?)\b"
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
    r"|\b(?:lambda|alpha|gamma|sigma|epsilon|[λαβγτεση]\w?)\b|\bk ?[=∈]|\b(?:best|optimal) (?:value|epoch"
    r"|model|checkpoint)"
    r"|\boptimi[sz]er\b|\barchitecture\b|\b(?:adamw?|sgd)\b"
)
"""Something that is set before training."""

_TUNED = lazy(
    r"(?<!fine-)(?<!fine )(?<!instruction-)(?<!prompt-)(?<!not )\b(?:hand-)?(?:tuned?"
    r"|tuning)\b(?! models?\b| data)"
    r"|\boptimi[sz]ed? (?:\w+ ){0,2}?(?:hyper-?\s?parameters?|learning rate|penalty|parameters? of the model)"
    r"|\bparameters? (?:that )?we optimi[sz]ed?\b|\bswept\b[^.;]{0,80}\bhyper-?\s?parameter"
    r"|\bsweep\w*\b[^.;]{0,40}\bhyper-?\s?parameter|\bhyper-?\s?parameter\w*\b[^.;]{0,30}\b(?:sweep\w*|swept)"
)
"""Adjusting settings, whatever the method; fine-tuning a model is another thing."""
_CHOSEN = lazy(
    r"\b(?:chosen|chose|choose|selected|select|selecting|picked|pick|set|determined?|fix(?:ed)?|adjusted"
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
    r"\b(?:hyper-?\s?parameters?|(?:learning|dropout|decay|sampling|masking) rates?|(?:batch|step|kernel|window|hidden|patch|buffer|embedding|context|sequence)"
    r" (?:sizes?|lengths?|dimensions?)|thresholds?|coefficients?|gains|(?:loss|reward|class|cost) weights|weights? of the \w+|bandwidth|horizon|temperature"
    r"|regulari[sz]\w+(?: strength| parameter)?|number of (?:\w+ )?\w+s|values? (?:of|for) [^.;]{0,20}|(?:diffusion|sampling|inference|training) steps"
    r"|epochs|iterations|rank|dropout|weight decay|momentum|penalty|[λαβγτεση]\w?|k|c)\b(?: (?!models?|networks?|train)[\w()-]+){0,6}?"
    r" (?:was|were|is|are|been|be) (?:then |always |simply |all )?(?:(?:chosen|selected|picked|determined|optimi[sz]ed|obtained|calibrated|derived|found)"
    r"[^.;]{0,50}?\b(?:using|by|via|with|through|on|from|because|since|due to|following|per)\b(?! (?:adam|sgd|the adam|gradient))"
    r"|(?:set|fixed|limited|reduced|capped|restricted|kept|increased|chosen)\b[^.;]{0,40}?\b(?:because|since|due to|owing to|as an? (?:\w+ )?(?:trade-?off|compromise|balance)"
    r"|until the|for (?:stability|efficiency|memory|fairness|simplicity|computational)))"
    r"|\b(?:choose|chose|set|use|fix|pick) (?:the )?\w+ ?= ?\d\S* (?:since|because|as (?:it|this|a|larger|smaller|higher|lower)|following|by|to (?:balance|fit|avoid|match))\b"
    r"|\binner (?:loops?|folds?|cross-?validation|cv)\b[^.;]{0,60}\b(?:select|chos|tun|pick|optim)\w*"
    r"|\b(?:select|chos|tun|pick|optim)\w*[^.;]{0,60}\binner (?:loops?|folds?|cross-?validation|cv)\b"
    r"|(?<!fine-)\btuned? (?:each|every|all) (?:of the )?(?:\w+ )?(?:baselines?|methods?|agents?|algorithms?)\b"
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
    r"|\b(?:after|by) (?:trying|testing|comparing|exploring|experimenting with|evaluating) (?:\w+ )?(?:several|different|various|multiple|many|a few|values|settings)\b"
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
    r"|\b(?:checkpoints?|epochs?|iterations?|snapshots?|weights|versions?|models?|configurations?|settings?|values?)\b[^.;]{0,40}\b(?:highest|lowest|best|minimum|maximum)"
    r"\b[^.;]{0,20}\b(?:validation|val|dev|development)\b[^.;]{0,40}\b(?:select|chos|choos|pick|keep|kept|use|test|report|evaluat|deploy|final)\w*"
    r"|\b(?:select|chos|choos|pick|keep|kept|use|evaluat|report)\w*\b[^.;]{0,20}\b(?:checkpoints?|epochs?|iterations?|snapshots?|weights|models?|configurations?|settings?)\b"
    r"[^.;]{0,40}\b(?:highest|lowest|best|minimum|maximum|smallest|largest)\b[^.;]{0,20}\b(?:validation|val|dev|development)\b"
    r"|\b(?:checkpoints?|epochs?|models?|snapshots?) (?:is|are|was|were) (?:chosen|selected|picked)\b[^.;]{0,20}\b(?:by|on|via|with|using) (?:the )?(?:validation|val|dev)\b"
    r"|\bmodel[- ]selection\b[^.;]{0,80}\b(?:validation|cross-?validation|dev|criteri\w+|held-?out)\b"
    r"|\b(?:validation|cross-?validat\w+|dev)\b[^.;]{0,60}\bmodel[- ]selection\b"
    r"|\bearly[- ]stopp\w+\b[^.;]{0,80}\b(?:validation|val|dev|patience|held-?out)|\b(?:validation|val"
    r"|patience)\b[^.;]{0,60}\bearly[- ]stopp\w+"
    r"|\bstop\w*\b[^.;]{0,40}\b(?:when|once|if|after|as soon as)\b[^.;]{0,30}\b(?:validation|dev|held-?out)\b"
    r"|\bcross-?validat\w+\b[^.;]{0,60}\b(?:to|for) (?:select|choos|tun|pick|determin)\w*"
)
"""A score on validation data decides which model, or which epoch, is kept."""
_SOURCE = (
    r"(?:(?:\w+ ){0,3}?(?:original|official|recommended|published|reference|released|upstream|literature)\b"
    r"|(?:\w+ ){0,3}?(?:prior|previous|earlier|existing) (?:\w+ )?(?:works?|stud\w+|papers?|publications?"
    r"|literature|research"
    r"|methods?|approach\w*|implementations?|baselines?)\b"
    r"|[^.;]{0,60}?[\ue000\ue001]|[^.;]{0,60}?\bet al\b|[^.;]{0,40}?(?<!this )(?<!our )\b(?:authors?|paper"
    r"|library|codebase"
    r"|repository|implementation|framework|defaults?|script)\b)"
)
_TAKES_OVER = (
    r"(?:hyper-?\s?parameter(?:s| \w+)?|(?:\w+ )?settings?|configurations?|(?:\w+ )?recipe|config|(?:training"
    r"|experimental|optimi[sz]ation|fine-?tuning"
    r"|same|original) (?:\w+ )?(?:setup|set-up|protocol|procedure|details|schedule|strategy|parameters)"
    r"|setup|learning[- ]rates?(?: schedule)?"
    r"|batch[- ]?sizes?|(?:number of )?epochs|weight decay|dropout|parameters|values|coefficients?"
    r"|thresholds?|temperature"
    r"|optimi[sz]er|discount factor)"
)
"""Settings of a kind that one paper takes over from another."""
_OF_OTHERS = lazy(rf"\b{_TAKES_OVER}\b|\bwe (?:\w+ )?(?:set|train|fine-?tune) [^.;]*\d")
_FOLLOWS = lazy(
    r"\b(?:follow(?:s|ed|ing)?(?! (?:the |an? )?(?:\w+ )?(?:architecture|evaluation|design|approach"
    r"|definition|notation|method|task|data|split|idea))"
    r"|same (?:\w+ ){0,3}?(?:as|from|of|used in)|identical to|taken (?:directly )?from|adopted from"
    r"|inherit(?:s|ed)?|borrow(?:s|ed)?"
    rf"|copied|adher(?:e|ed|es|ing) to|stem from|come from|sourced from|close to)\b(?: (?:in|by|to|from|as"
    rf"|at|with|those|that|of))* ?{_SOURCE}"
)
"""Taking over, whatever stands between; the settings stand near by."""
_USES = lazy(
    r"\b(?:use[sd]?|using|adopt(?:s|ed)?|keep|kept|retain(?:s|ed)?|re-?use[sd]?|match(?:es|ed)?|share[sd]?"
    r"|replicate[sd]?|took|take|appl(?:y|ied)"
    rf"|with|set)\b[^.;]{{0,50}}\b{_TAKES_OVER}\b[^.;]{{0,40}}\b(?:of|from|in|by|as|at|proposed|reported"
    rf"|used|recommended|suggested|given|provided"
    rf"|described|specified|to|per)\b ?{_SOURCE}"
    rf"|\b{_TAKES_OVER}\b[^.;]{{0,40}}\b(?:reported|provided|suggested|recommended|given|stated|specified"
    rf"|described|mentioned|used|proposed|set"
    rf"|chosen|kept|left|fixed|selected|as|published|are|were|is|was)\b(?: (?:in|by|to|from|as"
    rf"|at))+ (?!our\b|this\b){_SOURCE}"
    rf"|\b{_TAKES_OVER}\b[^.;]{{0,40}}\b(?:match(?:es|ed)?|mirror(?:s|ed)?|largely follow|correspond(?:s|ed)? to|agree with|same as) (?:those )?(?:of |in )?{_SOURCE}"
    rf"|\b(?:original|official|published|recommended)\b(?: \w+){{0,2}}? (?:hyper-?\s?parameters?|settings?"
    rf"|configurations?|recipe)\b"
)
_DEFAULT = lazy(
    r"\b(?:default|recommended|official|out-of-the-box|conventional) (?:\w+ ){0,2}?(?:hyper-?\s?parameters?"
    r"|settings?|configurations?|parameters?"
    r"|values?|learning rates?|optimi[sz]er|arguments|options|weights? of the loss)\b"
    r"|\b(?:hyper-?\s?parameters?|settings?|parameters|values|options)\b[^.;]{0,40}\b(?:at|as|to|are|were"
    r"|by|the|its|their) defaults?\b"
    r"|\b(?:original|authors'?|paper'?s|published|common|conventional"
    r"|standard) (?:\w+ )?(?:hyper-?\s?parameters?|parameter settings)\b"
    r"|\b(?:following|as is|per|in line with|according to) (?:common|standard|usual|established|best) practices?\b"
    r"|\b(?:options?|settings?|parameters|hyper-?\s?parameters|values|arguments|rest|others?)\b[^.;]{0,40}\bdefaults\b"
    r"|\binherit(?:s|ed)? (?:\w+ ){0,3}?(?:hyper-?\s?parameters?|settings?)\b"
    r"|\bhyper-?\s?parameters? follow\b|\bno (?:\w+ )?(?:hyper-?\s?parameters?|parameters?) (?:was"
    r"|were) (?:tuned|searched|optimi[sz]ed)"
    r"|\bno (?:\w+[- ])*hyper-?\s?parameter (?:search|tuning|optimi[sz]ation|sweep)\b"
    r"|\b(?:not|never) (?:\w+ )?(?:tune|tuned|search|optimi[sz]e)\w* (?:\w+ ){0,3}?(?:hyper-?\s?parameters?)"
    r"|\bhyper-?\s?parameters? (?:were|was|are) (?:\w+ )?(?:not|never) (?:\w+ )?(?:tuned|searched"
    r"|optimi[sz]ed)"
)
"""What the makers of a method or library propose, or that nothing was tuned."""
_SEARCHED = lazy(
    r"\b(?:bayesian|hyper-?\s?parameter|exhaustive|automated|manual) (?:grid[- ]|random )?(?:search\w*"
    r"|optimi[sz]ation|tuning|sweeps?|selection)\b"
    r"|\b(?:coarse[- ]to[- ]fine|local|extensive|systematic|small) (?:\w+ )?search(?:es)? (?:for|over|of)\b|\bgrid[- ]?search\w*|\bgrid over\b|\b(?:randomi[sz]ed|grid)searchcv\b|\boptuna\b|\bhyperopt\b"
    r"|\bhyperband\b|\bray tune\b"
    r"|\bpopulation[- ]based training\b|\bparzen\b|\b(?:random|line|binary|manual) search\w*\b"
    r"|\bmanually searched\b"
)
"""Ways of searching that have a name."""
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
_GENERAL = lazy(
    r"\b(?:could|would|might|future|costly|expensive|often|typically|usually|avoid\w*|unable|couldn't"
    r"|cannot|insufficient|eliminat\w+|without"
    r"|limited (?:hyper|tuning)|practitioners|need for|requires?|believe)\b"
)
"""Searching that is wished for, feared or spoken of in general."""
_HEADING = lazy(
    r"\b(?:hyper-?\s?parameter|parameter) (?:search|tuning|selection|optimi[sz]ation|sweep)\b|\bgrid search\b"
    r"|\btuning (?:protocol|procedure)\b|\b(?:choice|selection) of (?:\w+ )?(?:hyper-?\s?)?parameters?\b"
)

_SEARCHES = (
    "search", "optimi", "tuning", "sweep", "optuna", "hyperopt", "hyperband", "ray tune", "population",
    "parzen", "grid", "selection",
)  # fmt: skip
_SETS = (
    "chosen", "chose", "choos", "select", "pick", "tun", "empiric", "experimentally", "heuristic", "manual",
    "determine", "fixed", "adjusted", "found", "calibrat", "identif", "optimi", "sweep", "swept", "set ",
    "arbitrarily", "carefully", "obtained", "derived", "limited", "because", "since", "due to", "compromise", "inner ",
    "trade-off", "tradeoff", "until the",
)  # fmt: skip
_PROVES = (
    " best", "optimal", "lowest", "highest", "largest", "smallest", "trial", "of thumb",
    "preliminary", "pilot", "initial", "exploratory", "maximi", "minimi", "worked well",
    "settled", "trying", "testing", "comparing", "exploring", "experimenting", "evaluating",
)  # fmt: skip
_VALIDATES = ("valid", "dev ", "dev-", "development", "val ", "val-", "stopp", "model selection")
_TAKES = (
    "follow", "same", "identical", "taken from", "as in", "as described", "as reported", "as specified",
    "adopt", "inherit", "borrow", "cop", "adapted", "report", "provide", "suggest", "recommend", "stated",
    "left a", "keep", "kept", "retain", "from", "adher", "use", "using", "match", "shared",
    "replicat", "as given", "mentioned",
    "mirror", "correspond", "close to", "as proposed", "as per",
)  # fmt: skip
_DEFAULTS = ("default", "recommended", "official", "hyper", "inherit", "conventional", "out-of-the-box", "practice")
_OWES = (
    "\ue000", "\ue001", "original", "official", "recommended", "suggested", "published", "prior", "previous",
    "earlier", "existing", "reference", "released", "upstream", "literature", "et al", "author", "paper",
    "library", "codebase", "repository", "implementation", "framework", "default",
)  # fmt: skip
"""What a sentence that names a source holds."""


_DECIMAL = lazy(r"(?<=\d)\.(?=\d)")
"""A point that ends no sentence: values stand between what was chosen and by what."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about choosing hyperparameters: by search, by a score, by hand, from earlier work."""
    for heading in paper.prose.headings:
        if not heading.foreign and _HEADING.search(heading.low):
            yield seen(heading)
    yielded: set[int] = set()
    for cues, holds in (
        (_SEARCHES, _by_search),
        (_SETS, _by_choice),
        (_DEFAULTS, _by_default),
        (_OWES, _from_others),
        (_VALIDATES, _by_validation),
        (_PROVES, _by_result),
    ):
        for unit in paper.prose.units(*cues):
            if unit.foreign or unit.is_row or unit.number in yielded or unit.kind is PassageKind.HEADING:
                continue
            if holds(_DECIMAL.sub("", unit.low)):
                yielded.add(unit.number)
                yield seen(unit)


def _by_search(low: str) -> bool:
    if not _SEARCHED.search(low) or _OTHER_SEARCH.search(low) or _GENERAL.search(low):
        return False
    return _CONTEXT.search(low) is not None


def _by_choice(low: str) -> bool:
    if _REASONED.search(low) and not _GENERAL.search(low):
        return True
    if not (_TUNED.search(low) or _CHOSEN.search(low)):
        return False
    return _SETTING.search(low) is not None and not _GENERAL.search(low)


def _by_default(low: str) -> bool:
    return _DEFAULT.search(low) is not None and not _GENERAL.search(low)


def _from_others(low: str) -> bool:
    if not any(word in low for word in _TAKES) or _OF_OTHERS.search(low) is None:
        return False
    for match in _FOLLOWS.finditer(low):
        if _OF_OTHERS.search(low, max(0, match.start() - _NEAR), match.end() + _NEAR):
            return True
    return _USES.search(low) is not None


_NEAR = 90
"""Characters between the words for taking something over and the name of a setting."""


def _by_validation(low: str) -> bool:
    return _KEPT.search(low) is not None


def _by_result(low: str) -> bool:
    return _BEST.search(low) is not None and _SETTING.search(low) is not None and not _GENERAL.search(low)
