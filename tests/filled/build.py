r"""Fill a venue's form for one of the papers, in one of the ways authors write it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import forms
from filled.papers import NO_THEORY, NOBODY, NOTHING_NEW
from forms import Filled
from reproof.checklists import load

if TYPE_CHECKING:
    from filled.papers import Paper

Answers = Mapping[str, tuple[str, str]]

REST = {
    "theory": NO_THEORY, "assumptions": NO_THEORY, "proofs": NO_THEORY, "explained": NO_THEORY,
    "assets": NOTHING_NEW, "newlicence": NOTHING_NEW,
    "consent": ("na", "Only published material was used."), "pii": ("na", "There is no information on persons."),
    "people": NOBODY, "irb": NOBODY, "instructions": NOBODY, "pay": NOBODY,
    "safeguards": ("na", "Nothing with a high risk of misuse is released."),
    "llm": ("na", "Language models are no part of the method."),
    "example": ("no", "It would repeat the scripts."), "quality": ("no", "It is research code."),
    "raw": ("no", "They are large."), "figures": ("no", "They are short."),
    "recruitment": NOBODY, "annotators": NOBODY,
}  # fmt: skip
"""What goes without saying, where a paper has nothing of its own to say."""

MATTERS = {
    "neurips": "claims limits theory reproduce code details errorbars compute ethics impact safeguards licence assets "
    "people irb llm",
    "neurips-2021": "claims limits impact ethics assumptions proofs code details errorbars compute cite licence assets "
    "consent pii instructions irb pay",
    "aistats": "method complexity code assumptions proofs explained code details errorbars compute cite licence assets "
    "consent pii instructions irb pay",
    "automl": "claims limits impact ethics protocol details repetitions errorbars significance enough overtime compute "
    "ablation code example quality raw figures cite consent pii newlicence assets instructions irb pay assumptions "
    "proofs",
    "arr": "limits impact B cite licence intended pii coverage sizes C compute details errorbars packages D instructions "
    "recruitment consent irb annotators E assistants",
}  # fmt: skip
"""What each question of a form is about, in the form's order."""

SHORT = {"Section": "Sec.", "Appendix": "App.", "Table": "Tab.", "Figure": "Fig.", "Algorithm": "Alg."}


def _pointer(label: str, printed: str, way: str) -> str:
    noun, _, number = printed.partition(" ")
    if not re.fullmatch(r"[A-Z]|[\d.]+", number):
        return f"the {printed} section"
    match way:
        case "ref":
            return f"{noun}~\\ref{{{label}}}"
        case "short-ref":
            return f"{SHORT[noun]}~\\ref{{{label}}}"
        case "cref":
            return f"\\cref{{{label}}}"
        case "autoref":
            return f"\\autoref{{{label}}}"
        case "number":
            return f"{noun} {number}"
        case "short":
            return f"{SHORT[noun]} {number}"
        case "sign":
            return f"\\S{number}" if noun == "Section" else f"{noun}~{number}"
        case _:
            raise ValueError(way)


def answers(paper: Paper, kind: str, items: list[str], way: str, changed: Answers) -> dict[str, tuple[str, str]]:
    """Return the answer (yes, no, na) and the reason for each item, pointers written `way`."""
    given = {}
    for item, matter in zip(items, MATTERS[kind].split(), strict=False):
        told = (paper.gates[matter].lower(), "") if len(matter) == 1 else paper.says.get(matter) or REST[matter]
        if kind == "arr" and len(item) > 1 and paper.gates.get(item[0]) == "No":
            told = NOBODY
        answer, reason = changed.get(item, told)
        shown = {name: _pointer(*place, way) for name, place in paper.places.items()}
        given[item] = (answer, re.sub(r"\{(\w+)\}", lambda m, s=shown: s.get(m[1], m[0]), reason))
    return given


MACRO = {"yes": "\\answerYes{}", "no": "\\answerNo{}", "na": "\\answerNA{}", "todo": "\\answerTODO{}"}
TYPED = {"yes": "[Yes]", "no": "[No]", "na": "[Not Applicable]", "todo": "[Yes/No/Not Applicable]"}


@dataclass(frozen=True)
class Way:
    """How a form is filled in: which questions were dropped or reworded, and what was left in."""

    changed: Answers = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    instructions: bool = False


def _neurips(name: str, shape: str, given: Answers, way: Way) -> str:
    if shape == "kit":
        return forms.neurips(
            name,
            Filled(
                {item: (MACRO.get(a, a), reason) for item, (a, reason) in given.items()},
                drop=way.drop,
                questions=way.questions,
                instructions=way.instructions,
            ),
        )
    lines = ["\\section*{NeurIPS Paper Checklist}"]
    if way.instructions:
        lines += ["%%% BEGIN INSTRUCTIONS %%%", "Answer \\answerYes{}, \\answerNo{} or \\answerNA{}.", "%%% END INSTRUCTIONS %%%"]
    lines.append("\\begin{enumerate}")
    for item in load(name).items:
        if item.id in way.drop:
            continue
        asks = way.questions.get(item.id, item.asks)
        answer, reason = given[item.id]
        macro, plain = MACRO.get(answer, answer), {"yes": "Yes", "no": "No", "na": "NA", "todo": "TODO"}.get(answer, answer)
        lines.append(f"\\item \\textbf{{{item.heading.title()}}}" + ("\\\\" if shape == "emph" else ""))
        match shape:
            case "emph":
                lines += [f"\\emph{{Question:}} {asks}\\\\", f"\\emph{{Answer:}} {macro}\\\\", f"\\emph{{Justification:}} {reason}"]
            case "plain":
                lines += [f"\\item[] Question: {asks}", f"\\item[] Answer: [{plain}]", f"\\item[] Justification: {reason}"]
            case "braces":
                lines += [f"\\item[] Question: {asks}", f"\\item[] Answer: {macro.removesuffix('{}')}{{{reason}}}"]
            case "bracket":
                lines += [f"\\item[] Question: {asks}", f"\\item[] \\textbf{{Answer:}} {macro.removesuffix('{}')}[{reason}]"]
            case "bare":
                lines += [f"\\item[] Answer: \\textbf{{{plain}}}", f"\\item[] Justification: {reason}"]
            case _:
                raise ValueError(shape)
    return "\n".join([*lines, "\\end{enumerate}"])


