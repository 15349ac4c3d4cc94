"""What the reader knows of LaTeX's macros and environments: which arguments are layout, not text."""

from __future__ import annotations

import re
from typing import Final

LAYOUT: Final[dict[str, str]] = {
    name: signature
    for signature, names in {
        "": """noindent indent centering raggedright raggedleft small footnotesize scriptsize tiny normalsize large
            Large LARGE huge Huge bfseries itshape scshape ttfamily sffamily rmfamily upshape mdseries normalfont
            bf it rm sf tt sc em sl newpage clearpage cleardoublepage pagebreak nopagebreak smallskip medskip
            bigskip hfill vfill hfil vfil dotfill hrulefill maketitle tableofcontents listoffigures listoftables
            makeatletter makeatother frenchspacing sloppy fussy allowbreak nolinebreak nobreak penalty
            displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag left right middle
            big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm printbibliography
            FloatBarrier balance flushbottom raggedbottom onecolumn centerline selectfont leavevmode null break
            strut mathstrut unskip ignorespaces phantomsection appendixpage printindex arraybackslash
            begingroup endgroup bgroup egroup not doublespacing singlespacing onehalfspacing protect boldmath
            unboldmath mathbf mathrm mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm pmb mathds
            operatorname mathop mathbin mathrel mathord mathopen mathclose overline underline widehat widetilde
            hat tilde bar vec dot ddot overrightarrow underbrace overbrace cancel raggedcolumns""",
        "m": """vspace hspace bibliographystyle bibliography addbibresource thispagestyle pagestyle theoremstyle hypersetup
            phantom vphantom hphantom index nocite lstset tikzset usetikzlibrary graphicspath pagenumbering
            setstretch linespread fontfamily fontseries fontshape setmainfont hyphenation tag pgfplotsset
            allowdisplaybreaks markboth pdfinfo scalebox hyperlink hypertarget colorbox raisebox
            newcounter stepcounter refstepcounter bibitem sisetup settopmatter setcopyright acmConference
            acmBooktitle acmYear acmDOI acmISBN acmPrice ccsdesc keywords orcid email received newlength
            SetKwInOut SetKw usepackage RequirePackage documentclass PassOptionsToPackage geometry subfilelabel
            Xhline specialrule addlinespace tablefoot uselanguage selectlanguage institution city country
            resumetocwriting vcentering stretch bibliographyfullrefs icmlkeywords
            icmltitlerunning titlerunning authorrunning renewbibmacro Description""",
        "om": """includegraphics color textcolor cellcolor rowcolor columncolor arrayrulecolor captionsetup todo rotatebox
            parbox includepdf includestandalone newtheorem crefname includesvg input include subfile
            lstinputlisting verbatiminput missingfigure marginpar epsfig adjustbox fancyhead fancyfoot""",
        "mm": """setlength addtolength setcounter addtocounter resizebox fontsize crefname Crefname numberwithin fcolorbox
            newcolumntype settowidth DeclareUnicodeCharacter import subimport overset_ pgfmathsetmacro
            DeclareCaptionType restylefloat icmlaffiliation icmlcorrespondingauthor icmlsetsymbol markboth_
            titlespacing_ SetKwData""",
        "omm": "rule pdfbookmark rowcolors DeclareSIUnit",
        "mmm": "definecolor addcontentsline titleformat_ colorlet_",
        "oo": "makebox framebox",
    }.items()
    for name in names.split()
}  # fmt: skip
"""Macros that print nothing of their own, with the arguments to leave out: m mandatory, o optional.

Further groups that follow are text.
"""
LAYOUT.update(
    {"addlinespace": "o", "allowdisplaybreaks": "o", "raisebox": "moo", "titlespacing": "mmmm", "usepackage": "om",
     "RequirePackage": "om", "documentclass": "om", "pagebreak": "o", "newtheorem": "momo", "mathop": "",
     "newcolumntype": "mom", "colorlet": "mm", "titleformat": "momomm", "colorbox": "om", "fcolorbox": "omm",
     "specialrule": "mmm", "stretch": "m", "cmidrule": "pm", "cline": "m", "Xhline": "m", "hhline": "m",
     "linebreak": "o", "setlist": "om", "AtBeginDocument": "m", "appto": "mm", "lstdefinestyle": "mm",
     "lstdefinelanguage": "mm", "newtcolorbox": "omoom", "tcbset": "m", "newfloat": "mmm", "floatname": "mm",
     "bibitem": "om", "cftsetindents": "mmm", "etoctoccontentsline": "mm", "algrenewcommand": "mm",
     "algnewcommand": "mm", "etocsettocstyle": "mm", "newlist": "mmm", "marginnote": "m", "fancyhf": "m",
     "afterpage": "", "hrule": "", "Comment": "", "equalcontrib": "", "SetAlgoLined": "", "DontPrintSemicolon": "",
     "sout": "m", "st": "m", "deleted": "m", "tabcolsep": "", "sloppypar": "", "vcenter": "", "hbox": "", "kern": "", "hskip": "",
     "vskip": "", "cellwidth": "", "rlap": "", "llap": "", "smash": "", "clap": "", "mathclap": ""}
)  # fmt: skip

