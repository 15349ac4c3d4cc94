"""The accuracy benchmark counts what its page says it counts."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "accuracy.py"
spec = importlib.util.spec_from_file_location("accuracy", SCRIPT)
assert spec is not None and spec.loader is not None
accuracy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(accuracy)


def fact(kind: str, value: float | None, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "value": value, "low": value, "high": value, "name": None, "scope": "own", **more}


@pytest.mark.parametrize(
    ("labels", "facts", "found", "missed", "wrong"),
    [
        pytest.param([fact("duration", 12)], [fact("duration", 12.05)], 1, 0, 0, id="within one percent"),
        pytest.param([fact("duration", 12)], [fact("duration", 12.5)], 0, 1, 1, id="another value"),
        pytest.param([fact("duration", 12)], [fact("duration", 13, low=11, high=15)], 1, 0, 0, id="inside a range"),
        pytest.param([fact("duration", 12)], [fact("duration", 20, low=5, high=35)], 0, 1, 1, id="too wide a range"),
        pytest.param([fact("flop", 3e18)], [fact("flop", 3e18, scope="cited")], 0, 1, 0, id="own reported as cited"),
        pytest.param([fact("flop", 3e18, scope="cited")], [fact("flop", 3e18)], 0, 0, 1, id="cited reported as own"),
        pytest.param([fact("runs", 5, optional=True)], [], 0, 0, 0, id="optional may be left out"),
        pytest.param([fact("runs", 5, optional=True)], [fact("runs", 5)], 0, 0, 0, id="optional may be said"),
        pytest.param(
            [fact("hardware", 8, name="A100")], [fact("hardware", 8, name="NVIDIA A100-SXM4-80GB")], 1, 0, 0, id="detail"
        ),
        pytest.param(
            [fact("hardware", 8, name="A100")], [fact("hardware", 4, name="NVIDIA A100")], 0, 1, 1, id="another count"
        ),
        pytest.param(
            [fact("hardware", 8, name="A100")],
            [fact("hardware", 8, name="A100"), fact("hardware", None, name="A100")],
            1, 0, 0, id="named again without its count",
        ),
        pytest.param([fact("runs", 5)], [fact("runs", 5), fact("runs", 5)], 1, 0, 0, id="said twice counts once"),
    ],
)  # fmt: skip
def test_facts_are_counted(labels: Any, facts: Any, found: int, missed: int, wrong: int):
    assert [sum(count.values()) for count in accuracy.compare(labels, facts)] == [found, missed, wrong]
