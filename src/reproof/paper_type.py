"""What kind of work a paper is, decided once from its text: what applies to it depends on this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase, Scope
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from reproof.fact import Fact
    from reproof.passage import Passage
    from reproof.place import Place
    from reproof.prose import Prose

TRAITS: Final = {
    "experiments": "something was run and measured",
    "training": "a model was trained or fine-tuned",
    "pretraining": "a model was pretrained",
    "models": "models with parameters were used",
    "api_only": "models were only called through a hosted service",
    "theory": "theorems or proofs are a contribution",
    "hyperparameters": "there are hyperparameters to set",
    "hyperparameter_search": "hyperparameters were searched or tuned",
    "data": "datasets or simulators were used",
    "split": "data is split into parts",
    "test_set": "results are measured on held-out data",
    "new_data": "new data was collected or annotated",
    "language_data": "the data is text or speech",
    "human_participants": "people took part, as annotators or subjects",
    "efficiency_claim": "efficiency is claimed as a result",
    "partial_parameters": "only some parameters are trained or used at a time",
}
"""Every trait and what it means; a checklist's `only_if` and the metadata's `paper_type` name them."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One trait: whether it holds, and the words that decided it."""

    name: str
    holds: bool | None
    """None when the text does not tell; what depends on it then applies."""
    cues: tuple[tuple[Passage, int, int], ...] = ()
    """Passages with the characters that speak for it."""
    why: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        from reproof.prose import place_of

        found = [place_of(*cue) for cue in self.cues]
        return tuple(place for place in found if place is not None)


@dataclass(frozen=True, slots=True)
class PaperType:
    """Every trait of one paper."""

    traits: Mapping[str, Trait]

    def holds(self, name: str) -> bool | None:
        return self.traits[name].holds if name in self.traits else None

    def why(self, name: str) -> str:
        return self.traits[name].why if name in self.traits else ""

    @property
    def stated(self) -> dict[str, bool]:
        """The traits that are decided, as the metadata's `paper_type` holds them."""
        return {name: trait.holds for name, trait in self.traits.items() if trait.holds is not None}

    def changed(self, overrides: Mapping[str, bool]) -> PaperType:
        """Return this type with what the settings say instead."""
        new = {name: Trait(name, holds, (), "set in the settings") for name, holds in overrides.items()}
        return PaperType({**self.traits, **new})


@dataclass(frozen=True, slots=True)
class _Found:
    """How often something is said, and the first places of it."""

    count: int
    cues: tuple[tuple[Passage, int, int], ...]
    distinct: int = 0


