"""How fast reproof is, in ratios measured in one run: python benchmarks/speed.py

A paper of 110 kB in several files is made up on the spot. Figures in seconds depend on the machine;
the ratios beside them should not. Give --adduce PATH for the `adduce` command to compare with.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SENTENCES = (
    "We train every model on \\ngpus NVIDIA A100 GPUs with 80\\,GB of memory for \\qty{26}{\\hour}.",
    "The base model has 125 million parameters and sees $4.0 \\times 10^{10}$ tokens \\cite{corpus}.",
    "As Section~\\ref{sec:one} shows, the order of the examples matters less than their number.",
    "\\citet{large} train a model with 1.5B parameters on 64 TPU v3 chips for ten days.",
    "The learning rate is \\num{3e-4}, chosen among four values on the validation set.",
    "Readers notice when a figure in the text is not the one in the table, and they are right to.",
    "Results are means over five seeds; the standard deviation is given after $\\pm$.",
    "Let $h_i \\in \\mathbb{R}^d$ be the state of the $i$-th sentence and $w$ a learned vector.",
)
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
    """Write a paper of about `size` bytes in `files` parts."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"part{number}" for number in range(files)]
    for number, name in enumerate(names):
        parts = [f"\\section{{Part {number}}}\n\\label{{sec:{number}}}\n"]
        length, at = 0, number
        while length < size // files:
            paragraph = "\n".join(SENTENCES[(at + step) % len(SENTENCES)] for step in range(5)) + "\n\n"
            if at % 12 == 0:
                paragraph += TABLE
            parts.append(paragraph)
            length += len(paragraph)
            at += 5
        (folder / f"{name}.tex").write_text("".join(parts), "utf-8")
    (folder / "main.tex").write_text(MAIN % "\n".join(f"\\input{{{name}}}" for name in names), "utf-8")


def best(command: list[str], times: int) -> float:
    """Return the shortest of several runs of a command, in seconds."""
    shortest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
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
        print(f"bare python                 {bare:.3f} s")
        print(
            f"reproof --version           {best([*reproof, '--version'], options.times):.3f} s   (at most 0.12)"
        )
        print(
            f"check, cold, 110 kB         {cold:.3f} s   {cold / bare:.0f} x bare python   (at most 0.45, 41 x)"
        )
        if options.adduce:
            other = best([options.adduce, "check", str(paper)], options.times)
            print(
                f"adduce check                {other:.3f} s   reproof takes {cold / other:.2f} x that   (at most 1.2)"
            )
        once = warm(paper, 3)
        print(f"check, warm                 {once:.3f} s   {1 / once:.1f} papers a second   (at least 6)")
        print(f"peak memory                 {peak_megabytes(checked):.0f} MB   (at most 150)")
        before = None
        for size in (50_000, 500_000, 5_000_000):
            folder = Path(scratch) / str(size)
            write_paper(folder, size, 10)
            took = warm(folder, 1)
            rate = took / size * 1e6
            grown = f"   {rate / before:.2f} x the time per character at 50 kB" if before else ""
            before = before or rate
            print(f"check, warm, {size / 1000:>5.0f} kB       {took:.3f} s{grown}")


if __name__ == "__main__":
    main()
