r"""Fifty further faults, planted in a few of the filled forms in the words authors use."""

from __future__ import annotations

from dataclasses import replace

from filled.build import Way
from filled.plants import AA, AI, AM, ARR, N25, N26, F, L, Plant, R, answer

_BASE = Plant("", L, N26, "neurips_2026", "kit", "ref", "", "")


def _plant(name: str, rule: str, at: str, way: Way, **other: object) -> Plant:
    return replace(_BASE, name=name, rule=rule, at=at, way=way, **other)  # type: ignore[arg-type]


VARIANTS = [
    _plant("reason-tbd","missing-justification","TBD",answer("11","na","TBD")),
    _plant("reason-fill","missing-justification","FILL",answer("11","na","[FILL: reason]")),
    _plant("reason-dots","missing-justification","...",answer("11","na","...")),
    _plant("section-question-marks","inconsistent-pointer","??",answer("8","yes","See Section ??.")),
    _plant("no-such-figure","inconsistent-pointer","Figure 12",answer("7","yes","See Figure 12.")),
    _plant("no-such-algorithm","inconsistent-pointer","Algorithm 3",answer("4","yes","See Algorithm 3.")),
    _plant("no-such-appendix","inconsistent-pointer","F.2",answer("6","yes","Details are in Appendix F.2.")),
    _plant("autoref-to-nothing","inconsistent-pointer","app:hw",answer("8","yes","\\autoref{app:hw} has it.")),
    _plant("label-misspelt","inconsistent-pointer","sec:comput",answer("8","yes","Section~\\ref{sec:comput}.")),
    _plant("yes-not-yet","inconsistent-justification","not yet",answer("7","yes","Error bars are not yet included.")),
    _plant("yes-we-omit","inconsistent-justification","omit",answer("8","yes","We omit the hours for lack of space.")),
    _plant("yes-unfortunately-not","inconsistent-justification","Unfortunately",answer("8","yes","Unfortunately we did not track the hours.")),
    _plant("yes-there-are-none","inconsistent-justification","no error bars",answer("7","yes","There are no error bars in the paper.")),
    _plant("yes-camera-ready","inconsistent-justification","camera-ready",answer("5","yes","The code will be made public with the camera-ready version.")),
    _plant("yes-soon","inconsistent-justification","soon",answer("5","yes","We plan to open-source the code soon.")),
    _plant("no-begins-with-yes","inconsistent-justification","Yes",answer("7","no","Yes: see \\ref{tab:iou}.")),
    _plant("no-says-where","inconsistent-justification","reported in",answer("7","no","Standard deviations are reported in Table~\\ref{tab:iou}.")),
    _plant("na-limitations","inconsistent-applicability","\\answerNA",answer("2","na","Not needed.")),
    _plant("na-ethics","inconsistent-applicability","\\answerNA",answer("9","na","We did not look.")),
    _plant("na-settings","inconsistent-applicability","\\answerNA",answer("6","na","Nothing to say.")),
    _plant("na-error-bars","inconsistent-applicability","\\answerNA",answer("7","na","Nothing to say.")),
    _plant("na-code","inconsistent-applicability","\\answerNA",answer("5","na","Nothing to say.")),
    _plant("na-licences","inconsistent-applicability","\\answerNA",answer("12","na","Nothing is used.")),
    _plant("points-to-limitations","unsupported-pointer","sec:limits",answer("6","yes","Section~\\ref{sec:limits}.")),
    _plant("points-to-method","unsupported-pointer","sec:method",answer("7","yes","Section~\\ref{sec:method}.")),
    _plant("points-to-related-work","unsupported-pointer","Section 2.",answer("8","yes","Section 2.")),
    _plant("yes-theory-without-theorem","unsupported-answer","\\answerYes",answer("3","yes","Section~\\ref{sec:method}.")),
    _plant("yes-people-without-any","unsupported-answer","\\answerYes",answer("14","yes","Section~\\ref{sec:data}.")),
    _plant("yes-board-without-people","unsupported-answer","\\answerYes",answer("15","yes","Section~\\ref{sec:data}.")),
    _plant("question-mark","missing-answer","Answer: ?",answer("7","?","Table~\\ref{tab:iou}.")),
    _plant("the-menu-itself","missing-answer","Yes/No",answer("7","Yes/No","Table~\\ref{tab:iou}.")),
    _plant("off-menu","unclear-answer","Maybe",answer("7","Maybe","Table~\\ref{tab:iou}.")),
    _plant("first-dropped","missing-question","",Way(drop=("1",))),
    _plant("three-dropped","missing-question","",Way(drop=("3","4","5"))),
    _plant("of-last-year","missing-question","Checklist",Way(drop=("16",)),style="neurips_2025",checklist=N25),
    _plant("aist-partial","unclear-answer","[Partially]",answer("3b","[Partially]","{training}"),checklist=AI,style="aistats2026"),
    _plant("aist-no-reason-ptr","inconsistent-pointer","Table 9",answer("3c","yes","Table 9"),checklist=AI,style="aistats2026",shape="words"),
    _plant("automl-na-exp","inconsistent-applicability","\\answerNA",answer("2h","na","Nothing to report."),checklist=AM,style="automl"),
    _plant("automl-later","inconsistent-justification","will be",answer("3a","yes","Code will be released after acceptance."),checklist=AM,style="automl"),
    _plant("arr-B-no","inconsistent-gate","B1",answer("B","no"),paper=R,checklist=ARR,style="acl",shape="wrapped",pointers="number"),
    _plant("arr-C-no","inconsistent-gate","C1",answer("C","no"),paper=R,checklist=ARR,style="acl",shape="wrapped",pointers="number"),
    _plant("arr-noptr","unclear-pointer","C1_elab",answer("C1","yes","Yes, all of it."),paper=R,checklist=ARR,style="acl",shape="bare",pointers="number"),
    _plant("arr-app","inconsistent-pointer","G",answer("C1","yes","Appendix G"),paper=R,checklist=ARR,style="acl",shape="bare",pointers="number"),
    _plant("arr-bare-app","inconsistent-pointer","8.1",answer("C1","yes","8.1"),paper=R,checklist=ARR,style="acl",shape="bare",pointers="number"),
    _plant("arr-norsn","missing-justification","C3",answer("C3","no",""),paper=R,checklist=ARR,style="acl",shape="bare",pointers="number"),
    _plant("aaai-yes/partial","inconsistent-gate","yes/partial/no",answer("4.3","yes/partial/no"),checklist=AA,style="aaai27",shape="open"),
    _plant("aaai-NA","unclear-answer","NA",answer("4.8","NA"),checklist=AA,style="aaai27",shape="open"),
    _plant("aaai-tests","unsupported-answer","yes",answer("4.12","yes"),checklist=AA,style="aaai27",shape="open"),
    _plant("aaai-thm","inconsistent-applicability","no",Way({"2.1":("no",""),**{f"2.{n}":("no","") for n in range(2,9)}}),paper=F,checklist=AA,style="aaai27",shape="open"),
    _plant("aaai-data-no","inconsistent-applicability","no",Way({"3.1":("no",""),**{f"3.{n}":("NA","") for n in range(2,8)}}),checklist=AA,style="aaai27",shape="open"),
]  # fmt: skip