_EXPERIMENTS = lazy(
    r"\bwe (?:\w+ ){0,2}(?:train|fine-?tune|evaluate|run|ran|test|measure|benchmark|simulate|conduct)\w*\b"
    r"|\bour (?:experiments|results|evaluation|experimental)"
    r"|\b(?:were|was|are|is) (?:trained|fine-?tuned|evaluated)\b|\bexperiment(?:s|al) (?:results?|setup"
    r"|settings?|show)"
    r"|\bnumerical (?:experiments?|results?|simulations?)"
)
_EXPERIMENT_HEADING = lazy(
    r"\b(?:experiments?|experimental|evaluation|empirical|case stud(?:y|ies)|simulations?|benchmarks?"
    r"|ablations?"
    r"|implementation)\b"
)
_TRAINING = lazy(
    r"\b(?:we|our|was|were|are|is|be|been|and|then)\b[^.]{0,60}?\b(?:re-?train|train|fine-?tun"
    r"|pre-?train)(?:ed|s|ing|e)?\b"
    r"|\btraining (?:set|data|procedure|details|run|time|epochs?|loss|steps?)\b|\bepochs?\b|\blearning rate\b"
)
_NOT_TRAINED = lazy(
    r"\b(?:no|without(?: any)?) (?:additional |further |model )?(?:training|fine-?tuning)(?: (?:was|is"
    r"|were))?\b"
    r"|\btraining-free\b|\bdo(?:es)? not (?:train|fine-?tune|require training)\b"
)
_PRETRAINING = lazy(
    r"\b(?:we|our)\b[^.]{0,40}?\bpre-?train(?:ed|ing)?\b(?! (?:model|language model|weights|on \ue000))"
)
_THEORY = lazy(r"\b(?:theorem|lemma|proposition|corollary|proof)\b")
_HYPERPARAMETERS = lazy(
    r"\bhyper-?parameters?\b|\blearning rates?\b|\bbatch sizes?\b|\bepochs?\b|\bweight decay\b|\bdropout\b"
    r"|\btemperature\b|\bthreshold\b"
)
_SEARCH = lazy(
    r"\b(?:grid|random|bayesian|hyper-?parameter) (?:search|optimi[sz]ation|tuning|sweep)|\b(?:tune|tuned"
    r"|sweep|swept|searched)\b"
    r"|\boptuna\b|\bhyperopt\b|\bray tune\b"
)
_NO_SEARCH = lazy(
    r"\b(?:no|without(?: any)?) (?:additional |further |extensive )?(?:hyper-?parameter (?:search|tuning"
    r"|optimi[sz]ation|sweep)|(?:grid|random) search)"
)
_DATA = lazy(
    r"\b(?:data-?sets?|corpus|corpora|benchmarks?|training data|test data|simulator|environments?|samples"
    r"|images|graphs)\b"
)
_TEST = lazy(
    r"\b(?:test|held-?out|hold-?out|unseen|out-of-(?:sample|distribution)|evaluation) (?:set|data|split|sets"
    r"|accuracy|samples?|examples?|images|error|loss|scores?|performance|results|graphs|nodes|perplexity)\b"
    r"|\bcross-validation\b|\b(?:tested|evaluated?) (?:\w+ ){0,3}on\b"
)
_MEASURED = lazy(
    r"\b(?:accuracy|accuracies|f1|error rate|auc|auroc|perplexity|hits@|bleu|miou|top-1|rouge|chrf|meteor)\b"
)
_SPLIT = lazy(
    r"\b(?:train(?:ing)?|validation|dev|test) (?:set|split|data|sets|splits)\b|\bsplits?\b|\bheld-?out\b"
    r"|\bfolds?\b"
)
_NEW_DATA = lazy(
    r"\b(?:we|this paper|this work) (?:\w+ ){0,2}(?:introduces?|presents?|releases?|constructs?|builds?"
    r"|built|constructed|propose[sd]?"
    r"|create[sd]?|collect(?:ed)?|curat(?:e|ed)|compil(?:e|ed)|assembled?)\b(?: (?!results?|findings"
    r"|methods?|approach|model|on|for|using|with|evaluat|analys)[^.\s]+){0,8}? (?:data-?sets?|benchmark"
    r"|corpus)\b"
    r"|\b(?:an?|our|this|of|and|,) (?:new|novel) (?:\w+[- ]){0,3}(?:data-?set|benchmark|corpus)\b"
    r"|\bour (?:new |own |novel )?(?:data-?set|benchmark|corpus)\b"
)
_COLLECTED = lazy(
    r"\bwe (?:\w+ ){0,2}(?:collect(?:ed)?|annotat(?:e|ed)|crowd-?source[d]?|curat(?:e|ed)|scrap(?:e|ed)"
    r"|crawl(?:ed)?|gather(?:ed)?"
    r"|recruit(?:ed)?)\b(?! (?:results|statistics))|\b(?:were|was) (?:manually |carefully "
    r"|newly )?(?:collected|annotated|curated|scraped|crawled)\b"
    r"|\bannotators?\b|\bmechanical turk\b|\bcrowd-?workers?\b|\bnewly collected\b"
)
_COLLECTION_HEADING = lazy(
    r"\b(?:data-?(?:set|base)?|benchmark|corpus) (?:construction|collection|creation|curation|annotation"
    r"|sources|design)\b"
    r"|\b(?:annotation|collection) (?:process|protocol|procedure)\b|\bconstructing the (?:data-?set"
    r"|benchmark)\b"
)
_TEXT_TASKS = (
    "language modeling",
    "language modelling",
    "question answering",
    "machine translation",
    "translation",
    "sentiment",
    "text classification",
    "text generation",
    "summarization",
    "summarisation",
    "named entity",
    "dialogue",
    "dialog ",
    "natural language",
    "nlp",
    "semantic parsing",
    "reading comprehension",
    "instruction tuning",
    "instruction-tun",
    "speech recognition",
    "word embedding",
    "sentences",
    "linguistic",
    "tokenizer",
    "chatbot",
    "transcript",
    "tweets",
    "corpus of",
    "text corpus",
    "text corpora",
    "multilingual",
    "cross-lingual",
    "conversations",
    "utterance",
    "text-to-speech",
    "essays",
    "word count",
    "prompt template",
)
_TEXT_MODELS = ("bert", "llm", "language model", "gpt-", "llama", "qwen")
_TEXT_DATA = lazy(
    r"\b(?:wikitext|openwebtext|fineweb|tinystories|penn treebank|ptb|the pile|redpajama|slimpajama"
    r"|bookcorpus|common ?crawl"
    r"|gsm8k|mmlu|hellaswag|humaneval|mbpp|arc-?(?:easy|challenge|e|c)\b|winogrande|piqa|lambada|boolq"
    r"|truthfulqa|bbh|big-bench"
    r"|glue|superglue|squad|natural ?questions|triviaqa|hotpotqa|webqsp|metaqa|snli|mnli|multinli|sst-?2?"
    r"|imdb|ag-?\s?news|yelp|dbpedia|mrpc|qqp|strategyqa|commonsenseqa|openbookqa|pubmedqa|medqa|medmcqa"
    r"|longbench|mt-bench|alpacaeval|ifeval|gpqa|mmlu-pro|swe-bench|hh-rlhf|ultrafeedback|enwik8|text8|lm1b"
    r"|shakespeare|halueval|zsre|coqa|personachat|multiwoz|dailydialog|parlai|tweeteval|phrasebank|toxigen"
    r"|realtoxicityprompts|nanogpt|nanochat"
    r"|20 ?news ?groups?|newsgroups|rcv1|reuters|multi30k|wmt\s?'?\d*|iwslt|opus|europarl|flores"
    r"|cnn/daily ?mail|xsum|samsum"
    r"|conll|ontonotes|universal dependencies|librispeech|common voice|alpaca|sharegpt|ultrachat|ms ?marco"
    r"|fever|wikipedia)\b"
)
_IN_A_LANGUAGE = lazy(
    r"\b(?:english|german|french|spanish|chinese|japanese|korean|russian|arabic|hindi|multilingual"
    r"|monolingual|bilingual) (?:[\w-]+ ){0,2}?(?:articles|sentences|texts?|documents|corpus|corpora|tweets"
    r"|speech|utterances|reviews|dialogu?es|conversations|questions|captions|summaries|abstracts|transcripts)\b"
)
"""Text or speech in a named language: one such phrase says what the data is."""
_LANGUAGE_ADJECTIVES = (
    "english", "german", "french", "spanish", "chinese", "japanese", "korean", "russian", "arabic", "hindi",
    "lingual",
)  # fmt: skip
_TEXT_DATA_CUES = (
    "wikitext", "openwebtext", "fineweb", "tinystories", "treebank", "ptb", "the pile", "pajama",
    "bookcorpus",
    "crawl", "gsm8k", "mmlu", "hellaswag", "humaneval", "mbpp", "arc-", "arce", "arcc", "winogrande", "piqa",
    "lambada", "boolq", "truthfulqa", "bbh", "big-bench", "glue", "squad", "naturalquestions",
    "natural questions", "triviaqa", "hotpotqa", "webqsp", "metaqa", "nli", "sst", "imdb", "news", "yelp",
    "rcv1", "reuters", "multi30k", "wmt", "iwslt", "opus", "europarl", "flores", "cnn/daily", "xsum",
    "samsum",
    "conll", "ontonotes", "universal dependencies", "librispeech", "common voice", "alpaca", "sharegpt",
    "ultrachat", "marco", "fever", "wikipedia", "dbpedia", "mrpc", "qqp", "qa", "longbench", "mt-bench",
    "alpacaeval", "ifeval", "swe-bench", "hh-rlhf", "ultrafeedback", "enwik8", "text8", "lm1b", "shakespeare",
    "halueval", "zsre", "personachat", "multiwoz", "dailydialog", "parlai", "tweeteval", "phrasebank", "toxi",
    "nanogpt", "nanochat",
)  # fmt: skip
"""What the names above hold: most papers have none, and then need not be searched from end to end."""
_USED = lazy(r"\b(?:we|our|use[ds]?|using|on|data-?sets?|train\w*|evaluat\w*|tasks?|corpus|benchmarks?)\b")
_PEOPLE = lazy(
    r"\b(?:annotators?|crowd-?workers?|mechanical turk|participants|human (?:evaluat(?:ion|ors?)|subjects?"
    r"|raters?|annotat\w+|study)|user study|volunteers|respondents)\b"
)
_EFFICIENCY = lazy(
    r"\b(?:faster|speed-?ups?|more efficient|efficien(?:t|cy)|(?:reduc\w+|lower|less) (?:the )?(?:training "
    r"|inference |computational |compute )?(?:cost|time|memory|compute|latency)"
    r"|\d+(?:\.\d+)?\s?[×x] (?:faster|less|fewer|smaller))\b"
)
_API = lazy(
    r"\b(?:gpt-4|gpt-3\.5|gpt-4o|chatgpt|claude|gemini|openai)\b[^.]{0,80}?\bapi\b"
    r"|\bapi\b[^.]{0,60}?\b(?:calls?|quer\w+|access)\b|\bopenrouter\b"
)
_MODELS = lazy(
    r"\b(?:neural|network|transformer|language model|llm|gan|cnn|gnn|mlp|encoder|decoder|bert|resnet"
    r"|autoencoder|regression|classifier|diffusion model|backbone|fine-?tun)\w*\b"
)