DIMENSION: Final = re.compile(
    r"\s*=?\s*[-+]?(?:\d*\.?\d+\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|mu|\\[A-Za-z]+)|\\[A-Za-z]+)"
    r"(?:\s*(?:plus|minus)\s*[-+]?\d*\.?\d+\s*(?:pt|em|ex|cm|mm|in|fil+))*"
)
ASSIGNED: Final = frozenset(
    ["vskip", "hskip", "kern", "mkern", "tabcolsep", "parskip", "parindent", "textwidth", "linewidth", "columnwidth", "arrayrulewidth", "itemsep", "topsep", "parsep", "leftmargin", "baselineskip", "abovecaptionskip", "belowcaptionskip", "textfloatsep", "floatsep", "intextsep", "abovedisplayskip", "belowdisplayskip", "hsize", "vsize", "columnsep", "arraycolsep", "fboxsep", "fboxrule", "leftskip", "rightskip", "smallskipamount", "medskipamount", "bigskipamount", "dimexpr"]
)
"""Lengths and glue: a dimension that follows belongs to them."""

TEXT_IN_MATH: Final = frozenset(
    ["text", "textrm", "textnormal", "textbf", "textit", "textsf", "texttt", "textsc", "mbox", "hbox", "textup", "textmd", "intertext", "shortintertext", "fbox"]
)
FRACTIONS: Final = frozenset({"frac", "tfrac", "dfrac", "nicefrac", "sfrac", "cfrac", "flatfrac"})
HEADINGS: Final = {
    "part": -1, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4,
    "subparagraph": 5, "subsubsubsection": 4, "minisec": 4,
}  # fmt: skip

ENVIRONMENTS: Final[dict[str, str]] = {
    "minipage": "ooom", "figure": "o", "figure*": "o", "table": "o", "table*": "o", "wrapfigure": "omom",
    "wraptable": "omom", "subfigure": "om", "subtable": "om", "multicols": "mo", "adjustbox": "m",
    "tcolorbox": "o", "spacing": "m", "adjustwidth": "mm", "adjustwidth*": "mm", "enumerate": "o", "itemize": "o",
    "description": "o", "algorithm": "o", "algorithm*": "o", "algorithmic": "o", "list": "mm",
    "threeparttable": "o", "tablenotes": "o", "mdframed": "o", "CJK*": "mm", "CJK": "mm", "otherlanguage": "m",
    "turn": "m", "sidewaystable": "o", "sidewaysfigure": "o", "floatrow": "o", "enumerate*": "o", "itemize*": "o",
    "compactitem": "o", "compactenum": "o", "inparaenum": "o", "subequations": "", "alignat": "m", "alignat*": "m",
    "tabbing": "", "varwidth": "om", "savenotes": "", "measuredfigure": "o", "SCtable": "oo", "SCfigure": "oo",
    "algorithm2e": "o", "listing": "o", "tasks": "o", "titlepage": "", "subarray": "m", "scaletikzpicturetowidth": "m",
    "lrbox": "m", "small": "", "shaded": "", "framed": "", "letterspacing": "", "numcases": "m", "columns": "o",
    "column": "m", "frame": "o", "block": "m", "cvprtable": "",
}  # fmt: skip
"""Arguments of environments that are layout: m mandatory, o optional."""

