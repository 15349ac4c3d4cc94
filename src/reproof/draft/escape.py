"""Turn a paper's printed words back into LaTeX that compiles."""

from __future__ import annotations

import unicodedata
from typing import Final

_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": "$<$", ">": "$>$", "|": "$|$",
    '"': "''", "`": "'", "×": r"$\times$", "±": r"$\pm$", "≈": r"$\approx$", "∼": r"$\sim$", "≤": r"$\le$",
    "≥": r"$\ge$", "·": r"$\cdot$", "→": r"$\to$", "µ": r"$\mu$", "μ": r"$\mu$", "°": r"$^\circ$",
    "–": "--", "—": "---", "−": "$-$", "‘": "`", "’": "'", "“": "``", "”": "''", "…": r"\dots{}",
    "\u00a0": "~", "\u2009": r"\,", "\u202f": r"\,", "§": r"\S{}", "€": "EUR", "£": r"\pounds{}",
    "∞": r"$\infty$", "∈": r"$\in$", "≠": r"$\ne$", "∝": r"$\propto$", "√": r"$\surd$", "†": r"\dag{}",
}  # fmt: skip
_GREEK: Final = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
    "nu", "xi", "o", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip


def escape(text: str) -> str:
    """Return text that LaTeX prints as it stands; characters its fonts lack are spelled or left out."""
    return "".join(_character(one) for one in " ".join(text.split(" ")))


def _character(one: str) -> str:
    if one in _SPECIAL:
        return _SPECIAL[one]
    if " " <= one < "\x7f":
        return one
    if one.isspace():
        return " "
    code = ord(one)
    if 0x3B1 <= code <= 0x3C9:
        name = _GREEK[code - 0x3B1]
        return "o" if name == "o" else f"$\\{name}$"
    if one.isalpha() and code < 0x180:
        return one
    plain = unicodedata.normalize("NFKD", one).encode("ascii", "ignore").decode()
    return "".join(_SPECIAL.get(letter, letter) for letter in plain)
