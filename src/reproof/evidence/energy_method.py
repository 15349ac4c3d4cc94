"""How energy or emissions were determined: measured or estimated, with which tool, for which parts."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.energy_method",)
ABSENT = "nothing says how the energy was determined: measured or estimated, with what, for which parts"
HOMES = (
    "energy",
    "carbon",
    "environmental",
    "emission",
    "footprint",
    "co2",
)
NEAR = (
    "energy",
    "co2e",
    "power",
)

look = Said(
    cues=(
        "energy",
        "power",
        "emission",
        "carbon",
        "codecarbon",
        "nvml",
        "nvidia-smi",
        "rapl",
        "tdp",
        "mlco2",
        "kwh",
        "co2",
    ),
    pattern=(
        r"\b(?:measur\w+|estimat\w+|monitor\w+|track\w+|log(?:ged|ging)|comput\w+|calculat\w+"
        r"|us(?:ed|ing)|assum\w+|sampl\w+)\b[^.]{0,80}\b(?:energy (?:consum\w+|use|usage|cost"
        r"|draw|footprint|expend\w+)|power (?:draw|consumption|usage|meter)|kwh|emissions?"
        r"|footprint|co2\w*|tdp|electricity)\b|\b(?:energy (?:consum\w+|use|usage|cost|draw"
        r"|footprint|expend\w+)|power (?:draw|consumption|usage)|kwh|emissions?|footprint"
        r"|co2\w*|electricity)\b[^.]{0,80}\b(?:measur\w+|estimat\w+|monitor\w+|track\w+|computed"
        r"|calculat\w+|using|according to|based on)\b|\b(?:codecarbon|carbontracker|experiment-?impac"
        r"t-?tracker|nvidia-smi|nvml|rapl|powerapi|zeus|green ?algorithms|ml ?co2|eco2ai|watt-?meter"
        r"|power meter|thermal design power|tdp)\b"
    ),
    also=(
        r"\b(?:energy|power|kwh|emissions?|carbon|co2\w*|footprint|tdp|\w*watts?|codecarbon"
        r"|carbontracker|nvml|nvidia-smi|rapl)\b"
    ),
)
