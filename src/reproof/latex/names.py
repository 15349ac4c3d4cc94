"""What the reader knows of LaTeX's macros and environments: which arguments are layout, not text."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy

LAYOUT: Final[dict[str, str]] = {
    name: signature
    for signature, names in {
        "": """
            afterpage allowbreak appendixpage arraybackslash balance bar begingroup bf bfseries bgroup
            big Big bigg Bigg biggl Biggl biggr Biggr bigl Bigl bigm Bigm bigr Bigr bigskip bm
            boldmath boldsymbol break cancel cellwidth centering centerline clap cleardoublepage
            clearpage Comment ddot displaystyle DontPrintSemicolon dot dotfill doublespacing egroup em
            endgroup equalcontrib FloatBarrier flushbottom footnotesize frenchspacing fussy hat hbox
            hfil hfill hrule hrulefill hskip huge Huge ignorespaces indent it itshape kern large Large
            LARGE leavevmode left limits listoffigures listoftables llap makeatletter makeatother
            maketitle mathbb mathbf mathbin mathcal mathclap mathclose mathds mathfrak mathit mathop
            mathopen mathord mathrel mathrm mathscr mathsf mathstrut mathtt mdseries medskip middle
            newpage nobreak noindent nolimits nolinebreak nonumber nopagebreak normalfont normalsize
            not notag null onecolumn onehalfspacing operatorname overbrace overline overrightarrow
            penalty phantomsection pmb printbibliography printindex protect raggedbottom raggedcolumns
            raggedleft raggedright right rlap rm rmfamily sc scriptscriptstyle scriptsize scriptstyle
            scshape selectfont SetAlgoLined sf sffamily singlespacing sl sloppy sloppypar small
            smallskip smash strut tabcolsep tableofcontents textstyle tilde tiny tt ttfamily
            unboldmath underbrace underline unskip upshape vcenter vec vfil vfill vskip widehat
            widetilde
        """,
        "m": """
            acmBooktitle acmConference acmDOI acmISBN acmPrice acmYear addbibresource AtBeginDocument
            authorrunning bibliography bibliographyfullrefs bibliographystyle ccsdesc city cline
            country deleted Description email fancyhf fontfamily fontseries fontshape
            foreignlanguage geometry
            graphicspath hhline hphantom hspace hyperlink hypersetup hypertarget hyphenation
            icmlkeywords icmltitlerunning index institution keywords linespread lstset marginnote
            markboth newcounter newlength nocite orcid pagenumbering pagestyle PassOptionsToPackage
            pdfinfo pgfplotsset phantom received refstepcounter renewbibmacro resumetocwriting
            scalebox selectlanguage setcopyright SetKw SetKwInOut setmainfont setstretch settopmatter
            sisetup sout st stepcounter stretch subfilelabel tablefoot tag tcbset theoremstyle
            thispagestyle tikzset titlerunning uselanguage usetikzlibrary vcentering vphantom vspace
            Xhline
        """,
        "o": "addlinespace allowdisplaybreaks linebreak pagebreak",
        "mm": """
            addtocounter addtolength algnewcommand algrenewcommand appto colorlet crefname Crefname
            DeclareCaptionType DeclareUnicodeCharacter etocsettocstyle etoctoccontentsline floatname
            fontsize icmlaffiliation icmlcorrespondingauthor icmlsetsymbol import lstdefinelanguage
            lstdefinestyle numberwithin pgfmathsetmacro resizebox restylefloat setcounter SetKwData
            setlength settowidth subimport
        """,
        "om": """
            adjustbox arrayrulecolor bibitem captionsetup cellcolor color colorbox columncolor
            documentclass epsfig fancyfoot fancyhead include includegraphics includepdf
            includestandalone includesvg input lstinputlisting marginpar missingfigure parbox
            RequirePackage rotatebox rowcolor setlist subfile textcolor todo usepackage verbatiminput
        """,
        "oo": "framebox makebox",
        "pm": "cmidrule",
        "mmm": "addcontentsline cftsetindents definecolor newfloat newlist specialrule",
        "mom": "newcolumntype",
        "moo": "raisebox",
        "omm": "DeclareSIUnit fcolorbox pdfbookmark rowcolors rule",
        "mmmm": "titlespacing",
        "momo": "newtheorem",
        "omoom": "newtcolorbox",
        "momomm": "titleformat",
    }.items()
    for name in names.split()
}
"""Macros that print nothing of their own, with the arguments to leave out.