_PARTIAL = lazy(
    r"\bq?lora\b|\badapters?\b|\b(?:prefix|prompt|p)-tuning\b|\bpeft\b|\bparameter-efficient\b"
    r"|\bmixtures?[- ]of[- ]experts\b|\bmoes?\b"
)


_ENOUGH = 8
"""Sentences after which a trait is settled."""


def decide(prose: Prose, facts: Iterable[Fact] = ()) -> PaperType:
    """Return what kind of paper this is, each trait with the words that decided it."""
    own = [fact for fact in facts if fact.scope is not Scope.CITED]
    found: dict[str, Trait] = {}

    def put(name: str, holds: bool | None, said: _Found, why: str = "") -> bool | None:
        found[name] = Trait(
            name, holds, said.cues[:3], why or ("" if holds else f"nothing says that {TRAITS[name]}")
        )
        return holds

    experiments = _said(
        prose, _EXPERIMENTS, "we ", "our ", "trained", "tuned", "evaluated", "experiment", "numerical"
    )
    headed = [unit for unit in prose.headings if _EXPERIMENT_HEADING.search(unit.low)]
    said = experiments.count >= 3 or bool(headed and experiments.count)
    run = said or any(fact.kind is not Kind.PARAMETERS for fact in own)
    put(
        "experiments",
        run,
        experiments,
        "" if run else "no section, sentence or figure speaks of an experiment",
    )

    training = _said(prose, _TRAINING, "train", "tun", "epoch", "learning rate")
    denied = _said(prose, _NOT_TRAINED, "train", "tuning")
    timed = any(fact.phase in {Phase.TRAINING, Phase.FINETUNING, Phase.PRETRAINING} for fact in own)
    trained = run and (training.count > 2 * denied.count + 1 or timed)
    put("training", trained, training, "" if trained else "nothing says that a model was trained")
    pretraining = _said(prose, _PRETRAINING, "pretrain", "pre-train")
    put("pretraining", pretraining.count >= 2, pretraining)
    models = _said(
        prose,
        _MODELS,
        "neural",
        "network",
        "transformer",
        "model",
        "llm",
        "gan",
        "cnn",
        "gnn",
        "mlp",
        "encoder",
        "decoder",
        "bert",
        "resnet",
        "classifier",
        "regression",
        "backbone",
    )
    used = trained or models.count > 2 or any(fact.kind is Kind.PARAMETERS for fact in own)
    put("models", used, models)
    api = _said(prose, _API, "api", "openrouter")
    put("api_only", bool(api.count) and not trained, api)
    theory = _said(prose, _THEORY, "theorem", "lemma", "proposition", "proof")
    put("theory", theory.count >= 4, theory)

    hyper = _said(
        prose,
        _HYPERPARAMETERS,
        "hyper",
        "learning rate",
        "batch size",
        "epoch",
        "weight decay",
        "dropout",
        "temperature",
        "threshold",
    )
    has = run and (hyper.count > 0 or trained)
    put("hyperparameters", has, hyper)
    search = _said(prose, _SEARCH, "search", "tun", "sweep", "swept", "optuna", "hyperopt", "optimi")
    put("hyperparameter_search", (True if search.count else None) if has else False, search)

    data = _said(
        prose,
        _DATA,
        "data",
        "corpus",
        "corpora",
        "benchmark",
        "simulator",
        "environment",
        "samples",
        "images",
        "graphs",
    )
    put("data", run and data.count > 0, data)
    split = _said(prose, _SPLIT, "set", "split", "held", "fold")
    put("split", run and (trained or split.count > 2), split)
    test = _said(
        prose,
        _TEST,
        "test",
        "held",
        "hold",
        "unseen",
        "sample",
        "validation",
        "evaluat",
    )
    measured = _MEASURED.search(prose.low) is not None
    put("test_set", run and (test.count > 1 or (trained and measured)), test)
    new = _new_data(prose)
    put(
        "new_data",
        run and new.count >= 4,
        new,
        "" if new.count >= 4 else "nothing says that new data was collected",
    )
    put("language_data", *_language(prose))
    people = _said(
        prose,
        _PEOPLE,
        "annotat",
        "crowd",
        "turk",
        "participant",
        "human ",
        "user study",
        "volunteer",
        "respondent",
    )
    put("human_participants", people.count >= 2, people)
    efficiency = _claimed(prose)
    put("efficiency_claim", efficiency.count >= 1, efficiency)
    cues = ("lora", "adapter", "-tuning", "peft", "parameter-efficient", "experts", "moe")
    partial = _said(prose, _PARTIAL, *cues)
    put("partial_parameters", run and used and partial.count >= 2, partial)
    return PaperType(found)


