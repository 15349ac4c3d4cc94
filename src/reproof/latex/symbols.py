"""What symbol and accent macros print."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

SYMBOLS: Final[dict[str, str]] = {
    # text
    "textasciitilde": "~", "textbackslash": "\\", "textasciicircum": "^", "textunderscore": "_",
    "textless": "<", "textgreater": ">", "textbar": "|", "textpm": "±", "texttimes": "×",
    "textdegree": "°", "textmu": "µ", "textendash": "–", "textemdash": "—", "textellipsis": "…",
    "textbullet": "•", "textquotesingle": "'", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "textregistered": "®", "texttrademark": "™",
    "textcopyright": "©", "textdollar": "$", "texteuro": "€", "euro": "€", "EUR": "€", "textsterling": "£",
    "pounds": "£", "textyen": "¥", "textdagger": "†", "textdaggerdbl": "‡", "textsection": "§",
    "textparagraph": "¶", "textonehalf": "½", "textrightarrow": "→", "textleftarrow": "←",
    "textuparrow": "↑", "textdownarrow": "↓", "textcelsius": "°C", "textohm": "Ω", "textvisiblespace": " ",
    "textasciigrave": "`", "textpercent": "%", "textcent": "¢", "textnumero": "№", "slash": "/", "S": "§",
    "P": "¶", "dag": "†", "ddag": "‡", "copyright": "©", "ldots": "…", "dots": "…", "LaTeX": "LaTeX",
    "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð",
    "DH": "Ð", "th": "þ", "TH": "Þ", "DJ": "Đ", "dj": "đ", "guillemotleft": "«", "guillemotright": "»",
    "quotedblbase": "„", "glqq": "„", "grqq": "“", "degree": "°", "degreeCelsius": "°C", "eg": "e.g.",
    "ie": "i.e.", "etal": "et al.", "etc": "etc.", "cmark": "✓", "checkmark": "✓", "xmark": "✗",
    "faGithub": "", "eqtag": "", "lbrack": "[", "rbrack": "]", "lbrace": "{", "rbrace": "}", "space": " ",
    "quad": " ", "qquad": " ", "enspace": " ", "thinspace": "\u2009", "nobreakspace": "\u00a0",
    "textquotedbl": '"', "relax": "", "protect": "", "xspace": "", "ensuremath": "", "thickspace": " ",
    "medspace": " ", "enskip": " ",
    # mathematics
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "ast": "*", "star": "⋆", "circ": "∘",
    "bullet": "•", "approx": "≈", "sim": "~", "simeq": "≃", "cong": "≅", "thickapprox": "≈",
    "thicksim": "~", "le": "≤", "leq": "≤", "leqslant": "≤", "lesssim": "≲", "ge": "≥", "geq": "≥",
    "geqslant": "≥", "gtrsim": "≳", "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "ne": "≠", "neq": "≠",
    "equiv": "≡", "propto": "∝", "infty": "∞", "to": "→", "rightarrow": "→", "leftarrow": "←",
    "longrightarrow": "⟶", "Rightarrow": "⇒", "Leftarrow": "⇐", "leftrightarrow": "↔",
    "Leftrightarrow": "⇔", "mapsto": "↦", "uparrow": "↑", "downarrow": "↓", "updownarrow": "↕",
    "nearrow": "↗", "searrow": "↘", "gets": "←", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖",
    "emptyset": "∅", "varnothing": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧",
    "wedge": "∧", "lor": "∨", "vee": "∨", "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "partial": "∂",
    "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "mid": "|", "vert": "|", "Vert": "‖",
    "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "parallel": "∥", "perp": "⊥", "angle": "∠",
    "prime": "′", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "cdots": "⋯", "vdots": "⋮",
    "ddots": "⋱", "dotsc": "…", "dotsb": "⋯", "dagger": "†", "ddagger": "‡", "triangle": "△", "Box": "□",
    "square": "□", "blacksquare": "■", "qed": "", "top": "⊤", "bot": "⊥", "colon": ":", "backslash": "\\",
    "vartriangle": "△", "triangleq": "≜", "coloneqq": ":=", "models": "⊨", "prec": "≺", "succ": "≻",
    "preceq": "≼", "succeq": "≽", "hdots": "…", "dotsm": "⋯", "dotsi": "⋯", "dotso": "…", "implies": "⟹",
    "impliedby": "⟸", "iff": "⟺", "asymp": "≍", "doteq": "≐", "xrightarrow": "→", "coloneq": ":=",
    "eqqcolon": "=:", "complement": "∁", "nmid": "∤", "therefore": "∴", "because": "∵",
    "Longrightarrow": "⟹", "Longleftrightarrow": "⟺", "longleftarrow": "⟵", "nsubseteq": "⊈",
    "intercal": "⊺", "bigotimes": "⨂", "bigoplus": "⨁", "bigcup": "⋃", "bigcap": "⋂", "iint": "∬",
    "oint": "∮", "Uparrow": "⇑", "Downarrow": "⇓", "diamond": "⋄", "rtimes": "⋊", "ltimes": "⋉",
    "blacklozenge": "⧫", "lozenge": "◊", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι",
    "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "varpi": "ϖ", "rho": "ρ",
    "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
"""Macros without arguments, and what they print."""

FUNCTIONS: Final = frozenset(
    [
        "log",
        "ln",
        "exp",
        "sin",
        "cos",
        "tan",
        "cot",
        "sec",
        "arg",
        "max",
        "min",
        "sup",
        "inf",
        "lim",
        "limsup",
        "liminf",
        "det",
        "dim",
        "ker",
        "hom",
        "deg",
        "gcd",
        "Pr",
        "arcsin",
        "arccos",
        "arctan",
        "sinh",
        "cosh",
        "tanh",
        "lg",
        "argmax",
        "argmin",
        "mod",
        "bmod",
        "pmod",
    ]
)

_ACCENTS: Final = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "k": "\u0328",
    "r": "\u030a", "t": "\u0361",
}  # fmt: skip
ACCENTS: Final = frozenset(_ACCENTS)


def accented(accent: str, letter: str) -> str:
    """Return the letter with the accent a macro such as \\' or \\v puts on it."""
    base = letter.strip().removeprefix("\\")
    base = {"i": "i", "j": "j"}.get(base, base)
    if not base:
        return {"^": "^", "~": "~", '"': '"', "`": "`", "'": "'"}.get(accent, "")
    return unicodedata.normalize("NFC", base[0] + _ACCENTS[accent]) + base[1:]


@cache
def _library() -> dict[str, str]:
    """Return pylatexenc's symbols: only imported once a paper uses one we do not list."""
    from pylatexenc.latex2text import get_default_latex_context_db

    found: dict[str, str] = {}
    for category in get_default_latex_context_db().categories():
        for macro in get_default_latex_context_db().iter_macro_specs([category]):
            text = getattr(macro, "simplify_repl", None)
            if isinstance(text, str) and "%" not in text and text:
                found.setdefault(macro.macroname, text)
    return found


def library_symbol(name: str) -> str | None:
    """Return what a rarer symbol macro prints, as pylatexenc knows it; None when it does not."""
    return _library().get(name)
