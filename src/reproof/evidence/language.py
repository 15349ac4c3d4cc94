"""The languages the data is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

PATHS = ("datasets[].languages",)
ABSENT = "nothing names the language of the data"
HOMES = ("dataset", "data set", "data", "corpus", "experimental setup")
NEAR = ("dataset-size", "data-access", "data-split")

LANGUAGES = (
    "english", "german", "french", "spanish", "chinese", "mandarin", "cantonese", "japanese", "korean",
    "russian", "arabic", "hindi", "portuguese", "italian", "dutch", "turkish", "polish", "czech",
    "romanian", "finnish", "swedish", "danish", "norwegian", "icelandic", "hungarian", "greek", "hebrew",
    "persian", "farsi", "urdu", "bengali", "tamil", "telugu", "marathi", "gujarati", "punjabi", "kannada",
    "malayalam", "nepali", "sinhala", "thai", "vietnamese", "indonesian", "malay", "tagalog", "filipino",
    "swahili", "yoruba", "hausa", "igbo", "amharic", "zulu", "xhosa", "afrikaans", "somali",
    "kinyarwanda", "ukrainian", "bulgarian", "serbian", "croatian", "slovak", "slovene", "slovenian",
    "lithuanian", "latvian", "estonian", "catalan", "basque", "galician", "welsh", "irish", "latin",
    "sanskrit", "kazakh", "uzbek", "mongolian", "georgian", "armenian", "azerbaijani", "burmese", "khmer",
    "lao", "tibetan", "uyghur", "esperanto", "quechua", "guarani", "maltese", "albanian", "macedonian",
    "belarusian", "javanese", "sundanese", "cebuano",
)  # fmt: skip
_RARER = (
    "konkani", "bhojpuri", "maithili", "assamese", "odia", "oriya", "sindhi", "pashto", "kurdish",
    "tajik", "turkmen", "kyrgyz", "tatar", "chuvash", "bashkir", "hmong", "wolof", "twi", "akan", "ewe",
    "fon", "lingala", "luganda", "shona", "setswana", "tswana", "sesotho", "chichewa", "oromo",
    "tigrinya", "malagasy", "samoan", "maori", "hawaiian", "tongan", "fijian", "ojibwe", "cree",
    "inuktitut", "navajo", "cherokee", "nahuatl", "aymara", "breton", "gaelic", "manx", "cornish",
    "frisian", "luxembourgish", "faroese", "sami", "yiddish", "bosnian", "slovakian", "montenegrin",
    "sardinian", "corsican", "occitan", "sicilian", "ilocano", "hiligaynon", "minangkabau", "acehnese",
    "balinese", "dzongkha", "manipuri", "santali", "kashmiri", "dogri", "tulu", "hinglish", "spanglish",
    "pidgin", "creole", "flemish", "aramaic", "coptic", "akkadian", "sumerian", "isizulu", "isixhosa",
)  # fmt: skip
"""Languages that are only looked for in papers with words for text or speech."""
_LANGUAGE = lazy(rf"\b(?:{'|'.join(LANGUAGES + _RARER)})\b")
_NO_LANGUAGE = lazy(
    rf"\b(?:{'|'.join(LANGUAGES + _RARER)})[- ](?:hypercubes?|squares?|restaurants?|postman|notation"
    rf"|letters?\b"
    rf"|press|grid"
    r"|electricity|power|wind|hospitals?|cit(?:y|ies)|towns?|compan(?:y|ies)|firms?|banks?|stocks?|markets?"
    r"|universit\w+|schools?|students|patients|people|population|households?|provinces?|regions?|roads?"
    r"|drivers|robots?|cars?|america\w*|academy|science|national|government|federal|ministry|shepherd"
    r"|wikis?paces"
    r"|fries|toast|bulldogs?|doors?|channel|wines?|cuisine|food"
    r"|yen|flu|lira|buffet|remainder|alphabet letters|road|traffic|weather|sea|coast|parliament building)\b"
)
"""A country's things, and things with a country's name, which say nothing of a language."""
_OF_DATA = lazy(
    r"\b(?:data-?\s?sets?|corpus|corpora|sentences?|text|texts|captions?|language|languages|speech"
    r"|translations?|wikipedia|articles?|documents?|benchmark|questions?|tweets?|words?|questions"
    r"|monolingual|bilingual|native|speakers?|data|written|only|news|reviews?|to|into|prompts?|queries"
    r"|transcripts?|papers|entries|vocabulary|answers|comments|posts|messages|responses|instructions|scripts?"
    r"|characters|letters|handwrit\w+|conversations?|dialogues?|utterances?|subtitles|lyrics|poems|books"
    r"|stories"
    r"|lexic\w+|nouns|verbs|grammar|tokens|summaries|stories|names|essays|exams?|language-only|versions?"
    r"|questionnaires?|surveys?|headlines|crawl|interviews?|riddles|notes|spoke|spoken|speaks?|speaking"
    r"|part of|translation"
    r"|study"
    r"|subset|code-mixed|treebanks?|debates?|newspapers?|novels?|lectures?|broadcasts?|podcasts?|websites?|web"
    r"|calls?|e?mails?|chats?|passages|pages|dialects?|recordings?|reports|laws?|legal|abstracts)\b"
)
_IN = lazy(
    rf"\b(?:in|mother tongue,?|source \(|target \() ?(?:{'|'.join(LANGUAGES + _RARER)})\b"
    r"(?=[^\w\s]|$| (?:and|or)\b)"
)
"""A language that stands by itself behind "in": the material is entirely in it."""
_CODES = r"(?:en|de|fr|es|zh|ro|cs|ru|fi|tr|ja|ko|pt|nl|pl|ar|hi|uk|et|lv|lt|kk|gu|km|ps|sw|vi)"
_PAIR = lazy(
    rf"\b{_CODES}\s?[-–→↔/]\s?{_CODES}\b|\ben[-–→](?:is|it|ha|si|ne|ta)\b|\b(?:is|it|ha|si|ne|ta)[-–→]en\b"
    rf"|\ben to {_CODES}\b|\b{_CODES} to en\b"
)
_ISO = lazy(
    r"\b(?:deu|fra|fin|spa|eng|zho|jpn|kor|rus|ara|hin|por|ita|nld|tur|pol|ces|ron|swe|dan|ell|heb|swa|yor"
    r"|hau|ibo"
    r"|ukr|vie|ind|tam|tel|mar|ben|urd)(?:_[a-z]{4})?\b"
)
_CODED = lazy(r"\b(?:code|lang(?:uage)?s?|iso(?: 639\S*)?)\b")
"""The head of a column with codes of languages."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and rows that name a language beside words for data."""
    prose = paper.prose
    rarer = _RARER if "language" in prose or "speech" in prose or "sentence" in prose else ()
    for unit in prose.units(
        *LANGUAGES, *rarer, "en-", "-en", "en–", "–en", "en→", "→en", "en to ", " to en "
    ):
        if unit.foreign:
            continue
        match = _named(unit.low) or _PAIR.search(unit.low)
        if match is None or _quoted(unit.low, match.start()):
            continue
        alone = unit.is_row or not match.group().isalpha() or _IN.search(unit.low)
        if alone or _OF_DATA.search(unit.low):
            yield seen(unit, match, value=match.group().capitalize())
    for rows in prose.rows.values():
        if rows[0].foreign or not _CODED.search(rows[0].low):
            continue
        for row in rows[1:]:
            if code := _ISO.search(row.low):
                yield seen(row, code, value=code.group())
                break


def _quoted(low: str, at: int) -> bool:
    """Whether a place lies in a quotation of several words: an example prompt, not the data."""
    opened = low.rfind("“", 0, at)
    return opened >= 0 and low.find("”", opened, at) < 0 and " " in low[opened:at]


def _named(low: str) -> re.Match[str] | None:
    """Return the first language that is named as one."""
    others = {match.start() for match in _NO_LANGUAGE.finditer(low)}
    return next((match for match in _LANGUAGE.finditer(low) if match.start() not in others), None)
