"""How fast reproof is, in ratios measured in one run: python benchmarks/speed.py

A paper of 110 kB in several files is made up on the spot. Figures in seconds depend on the machine;
the ratios beside them should not. Give --adduce PATH for the `adduce` command to compare with.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMPUTE = """We train every model on \\ngpus NVIDIA A100 GPUs with 80\\,GB of memory for \\qty{26}{\\hour}, that
is 104 GPU-hours. The base model has 125 million parameters and sees $4.0 \\times 10^{10}$ tokens
\\cite{corpus}. The learning rate is \\num{3e-4}, chosen among four values on the validation set.
\\citet{large} train a model with 1.5B parameters on 64 TPU v3 chips for ten days. Results are means
over five seeds; the standard deviation is given after $\\pm$.

"""
WORDS = """
the of a model and to in we is that for with on as by this are loss at from it which be or an not data
our can token layer each between representation sequence distribution show result figure section let
learning attention encoder sentence baseline performance prior work method training evaluation
""".split()  # noqa: SIM905 - one word a line would fill a page
EXTRAS = (
    "$h_i \\in \\mathbb{R}^d$", "\\cite{prior2020}", "Section~\\ref{sec:0}", "\\emph{in general}", "20 examples",
    "$\\mathcal{L}(\\theta) = -\\sum_i \\log p_\\theta(y_i \\mid x_i)$", "\\citet{other2019}", "98.6\\%", "% aside\n",
)  # fmt: skip
TABLE = """\\begin{table}[t]
\\centering
\\begin{tabular}{lrrr}
\\toprule
Model & Params (M) & GPU hours & Accuracy \\\\
\\midrule
Small & 12 & 20 & $71.2 \\pm 0.3$ \\\\
Base & 125 & 104 & $78.9 \\pm 0.4$ \\\\
\\bottomrule
\\end{tabular}
\\caption{Accuracy on the test set, with the cost of one run.}
\\end{table}
"""
EVERY = 15_000
"""Characters of prose between two paragraphs about compute."""
MAIN = """\\documentclass{article}
\\usepackage{booktabs,siunitx}
\\newcommand{\\ngpus}{4}
\\title{A paper made for measuring}
\\begin{document}
\\maketitle
\\begin{abstract}We measure.\\end{abstract}
%s
\\end{document}
"""


def write_paper(folder: Path, size: int, files: int) -> None:
    """Write a paper of about `size` bytes in `files` parts, prose with some compute here and there."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"part{number}" for number in range(files)]
    chance = random.Random(20)
    since = 0
    for number, name in enumerate(names):
        text = f"\\section{{Part {number}}}\n\\label{{sec:{number}}}\n"
        while len(text) < size // files:
            before = len(text)
            sentences = []
            for _ in range(6):
                words = [chance.choice(WORDS) for _ in range(chance.randint(9, 24))]
                words.insert(chance.randint(1, len(words)), chance.choice(EXTRAS))
                sentences.append(" ".join(words).capitalize() + ".")
            text += "\n".join(sentences) + "\n\n"
            since += len(text) - before
            if since > EVERY:
                text, since = text + COMPUTE + TABLE, 0
        (folder / f"{name}.tex").write_text(text, "utf-8")
    (folder / "main.tex").write_text(MAIN % "\n".join(f"\\input{{{name}}}" for name in names), "utf-8")


ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Without .pyc files every start would compile all of the source, which no installed program does."""


def best(command: list[str], times: int) -> float:
    """Return the shortest of several runs of a command, in seconds."""
    shortest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
        shortest = min(shortest, time.perf_counter() - start)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return shortest


def peak_megabytes(command: list[str]) -> float:
    """Return the peak memory of a command."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    kilobytes = int(done.stdout) if sys.platform != "darwin" else int(done.stdout) // 1024
    return kilobytes / 1024


def warm(folder: Path, times: int) -> float:
    """Return the seconds one check takes inside a process that has done it before."""
    from reproof.check import check
    from reproof.settings import Settings
    from reproof.understand import Input

    check(Input(folder), Settings())
    start = time.perf_counter()
    for _ in range(times):
        check(Input(folder), Settings())
    return (time.perf_counter() - start) / times


def main() -> None:
    """Measure, and print a line per figure with what it should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--adduce", metavar="PATH", help="the adduce command, in an environment of its own")
    parser.add_argument("--times", type=int, default=7)
    options = parser.parse_args()
    reproof = [sys.executable, "-m", "reproof"]
    with tempfile.TemporaryDirectory() as scratch:
        paper = Path(scratch) / "paper"
        write_paper(paper, 110_000, 6)
        checked = [*reproof, "check", str(paper), "--isolated"]
        bare = best([sys.executable, "-c", "pass"], options.times)
        cold = best(checked, options.times)
        version = best([*reproof, "--version"], options.times)
        told("bare python", bare, "")
        told("reproof --version", version, f"{version / bare:.1f} x bare python, at most 11 x")
        told("check, cold, 110 kB", cold, f"{cold / bare:.0f} x bare python, at most 41 x")
        if options.adduce:
            other = best([options.adduce, "check", str(paper)], options.times)
            told("adduce check", other, f"reproof takes {cold / other:.2f} x that, at most 1.2 x")
        once = warm(paper, 5)
        told("check, warm", once, f"{1 / once:.1f} papers a second, at least 6")
        print(f"peak memory                 {peak_megabytes(checked):.0f} MB, at most 150 MB")
        before = None
        for size in (50_000, 500_000, 5_000_000):
            folder = Path(scratch) / str(size)
            write_paper(folder, size, 10)
            took = warm(folder, 1)
            rate = took / size * 1e6
            grown = f"{rate / before:.2f} x the time per character at 50 kB" if before else ""
            before = before or rate
            told(f"check, warm, {size / 1000:.0f} kB", took, grown)


def told(what: str, seconds: float, note: str) -> None:
    print(f"{what:<26}  {seconds:.3f} s   {note}".rstrip())


if __name__ == "__main__":
    main()
