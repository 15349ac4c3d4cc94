"""Named counts: epochs, steps, batch sizes, layers, with what each is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy
from reproof.quantity import NUMBER, WORD_NUMBER, Interval, parse_multiplied
from reproof.site import Site
from reproof.stated import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage, Table

_NOUNS: Final = {
    r"(?:training\s)?epochs?": "epochs",
    r"(?:(?:gradient|optimi[sz]ation|training|optimizer|update)\s)?(?:steps|iterations|updates)": "steps",
    r"episodes?": "episodes",
    r"(?:(?:transformer|encoder|decoder|hidden|attention)\s)?layers": "layers",
    r"attention\sheads": "heads",
    r"(?:training\s|text\s)?tokens": "tokens",
    r"warm-?up\s(?:steps|epochs)": "warmup",
}
_NUMBER_OF = r"(?:(?:number|num\.?|no\.)\s(?:of\s)?|max(?:imum|\.)?\s(?:number\sof\s)?|total\s)"
_SETTINGS: Final = {
    r"batch[\s-]size": "batch size",
    r"(?:initial\s|peak\s|base\s|maximum\s)?learning\srate": "learning rate",
    r"weight\sdecay": "weight decay",
    r"dropout(?:\s(?:rate|probability))?": "dropout",
    r"hidden\s(?:size|dimension(?:ality)?)|embedding\s(?:size|dimension(?:ality)?)": "dimension",
    r"(?:(?:maximum|max\.?)\s)?(?:sequence|context)\slength|context\swindow": "sequence length",
    r"(?:sampling\s|softmax\s)?temperature": "temperature",
    rf"{_NUMBER_OF}(?:training\s|train\s)?epochs": "epochs",
    rf"{_NUMBER_OF}(?:training\s|train\s|gradient\s)?(?:steps|iterations)": "steps",
    rf"{_NUMBER_OF}episodes": "episodes",
}
_VALUE = rf"(?:{NUMBER}|(?i:{WORD_NUMBER}))"
_COUNTED: Final = lazy(
    rf"(?<![\w.,^/×-])(?P<n>{_VALUE})\s?(?P<k>[kKMBT]|thousand|million|billion|trillion)?[\s-](?:(?:full|complete|total|additional|training|more|further|different|independent)\s)?(?:"
    + "|".join(f"(?P<c{i}>{pattern})" for i, pattern in enumerate(_NOUNS))
    + r")\b(?!\s?(?:/|per\b|each\b|×))",
    re.IGNORECASE,
)
_KIND_OF = (
    r"(?:effective|global|total|per-?(?:device|gpu)|micro|mini|train(?:ing)?|eval(?:uation)?|test)[\s-]?"
)
_IS = r"(?:of|:|=|is|was|to|at|set\sto|is\sset\sto|was\sset\sto|fixed\s(?:to|at))?"
_SET: Final = lazy(
    rf"\b(?P<q>{_KIND_OF})?(?:"
    + "|".join(f"(?P<s{i}>{pattern})" for i, pattern in enumerate(_SETTINGS))
    + rf")(?:\s(?P<per>per\s(?:GPU|device)))?\s?(?:\(\w+\)\s?)?{_IS}\s(?P<n>{NUMBER})(?P<k>[kKM])?"
    r"(?![\w%]|\.\d|\s?(?:[-–,/]|to|or|and)\s?\d)",
    re.IGNORECASE,
)
_FIGURE: Final = lazy(r"[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b")
_NESTED: Final = lazy(
    rf"(?<![\w.,])(?P<a>{NUMBER})\s(?:episodes|epochs|rounds|runs)\s?(?:×|x|with|of|,)\s?(?P<b>{NUMBER})\s"
    r"(?P<unit>steps|iterations|updates)"
    r"(?:/|\sper\s|\seach\b|\sin\seach\s)(?:episode|epoch|round|run)?",
    re.IGNORECASE,
)
_EXAMPLES = (
    r"(?:examples?|samples?|images|sentences|instances|pairs|questions|documents|data\s?points|utterances|videos|graphs|nodes|papers|texts|tweets"
    r"|articles|dialogues|conversations|prompts|items|records|patients|molecules|sequences|trajectories|points)"
)
_SPLITS = r"(?:train(?:ing)?|val(?:idation)?|dev(?:elopment)?|test(?:ing)?)"
_MEMORY: Final = lazy(
    rf"(?<![\w.-])(?P<n>{NUMBER})(?:\s?[-–]\s?(?P<m>{NUMBER}))?\s?GB\s(?:of\s)?(?:(?:GPU|peak|device|VRAM)\s)?"
    r"(?:memory\s|VRAM\s)?(?:utili[sz]ation|usage|used|consumed|consumption|in\suse|occupied)?\s?per\s(?:GPU|device|card)\b",
    re.IGNORECASE,
)
_IN_USE: Final = lazy(r"utili[sz]|usage|uses|used|consum|occup|peak|reach|require", re.IGNORECASE)
_SIZED: Final = lazy(
    rf"(?<![\w.,/×-])(?P<n1>{NUMBER})\s?(?P<k1>[kK])?\s(?P<split1>{_SPLITS})\s{_EXAMPLES}\b"
    rf"|\b(?P<split2>{_SPLITS})\s(?:set|split|data|partition|corpus)\s"
    r"(?:contains|has|of|consists\sof|comprises|with|includes|consisting\sof|containing)\s"
    rf"(?:a\stotal\sof\s)?(?P<n2>{NUMBER})\s?(?P<k2>[kK])?\s(?:\w+\s)?{_EXAMPLES}\b",
    re.IGNORECASE,
)
_ENTITY: Final = lazy(
    r"(?<![\w\\])(?:[A-Z][A-Za-z]*[A-Z\d][\w.+-]*|[A-Z]{2,}[\w.+-]*|\d+-[a-z]{3,}(?!-epoch)|[A-Za-z]+-\d+[A-Za-z]*|[A-Z][a-z]+(?:Net|BERT|GPT|Former|Set))(?![\w])"
)
_GENERIC: Final = lazy(
    r"^(?:[A-Z]\d{1,2}|GPU|GPUs|CPU|TPU|AdamW?|SGD|RMSprop|LR|MLP|CNN|RNN|LSTM|A100|V100|H100|NVIDIA|RTX|PyTorch|TensorFlow|LLMs?|API|ReLU|GELU|BF16|FP16|FP32"
    r"|\d+-(?:epoch|step|layer|head|gram|shot|fold|bit|dimensional|way|day|hour|episode)s?|I|II|III|OK|ID|OOD|SOTA|SoTA|NLP|ML|AI|RL)$"
)
_PHASES: Final = lazy(
    r"\b(?:pre-?train\w*|fine-?tun\w*|SFT|DPO|PPO|GRPO|RLHF|warm-?up|stage[\s-]?(?:\d|one|two|three|I+)|phase[\s-]?\d|linear\sprob\w*|distill\w*|teacher|student|probe\w*"
    r"|baselines?|ablations?|search|tuning|classifier|discriminator|generator|critic|actor|encoder|decoder|reward\smodel|evaluat\w+|test|inference|pilot|preliminary|toy|small|large|base|tiny)\b",
    re.IGNORECASE,
)
_VARIED: Final = lazy(
    r"\b(?:instead|rather|vary|varied|varying|varies|each\sof|respectively|either|or|vs\.?|versus|compared?|between"
    r"|from|first|last|every|until|after|before|initial\s\d|another|additional|remaining|except|unless|when|if|would"
    r"|could|might|up\sto|at\smost|at\sleast|more|fewer|less|most|early|converge\w*|patience|original|authors|they"
    r"|their|previous|prior|grid|range|search\w*|sweep|candidates|values|within|plateau|around|only|reduced|longer"
    r"|shorter|double\w*|half|increas\w*|decreas\w*|decay\w*|drop\w*|multipl\w*|divid\w*|milestones?|at\sepochs?)\b"
    r"|[{[]|\bet\sal",
    re.IGNORECASE,
)
_DONE: Final = lazy(r"^\s?\(?\s?(?P<q>planned|scheduled|intended|actual\w*|completed)\b", re.IGNORECASE)
_SIZE_WORDS: Final = ("train", "valid", "test", "dev")
_COUNT_WORDS: Final = (
    "epoch",
    "steps",
    "iterations",
    "updates",
    "episode",
    "layers",
    "heads",
    "tokens",
    "warm",
)
_SETTING_WORDS: Final = (
    "batch",
    "rate",
    "decay",
    "dropout",
    "dimension",
    "hidden",
    "embedding",
    "length",
    "window",
    "temperature",
    "number of",
    "max",
)


def counts(document: Document) -> Iterator[Statement]:
    """Yield the named counts of a paper, in reading order."""
    tables = {table.index: table for table in document.tables}
    for passage in document.passages:
        if passage.kind in (
            PassageKind.VERBATIM,
            PassageKind.ALGORITHM,
            PassageKind.EQUATION,
            PassageKind.CHECKLIST,
        ):
            continue
        if passage.kind is PassageKind.CELL:
            continue
        yield from _in_text(passage)
    for table in tables.values():
        yield from _in_table(table)


def _in_text(passage: Passage) -> Iterator[Statement]:
    text = passage.text
    lowered = text.lower()
    sized, counted, setting = (
        any(word in lowered for word in words) for words in (_SIZE_WORDS, _COUNT_WORDS, _SETTING_WORDS)
    )
    if not (sized or counted or setting or "GB" in text) or not _FIGURE.search(text):
        return
    for start, end in passage.sentences():
        if not _FIGURE.search(text, start, end):
            continue
        if "GB" in text and _IN_USE.search(text, start, end):
            yield from _memory(passage, (start, end))
        if sized:
            yield from _sizes(passage, (start, end))
        if counted:
            yield from _nested(passage, (start, end))
            yield from _found(passage, (start, end), lowered, _COUNT_WORDS, _COUNTED, _NOUNS)
        if setting:
            yield from _found(passage, (start, end), lowered, _SETTING_WORDS, _SET, _SETTINGS)


def _nested(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the steps of \"20 episodes of 50 steps each\"."""
    for match in _NESTED.finditer(passage.text, *sentence):
        outer, inner = parse_multiplied(match["a"], None), parse_multiplied(match["b"], None)
        if outer is not None and inner is not None:
            site = Site(passage, match.start(), match.end(), sentence)
            place = passage.place(match.start(), match.end())
            amount = Interval.exact(outer.value * inner.value)
            yield Statement("steps", amount, place, site, qualifiers=frozenset({"nested", "varied"}))


