"""A sentence that does not answer each kind of evidence, and one that does: for the rules' pages."""

from __future__ import annotations

from typing import Final

from reproof.evidence._examples import compute, data, experiments, sharing

EXAMPLES: Final = {**compute.EXAMPLES, **data.EXAMPLES, **experiments.EXAMPLES, **sharing.EXAMPLES}
