"""Whether the data is text or speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.paper_type.wording import Said
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.paper_type.traits import Cue, Trait
    from reproof.prose import Prose

_ENOUGH = 6
"""The weight of one well-known text dataset in use."""
_TASKS = (
    "language modeling", "language modelling", "question answering", "machine translation", "translation",
    "sentiment", "text classification", "text generation", "summarization", "summarisation", "named entity",
    "dialogue", "dialog ", "natural language", "nlp", "semantic parsing", "reading comprehension",
    "instruction tuning", "instruction-tun", "speech recognition", "word embedding", "sentences",
    "linguistic", "tokenizer", "chatbot", "transcript", "tweets", "corpus of", "text corpus",
    "text corpora", "multilingual", "cross-lingual", "conversations", "utterance", "text-to-speech",
    "essays", "word count", "prompt template", "spoken", "speech", "phonem", "dialect", "accents",
    "keyword spotting", "toxicity", "hate speech", "wake word", "textual data", "text data", "text reports",
    "subtitles", "lyrics",
)  # fmt: skip
_MODELS = ("bert", "llm", "language model", "gpt-", "llama", "qwen")
_DATASETS = lazy(
    r"\b(?:wikitext|openwebtext|fineweb|tinystories|penn treebank|ptb|the pile|redpajama|slimpajama"
    r"|bookcorpus|common ?crawl"
    r"|gsm8k|mmlu|hellaswag|humaneval|mbpp|arc-?(?:easy|challenge|e|c)\b|winogrande|piqa|lambada|boolq"
    r"|truthfulqa|bbh|big-bench"
    r"|glue|superglue|squad|natural ?questions|triviaqa|hotpotqa|webqsp|metaqa|snli|mnli|multinli|sst-?2?"
    r"|imdb(?!-?(?:b|m|binary|multi)\b)|ag-?\s?news|yelp|dbpedia|mrpc|qqp|strategyqa|commonsenseqa|openbookqa|pubmedqa|medqa|medmcqa"
    r"|longbench|mt-bench|alpacaeval|ifeval|gpqa|mmlu-pro|swe-bench|hh-rlhf|ultrafeedback|enwik8|text8|lm1b"
    r"|shakespeare|halueval|zsre|coqa|personachat|multiwoz|dailydialog|parlai|tweeteval|phrasebank|toxigen"
    r"|realtoxicityprompts|nanogpt|nanochat"
    r"|20 ?news ?groups?|newsgroups|rcv1|reuters|multi30k|wmt\s?'?\d*|iwslt|opus|europarl|flores"
    r"|cnn/daily ?mail|xsum|samsum"
    r"|conll|ontonotes|universal dependencies|librispeech|common voice|alpaca|sharegpt|ultrachat|ms ?marco"
    r"|fever|wikipedia|civil ?comments|jigsaw (?:toxic|unintended|comment)"
    r"|speech ?commands|timit|switchboard|libritts|libri-?light"
    r"|gigaspeech|ted-?lium|voxpopuli|fleurs|covost|ljspeech|vctk|tydi ?qa|xnli|mlqa|newsqa|narrativeqa|quac"
    r"|cord-19|hatexplain|amazon reviews|banking77|clinc150|atis|gigaword|webnlg|wikisql|logiqa|csqa"
    r"|c4 (?:dataset"
    r"|corpus)|dolma|codesearchnet|livecodebench|bigcodebench|math-?500|olympiadbench|pile-10k)\b"
)
_DATASET_WORDS = (
    "wikitext", "openwebtext", "fineweb", "tinystories", "treebank", "ptb", "the pile", "pajama",
    "bookcorpus", "crawl", "gsm8k", "mmlu", "hellaswag", "humaneval", "mbpp", "arc-", "arce", "arcc",
    "winogrande", "piqa", "lambada", "boolq", "truthfulqa", "bbh", "big-bench", "glue", "squad",
    "naturalquestions", "natural questions", "triviaqa", "hotpotqa", "webqsp", "metaqa", "nli", "sst",
    "imdb", "news", "yelp", "rcv1", "reuters", "multi30k", "wmt", "iwslt", "opus", "europarl", "flores",
    "cnn/daily", "xsum", "samsum", "conll", "ontonotes", "universal dependencies", "librispeech",
    "common voice", "alpaca", "sharegpt", "ultrachat", "marco", "fever", "wikipedia", "dbpedia", "mrpc",
    "qqp", "qa", "longbench", "mt-bench", "alpacaeval", "ifeval", "swe-bench", "hh-rlhf", "ultrafeedback",
    "enwik8", "text8", "lm1b", "shakespeare", "halueval", "zsre", "personachat", "multiwoz", "dailydialog",
    "parlai", "tweeteval", "phrasebank", "toxi", "nanogpt", "nanochat", "comments", "jigsaw", "commands",
    "timit", "switchboard", "libritts", "librilight", "libri-light", "gigaspeech", "lium", "voxpopuli",
    "fleurs", "covost", "ljspeech", "vctk", "quac", "cord-19", "hatexplain", "amazon", "banking77",
    "clinc150", "atis", "gigaword", "webnlg", "wikisql", "c4", "dolma", "codesearchnet", "livecode",
    "bigcode", "math500", "math-500", "olympiad",
)  # fmt: skip
"""What the names above hold: most papers have none, and then need not be searched from end to end."""
_IN_A_LANGUAGE = lazy(
    r"\b(?:english|german|french|spanish|chinese|japanese|korean|russian|arabic|hindi|multilingual"
    r"|monolingual|bilingual) (?:[\w-]+ ){0,2}?(?:articles|sentences|texts?|documents|corpus|corpora|tweets"
    r"|speech|utterances|reviews|dialogu?es|conversations|questions|captions|summaries|abstracts"
    r"|transcripts)\b"
)
"""Text or speech in a named language: one such phrase says what the data is."""
_WRITTEN_IN = lazy(
    r"\b(?:texts?|prompts?|sentences|questions|headlines|captions|posts|reviews|documents|dialogues|articles"
    r"|tweets|notes|transcripts|answers|stories|messages|essays|abstracts|comments|subtitles|lyrics|poems)\b"
    r"[^.]{0,20}\bin (?:english|german|french|spanish|chinese|japanese|korean|russian|arabic|hindi)\b"
    r"|\b(?:english|german|french|spanish|chinese|japanese|korean|russian|arabic|hindi)(?:-only| only)?"
    r" (?:prompts|riddles|stories|headlines|posts|comments|messages|essays|poems|words|lyrics|notes)\b"
)
_AS_TEXT = lazy(
    r"\b(?:texts?|comments?|reports?|sentences|reviews|captions|posts|documents|abstracts|descriptions|notes"
    r"|titles|tweets|articles|headlines|messages)\b[^.]{0,40}\b(?:are|were|is|was) (?:\w+ )?(?:tokeni[sz]ed"
    r"|lower-?cased|stemmed|lemmati[sz]ed)\b"
    r"|(?<![\w-])text(?:ual|-based)? (?:data-?\s?sets?|reports|corpora|reviews|comments|messages)\b"
    r"|\b(?:radiology|pathology|clinical|medical|police|incident)(?:-style)? (?:text )?(?:reports|notes)\b"
    r"[^.]{0,40}\b(?:text|encod|token|embed|word|bert|language model)"
)
"""What is handled as text: a few such words say that the data is read as language."""
_AS_TEXT_WORDS = ("tokeni", "cased", "stemmed", "lemmati", "text", "reports", "notes")
_LANGUAGES = (
    "english", "german", "french", "spanish", "chinese", "japanese", "korean", "russian", "arabic", "hindi",
    "lingual",
)  # fmt: skip
_USED = lazy(r"\b(?:we|our|use[ds]?|using|on|data-?sets?|train\w*|evaluat\w*|tasks?|corpus|benchmarks?)\b")


def language_data(prose: Prose) -> Trait:
    """Weigh what speaks of language as the material: known text datasets, tasks, and only then models.

    A vision or planning paper may call a language model many times without any text as data.
    """
    score = sum(min(4, prose.count(word) / 8) for word in _MODELS)
    cues: list[Cue] = []
    for word in _TASKS:
        count = prose.count(word)
        if count > 1:
            score += min(5, count)
            if len(cues) < 3:
                unit = next(prose.units(word))
                at = unit.low.find(word)
                cues.append(unit.span(at, at + len(word)))
    named: set[str] = set()
    worth = score < _ENOUGH and any(word in prose for word in _DATASET_WORDS)
    for match in _DATASETS.finditer(prose.low) if worth else ():
        unit = prose.unit_at(match.start())
        if match.group() in named or unit.foreign:
            continue
        named.add(match.group())
        used = unit.kind is not PassageKind.PARAGRAPH or _USED.search(unit.low)
        score += 6 if used else 3
        at = match.start() - unit.offset
        cues.append(unit.span(at, at + len(match.group())))
    for unit in prose.units(*_LANGUAGES) if score < _ENOUGH else ():
        if not unit.foreign and (said := _IN_A_LANGUAGE.search(unit.low) or _WRITTEN_IN.search(unit.low)):
            score += 6
            cues.append(unit.span(said.start(), said.end()))
            break
    for unit in prose.units(*_AS_TEXT_WORDS) if score < _ENOUGH else ():
        if not unit.foreign and (said := _AS_TEXT.search(unit.low)):
            score += 6
            cues.append(unit.span(said.start(), said.end()))
            break
    return Said(int(score), tuple(cues)).trait("language_data", score >= _ENOUGH)
