"""The words that tell whose work a sentence is about."""

from __future__ import annotations

import re

from reproof.fact import Kind
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

FIRST = lazy(
    r"\b(?=[imotuw])(?:\b(?:we|my|(?<!to\s)ours|(?:(?<!to\s)our|(?<=to\s)our(?!\s(?:work|approach|setting|method|paper|study|problem|task)\b)))\b"
    r"|(?-i:\bI\b(?![.)])|(?<!to\s)\bus\b)"
    r"|(?<!to\s)\b(?:this|the\spresent|the\scurrent)\s(?:work|paper|study|project|thesis|reproduction|report)\b)",
    re.I,
)
"""The authors speaking; "closest to our work is ..." speaks of somebody else."""
PROPOSED = lazy(r"\b(?:the|this)\s(?:proposed|presented|resulting)\b", re.I)
ELSEWHERE = lazy(
    rf"^\W*In\s(?:(?:the|their)\s(?:original|initial|previous|prior)\s(?:paper|work|study|experiments?|publication|implementation"
    rf"|article|setup)|(?:the\s)?(?:paper|work|study|experiments?|analysis)\s(?:of|by|from)\s{CITET}|{CITET})(?=\s?,|\s[a-z])"
    rf"|^\W*The\s(?:[\w-]+\s){{1,3}}(?:of|in|from|by)\s(?:the\soriginal\s(?:paper|authors|study|work|publication)|{CITET})\s"
    r"(?:was|were|is|are|had|have|has|used?|uses)\s(?!re-?p?|repeat|replic|verif|compar|used\b|run\b|trained\b)"
)
"""A sentence set in somebody else's paper: "In the original paper, ..."."""
DEED = (
    r"(?:trains?|trained|training|takes?|took|uses?|used|using|requires?|required|needs?|needed|costs?|reports?|reported"
    r"|consumes?|consumed|emits?|emitted|employs?|employed|runs?|ran|spends?|spent|lasts?|lasted|states?|stated|estimates?"
    r"|estimated|finds?|found|showed|shows?|proposes?|proposed|introduced|introduces?|demonstrated?|scales?|scaled|claims?"
    r"|mentions?|mentioned|tried|tested|explored|searched|compared|considered|fine-?tuned?|pre-?train(?:s|ed)?|evaluated?|performed|conducted|had|has|have|is|are|was|were|can|could|with)"
)
THEIRS = lazy(
    r"\b(?:the|these|those)\s(?:original|initial|previous|prior)\s(?:authors?'?s?|papers?'?s?|works?|stud(?:y|ies)|publications?"
    r"|articles?|experiments?|implementations?|results?|setups?|reports?|researchers?)"
    r"|\b(?:the\s)?(?:original\s)?authors\b(?!\sof\sthis)|\b(?:prior|previous|earlier|existing|concurrent|related|recent|past|other)\s"
    r"(?:works?|papers?|stud(?:y|ies)|approach(?:es)?|methods?|research(?:es|ers)?|efforts?|reports?|publications?|literature)"
    r"|\bthe\soriginal\spaper\b|\bthe\spaper\s(?:reports?|states?|claims?|mentions?|says)\b|\boriginally\s(?:reported|trained|used)\b"
    r"|\bthe\s(?:README|official\s(?:code|repository|documentation|implementation))\s(?:states?|says|reports|recommends|suggests)\b"
    r"|\bin\sthe\sliterature\b|\bet\sal\.",
    re.I,
)
ACTIVE = lazy(
    r"\s*(?:\w+ly\s)?(?:requires?|needs?|takes?|took|uses?|used|costs?|consumes?|consumed|emits?|emitted|reports?|reported|runs?|ran)\b"
)
OWNED = lazy(r"['’]\s?s?\s[\w-]+")
OWNED_ACTS = lazy(rf"['’]\s?s?(?:\s(?!and\b|to\b|on\b|with\b|for\b|in\b)[\w-]+){{1,2}}?{ACTIVE.pattern}")
WHICH = lazy(rf"\s*,?\s*(?:which|who|whose)\s(?:[\w-]+\s){{0,3}}?{DEED}\b")
UNLIKE_WHICH = lazy(
    r"\b(?:unlike|in\scontrast\s(?:to|with)|as\sopposed\sto|differs?\sfrom|compared\s(?:to|with))\s[^,;.]{1,60},?\s(?:which|that|who)\s",
    re.I,
)
ACTS = lazy(rf"\s*,?\s*(?:which\s|that\s|who\s)?(?:\w+ly\s)?(?!with\b|using\b){DEED}\b")
LEAN = lazy(
    r"(?:\bfollow(?:s|ing|ed)?(?:\sthe\s[\w\s]{0,30})?(?:\sof|\sin|\sfrom)?|\b(?:as|similar(?:ly)?|identical|analogous)\s(?:in|to|by|with)|\blike"
    r"|\bsame\s[\w\s-]{0,25}\sas(?:\sin)?|\bunlike|\bthan|\b(?:contrast|comparison|compared|relative|opposed)\s(?:to|with)|\bfrom|\bby|\bof|\busing|\bvia|\bper|\bsee|\bin\sline\swith|\bproposed\sin|\bprovided\sby|\bcf\.?"
    r"|\bdescribed\s(?:in|by)|\bused\s(?:in|by)|\bin|\baccording\sto|\bbased\son|\brecommended\sby|\bsuggested\s(?:in|by))\s+(?:the\s)?$",
    re.I,
)
FOLLOW = lazy(
    r"\b(?:follow(?:s|ing|ed)?|as|like|similar(?:ly)?|same|identical|in line with|consistent with)\b", re.I
)
WOULD = lazy(
    r"\b(?:would|might)\s(?:\w+\s){0,3}?(?:take|need|require|cost|consume|emit|have|run|use|last|amount|correspond|call|entail"
    r"|be\s(?:needed|required|trained|used|run|reduced|around|about|roughly|approximately|some|over|under|up\sto|[~≈$\d]))"
    r"|\bwould\s?'?ve\b|\bcould\s(?:have\s)?(?:\w+\s)?(?:taken|need|require|cost|consume|emit|range|exceed"
    r"|be\s(?:trained|run|reduced|extended|scaled|used))\b"
    r"|\bif\s(?:we\s(?:had|were|used|ran|trained|could)|run\son|trained\son|one\b|it\swere)\b|\bhad\swe\b"
    r"|\bone\swould\b|\bwere\sto\b|\b(?:hypothetical(?:ly)?|back-of-the-envelope)\b"
    r"|\bequivalent\scost\b|\bat\s(?:\w+[-\s]){1,2}scale\s?(?:\([^)]*\)\s?)?,",
    re.I,
)
SURMISE = lazy(
    r"\bwould(?:n['’]t)?\b(?!\slike\b)|\bmight\b|\b(?:practitioners?|users?|researchers?|readers?|anyone|everyone|people|labs?"
    r"|laboratories|companies|developers)\b[^.;]{0,60}?\b(?:can|could|may|might|should|must|need)\b",
    re.I,
)
"""A time or a device that goes with these words is nobody's yet."""
SUCH_AS = lazy(
    r"\b(?:needs?|requires?|needed|recommend(?:ed)?)\b[^.;]{0,80}\b(?:such\sas|e\.g\.,?|like)\s[^.;]{0,40}$",
    re.I,
)
SAID_BY = lazy(
    r"^\W{0,3}(?:according\sto|as\sper|in)\s(?:the\s)?(?:original|initial|official|authors?|README|repository|paper|prior|previous"
    r"|earlier)\b(?![^.;]{0,40}\b(?:we|our|us)\b)",
    re.I,
)
RERUN_BY_US = lazy(r"\bwe\s(?:\w+\s){0,2}?re-?(?:ran|run|train|implement|produc|evaluat|comput)\w*\b", re.I)
ON_OURS = lazy(
    r"^[^.;,]{0,30}?\b(?:on|with|using|in)\s(?:our|the\ssame)\s(?:own\s|local\s|\w+\s)?(?:hardware|machines?|GPUs?|cluster|set-?up|servers?"
    r"|workstation|laptop|infrastructure|environment|re-?\w+|implementation)\b",
    re.I,
)
ASIDE = lazy(r"\bfor\s(?:\w+\s)?(?:comparison|reference|context|perspective)\b", re.I)
EQUIVALENT = lazy(r"\b(?:eqv\.?|equiv\w*\.?|hypothetical|projected|extrapolated|would[-\s]be)\b", re.I)
CAN = lazy(
    r"\b(?:can|may|could)\s(?:\w+\s)?(?:be\s(?:\w+ly\s)?(?:trained|run|fine-?tuned|executed|performed|deployed|served|done)|train|fit|run|take|cost|require)\b"
    r"|\bis\s(?:possible|feasible|enough|sufficient)\b|\bsuffices?\b",
    re.I,
)
CONTRAST = lazy(r"\b(?:but|however|although|though|whereas|yet)\b", re.I)
PLAN = lazy(
    r"\b(?:initially|originally)\s(?:planned|estimated|expected|intended)\b|\bfuture\s(?:work|research|studies|direction|version|experiment|iteration)s?\b|\bin\s(?:the\s)?(?:near\s)?future\b"
    r"|\b(?:we|authors)\s(?:(?:plan|intend|hope|aim|expect|would\slike)\sto|expect\sthat|plan\b)|\bplanned\b|\bwe\srecommend\b"
    r"|\bwe\swill\s(?:\w+\s)?(?:train|run|use|scale|extend|evaluate|explore|test|try)\b"
    r"|\bwill\s(?:then\s|also\s)?be\s(?:run|trained|evaluated|extended|scaled)\b"
    r"|\b(?:left|leave\s\w+)\s(?:for|to)\sfuture\b|\bremains?\s(?:to\sbe|our)\b",
    re.I,
)
OUT_OF_SCOPE = lazy(
    r"\bfuture\swork\b|\bout\sof\s(?:our\s)?scope\b|\bcould\snot\s(?:\w+\s)?(?:be\s)?(?:test|train|run|evaluat|afford|use|fit|includ|consider)\w*|\bbeyond\s(?:the|our)\s(?:scope|budget|means)\b",
    re.I,
)
TOOK = lazy(r"\b(?:takes?|took|ran|trained|lasted|required|needed)\b", re.I)
"""Said before a figure, what could not be done behind it is another matter."""
UNLIKE = lazy(
    r"\b(?:unlike|in\scontrast\sto|as\sopposed\sto|contrary\sto|compared\s(?:to|with)|in\scomparison\s(?:to|with)|versus|vs\.?|instead\sof"
    r"|rather\sthan|relative\sto|(?:smaller|larger|fewer|less|more|better|worse|faster|cheaper|lower|higher|slower|bigger|lighter|greater)\s(?:\w+\s){0,3}?than|than"
    r"|competitive\swith|comparable\s(?:to|with)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|match(?:es|ing|ed(?!\s(?:in|at|for|to)\b))?|on\spar\swith"
    r"|(?<!every\s)(?<!each\s)(?<!the\s)(?<!all\s)(?<!our\s)rival(?:s|ing)?|exceed(?:s|ing)?|beat(?:s|ing)?|approach(?:es|ing))\b",
    re.I,
)
INSTEAD = lazy(r"\b(?:instead\sof|rather\sthan|as\sopposed\sto)\s(?:[\w-]+\s){0,3}$", re.I)
BY_OTHERS = lazy(
    rf"^[\w\s,-]{{0,40}}?\b(?P<verb>(?:used|reported|required|needed|employed|taken|stated|given|consumed|claimed|trained|spent)\s)?"
    rf"(?:in|by|of|from)\s(?:{CITET}|{CITE}|the\s(?:original|authors)|(?:prior|previous|earlier)\s(?:work|paper|stud))",
    re.I,
)
REPORTED_AS = lazy(
    r"\b(?:was|were|is|are|been)\s(?:\w+ly\s)?(?:reported|stated|given|claimed|measured)\s(?:as|to\sbe|at|with)\b[^;:]{0,40}$",
    re.I,
)
AMOUNT = lazy(r"than$|surpass|exceed|approach|match|beat", re.I)
MODELS = lazy(
    r"^[\s-]*(?:params?|parameters?|size[ds]?)?[\s-]*(?:\w+\s)?(?:models?|baselines?|counterparts?|llms?|alternatives?|competitors?|networks?|variants?)\b",
    re.I,
)
MADE_BY = lazy(
    r"\b(?:generated|annotated|created|produced|labell?ed|synthesi[sz]ed|distilled|written)\s(?:by|with|from)\s(?:[\w.-]+\s){0,2}[\w.-]*$",
    re.I,
)
SURVEY = lazy(
    r"^(?:\W|\d)*(?:related\s(?:work|research|literature)s?|background|prior\swork|previous\swork|literature(?:\sreview)?|preliminar(?:y|ies)"
    r"|motivation|related\b.*)",
    re.I,
)
INTRO = lazy(
    r"^(?:\W|\d)*(?:introduction|motivation|overview|broader\simpacts?|societal\simpacts?|impact\sstatement|environmental\simpact)\b",
    re.I,
)
OWN_SECTION = lazy(
    r"experiment|method|setup|set-up|implementation|training|detail|result|evaluation|comput|hardware|resource|infrastructure|appendix"
    r"|hyper-?param|reproduc|ablation|analysis|carbon|energy|emission|environment|cost|runtime|efficien|limitation|setting|protocol"
    r"|discussion|conclusion|model|approach|architecture|data",
    re.I,
)
SETUP = lazy(
    r"\b(?:all|each|every|the|both|these|this)\s(?:\w+[-\s]){0,3}?(?:experiments?|models?|runs?|trainings?|evaluations?|simulations?|networks?|baselines?"
    r"|computations?|ablations?|variants?|methods?|algorithms?|results|hyper-?parameters?)\b",
    re.I,
)
PASSIVE = lazy(
    r"\b(?:was|were|is|are|been|being)\s(?:\w+ly\s)?(?:trained|run|performed|conducted|executed|carried\sout|evaluated|fine-?tuned|pre-?trained"
    r"|implemented|computed|measured|done|used|repeated|averaged|obtained|estimated|optimi[sz]ed|tuned|reported|tested)\b",
    re.I,
)
RERUN = lazy(
    r"\b(?:ours?|our\s(?:run|re)\w*|re-?runs?|re-?ran|re-?produced?|re-?implement\w*|re-?train\w*|reproduction|our\simplementation|replicat\w*)\b",
    re.I,
)
REPORTED = lazy(
    r"\b(?:original|reported|published|paper|authors'?|literature|prior|previous(?:\swork)?|theirs|claimed|official)\b(?!\s(?:code|split|data|test))",
    re.I,
)
CITED_AFTER = lazy(rf"^[\s\w,]{{0,24}}[({{\[]?\s?{CITE}")
CLAIMS = frozenset({Kind.CO2E, Kind.ENERGY, Kind.FLOP, Kind.COST, Kind.DEVICE_HOURS})
NONE = lazy(
    r"(?:\b(?:no|without|nor|neither|lack(?:s|ing|ed)?(?:\sof)?|not\s(?:a|an|any|need|require|use|using|rely|have)|absence\sof)"
    r"(?:\s(?:\w+[-\s]){0,3}?(?:access\sto\s)?(?:a|an|any|the|for|on|to|use|require|dedicated|of|special\w*|additional|expensive|need)?)*)\s*$",
    re.I,
)
NOT_DO = lazy(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could)(?:\s?not|n['’]t)\s(?:\w+\s){0,2}?(?:use|require|need|rely|report|have|own|employ|depend"
    r"|involve|necessitate|support|available)\b(?:\s(?:on|to|access|the|a|an|any|use|of)\b)*(?:\s[\w-]+){0,2}\s*$",
    re.I,
)
ONLY = lazy(
    r"\b(?:not\sonly|no\s(?:more|less|fewer|longer)\sthan|not\s(?:more|less)\sthan|without\sloss)\b", re.I
)


def plain(text: str) -> str:
    """Return words without the marks of citations, to be shown to people."""
    return re.sub(r"[\ue000-\ue003]", "", text).strip() or "a citation"
