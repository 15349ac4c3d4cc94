"""A section that is called Limitations, and nothing else.

ACL Rolling Review turns papers away that have none, and looks for this very title.
"""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.limitations_section",)
ABSENT = "there is no section called Limitations"
HOMES = ("limitation", "conclusion", "discussion")
NEAR = ("limitations", "impact")

look = Said(headings=r"^[\s\d.]*limitations?[\s.:]*$")
