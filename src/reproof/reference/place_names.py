"""Places where papers compute: countries with a grid, parts of countries, computing centres, cloud providers."""

from __future__ import annotations

from typing import Final

COUNTRIES: Final = tuple(
    "Argentina|Australia|Austria|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Czechia|Czech Republic|Denmark|Egypt|England"
    "|Estonia|Finland|France|Germany|Greece|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Ireland|Israel|Italy|Japan|Korea|South Korea"
    "|Latvia|Lithuania|Luxembourg|Malaysia|Mexico|Morocco|the Netherlands|The Netherlands|Netherlands|New Zealand|Nigeria|Norway|Pakistan|Poland|Portugal"
    "|Qatar|Romania|Russia|Saudi Arabia|Scotland|Serbia|Singapore|Slovakia|Slovenia|South Africa|Spain|Sweden|Switzerland|Taiwan|Thailand"
    "|Tunisia|Turkey|Ukraine|United Arab Emirates|UAE|United Kingdom|Great Britain|UK|United States of America|United States|USA|U.S.|US|Vietnam|Europe|EU".split(
        "|"
    )
)
SUBDIVISIONS: Final = tuple(
    "Quebec|Québec|Ontario|British Columbia|Alberta|Montreal|Montréal|Toronto|Vancouver|California|Oregon|Iowa|Texas|Virginia|Ohio|Washington State"
    "|Oklahoma|South Carolina|Nevada|Utah|Illinois|New York|New Jersey|Tennessee|Georgia|Arizona|Nebraska|Massachusetts|Pennsylvania|Wisconsin"
    "|London|Paris|Frankfurt|Dublin|Stockholm|Zurich|Zürich|Amsterdam|Helsinki|Oslo|Copenhagen|Mumbai|Tokyo|Osaka|Seoul|Sydney|Melbourne|São Paulo"
    "|Beijing|Shanghai|Guizhou|Berlin|Munich|Bavaria|Catalonia|Barcelona|Council Bluffs|The Dalles|Hamina|Ashburn|Northern Virginia|Orsay".split(
        "|"
    )
)
"""Provinces, states and cities whose grids or data centres papers name."""

CENTRES: Final = tuple(
    "Jean Zay|Jean-Zay|Jean–Zay|Snellius|SURFsara|SURF Cooperative|LISA cluster|Lisa cluster|LISA system|Cartesius|JUWELS|JURECA|JUPITER|Jülich Supercomputing Centre|LUMI|Leonardo"
    "|MareNostrum|Marconi100|MeluXina|Piz Daint|Alps supercomputer|CSCS|Summit|Frontier|Perlmutter|Polaris|Aurora|Sierra|Selene|Andromeda|Fugaku|ABCI|TSUBAME|Tsubame"
    "|Compute Canada|Digital Research Alliance of Canada|Calcul Québec|Mila cluster|Béluga|Narval|Cedar cluster|Graham cluster|Niagara|Isambard-AI|Isambard|ARCHER2|JADE|Dawn"
    "|Grid'5000|Grid5000|GENCI|IDRIS|CINECA|NERSC|TACC|Lonestar6|Frontera|Longhorn|XSEDE|ACCESS|NCSA|Delta|Stampede2|Bridges-2|Expanse|Oak Ridge|ORNL|Argonne|Hessian.AI|hessian.AI"
    "|Berzelius|Alvis|NAISS|SNIC|Puhti|Mahti|CSC Finland|Vega|Karolina|Athena cluster|PLGrid|Cyfronet|BwUniCluster|bwUniCluster|HoreKa|Great Lakes|Greene cluster|Sherlock cluster|FASRC".split(
        "|"
    )
)
"""Computing centres and machines known by name."""

PROVIDERS: Final = tuple(
    "Google Cloud Platform|Google Cloud|Google Compute Engine|Google Colaboratory|Google Colab|Colaboratory|Colab Pro|Colab|GCP|Amazon Web Services|AWS|Amazon EC2|EC2|Amazon SageMaker"
    "|SageMaker|Microsoft Azure|Azure ML|Azure|Kaggle|Lambda Labs|Lambda Cloud|Paperspace|RunPod|Runpod|vast.ai|Vast.ai|CoreWeave|Modal|Oracle Cloud|OVHcloud|OVH|Alibaba Cloud|IBM Cloud"
    "|TPU Research Cloud|Together AI|Code Ocean|Gradient".split("|")
)
"""Providers of rented computing, as papers write them."""
