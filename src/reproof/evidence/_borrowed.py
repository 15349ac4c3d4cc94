"""Settings that were not chosen for this work but taken over: from a paper, a library or its defaults."""

from __future__ import annotations

from typing import Final

from reproof.evidence._general import GENERAL
from reproof.patterns import lazy

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
    r"|batch[- ]?sizes?|(?:number of )?epochs|weight decay|dropout|parameters|(?:every|each) value|values"
    r"|coefficients?"
    r"|thresholds?|temperature"
    r"|optimi[sz]er|discount factor)"
)
"""Settings of a kind that one paper takes over from another."""
_OF_OTHERS = lazy(
    rf"\b{_TAKES_OVER}\b|\bwe (?:\w+ )?(?:set|train|fine-?tune) [^.;]*\d"
    r"|\b(?:is|are|was|were) (?:set|fixed|kept) (?:to|at) [^.;]{0,30}\d"
)
_FOLLOWS = lazy(
    r"\b(?:follow(?:s|ed|ing)?(?! (?:the |an? )?(?:\w+ )?(?:architecture|evaluation|design|approach"
    r"|definition|notation|method|task|data|split|idea))"
    r"|same (?:\w+ ){0,3}?(?:as|from|of|used in)|identical to|taken (?:directly )?from|adopted (?:\w+ )?from"
    r"|as (?:done )?in(?= (?:\w+ )?(?:prior|previous|earlier"
    r"|existing|other) )"
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
    rf"|\b{_TAKES_OVER}\b[^.;]{{0,40}}\b(?:match(?:es|ed)?|mirror(?:s|ed)?|largely follow|correspond(?:s"
    rf"|ed)? to|agree with|same as) (?:those )?(?:of |in )?{_SOURCE}"
    rf"|\b{_TAKES_OVER} (?:from|of|in) {_SOURCE}[^.;]{{0,40}}\b(?:are|were|was|is)"
    r" (?:used|kept|adopted|taken)\b"
    rf"|\b(?:original|official|published|recommended)\b(?: \w+){{0,2}}? (?:hyper-?\s?parameters?|settings?"
    rf"|configurations?|recipe)\b"
)
_ASKED = lazy(
    r"\b(?:in contact|contacting|contacted|correspond\w+|communicat\w+|asking|asked|e-?mail\w*)"
    r" (?:with )?(?:the )?(?:original )?authors?\b[^;]{0,60}"
    rf"(?:\b{_TAKES_OVER}\b|\b[a-zα-ω] ?= ?\d)"
    r"|\bas (?:recommended|suggested|advised|proposed) (?:by|in) [^,;]{1,40}, (?:we|the)\b[^;]{0,50}"
    rf"\b{_TAKES_OVER}\b"
    rf"|\b{_TAKES_OVER}\b.{{0,60}}\bauthors?\b[^.;]{{0,30}}\b(?:told|advised|confirmed|informed|recommended"
    rf"|suggested"
    r"|provided|sent|answered|replied)\b"
    rf"|\bauthors?\b[^.;]{{0,30}}\b(?:told|advised|informed|recommended|suggested"
    rf"|sent)\b[^.;]{{0,60}}\b{_TAKES_OVER}\b"
    r"|\b(?:values?|one|ones|those|settings?|numbers?|hyper-?\s?parameters?"
    r"|configurations?)\b[^.;]{0,20}\b(?:found|given|listed"
    r"|contained|hard-?coded|set|stored|specified|used) in (?:the |their )?(?:\w+ )?(?:authors'?|original"
    r"|official|released"
    r"|public|published|reference) (?:\w+ )?(?:code|codebase|repository|implementation|scripts?|configs?"
    r"|paper)\b"
    rf"|^following (?!the |this |our |these |that |section)[\w-]+(?: [\w-]+){{0,2}}, (?:we"
    rf"|the)\b[^.;]{{0,60}}\b{_TAKES_OVER}\b"
)
"""Settings that the authors of other work told, put in their code, or gave the method its name with."""
_DEFAULT = lazy(
    r"(?<!our )\b(?:default|recommended|official|out-of-the-box|conventional) (?:\w+ ){0,2}?"
    r"(?:hyper-?\s?parameters?|settings?|configurations?|parameters?"
    r"|values?|learning rates?|optimi[sz]er|arguments|options|weights? of the loss)\b"
    r"|\b(?:hyper-?\s?parameters?|settings?|parameters|values|options)\b[^.;]{0,40}\b(?:at|as|to|are|were"
    r"|by|the|its|their) defaults?\b"
    r"|\b(?:original|authors'?|paper'?s|published|common|conventional"
    r"|standard) (?:\w+ )?(?:hyper-?\s?parameters?|parameter settings)\b"
    r"|\b(?:following|as is|per|in line with|according to) (?:common|standard|usual|established"
    r"|best) practices?\b"
    r"|\b(?:options?|settings?|parameters|hyper-?\s?parameters|values|arguments|rest"
    r"|others?)\b[^.;]{0,40}\bdefaults\b"
    r"|\b(?:given|pre-?established|pre-?defined|pre-?set) (?:hyper-?\s?parameters?|parameter settings)\b"
    r"|\binherit(?:s|ed)? (?:\w+ ){0,3}?(?:hyper-?\s?parameters?|settings?)\b"
    r"|\bhyper-?\s?parameters? follow\b|\bno (?:\w+ )?(?:hyper-?\s?parameters?|parameters?) (?:was"
    r"|were) (?:tuned|searched|optimi[sz]ed)"
    r"|\bno (?:\w+[- ])*hyper-?\s?parameter (?:search|tuning|optimi[sz]ation|sweep)\b"
    r"|\b(?:not|never) (?:\w+ )?(?:tune|tuned|search|optimi[sz]e)\w* (?:\w+ ){0,3}?(?:hyper-?\s?parameters?)"
    r"|\bhyper-?\s?parameters? (?:were|was|are) (?:\w+ )?(?:not|never) (?:\w+ )?(?:tuned|searched"
    r"|optimi[sz]ed)"
)
"""What the makers of a method or library propose, or that nothing was tuned."""
_TAKES = (
    "follow", "same", "identical", "taken from", "as in", "as described", "as reported", "as specified",
    "adopt", "inherit", "borrow", "cop", "adapted", "report", "provide", "suggest", "recommend", "stated",
    "left a", "keep", "kept", "retain", "from", "adher", "use", "using", "match", "shared",
    "replicat", "as given", "mentioned",
    "mirror", "correspond", "close to", "as proposed", "as advised", "as per", "told", "contact", "asked",
    "asking", "mail", "advised", "informed", "found in",
    "given in", "listed in", "confirmed", "sent", "answered", "replied", "coded in",
)  # fmt: skip
DEFAULTS: Final = (
    "default",
    "recommended",
    "official",
    "hyper",
    "inherit",
    "conventional",
    "out-of-the-box",
    "practice",
)
OWES: Final = (
    "\ue000", "\ue001", "following", "original", "official", "recommend", "prior", "previous", "earlier",
    "et al", "author", "paper",
    "library", "codebase", "repository", "implementation", "framework", "default", "literature",
)  # fmt: skip
"""What a sentence that names a source holds."""
_NAMES: Final = (
    "param", "setting", "config", "recipe", "setup", "set-up", "protocol", "procedure", "detail",
    "schedule", "strategy", "rate", "size", "epoch", "decay", "dropout", "value", "coefficient",
    "threshold", "temperature", "optimi", "discount", "set to", "=", "we set", "we train", "we fine",
)  # fmt: skip
"""What settings that are taken over are called: sentences without any need not be searched."""


_THEY_DID_NOT = lazy(
    r"\b(?:original (?:study|paper|work|authors?)|the authors|they|prior work|previous work) (?:\w+ )?"
    r"(?:did|do|does) not (?:\w+ )?(?:tun|search|optimi)"
)
"""What others left untuned."""


def by_default(low: str) -> bool:
    """Whether a sentence says that settings are as their makers propose, or that nothing was tuned."""
    return _DEFAULT.search(low) is not None and not GENERAL.search(low) and not _THEY_DID_NOT.search(low)


def from_others(low: str) -> bool:
    """Whether a sentence says that settings are those of other work."""
    if not any(word in low for word in _NAMES) or not any(word in low for word in _TAKES):
        return False
    if _ASKED.search(low):
        return True
    if _OF_OTHERS.search(low) is None:
        return False
    for match in _FOLLOWS.finditer(low):
        if _OF_OTHERS.search(low, max(0, match.start() - _NEAR), match.end() + _NEAR):
            return True
    return _USES.search(low) is not None


_NEAR = 90
"""Characters between the words for taking something over and the name of a setting."""