def _said(prose: Prose, pattern: re.Pattern[str], *cues: str) -> _Found:
    """Count the sentences outside other people's sections that say it, as far as the count matters."""
    count = 0
    spans: list[tuple[Passage, int, int]] = []
    for unit in prose.units(*cues):
        if unit.foreign:
            continue
        if match := pattern.search(unit.low):
            count += 1
            if len(spans) < 3:
                spans.append(unit.span(*match.span()))
            if count >= _ENOUGH:
                break
    return _Found(count, tuple(spans))


def _new_data(prose: Prose) -> _Found:
    """Weigh what speaks of data made for this paper; one sentence alone may be about somebody else's."""
    made = _said(prose, _NEW_DATA, "dataset", "data set", "data-set", "benchmark", "corpus")
    collected = _said(
        prose,
        _COLLECTED,
        "collect",
        "annotat",
        "crowd",
        "curat",
        "scrap",
        "crawl",
        "gather",
        "recruit",
        "turk",
    )
    headed = [
        unit.span() for unit in prose.headings if not unit.foreign and _COLLECTION_HEADING.search(unit.low)
    ]
    score = 2 * min(2, made.count) + min(3, collected.count) + 3 * min(1, len(headed))
    return _Found(score, (*headed, *made.cues, *collected.cues))


