"""Parts of a paper that could not be read: reported before anything is called absent.

Reading finds these itself, in passing; the pages here are what `reproof explain` tells of them.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING, Final

from reproof.finding import Level
from reproof.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.case import Case
    from reproof.finding import Finding

_PAGES: Final = {
    "unreadable-input": r"""
        A file the paper reads in that cannot be found or must not be opened.

        What it says is not known, so nothing it may answer is called missing: those items are
        unreadable. Only files inside the paper's folder are opened.

        Reported:

            \input{sections/lost}

        Not reported, when sections/method.tex is there:

            \input{sections/method}

        To mend it, correct the name, or add the file to the paper's folder.
    """,
    "unreadable-file": r"""
        A file that is so long that only its beginning was read.

        A paper's source is some hundred thousand characters. What follows the limit is not read,
        and items it may answer are unreadable rather than missing.

        Reported:

            a .tex file of 30 million characters, such as one with the raw data of a plot

        Not reported:

            the same paper with the data in a .csv file

        To mend it, split the file, or leave the data out of the source.
    """,
    "unreadable-language": r"""
        A paper that is not written in English.

        Sentences are read in English only. Figures and items may be there all the same, so what is
        not found is unreadable rather than missing, and nothing is taken for not applicable.

        Reported:

            Wir trainieren jedes Modell drei Tage lang auf acht Grafikkarten.

        Not reported:

            We train each model for three days on eight GPUs.

        To mend it, check the English version, or describe the paper in a metadata file.
    """,
    "unreadable-group": r"""
        A brace, environment or conditional that is opened and not closed.

        The passage around it is read as far as possible; the rest of the paper is read as usual.

        Reported:

            \begin{comment} This environment never ends.

        Not reported:

            \begin{comment} This environment ends. \end{comment}

        To mend it, close what was opened.
    """,
    "unreadable-macro": r"""
        A macro of the paper's own that expands to itself without end.

        LaTeX would stop there too. The macro is left out and the text around it is read.

        Reported:

            \newcommand{\loop}{a \loop}  We train \loop for a day.

        Not reported:

            \newcommand{\ours}{a small network}  We train \ours for a day.

        To mend it, define the macro without itself.
    """,
    "unreadable-metadata": r"""
        A key or value of the metadata file that reproof does not know.

        The file (`reproof.json`, or one given on the command line) describes the paper in the
        shape of the checklist; `reproof schema paper` prints every key with its unit. What is not
        understood is named with its JSON pointer and line, and the rest of the file is read.

        Reported:

            {"experiments": [{"energy": "310 kWh"}]}

        Not reported:

            {"experiments": [{"energy_kwh": 310}]}

        To mend it, correct the key or the type.
    """,
    "unreadable-model-card": r"""
        The emissions block of a model card that says something else than its author means.

        A Hugging Face card (`README.md`, given by itself or beside the paper) states emissions in
        grams under `co2_eq_emissions`. The Hub takes the first digits there and no unit: "1.2 kg"
        counts as 1.2 grams. Also reported are keys the block does not have, and lacking ones: source,
        training_type, geographical_location and hardware_used; lines of the card's section on its
        environmental impact that were not filled in; and a figure there that the block contradicts.

        Reported:

            co2_eq_emissions:
              emissions: 15.79 kg

        Not reported:

            co2_eq_emissions:
              emissions: 15790
              source: codecarbon
              training_type: fine-tuning
              geographical_location: Oslo, Norway
              hardware_used: 1 x A100

        To mend it, write a bare number of grams and fill in the other keys; `reproof statement`
        writes the block from the paper.
    """,
}


def _nothing(case: Case) -> Iterator[Finding]:
    return iter(())


RULES: Final = tuple(
    Rule(
        name, Level.ERROR if name == "unreadable-metadata" else Level.WARNING, "0.1", _nothing, cleandoc(page)
    )
    for name, page in _PAGES.items()
)
