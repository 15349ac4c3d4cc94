"""The tables of checklist/README.md list what the program knows.

`REPROOF_UPDATE=1 pytest tests/test_checklist_readme.py` rewrites them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from reproof.evidence import kinds
from reproof.paper_type import TRAITS

README = Path(__file__).parents[1] / "checklist" / "README.md"
TABLES = {
    "kinds": [
        "| kind | what answers it | where the metadata holds it |",
        "|---|---|---|",
        *(
            f"| `{kind.name}` | {kind.summary[0].lower()}{kind.summary[1:]} "
            f"| {', '.join(f'`{path}`' for path in kind.paths)} |"
            for kind in kinds().values()
        ),
    ],
    "traits": [
        "| name | it holds when |",
        "|---|---|",
        *(f"| `{name}` | {meaning} |" for name, meaning in TRAITS.items()),
    ],
}


@pytest.mark.parametrize("name", TABLES)
def test_the_table_is_current(name: str) -> None:
    text = README.read_text("utf-8")
    wanted = (
        f"<!-- {name} -->\n\n" + "".join(f"{row}\n" for row in TABLES[name]) + f"\n<!-- end of {name} -->"
    )
    if os.environ.get("REPROOF_UPDATE"):
        pattern = rf"<!-- {name} -->\n.*?<!-- end of {name} -->"
        text = re.sub(pattern, lambda _: wanted, text, flags=re.DOTALL)
        README.write_text(text, "utf-8")
    assert wanted in text


def test_the_example_of_the_readme_is_sound() -> None:
    from reproof.checklists.load import parse

    example = re.search(r"```toml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert example is not None
    checklist = parse(example[1].encode(), "example", "example.toml")
    assert [item.id for item in checklist.items] == ["C", "C1", "C2"]
    assert [part.name for part in checklist.item("C1").parts] == ["devices", "time", "size"]
    assert checklist.item("C1").only_if == ("experiments",)
