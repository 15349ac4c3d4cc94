"""A paper that is not in English is said to be unread, not to say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof.language import other_language
from reproof.passage import Document, Passage, PassageKind
from reproof.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done


class Anywhere:
    def place(self, start: int, end: int) -> Place:
        return Place("main.tex", 1, start + 1, 1, end + 1, "")


OTHERS = {
    "German": "Wir trainieren jedes Modell drei Tage lang auf acht Karten und berichten den Mittelwert. ",
    "French": "Nous entraînons chaque modèle pendant trois jours sur huit cartes et donnons la moyenne. ",
    "Spanish": "Entrenamos cada modelo durante tres días en ocho tarjetas y damos la media de los resultados. ",
    "Dutch": "We trainen elk model drie dagen op acht kaarten en dit is het gemiddelde dat was gemeten. ",
    "Chinese": "我们在八块显卡上训练每个模型三天，并报告五个随机种子的平均值。",
    "Russian": "Мы обучаем каждую модель три дня на восьми картах и сообщаем среднее значение. ",
}
ENGLISH = {
    "prose": "We train each model for three days on eight cards and report the mean of five runs. ",
    "terse": "Training: batch 64, Adam, cosine decay. Results: Table 2. Baselines follow the defaults of TIMM. ",
    "full of mathematics": "Let x ∈ X with f(x) = Wx + b, and let g be its gradient ∇f(x) = ∂f/∂x of order k. ",
}


def of(sentence: str, letters: int = 4000) -> Document:
    text = sentence * (1 + letters // len(sentence))
    return Document("main.tex", "", (), (Passage(0, PassageKind.PARAGRAPH, text, origin=Anywhere()),))


@pytest.mark.parametrize("sentence", OTHERS.values(), ids=OTHERS)
def test_other_languages(sentence: str) -> None:
    problem = other_language(of(sentence))
    assert problem is not None
    assert problem.rule == "unreadable-language"
    assert problem.place.line == 1


@pytest.mark.parametrize("sentence", ENGLISH.values(), ids=ENGLISH)
def test_english(sentence: str) -> None:
    assert other_language(of(sentence)) is None


def test_a_few_words_say_nothing_of_the_language() -> None:
    assert other_language(of(OTHERS["German"], 500)) is None


def test_nothing_is_missing_or_ruled_out(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    done = run("check", paper(OTHERS["German"] * 40))
    assert done.code == 1
    assert "unreadable-language" in done.out
    assert "missing[" not in done.out
    assert done.out.splitlines()[-1].endswith("0 of 18 items answered (18 unreadable).")
    assert "Read as a paper without" not in done.out