FLOATS: Final = frozenset(
    ["figure", "figure*", "table", "table*", "wrapfigure", "wraptable", "sidewaystable", "sidewaystable*", "sidewaysfigure", "sidewaysfigure*", "SCtable", "SCfigure", "algorithm", "algorithm*", "algorithm2e", "listing", "listing*", "teaserfigure", "marginfigure", "margintable", "longtable", "longtable*", "longtblr", "supertabular", "xltabular"]
)
INNER_FLOATS: Final = frozenset({"subfigure", "subtable", "minipage", "center", "threeparttable", "measuredfigure"})
LISTS: Final = frozenset(
    ["itemize", "enumerate", "description", "itemise", "itemize*", "enumerate*", "description*", "compactitem", "compactenum", "inparaenum", "inparaitem", "tablenotes", "list", "trivlist", "tasks", "dinglist", "asparaenum", "asparaitem", "acronym"]
)
DISPLAYS: Final = frozenset(
    ["equation", "equation*", "align", "align*", "gather", "gather*", "multline", "multline*", "eqnarray", "eqnarray*", "displaymath", "dmath", "dmath*", "flalign", "flalign*", "alignat", "alignat*", "IEEEeqnarray", "IEEEeqnarray*", "math", "xalignat", "empheq", "dgroup", "darray"]
)
TABLES: Final[dict[str, str]] = {
    "tabular": "om", "tabular*": "mom", "tabularx": "mom", "tabulary": "mom", "longtable": "om", "tblr": "om",
    "longtblr": "om", "talltblr": "om", "NiceTabular": "omo", "NiceTabular*": "momo", "NiceTabularX": "momo",
    "tabu": "m", "longtabu": "m", "xltabular": "omm", "supertabular": "m", "array": "om", "longtable*": "om",
    "xtabular": "m", "mpxtabular": "m", "tabularray": "om",
}  # fmt: skip
"""Environments that are grids, with their arguments."""
SKIPPED: Final = frozenset(
    ["tikzpicture", "tikzpicture*", "tikzcd", "pgfpicture", "picture", "forest", "CCSXML", "axis", "asy", "circuitikz", "thebibliography", "luacode", "pspicture", "pspicture*", "filecontents", "filecontents*", "scontents", "algxpar_", "qcircuit", "tikzfigure"]
)
"""Environments whose text is a drawing or data."""
INLINE_ENVIRONMENTS: Final = frozenset(
    ["small", "footnotesize", "scriptsize", "tiny", "normalsize", "large", "Large", "document", "cases", "aligned", "alignedat", "gathered", "split", "array", "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "subarray", "dcases", "rcases", "math", "inparaenum", "savenotes", "itemize*", "enumerate*", "multlined", "pmatrix*", "bmatrix*", "matrix*", "cases*", "spacing", "sloppypar"]
)
"""Environments that do not start a paragraph."""
UNNAMED: Final = INLINE_ENVIRONMENTS | frozenset({"center", "minipage", "flushleft", "flushright", "adjustbox"})
"""Environments too plain to be called a passage's environment."""
STATEMENTS: Final = frozenset(
    ["State", "Statex", "If", "ElsIf", "ElseIf", "Else", "EndIf", "For", "ForAll", "EndFor", "While", "EndWhile", "Repeat", "Until", "Loop", "EndLoop", "Require", "Ensure", "Return", "Procedure", "EndProcedure", "Function", "EndFunction", "STATE", "IF", "ELSIF", "ELSE", "ENDIF", "FOR", "FORALL", "ENDFOR", "WHILE", "ENDWHILE", "REPEAT", "UNTIL", "LOOP", "ENDLOOP", "REQUIRE", "ENSURE", "RETURN", "PRINT", "INPUT", "OUTPUT", "Input", "Output", "KwIn", "KwOut", "KwData", "KwResult"]
)
"""Macros of the algorithm packages that start a line."""
RULES: Final = frozenset(
    ["hline", "toprule", "midrule", "bottomrule", "specialrule", "Xhline", "hdashline", "firsthline", "lasthline", "shline", "thickhline", "tophline", "middlehline", "bottomhline", "Hline"]
)
ANSWERS: Final = {
    "answerYes": "[Yes]", "answerNo": "[No]", "answerNA": "[NA]", "answerTODO": "[TODO]",
    "justificationTODO": "[TODO]", "answerPartial": "[Partial]",
}  # fmt: skip
"""Macros of the venues' checklists."""
CITE_LIKE: Final = re.compile(r"(?:[A-Za-z]*[cC]ites?(?:[a-z]{0,3}|alt|alp|author|year|yearpar|text|num|title)|bibentry)$")
TEXTUAL: Final = re.compile(r"(?:[cC]itet|[cC]italt|[tT]extcites?|[cC]iteauthor|newcite|[cC]itealt|onlinecite)$")
OWN: Final = (
    frozenset(HEADINGS)
    | frozenset(ANSWERS)
    | frozenset(
        ["caption", "captionof", "footnote", "footnotetext", "footnotemark", "thanks", "title", "author", "abstract", "item", "label", "url", "href", "multicolumn", "multirow", "makecell", "shortstack", "thead", "begin", "end", "par", "maketitle", "appendix", "textbf", "textit", "texttt", "emph", "text", "frac", "verb", "includegraphics", "newline", "ce", "cite", "citep", "citet", "citealt", "citealp", "ref", "cref", "Cref", "autoref", "eqref", "tabularnewline", "cmidrule", "cline", "toprule", "midrule", "bottomrule", "hline", "textsuperscript", "textsubscript", "textcolor", "date", "section", "subsection", "paragraph", "subfloat", "subcaption", "document", "enumerate", "itemize", "description", "figure", "table", "thebibliography", "equation", "quote", "center", "input", "include", "bibliography", "left", "right"]
    )
)
"""Names whose redefinition in a paper or style only changes looks."""
