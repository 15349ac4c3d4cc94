"""Which data there was, whether it was made for the paper, and the people who took part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.paper_type.wording import Said, said, wording
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.paper_type.traits import Cue, Trait
    from reproof.paper_type.wording import Wording
    from reproof.prose import Prose

_DATA = wording(
    "data|corpus|corpora|benchmark|simulator|environment|samples|images|graphs|recordings|videos|frames|photos"
    "|patients|participants|questions|demonstrations|scans|trace|simulations",
    r"\b(?:data-?\s?(?:sets?|bases?)|corpus|corpora|benchmarks?|(?:training|test|the|our|of) data|simulators?"
    r"|environments?|samples|images|graphs|recordings|videos|frames|photos|patients|participants|questions"
    r"|demonstrations|scans|traces|simulations)\b",
)
_SPLIT = wording(
    "set|split|held|fold",
    r"\b(?:train(?:ing)?|validation|dev|test) (?:set|split|data|sets|splits)\b|\bsplits?\b|\bheld-?out\b"
    r"|\bfolds?\b",
)
_TEST = wording(
    "test|held|hold|unseen|sample|validation|evaluat",
    r"^(?!.*\b(?:must|should|would|future)\b).*?(?:\b(?:test|held-?out|hold-?out|unseen|out-of-(?:sample"
    r"|distribution)|evaluation) (?:set|data|split|sets"
    r"|accuracy|samples?|examples?|images|error|loss|scores?|performance|results|graphs|nodes|perplexity)\b"
    r"|\bcross-validation\b|\b(?:tested|evaluated?) (?:\w+ ){0,3}on\b)",
)
_KEPT_BACK = wording(
    "test|held|unseen|evaluate",
    r"^(?!.*\b(?:must|should|would|future)\b).*?"
    r"(?:\b(?:test|held-?out|hold-?out|unseen|evaluation)[- ](?:test )?(?:sets?|data|splits?|examples|images"
    r"|instances|samples)\b"
    r"|\bevaluated? (?:\w+ ){0,3}on (?:[\w-]+ ){0,5}(?:data-?\s?sets|benchmarks|environments)\b)",
)
"""Data that a trained model has not seen, named as such."""
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
    r"|recruit(?:ed)?)\b(?! (?:(?:the|all|our|these|some|additional|further|average|mean|them"
    r"|it) )*(?:results|figures"
    r"|statistics|run-?times?|scores|metrics|numbers|proofs|lemmas|gradients|timings|settings"
    r"|hyper-?parameters"
    r"|here|below|in (?:the )?(?:appendi|table|section|\ue002)))|\b(?:were|was) (?:manually |carefully "
    r"|newly )?(?:collected|annotated|curated|scraped|crawled)\b"
    r"|\bannotators?\b|\bmechanical turk\b|\bcrowd-?workers?\b|\bnewly collected\b",
)
_MATERIAL = (
    r"(?:data(?:-?\s?sets?)?|corpus|recordings?|images?|videos?|photos?|photographs|portraits|frames|scans"
    r"|slides|signals?|traces|logs|demonstrations|posts|tweets|comments|headlines|articles|reviews|documents"
    r"|papers|questions|prompts|sentences|utterances|speech|audio|eeg|ecg|emg|mri|gaze|samples of"
    r"|measurements|readings|specimens|participants|volunteers|subjects|patients|speakers|annotations"
    r"|labels|answers from|ratings|interviews|pages|recipes|issues|accelerometers|sensors|cameras)"
)
_OWN_HANDS = wording(
    "we |our |self-|in-house",
    r"\bwe (?:\w+ ){0,2}(?:collect(?:ed)?|record(?:ed)?|recruit(?:ed)?|capture[d]?|photograph(?:ed)?"
    r"|crawl(?:ed)?|scrape[d]?|annotated?|labell?ed|gather(?:ed)?|acquired?|install(?:ed)?|film(?:ed)?"
    rf"|survey(?:ed)?|interview(?:ed)?|logged) (?:(?!rollouts|results"
    rf"|statistics)[\w,.-]+ ){{0,5}}?{_MATERIAL}\b"
    r"|\bour (?:own|new) (?:data-?\s?sets?|corpus|recordings|benchmark|data)\b"
    r"|\bwe (?:\w+ ){0,3}download(?:ed)? [^.]{0,60}\b(?:from (?:[\w-]+ ){0,5}(?:internet|web)"
    r"|search engines?)\b"
    r"|\bwe (?:\w+ ){0,3}quer(?:y|ied) [^.]{0,60}\bsearch engines?\b[^.]{0,80}\bdownload(?:ed)?\b"
    r"|\b(?:self|newly)-?\s?(?:collected|recorded|captured)\b"
    r"|\bin-house (?:data-?\s?sets?|corpus|recordings|data|images)\b",
)
"""The authors say that they themselves went to get data."""
_STUDIED = wording(
    "user study|user studies|listening test|survey|human study|human subject|human evaluation",
    r"\b(?:we|our)\b(?:(?!\bnot?\b|n't|without)[^.]){0,40}\b(?:conduct|carr(?:y|ied) out|ran|run|perform"
    r"|administer)\w* (?:an? |our "
    r"|two |the )?"
    r"(?:[\w-]+ ){0,3}(?:user|listening|survey|human(?:-subjects?)?) (?:stud(?:y|ies)|tests?|experiments?)\b"
    r"|\b(?:user study|listening test|survey of \w+|human study) was (?:conducted|carried out|run"
    r"|performed)\b",
)
"""People were asked for this paper: their answers are data."""
_TAKEN = wording(
    "captured|recorded|photographed|acquired|collected|filmed|logged|gathered|collection",
    rf"\b{_MATERIAL}\b[^.]{{0,30}}\b(?:captured|recorded|photographed|acquired|collected|filmed|logged"
    r"|gathered) (?!in (?:the |our )?(?:appendi|table|section|fig|\ue002))(?:with|on|using|by|at|in|over"
    r"|from \d+|from our|from (?:\w+ )?(?:participants|subjects"
    r"|patients|volunteers|speakers)) [a-z\d]"
    r"|\bdata collection (?:took|lasted|was|followed|campaign|ran|procedure)\b",
)
_BY_HAND = wording(
    "annotat|radiolog|expert|rater|student|engineer|worker|speaker|analyst|physician|author",
    r"\b(?:two|three|four|five|six|\d+|several|trained|native|domain|expert|human) (?:[\w-]+ )?(?:annotators?"
    r"|radiologists|experts|raters|students|engineers|workers|speakers|analysts|physicians|authors)"
    r" (?:\w+ )?(?:labell?ed|graded|wrote|annotated|rated|read|outlined|translated|verified|reviewed|checked)"
    r"|\blabell?ed (?:manually )?by (?:\w+ ){0,2}(?:annotators|radiologists|experts|raters|students|engineers"
    r"|workers|speakers|analysts|physicians|hand|authors)\b",
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
    """Decide from sentences on unseen data; after training, one of them or a measure of success is enough.

    Where results are only ever measured on a validation set, there is no other set to compare it with.
    """
    found = said(prose, _TEST)
    measured = _MEASURED.search(prose.low) is not None
    validated = not found.count and prose.count("validation set") + prose.count("validation split") > 0
    named = trained and (said(prose, _KEPT_BACK).count > 0 or (measured and not validated))
    enough = found.count > 1 or named
    why = "results are only measured on a validation set" if trained and validated else ""
    return found.trait("test_set", run and enough, why)


def new_data(prose: Prose, run: bool) -> Trait:
    """Weigh what speaks of data made for this paper; one sentence alone may be about somebody else's."""
    presented, collected = said(prose, _PRESENTED), said(prose, _COLLECTED)
    headed = [
        unit.span() for unit in prose.headings if not unit.foreign and _COLLECTION_HEADING.search(unit.low)
    ]
    own, taken, by_hand = (
        _uncited(prose, _OWN_HANDS), _uncited(prose, _TAKEN), _uncited(prose, _BY_HAND)
    )  # fmt: skip
    studied = _uncited(prose, _STUDIED)
    weight = 2 * min(2, presented.count) + min(3, collected.count) + 3 * min(1, len(headed))
    weight += 3 * min(2, own.count) + 2 * min(2, taken.count) + min(2, by_hand.count)
    weight += 4 * min(1, studied.count)
    found = Said(weight, (*headed, *presented.cues, *own.cues, *taken.cues, *studied.cues, *collected.cues))
    made = found.count >= 4
    return found.trait("new_data", run and made, "" if made else "nothing says that new data was collected")


def _uncited(prose: Prose, what: Wording) -> Said:
    """Count the sentences that say it and cite nobody: somebody else's data comes with a citation."""
    cues: list[Cue] = []
    for unit in prose.units(*what.words):
        if unit.foreign or unit.is_row or CITE in unit.low or CITET in unit.low:
            continue
        if match := what.pattern.search(unit.low):
            cues.append(unit.span(*match.span()))
            if len(cues) > 1:
                break
    return Said(len(cues), tuple(cues))


def human_participants(prose: Prose) -> Trait:
    found = said(prose, _PEOPLE)
    return found.trait("human_participants", found.count >= 2)
