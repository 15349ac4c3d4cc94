"""How well reproof reads papers labelled by hand: python benchmarks/accuracy.py --labels DIR --papers DIR

For each DIR/NAME.json of the labels the paper DIR/NAME/<main> is read, and its facts and checklist
items are held against the label. Prints Markdown tables, per kind and per item. `--names FILE` (one
name a line) measures only those papers, `--all-but FILE` only the others: a split nobody looked at.
docs/accuracy.md describes the labels and gives the figures.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

Fact = dict[str, Any]

NOISE = re.compile(
    r"\b(nvidia|amd|intel|google|tesla|geforce|quadro|cloud|gpus?|accelerators?|chips?|cores?)\b|[^a-z0-9]"
)
CLOSE = 0.01
"""Numbers this near to each other, relative to the label, are the same."""
NARROW = 1.5
"""A reported interval holds the label's number only if its ends differ by no more than this factor."""


def folded(name: str | None) -> str:
    """Return a device's or place's name without maker, generic words and punctuation."""
    return NOISE.sub("", (name or "").lower())


def same_name(one: str | None, other: str | None) -> bool:
    """Return whether one name is the other with more detail: \"A100\" and \"NVIDIA A100-SXM4-80GB\"."""
    a, b = folded(one), folded(other)
    return a == b if not (a and b) else a in b or b in a


def agrees(label: Fact, fact: Fact) -> bool:
    """Return whether the fact says what the label says."""
    if label["kind"] != fact["kind"]:
        return False
    if label["kind"] == "hardware":
        return same_name(label.get("name"), fact.get("name")) and label.get("value") in (None, fact["value"])
    if label["kind"] == "region":
        return bool(folded(label.get("name"))) and same_name(label.get("name"), fact.get("name"))
    want, got, low, high = label.get("value"), fact["value"], fact["low"], fact["high"]
    if want is None or got is None:
        return want is got
    if abs(got - want) <= CLOSE * abs(want):
        return True
    return low is not None and high is not None and 0 < high <= NARROW * low and low <= want <= high


def own(facts: list[Fact]) -> list[Fact]:
    """Return what is said of the paper's own work, each statement once."""
    once: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if fact.get("scope") != "cited":
            value = fact.get("value")
            number = None if value is None else f"{value:.3g}"
            name = folded(fact.get("name")) if fact["kind"] in ("hardware", "region") else ""
            once.setdefault((fact["kind"], name, number), fact)
    return list(once.values())


def compare(labels: list[Fact], facts: list[Fact]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Return how many facts were found, missed and wrongly reported, by kind.

    What a label calls optional is neither missed nor wrong; a labelled device named again without
    its count is not wrong.
    """
    wanted, left = own(labels), own(facts)
    found, missed = Counter[str](), Counter[str]()
    for label in (x for x in wanted if not x.get("optional")):
        match = next((fact for fact in left if agrees(label, fact)), None)
        if match is None:
            missed[label["kind"]] += 1
        else:
            left.remove(match)
            found[label["kind"]] += 1
    wrong = [fact for fact in left if not any(agrees(label, fact) or bare(label, fact) for label in wanted)]
    return found, missed, Counter(fact["kind"] for fact in wrong)


def bare(label: Fact, fact: Fact) -> bool:
    return (
        label["kind"] == fact["kind"] == "hardware"
        and fact["value"] is None
        and same_name(label.get("name"), fact.get("name"))
    )


def read(paths: list[Path], command: str) -> list[Fact]:
    """Return what `reproof facts` prints of each paper."""
    done = subprocess.run(
        [command, "facts", *map(str, paths), "--output-format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    papers: list[Fact] = json.loads(done.stdout)["papers"]
    if len(papers) != len(paths):
        sys.exit(f"read {len(papers)} of {len(paths)} papers: {done.stderr.strip()[-300:]}")
    return papers


def chosen(labels: Path, names: Path | None, others: Path | None) -> list[Path]:
    """Return the label files to measure on."""
    kept = set(names.read_text("utf-8").split()) if names else None
    dropped = set(others.read_text("utf-8").split()) if others else set()
    return [
        path
        for path in sorted(labels.glob("*.json"))
        if (kept is None or path.stem in kept) and path.stem not in dropped
    ]


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--papers", type=Path, required=True)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--all-but", type=Path)
    parser.add_argument("--command", default="reproof")
    asked = parser.parse_args()
    files = chosen(asked.labels, asked.names, asked.all_but)
    labels = [json.loads(path.read_text("utf-8")) for path in files]
    papers = read(
        [asked.papers / path.stem / label["main"] for path, label in zip(files, labels, strict=True)],
        asked.command,
    )
    found, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    right, scored = Counter[str](), Counter[str]()
    said_missing = falsely = 0
    for label, paper in zip(labels, papers, strict=True):
        for total, part in zip((found, missed, wrong), compare(label["facts"], paper["facts"]), strict=True):
            total.update(part)
        for item, want in label.get("items", {}).items():
            got = paper["items"]["nlp-2021"][item]["status"]
            if want != "uncertain":
                scored[item] += 1
                right[item] += got == want
                said_missing += got == "missing"
                falsely += got == "missing" and want == "reported"
    print(f"{len(files)} papers\n\n| kind | labels | precision | recall | F1 |\n|---|---|---|---|---|")
    for kind in [*sorted({*found, *missed, *wrong}), "all"]:
        hit, lost, extra = (sum(c.values()) if kind == "all" else c[kind] for c in (found, missed, wrong))
        f1 = share(2 * hit, 2 * hit + lost + extra)
        print(f"| {kind} | {hit + lost} | {share(hit, hit + extra)} | {share(hit, hit + lost)} | {f1} |")
    print("\n| item | labels | right |\n|---|---|---|")
    for item in sorted(scored):
        print(f"| {item} | {scored[item]} | {share(right[item], scored[item])} |")
    print(f"| all | {sum(scored.values())} | {share(sum(right.values()), sum(scored.values()))} |")
    print(f'\n"missing" was said {said_missing} times, {falsely} times of what the paper reports.')


if __name__ == "__main__":
    main()
