r"""Write drafted answers in the venue's own macros, or as the fields of its web form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.answers.choice import Choice
from reproof.draft.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.checklists import Item
    from reproof.draft.answer import Draft, Drafted, Said
    from reproof.draft.where import Where

_MACROS: Final = {Choice.YES: "Yes", Choice.NO: "No", Choice.NA: "NA", Choice.PARTIAL: "Partial"}
_TYPED: Final = {Choice.YES: "Yes", Choice.NO: "No", Choice.NA: "Not Applicable", Choice.PARTIAL: "Partial"}
_EXPORTED: Final = {Choice.YES: "Yes", Choice.NO: "No", Choice.NA: "N/A", Choice.PARTIAL: "Partial"}
_WORDS: Final = {Choice.YES: "yes", Choice.NO: "no", Choice.NA: "NA", Choice.PARTIAL: "partial"}
_NOTE: Final = (
    "% Drafted by reproof from the paper's text: read every answer before you hand it in.\n"
    "% The questions are in reproof's words; where the venue wants its own kept, copy the answers over.\n"
)


def write(draft: Draft) -> str:
    """Return the block: LaTeX to input before \\end{document}, or JSON for a venue with a web form."""
    match draft.checklist.form:
        case "neurips":
            lines = _neurips(draft)
        case "neurips-2021" | "automl" | "aistats":
            lines = _itemized(draft)
        case "aaai":
            lines = _aaai(draft)
        case _:
            return _json(draft)
    return _NOTE + "\n".join(lines) + "\n"


def _neurips(draft: Draft) -> Iterator[str]:
    yield "\\section*{NeurIPS Paper Checklist}"
    yield "\\begin{enumerate}"
    for one in draft.answers:
        yield ""
        yield f"\\item {{\\bf {_heading(one.item)}}}"
        yield f"    \\item[] Question: {escape(one.item.asks)}"
        yield f"    \\item[] Answer: \\answer{_MACROS.get(one.choice, 'TODO')}{{}}"
        reason = _justification(one) or "\\justificationTODO{}"
        yield f"    \\item[] Justification: {reason}"
    yield ""
    yield "\\end{enumerate}"


def _heading(item: Item) -> str:
    words = item.heading or item.title
    words = words.replace("(irb)", "(IRB)").replace("llm", "LLM")
    return escape(words[:1].upper() + words[1:])


def _itemized(draft: Draft) -> Iterator[str]:
    checklist = draft.checklist
    yield "\\section*{Submission Checklist}" if checklist.form == "automl" else "\\section*{Checklist}"
    yield "\\begin{enumerate}"
    for group in checklist.groups:
        answers = [one for one in draft.answers if one.item.id.startswith(group.id)]
        if not answers:
            continue
        opens = group.opens or group.title
        yield f"\\item {escape(opens[:1].upper() + opens[1:])}\\dots"
        yield "  \\begin{enumerate}"
        for one in answers:
            yield f"  \\item {escape(one.item.asks)}"
            yield f"    {_inline(one, checklist.form)}"
        yield "  \\end{enumerate}"
    yield "\\end{enumerate}"


def _inline(one: Drafted, form: str) -> str:
    reason = _justification(one)
    if form == "aistats":
        return (
            f"[{_TYPED[one.choice]}] {reason}".rstrip()
            if one.choice in _TYPED
            else f"[TODO] {reason}".rstrip()
        )
    if one.choice not in _MACROS:
        return f"\\answerTODO{{}} {reason}".rstrip()
    return f"\\answer{_MACROS[one.choice]}{{{reason}}}"


def _aaai(draft: Draft) -> Iterator[str]:
    checklist = draft.checklist
    yield "\\section*{Reproducibility Checklist}"
    for group in checklist.groups:
        answers = [one for one in draft.answers if one.item.id.startswith(group.id)]
        if not answers:
            continue
        yield ""
        yield f"\\checksubsection{{{escape(group.title[:1].upper() + group.title[1:])}}}"
        yield "\\begin{itemize}"
        gate = next((one.item.id for one in answers if checklist.gated(one.item.id)), "")
        for one in answers:
            yield from _question(one)
            if one.item.id == gate:
                yield "\\ifyespoints{If yes, answer the following:}"
                yield "\\begin{itemize}"
        if gate:
            yield "\\end{itemize}"
        yield "\\end{itemize}"


def _question(one: Drafted) -> Iterator[str]:
    menu = "/".join("NA" if word == "na" else word for word in one.item.menu)
    yield f"\\question{{{escape(one.item.asks)}}}{{({menu})}}"
    reason = _justification(one)
    if one.choice in _WORDS:
        yield _WORDS[one.choice]
    else:
        yield "Type your response here"
    if reason and one.choice is not Choice.YES:
        yield f"% {reason}"
    yield ""


def _justification(one: Drafted) -> str:
    r"""Return the reason as LaTeX: the paper's words with \ref, or what is left to do."""
    told = _told(one)
    if one.choice in (Choice.YES, Choice.PARTIAL):
        return told
    if one.choice in (Choice.NA, Choice.NO, Choice.UNANSWERED):
        return _sentence(one.reason)
    found = f" Found so far: {told}" if told else ""
    return f"TODO: {_sentence(one.reason)}{found}" if one.reason else ""


