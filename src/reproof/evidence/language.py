"""The languages the data is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].languages",)
ABSENT = "nothing names the language of the data"
HOMES = ("dataset", "data set", "data", "corpus", "experimental setup")
NEAR = ("dataset-size", "data-access", "data-split")

LANGUAGES = (
    "english",
    "german",
    "french",
    "spanish",
    "chinese",
    "mandarin",
    "cantonese",
    "japanese",
    "korean",
    "russian",
    "arabic",
    "hindi",
    "portuguese",
    "italian",
    "dutch",
    "turkish",
    "polish",
    "czech",
    "romanian",
    "finnish",
    "swedish",
    "danish",
    "norwegian",
    "icelandic",
    "hungarian",
    "greek",
    "hebrew",
    "persian",
    "farsi",
    "urdu",
    "bengali",
    "tamil",
    "telugu",
    "marathi",
    "gujarati",
    "punjabi",
    "kannada",
    "malayalam",
    "nepali",
    "sinhala",
    "thai",
    "vietnamese",
    "indonesian",
    "malay",
    "tagalog",
    "filipino",
    "swahili",
    "yoruba",
    "hausa",
    "igbo",
    "amharic",
    "zulu",
    "xhosa",
    "afrikaans",
    "somali",
    "kinyarwanda",
    "ukrainian",
    "bulgarian",
    "serbian",
    "croatian",
    "slovak",
    "slovene",
    "slovenian",
    "lithuanian",
    "latvian",
    "estonian",
    "catalan",
    "basque",
    "galician",
    "welsh",
    "irish",
    "latin",
    "sanskrit",
    "kazakh",
    "uzbek",
    "mongolian",
    "georgian",
    "armenian",
    "azerbaijani",
    "burmese",
    "khmer",
    "lao",
    "tibetan",
    "uyghur",
    "esperanto",
    "quechua",
    "guarani",
    "maltese",
    "albanian",
    "macedonian",
    "belarusian",
    "javanese",
    "sundanese",
    "cebuano",
)
_LANGUAGE = lazy(rf"\b(?:{'|'.join(LANGUAGES)})\b")
_OF_DATA = lazy(
    r"\b(?:data-?\s?sets?|corpus|corpora|sentences?|text|texts|captions?|language|languages|speech"
    r"|translations?|wikipedia|articles?|documents?|benchmark|questions?|tweets?|words?|questions"
    r"|monolingual|bilingual|native|speakers?|data|written|only|news|reviews?|to|into|prompts?|queries"
    r"|transcripts?|papers|entries|vocabulary|answers|comments|posts|messages|responses|instructions|scripts?"
    r"|characters|letters|handwrit\w+|conversations?|dialogues?|utterances?|subtitles|lyrics|poems|books"
    r"|stories"
    r"|lexic\w+|nouns|verbs|grammar|tokens|summaries|stories|names|essays|exams?|language-only|versions?"
    r"|questionnaires?|surveys?)\b"
)
_PAIR = lazy(
    r"\b(?:en|de|fr|es|zh|ro|cs|ru|fi|tr|ja|ko)\s?(?:-|–|→|↔|/|to)\s?(?:en|de|fr|es|zh|ro|cs|ru|fi|tr|ja"
    r"|ko)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and rows that name a language beside words for data."""
    for unit in paper.prose.units(*LANGUAGES, "en-de", "en–de", "en-fr", "de-en"):
        if unit.foreign:
            continue
        match = _LANGUAGE.search(unit.low) or _PAIR.search(unit.low)
        if match and (unit.is_row or "-" in match.group() or _OF_DATA.search(unit.low)):
            yield seen(unit, match, value=match.group().capitalize())