def _itemized(name: str, shape: str, given: Answers, way: Way) -> str:
    tokens = TYPED if load(name).form == "aistats" else MACRO
    filled = {}
    for item, (answer, reason) in given.items():
        token = tokens.get(answer, answer)
        if shape == "inside" and token.startswith("[") and "/" not in token and reason:
            filled[item] = (f"{token[:-1]}, {reason[:1].lower()}{reason[1:].rstrip('.')}]", "")
        elif shape == "words" and token.startswith("[") and "/" not in token:
            filled[item] = (token.strip("[]"), f"({reason.rstrip('.')})." if reason else "")
        else:
            filled[item] = (token, reason)
    title = {"automl": "Submission Checklist"}.get(load(name).form, "Checklist")
    return forms.itemized(name, Filled(filled, drop=way.drop, questions=way.questions, instructions=way.instructions), title=title)


def _aaai(shape: str, words: list[str], way: Way) -> str:
    ids = [item.id for item in load("aaai-2027").items]
    given = {item: (word, "") for item, word in zip(ids, words, strict=True) if word != "-"}
    given |= dict(way.changed)
    if shape == "bold":  # the older form leaves nothing open under a gate that says no
        given = {item: given.get(item, ("no", "")) for item in ids}
        return forms.aaai_plain(Filled({item: one for item, one in given.items() if one[0]}, questions=way.questions))
    filled = Filled(given, drop=way.drop, questions=way.questions)
    return forms.aaai(filled, guarded=shape == "guarded")


def export(given: Answers, bare: bool) -> str:
    told: dict[str, object] = {}
    words = {"yes": "Yes", "no": "No", "na": "N/A", "todo": ""}
    for item in load("arr-2025").items:
        if item.id not in given:
            continue
        answer, reason = given[item.id]
        word = "This paper has a limitations section." if item.id == "A1" and answer == "yes" else words.get(answer, answer)
        told[item.fields[0]] = word if bare else {"value": word}
        if reason:
            told[f"{item.id}_elaboration"] = reason if bare else {"value": reason}
    return json.dumps(told, indent=1)


def arr_latex(given: Answers, questions: Mapping[str, str]) -> str:
    lines = [
        "% Write \\cm{mainClaims}{Yes,No,N/A}{Yes} to choose an answer and \\tf{mainClaimsJustification}{4.1} to give its place.",
        "\\newcommand{\\cm}[3]{\\ChoiceMenu[name=#1,default=#3]{}{#2}}\n\\newcommand{\\tf}[3][0.7]{\\TextField[name=#2,value={#3}]{}}",
        "\\section*{Responsible NLP Checklist}",
    ]
    words = {"yes": "Yes", "no": "No", "na": "N/A", "todo": ""}
    for item in load("arr-2025").items:
        if item.id not in given or len(item.fields) < 2:
            continue
        answer, reason = given[item.id]
        menu = ",".join(words[one] for one in item.menu) if len(item.menu) > 1 else "Yes,No,N/A"
        level = "section*" if len(item.id) == 1 else "subsection*"
        lines.append(f"\\{level}{{{item.id}: {questions.get(item.id, item.asks)}}}")
        lines.append(f"\\begin{{Form}}\\begin{{tabular}}{{l}}\n  \\cm{{{item.fields[1]}}}{{{menu}}}{{{words.get(answer, answer)}}}\\\\")
        lines.append(f"  \\tf{{{item.fields[1]}Justification}}{{{reason}}}\n\\end{{tabular}}\\end{{Form}}")
    return "\n".join(lines)


def files(paper: Paper, checklist: str, style: str, shape: str, pointers: str, way: Way, apart: str = "") -> dict[str, str]:
    """Return a paper's files with its form filled in, in a file of its own when `apart` names one."""
    kind = {"neurips-2021": "neurips-2021"}.get(checklist, checklist.partition("-")[0])
    if kind == "aaai":
        form = _aaai(shape, paper.aaai.split(), way)
    else:
        given = answers(paper, kind, [item.id for item in load(checklist).items], pointers, way.changed)
        given = {item: one for item, one in given.items() if kind == "neurips" or item not in way.drop}
        build: dict[str, Callable[[], str]] = {
            "neurips": lambda: _neurips(checklist, shape, given, way),
            "arr": lambda: arr_latex(given, way.questions) if shape == "latex" else "",
        }
        form = build.get(kind, lambda: _itemized(checklist, shape, given, way))()
    out = {}
    for name, text in paper.files.items():
        inside = f"\\input{{{apart.removesuffix('.tex')}}}" if apart else form
        out[name] = text.replace("%STYLE%", style).replace("%FORM%", inside)
    if apart:
        out[apart] = form
    if kind == "arr" and shape != "latex":
        out["arr_checklist.json"] = export(given, shape == "bare")
    return out