def _told(one: Drafted) -> str:
    sentences: dict[str, list[str]] = {}
    quoted: set[str] = set()
    for said in one.said:
        quote = f" ({_words(said)})" if said.words and said.words not in quoted else ""
        quoted.add(said.words)
        sentences.setdefault(_pointer(said.where), []).append(
            f"{escape(said.about.replace('-', ' '))}{quote}"
        )
    return " ".join(
        f"{place[:1].upper()}{place[1:]} gives {_listed(parts)}." for place, parts in sentences.items()
    )


def _pointer(where: Where) -> str:
    if where.label:
        return f"{where.word}~\\ref{{{where.label}}}"
    if where.number:
        return f"{where.word}~{where.number} ({escape(where.title)})"
    if where.hint:
        return f"the unnumbered ``{escape(where.title)}'' {escape(where.hint)}"
    return f"{where.word} ``{escape(where.title)}''" if where.title else where.word


def _words(said: Said) -> str:
    """Return the paper's words in quotation marks; a range made of several places has none."""
    return f"``{escape(said.words)}''" if said.verbatim else escape(said.words)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _sentence(words: str) -> str:
    words = escape(words.strip())
    return f"{words[:1].upper()}{words[1:]}." if words and words[-1] not in ".!?" else words


def _json(draft: Draft) -> str:
    """Return the answers as the fields of a web form; an item without a field goes by its id."""
    found: dict[str, object] = {}
    for one in draft.answers:
        name = one.item.fields[0] if one.item.fields else one.item.id
        found[name] = {"value": _EXPORTED.get(one.choice, "TODO")}
        reason = _spoken(one)
        if reason:
            found[f"{one.item.id}_elaboration"] = {"value": reason}
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def _spoken(one: Drafted) -> str:
    """Return the reason as plain text, with section numbers in place of \\ref."""
    parts = []
    for said in one.said:
        where = said.where
        place = f"{where.word} {where.number}".strip() if where.number else where.word
        title = f" ({' '.join((where.title, where.hint)).rstrip()})" if where.title else ""
        words = f'"{said.words}"' if said.verbatim else said.words
        quote = f": {words}" if said.words else ""
        parts.append(f"{place}{title}, {said.about}{quote}")
    told = "; ".join(parts)
    if one.choice in (Choice.YES, Choice.PARTIAL):
        return told
    if one.choice in (Choice.NA, Choice.NO):
        return one.reason
    todo = f"TODO: {one.reason}" if one.reason else "TODO"
    return f"{todo}; found so far: {told}" if told else todo