m is a mandatory argument, o an optional one, p one in parentheses. Further groups that follow are text.
"""

DIMENSION: Final = lazy(
    r"\s*=?\s*[-+]?(?:\d*\.?\d+\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|mu|\\[A-Za-z]+)|\\[A-Za-z]+)"
    r"(?:\s*(?:plus|minus)\s*[-+]?\d*\.?\d+\s*(?:pt|em|ex|cm|mm|in|fil+))*"
)
ASSIGNED: Final = frozenset(
    {
        "vskip", "hskip", "kern", "mkern", "tabcolsep", "parskip", "parindent", "textwidth", "linewidth",
        "columnwidth", "arrayrulewidth", "itemsep", "topsep", "parsep", "leftmargin", "baselineskip",
        "abovecaptionskip", "belowcaptionskip", "textfloatsep", "floatsep", "intextsep",
        "abovedisplayskip", "belowdisplayskip", "hsize", "vsize", "columnsep", "arraycolsep", "fboxsep",
        "fboxrule", "leftskip", "rightskip", "smallskipamount", "medskipamount", "bigskipamount",
        "dimexpr",
    }
)  # fmt: skip
"""Lengths and glue: a dimension that follows belongs to them."""

TEXT_IN_MATH: Final = frozenset(
    {
        "text", "textrm", "textnormal", "textbf", "textit", "textsf", "texttt", "textsc", "mbox", "hbox",
        "textup", "textmd", "intertext", "shortintertext", "fbox",
    }
)  # fmt: skip
FRACTIONS: Final = frozenset({"frac", "tfrac", "dfrac", "nicefrac", "sfrac", "cfrac", "flatfrac"})
HEADINGS: Final = {
    "part": -1, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4,
    "subparagraph": 5, "subsubsubsection": 4, "minisec": 4,
}  # fmt: skip

ENVIRONMENTS: Final[dict[str, str]] = {
    "minipage": "ooom", "figure": "o", "figure*": "o", "table": "o", "table*": "o", "wrapfigure": "omom",
    "wraptable": "omom", "subfigure": "om", "subtable": "om", "multicols": "mo", "adjustbox": "m",
    "tcolorbox": "o", "spacing": "m", "adjustwidth": "mm", "adjustwidth*": "mm", "enumerate": "o",
    "itemize": "o", "description": "o", "algorithm": "o", "algorithm*": "o", "algorithmic": "o",
    "list": "mm", "threeparttable": "o", "tablenotes": "o", "mdframed": "o", "CJK*": "mm", "CJK": "mm",
    "otherlanguage": "m", "turn": "m", "sidewaystable": "o", "sidewaysfigure": "o", "floatrow": "o",
    "enumerate*": "o", "itemize*": "o", "compactitem": "o", "compactenum": "o", "inparaenum": "o",
    "subequations": "", "alignat": "m", "alignat*": "m", "tabbing": "", "varwidth": "om", "savenotes": "",
    "measuredfigure": "o", "SCtable": "oo", "SCfigure": "oo", "algorithm2e": "o", "listing": "o",
    "tasks": "o", "subarray": "m", "lrbox": "m", "shaded": "", "framed": "", "numcases": "m",
    "columns": "o", "column": "m", "frame": "o", "block": "m",
}  # fmt: skip
"""Arguments of environments that are layout: m mandatory, o optional."""

FLOATS: Final = frozenset(
    {
        "figure", "figure*", "table", "table*", "wrapfigure", "wraptable", "sidewaystable",
        "sidewaystable*", "sidewaysfigure", "sidewaysfigure*", "SCtable", "SCfigure", "algorithm",
        "algorithm*", "algorithm2e", "listing", "listing*", "teaserfigure", "marginfigure", "margintable",
        "longtable", "longtable*", "longtblr", "supertabular", "xltabular",
    }
)  # fmt: skip
INNER_FLOATS: Final = frozenset(
    {"subfigure", "subtable", "minipage", "center", "threeparttable", "measuredfigure"}
)
LISTS: Final = frozenset(
    {
        "itemize", "enumerate", "description", "itemise", "itemize*", "enumerate*", "description*",
        "compactitem", "compactenum", "inparaenum", "inparaitem", "tablenotes", "list", "trivlist",
        "tasks", "dinglist", "asparaenum", "asparaitem", "acronym",
    }
)  # fmt: skip
DISPLAYS: Final = frozenset(
    {
        "equation", "equation*", "align", "align*", "gather", "gather*", "multline", "multline*",
        "eqnarray", "eqnarray*", "displaymath", "dmath", "dmath*", "flalign", "flalign*", "alignat",
        "alignat*", "IEEEeqnarray", "IEEEeqnarray*", "math", "xalignat", "empheq", "dgroup", "darray",
    }
)  # fmt: skip
TABLES: Final[dict[str, str]] = {
    "tabular": "om", "tabular*": "mom", "tabularx": "mom", "tabulary": "mom", "longtable": "om", "tblr": "om",
    "longtblr": "om", "talltblr": "om", "NiceTabular": "omo", "NiceTabular*": "momo", "NiceTabularX": "momo",
    "tabu": "m", "longtabu": "m", "xltabular": "omm", "supertabular": "m", "array": "om", "longtable*": "om",
    "xtabular": "m", "mpxtabular": "m", "tabularray": "om",
}  # fmt: skip
"""Environments that are grids, with their arguments."""
SKIPPED: Final = frozenset(
    {
        "tikzpicture", "tikzpicture*", "tikzcd", "pgfpicture", "picture", "forest", "CCSXML", "axis",
        "asy", "circuitikz", "thebibliography", "luacode", "pspicture", "pspicture*", "filecontents",
        "filecontents*", "scontents", "algxpar_", "qcircuit", "tikzfigure",
    }
)  # fmt: skip
"""Environments whose text is a drawing or data."""
INLINE_ENVIRONMENTS: Final = frozenset(
    {
        "small", "footnotesize", "scriptsize", "tiny", "normalsize", "large", "Large", "document", "cases",
        "aligned", "alignedat", "gathered", "split", "array", "matrix", "pmatrix", "bmatrix", "Bmatrix",
        "vmatrix", "Vmatrix", "smallmatrix", "subarray", "dcases", "rcases", "math", "inparaenum",
        "savenotes", "itemize*", "enumerate*", "multlined", "pmatrix*", "bmatrix*", "matrix*", "cases*",
        "spacing", "sloppypar",
    }
)  # fmt: skip
"""Environments that do not start a paragraph."""
UNNAMED: Final = INLINE_ENVIRONMENTS | frozenset(
    {"center", "minipage", "flushleft", "flushright", "adjustbox"}
)
"""Environments too plain to be called a passage's environment."""
STATEMENTS: Final = frozenset(
    {
        "State", "Statex", "If", "ElsIf", "ElseIf", "Else", "EndIf", "For", "ForAll", "EndFor", "While",
        "EndWhile", "Repeat", "Until", "Loop", "EndLoop", "Require", "Ensure", "Return", "Procedure",
        "EndProcedure", "Function", "EndFunction", "STATE", "IF", "ELSIF", "ELSE", "ENDIF", "FOR",
        "FORALL", "ENDFOR", "WHILE", "ENDWHILE", "REPEAT", "UNTIL", "LOOP", "ENDLOOP", "REQUIRE", "ENSURE",
        "RETURN", "PRINT", "INPUT", "OUTPUT", "Input", "Output", "KwIn", "KwOut", "KwData", "KwResult",
    }
)  # fmt: skip
"""Macros of the algorithm packages that start a line."""
RULES: Final = frozenset(
    {
        "hline", "toprule", "midrule", "bottomrule", "specialrule", "Xhline", "hdashline", "firsthline",
        "lasthline", "shline", "thickhline", "tophline", "middlehline", "bottomhline", "Hline",
    }
)  # fmt: skip
ANSWERS: Final = {
    "answerYes": "[Yes]", "answerNo": "[No]", "answerNA": "[NA]", "answerTODO": "[TODO]",
    "justificationTODO": "[TODO]", "answerPartial": "[Partial]",
}  # fmt: skip
"""Macros of the venues' checklists."""
CITE_LIKE: Final = lazy(
    r"(?:[A-Za-z]*[cC]ites?(?:[a-z]{0,3}|alt|alp|author|year|yearpar|text|num|title)|bibentry)$"
)
TEXTUAL: Final = lazy(r"(?:[cC]itet|[cC]italt|[tT]extcites?|[cC]iteauthor|newcite|[cC]itealt|onlinecite)$")
_LOOKS: Final = frozenset(
    {
        "caption", "captionof", "footnote", "footnotetext", "footnotemark", "thanks", "title", "author",
        "abstract", "item", "label", "url", "href", "multicolumn", "multirow", "makecell", "shortstack",
        "thead", "begin", "end", "par", "maketitle", "appendix", "textbf", "textit", "texttt", "emph",
        "text", "frac", "verb", "includegraphics", "newline", "ce", "cite", "citep", "citet", "citealt",
        "citealp", "ref", "cref", "Cref", "autoref", "eqref", "tabularnewline", "cmidrule", "cline",
        "toprule", "midrule", "bottomrule", "hline", "textsuperscript", "textsubscript", "textcolor",
        "date", "section", "subsection", "paragraph", "subfloat", "subcaption", "document", "enumerate",
        "itemize", "description", "figure", "table", "thebibliography", "equation", "quote", "center",
        "input", "include", "bibliography", "left", "right",
    }
)  # fmt: skip
OWN: Final = _LOOKS | frozenset(HEADINGS) | frozenset(ANSWERS)
"""Names whose redefinition in a paper or style only changes looks."""
