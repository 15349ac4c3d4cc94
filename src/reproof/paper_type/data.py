"""Which data there was, whether it was made for the paper, and the people who took part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.paper_type.wording import Said, said, wording
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.paper_type.traits import Trait
    from reproof.prose import Prose

_DATA = wording(
    "data|corpus|corpora|benchmark|simulator|environment|samples|images|graphs",
    r"\b(?:data-?sets?|corpus|corpora|benchmarks?|training data|test data|simulator|environments?|samples"
    r"|images|graphs)\b",
)
_SPLIT = wording(
    "set|split|held|fold",
    r"\b(?:train(?:ing)?|validation|dev|test) (?:set|split|data|sets|splits)\b|\bsplits?\b|\bheld-?out\b"
    r"|\bfolds?\b",
)
_TEST = wording(
    "test|held|hold|unseen|sample|validation|evaluat",
    r"\b(?:test|held-?out|hold-?out|unseen|out-of-(?:sample|distribution)|evaluation) (?:set|data|split|sets"
    r"|accuracy|samples?|examples?|images|error|loss|scores?|performance|results|graphs|nodes|perplexity)\b"
    r"|\bcross-validation\b|\b(?:tested|evaluated?) (?:\w+ ){0,3}on\b",
)
_MEASURED = lazy(
    r"\b(?:accuracy|accuracies|f1|error rate|auc|auroc|perplexity|hits@|bleu|miou|top-1|rouge|chrf|meteor)\b"
)
_PRESENTED = wording(
    "dataset|data set|data-set|benchmark|corpus",
    r"\b(?:we|this paper|this work) (?:\w+ ){0,2}(?:introduces?|presents?|releases?|constructs?|builds?"
    r"|built|constructed|propose[sd]?"
    r"|create[sd]?|collect(?:ed)?|curat(?:e|ed)|compil(?:e|ed)|assembled?)\b(?: (?!results?|findings"
    r"|methods?|approach|model|on|for|using|with|evaluat|analys)[^.\s]+){0,8}? (?:data-?sets?|benchmark"
    r"|corpus)\b"
    r"|\b(?:an?|our|this|of|and|,) (?:new|novel) (?:\w+[- ]){0,3}(?:data-?set|benchmark|corpus)\b"
    r"|\bour (?:new |own |novel )?(?:data-?set|benchmark|corpus)\b",
)
_COLLECTED = wording(
    "collect|annotat|crowd|curat|scrap|crawl|gather|recruit|turk",
    r"\bwe (?:\w+ ){0,2}(?:collect(?:ed)?|annotat(?:e|ed)|crowd-?source[d]?|curat(?:e|ed)|scrap(?:e|ed)"
    r"|crawl(?:ed)?|gather(?:ed)?"
    r"|recruit(?:ed)?)\b(?! (?:results|statistics))|\b(?:were|was) (?:manually |carefully "
    r"|newly )?(?:collected|annotated|curated|scraped|crawled)\b"
    r"|\bannotators?\b|\bmechanical turk\b|\bcrowd-?workers?\b|\bnewly collected\b",
)
_COLLECTION_HEADING = lazy(
    r"\b(?:data-?(?:set|base)?|benchmark|corpus) (?:construction|collection|creation|curation|annotation"
    r"|sources|design)\b"
    r"|\b(?:annotation|collection) (?:process|protocol|procedure)\b|\bconstructing the (?:data-?set"
    r"|benchmark)\b"
)
_PEOPLE = wording(
    "annotat|crowd|turk|participant|human |user study|volunteer|respondent",
    r"\b(?:annotators?|crowd-?workers?|mechanical turk|participants|human (?:evaluat(?:ion|ors?)|subjects?"
    r"|raters?|annotat\w+|study)|user study|volunteers|respondents)\b",
)


def data(prose: Prose, run: bool) -> Trait:
    found = said(prose, _DATA)
    return found.trait("data", run and found.count > 0)


def split(prose: Prose, run: bool, trained: bool) -> Trait:
    found = said(prose, _SPLIT)
    return found.trait("split", run and (trained or found.count > 2))


def test_set(prose: Prose, run: bool, trained: bool) -> Trait:
    """Decide from sentences on unseen data; after training, a measure of success is enough."""
    found = said(prose, _TEST)
    measured = _MEASURED.search(prose.low) is not None
    return found.trait("test_set", run and (found.count > 1 or (trained and measured)))


def new_data(prose: Prose, run: bool) -> Trait:
    """Weigh what speaks of data made for this paper; one sentence alone may be about somebody else's."""
    presented, collected = said(prose, _PRESENTED), said(prose, _COLLECTED)
    headed = [
        unit.span() for unit in prose.headings if not unit.foreign and _COLLECTION_HEADING.search(unit.low)
    ]
    weight = 2 * min(2, presented.count) + min(3, collected.count) + 3 * min(1, len(headed))
    found = Said(weight, (*headed, *presented.cues, *collected.cues))
    made = found.count >= 4
    return found.trait("new_data", run and made, "" if made else "nothing says that new data was collected")


def human_participants(prose: Prose) -> Trait:
    found = said(prose, _PEOPLE)
    return found.trait("human_participants", found.count >= 2)
