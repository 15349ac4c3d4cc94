"""Answers: what the authors answered to their venue's checklist, as it stands in the paper.

`forms` finds every filled or empty form of a paper and reads it; `answers` returns what one
checklist's form says. A paper without a form costs one pass over its passages' kinds.
"""

from __future__ import annotations

from reproof.answers.find import answers, forms, is_export
from reproof.answers.model import Answer, Choice, Form, Pointer, Target

__all__ = ["Answer", "Choice", "Form", "Pointer", "Target", "answers", "forms", "is_export"]