def _language(prose: Prose) -> tuple[bool, _Found]:
    """Weigh what speaks of language as the material: known text datasets, tasks, and only then models.

    A vision or planning paper may call a language model many times without any text as data.
    """
    score = sum(min(4, prose.count(cue) / 8) for cue in _TEXT_MODELS)
    spans: list[tuple[Passage, int, int]] = []
    for cue in _TEXT_TASKS:
        count = prose.count(cue)
        if count > 1:
            score += min(5, count)
            if len(spans) < 3:
                unit = next(prose.units(cue))
                at = unit.low.find(cue)
                spans.append(unit.span(at, at + len(cue)))
    named: set[str] = set()
    worth = score < 6 and any(cue in prose for cue in _TEXT_DATA_CUES)
    for match in _TEXT_DATA.finditer(prose.low) if worth else ():
        unit = prose.unit_at(match.start())
        if match.group() in named or unit.foreign:
            continue
        named.add(match.group())
        used = unit.kind is not PassageKind.PARAGRAPH or _USED.search(unit.low)
        score += 6 if used else 3
        at = match.start() - unit.offset
        spans.append(unit.span(at, at + len(match.group())))
    for unit in prose.units(*_LANGUAGE_ADJECTIVES) if score < 6 else ():
        if not unit.foreign and (said := _IN_A_LANGUAGE.search(unit.low)):
            score += 6
            spans.append(unit.span(said.start(), said.end()))
            break
    return score >= 6, _Found(int(score), tuple(spans))


def _claimed(prose: Prose) -> _Found:
    """Return the efficiency claims of title, abstract and conclusion."""
    spans = []
    for unit in prose.units("fast", "speed", "efficien", "cost", "time", "memory", "compute", "latency"):
        said = (
            unit.kind in {PassageKind.TITLE, PassageKind.ABSTRACT}
            or "conclusion" in " ".join(unit.passage.section).lower()
        )
        if said and (match := _EFFICIENCY.search(unit.low)):
            spans.append(unit.span(*match.span()))
    return _Found(len(spans), tuple(spans))
