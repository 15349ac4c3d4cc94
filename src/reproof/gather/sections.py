"""Titles of sections: which tell of the authors' own work, which of others', which of neither."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy

SURVEY: Final = lazy(
    r"^(?:\W|\d)*(?:related\s(?:work|research|literature)s?|background|prior\swork|previous\swork|literature(?:\sreview)?|preliminar(?:y|ies)"
    r"|motivation|related\b.*)",
    re.I,
)
"""Parts on other people's work."""
INTRO: Final = lazy(
    r"^(?:\W|\d)*(?:introduction|motivation|overview|broader\simpacts?|societal\simpacts?|impact\sstatement|environmental\simpact)\b",
    re.I,
)
"""Parts that set the scene."""
AFTERTHOUGHT: Final = lazy(
    r"^(?:\W|\d)*(?:discussion|conclusions?|concluding|limitations?|outlook|future|summary|broader)\b",
    re.IGNORECASE,
)
"""Parts that look back and ahead."""
OWN_SECTION: Final = lazy(
    r"experiment|method|setup|set-up|implementation|training|detail|result|evaluation|comput|hardware|resource|infrastructure|appendix"
    r"|hyper-?param|reproduc|ablation|analysis|carbon|energy|emission|environment|cost|runtime|efficien|limitation|setting|protocol"
    r"|discussion|conclusion|model|approach|architecture|data",
    re.I,
)
"""Parts on what the authors did, where a figure of nobody is theirs."""
RUN_SECTION: Final = lazy(
    r"experiment|set-?up|implement|training|detail|result|evaluation|comput|hardware|resource|infrastructure|hyper-?param"
    r"|reproduc|ablation|carbon|energy|emission|environment|cost|run-?time|timing|efficien|setting|protocol|benchmark|system",
    re.I,
)
"""Parts on runs, where a device that is named was used."""
MODEL_SECTION: Final = lazy(
    r"experiment|result|set-?up|implement|evaluat|detail|ablation|train|hyper|baseline|comput|hardware|reproduc|appendix|analys"
    r"|finding|limitation|discussion|conclusion|data",
    re.IGNORECASE,
)
"""Parts on experiments, where a model that is named was tried."""
PROMPT_SECTION: Final = lazy(
    r"^(?:\W|\d)*(?:(?:system\s|user\s|example\s)?prompts?|(?:prompt\s)?templates?"
    r"|example\s(?:outputs?|questions?|dialogues?))\b",
    re.I,
)
"""Parts that print what a model was told or said."""
