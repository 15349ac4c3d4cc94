"""Places where papers compute: countries, parts of them, computing centres, rented machines."""

from __future__ import annotations

from typing import Final

_COUNTRIES = """
Argentina Australia Austria Belgium Brazil Bulgaria Canada Chile China Colombia Croatia Czechia Denmark
Egypt England Estonia Finland France Germany Greece Hungary Iceland India Indonesia Iran Ireland Israel
Italy Japan Korea Latvia Lithuania Luxembourg Malaysia Mexico Morocco Netherlands Nigeria Norway
Pakistan Poland Portugal Qatar Romania Russia Scotland Serbia Singapore Slovakia Slovenia Spain Sweden
Switzerland Taiwan Thailand Tunisia Turkey Ukraine UAE UK USA US U.S. Vietnam Europe EU
"""
COUNTRIES: Final = (
    *_COUNTRIES.split(),
    "Czech Republic",
    "Great Britain",
    "Hong Kong",
    "New Zealand",
    "Saudi Arabia",
    "South Africa",
    "South Korea",
    "United Arab Emirates",
    "United Kingdom",
    "United States",
    "United States of America",
)

_STATES = """
Quebec Québec Ontario Alberta Montreal Montréal Toronto Vancouver California Oregon Iowa Texas Virginia
Ohio Oklahoma Nevada Utah Illinois Tennessee Georgia Arizona Nebraska Massachusetts Pennsylvania
Wisconsin London Paris Frankfurt Dublin Stockholm Zurich Zürich Amsterdam Helsinki Oslo Copenhagen
Mumbai Tokyo Osaka Seoul Sydney Melbourne Beijing Shanghai Guizhou Berlin Munich Bavaria Catalonia
Barcelona Hamina Ashburn Orsay Lausanne Grenoble
"""
SUBDIVISIONS: Final = (
    *_STATES.split(),
    "British Columbia",
    "Council Bluffs",
    "New Jersey",
    "New York",
    "North Carolina",
    "Northern Virginia",
    "South Carolina",
    "São Paulo",
    "The Dalles",
    "Washington State",
)
"""Provinces, states and cities whose grids or data centres papers name."""

ADJECTIVES: Final = {
    "American": "United States",
    "Australian": "Australia",
    "Austrian": "Austria",
    "Belgian": "Belgium",
    "Brazilian": "Brazil",
    "British": "United Kingdom",
    "Canadian": "Canada",
    "Chinese": "China",
    "Danish": "Denmark",
    "Dutch": "Netherlands",
    "European": "Europe",
    "Finnish": "Finland",
    "French": "France",
    "German": "Germany",
    "Icelandic": "Iceland",
    "Indian": "India",
    "Irish": "Ireland",
    "Israeli": "Israel",
    "Italian": "Italy",
    "Japanese": "Japan",
    "Korean": "South Korea",
    "Norwegian": "Norway",
    "Polish": "Poland",
    "Portuguese": "Portugal",
    "Spanish": "Spain",
    "Swedish": "Sweden",
    "Swiss": "Switzerland",
}
"""For \"the French grid\"."""

CENTRES: Final = (
    "Jean Zay", "Jean-Zay", "Snellius", "SURFsara", "LISA cluster", "Lisa cluster", "LISA system",
    "Cartesius", "JUWELS", "JURECA", "Jülich Supercomputing Centre", "LUMI", "MareNostrum",
    "Marconi100", "MeluXina", "Piz Daint", "Perlmutter", "Fugaku", "TSUBAME", "Compute Canada",
    "Digital Research Alliance of Canada", "Calcul Québec", "Béluga", "Narval", "Isambard-AI",
    "Isambard", "ARCHER2", "Grid'5000", "Grid5000", "GENCI", "CINECA", "NERSC", "TACC", "Lonestar6",
    "XSEDE", "NCSA", "Stampede2", "Bridges-2", "Oak Ridge Leadership Computing Facility", "ORNL",
    "Argonne Leadership Computing Facility", "hessian.AI", "Berzelius", "NAISS", "SNIC", "Puhti",
    "Mahti", "PLGrid", "Cyfronet", "bwUniCluster", "BwUniCluster", "HoreKa", "FASRC", "Tianhe-2",
    "Sunway TaihuLight", "SciNet", "SHARCNET",
)  # fmt: skip
"""Computing centres and machines whose names mean nothing else."""

SHARED_NAMES: Final = (
    "ABCI", "ACCESS", "Alps", "Alvis", "Andromeda", "Athena", "Aurora", "Cedar", "Dawn", "Delta",
    "Expanse", "Frontera", "Frontier", "Graham", "Greene", "JADE", "JUPITER", "Karolina", "Leonardo",
    "Longhorn", "Mila", "Niagara", "Polaris", "Selene", "Sherlock", "Sierra", "Summit", "Vega",
)  # fmt: skip
"""Machines whose names are also words: read only beside \"supercomputer\", \"cluster\" or the like."""

PROVIDERS: Final = (
    "Google Cloud Platform", "Google Cloud", "Google Compute Engine", "Google Colaboratory",
    "Google Colab", "Colab Pro", "Colaboratory", "Colab", "GCP", "Amazon Web Services", "AWS",
    "Amazon EC2", "EC2", "Amazon SageMaker", "SageMaker", "Microsoft Azure", "Azure ML", "Azure",
    "Kaggle", "Lambda Labs", "Lambda Cloud", "Paperspace", "RunPod", "Runpod", "vast.ai", "Vast.ai",
    "CoreWeave", "Modal", "Oracle Cloud", "OVHcloud", "Alibaba Cloud", "IBM Cloud",
    "TPU Research Cloud", "Code Ocean",
)  # fmt: skip
"""Who rents out machines, as papers write them."""