def _found(
    passage: Passage,
    sentence: tuple[int, int],
    lowered: str,
    words: tuple[str, ...],
    pattern: re.Pattern[str],
    names: dict[str, str],
) -> Iterator[Statement]:
    """Yield the statements around the words that name what is counted: the costly pattern runs only there."""
    text, (start, end) = passage.text, sentence
    letter = "c" if names is _NOUNS else "s"
    done = start
    for at in sorted(_occurrences(lowered, words, start, end)):
        low, high = max(done, at - 50), min(end, at + 60)
        if at < done or not _FIGURE.search(text, low, high):
            continue
        for match in pattern.finditer(text, low, high):
            name = next(n for i, n in enumerate(names.values()) if match[f"{letter}{i}"])
            yield from _statement(passage, sentence, match, name, letter == "s")
            done = match.end()


def _occurrences(lowered: str, words: tuple[str, ...], start: int, end: int) -> Iterator[int]:
    for word in words:
        at = lowered.find(word, start, end)
        while at >= 0:
            yield at
            at = lowered.find(word, at + 1, end)


def _memory(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the memory in use per device that a sentence or cell states."""
    text = passage.text
    for match in _MEMORY.finditer(text, *sentence):
        low, high = parse_multiplied(match["n"], None), parse_multiplied(match["m"] or match["n"], None)
        words = text[sentence[0] : sentence[1]]
        if low is None or high is None or CITE in words or CITET in words:
            continue
        amount = low if match["m"] is None else low.to(high)
        site = Site(passage, match.start(), match.end(), sentence)
        qualifiers = frozenset({"varied"}) if _VARIED.search(_clause(text, sentence, match)) else frozenset()
        names = frozenset(one for one in about(passage, words) if not one.startswith("~"))
        place = passage.place(match.start(), match.end())
        yield Statement("memory in use (GB)", amount, place, site, names, qualifiers)


def _sizes(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the numbers of examples of a split that a sentence states."""
    text = passage.text
    for match in _SIZED.finditer(text, *sentence):
        side = "1" if match["n1"] else "2"
        amount = parse_multiplied(match[f"n{side}"], match[f"k{side}"])
        words = text[sentence[0] : sentence[1]]
        if amount is None or amount.value < 10 or re.search(r"\b(?:per|each|every|only|subset|few)\b", words):
            continue
        if match[f"n{side}"].replace(",", "").isdigit() and not match[f"k{side}"]:
            amount = Interval.exact(amount.value)
        site = Site(passage, match.start(), match.end(), sentence)
        name = f"{match[f'split{side}'].lower()[:3]} examples"
        scope = "cited" if CITE in words or CITET in words else "own"
        names = frozenset(one for one in about(passage, words) if not one.startswith("~"))
        yield Statement(name, amount, passage.place(match.start(), match.end()), site, names, scope=scope)


def _statement(
    passage: Passage, sentence: tuple[int, int], match: re.Match[str], name: str, setting: bool
) -> Iterator[Statement]:
    amount = parse_multiplied(match["n"], match["k"])
    if amount is None or amount.value <= (0 if setting else 1):
        return
    text = passage.text
    if match["n"].replace(",", "").isdigit() and not match["k"]:
        amount = Interval.exact(amount.value)
    qualifiers = set()
    if setting and (match["q"] or match["per"]):
        qualifiers.add((match["q"] or match["per"]).strip().lower())
    if done := _DONE.match(text[match.end() :]):
        qualifiers.add("planned" if done["q"].lower() in ("planned", "scheduled", "intended") else "actual")
    words = text[sentence[0] : sentence[1]]
    scope = "cited" if CITE in words or CITET in words else "own"
    if _VARIED.search(_clause(text, sentence, match)):
        qualifiers.add("varied")
    site = Site(passage, match.start(), match.end(), sentence)
    if passage.kind is PassageKind.CELL and not qualifiers & {"planned", "actual"}:
        return  # a cell's count is of what its label says
    yield Statement(
        name,
        amount,
        passage.place(match.start(), match.end()),
        site,
        about(passage, words if passage.kind is not PassageKind.CAPTION else text),
        frozenset(qualifiers),
        scope,
    )


def _clause(text: str, sentence: tuple[int, int], match: re.Match[str]) -> str:
    """Return the words around a count up to the next comma, semicolon or bracket."""
    before = re.split(r"[,;:()]\s", text[sentence[0] : match.start()])[-1]
    after = re.split(r"[,;:()]", text[match.end() : sentence[1]], maxsplit=1)[0]
    return f"{before} {after}"


def about(passage: Passage, words: str) -> frozenset[str]:
    """Return the names and phases a sentence and its heading speak of."""
    found = _names(words)
    found |= {_phase(one) for one in _PHASES.findall(words)}
    for title in passage.section[-1:]:
        found |= {_phase(one) for one in _PHASES.findall(title)}
        found |= _names(title)
    return frozenset(found)


def _names(words: str) -> set[str]:
    found = (one.rstrip(".+-") for one in _ENTITY.findall(words))
    return {one for one in found if not _GENERIC.match(one)}


def _phase(word: str) -> str:
    return "~" + re.sub(r"[\s-]", "", word.lower())[:7]


def _in_table(table: Table) -> Iterator[Statement]:
    """Yield the settings of a table of names and values."""
    numeric = [column for column in range(1, table.n_columns) if _numeric(table, column)]
    if len(numeric) != 1:
        return
    column = numeric[0]
    title = table.caption.text if table.caption else ""
    for row in range(table.n_rows):
        cell, label = table.at(row, column), table.at(row, column - 1)
        if cell is None or label is None or cell is label:
            continue
        text, name = cell.passage.text.strip(), _named(label.passage.text)
        for match in _COUNTED.finditer(cell.passage.text):
            found = next(n for i, n in enumerate(_NOUNS.values()) if match[f"c{i}"])
            yield from _statement(cell.passage, (0, len(cell.passage.text)), match, found, False)
        if _IN_USE.search(label.passage.text) and "emory" in label.passage.text:
            yield from _memory(cell.passage, (0, len(cell.passage.text)))
        plain = re.fullmatch(rf"(?P<n>{NUMBER})(?P<k>[kKM])?", text)
        if plain is None or name is None:
            continue
        amount = parse_multiplied(plain["n"], plain["k"])
        if amount is None or amount.value <= 0:
            continue
        start = cell.passage.text.index(text)
        site = Site(
            cell.passage, start, start + len(text), (0, len(cell.passage.text)), (table.index, row), column
        )
        if text.replace(",", "").isdigit():
            amount = Interval.exact(amount.value)
        qualifiers = _qualified(label.passage.text)
        place = cell.passage.place(start, start + len(text))
        yield Statement(name, amount, place, site, about(cell.passage, title), qualifiers)


def _numeric(table: Table, column: int) -> bool:
    """Return whether most of a column's own cells hold a figure."""
    cells = [cell for row in range(table.head_rows, table.n_rows) if (cell := table.at(row, column))]
    own = [
        cell for cell in cells if cell.column == column and cell.columns == 1 and cell.passage.text.strip()
    ]
    return sum(any(char.isdigit() for char in cell.passage.text) for cell in own) > 0.35 * len(own) > 0


def _named(label: str) -> str | None:
    text = re.sub(
        r"^(?:number|num\.?|no\.?|#)\s(?:of\s)?", "", label.strip().rstrip(":"), flags=re.IGNORECASE
    )
    for pattern, name in (*_SETTINGS.items(), *_NOUNS.items()):
        if re.fullmatch(
            rf"(?:(?:effective|global|total|mini|micro|per-device|training|train|eval)[\s-])?(?:{pattern})(?:\s?\([^)]*\))?",
            text,
            re.IGNORECASE,
        ):
            return name
    return None


def _qualified(label: str) -> frozenset[str]:
    found = re.findall(
        r"\b(effective|global|total|mini|micro|per-device|per\s(?:GPU|device)|training|train|eval)\b",
        label,
        re.IGNORECASE,
    )
    return frozenset(one.lower() for one in found)
