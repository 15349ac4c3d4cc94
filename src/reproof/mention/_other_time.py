"""The words around times that nothing computed: ages, recordings, limits, people's hours, projects."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy


def words(pattern: str) -> re.Pattern[str]:
    """Return a pattern laid out over lines; a space in the text is \\s in the pattern."""
    return lazy(pattern, re.IGNORECASE | re.VERBOSE)


HEDGE = r"""
    (?: about | around | approximately | roughly | only | just | under | over | less\sthan | more\sthan
    | up\sto )
"""
OTHER_AFTER: Final = words(r"""
    [\s-]* (?:
      later | ago | old | earlier | apart | prior | ahead | as\sinputs? | in\sadvance | into\sthe
    | before (?!\s(?:being|it|we|conver|stop|terminat|the\s(?:loss|model|run|valid))|\w)
    | forecasts? | horizons? | windows? | look-?back | mortality | readmission | follow-?up | lags? | delays?
    | cycles? | notice | shifts? | deadlines? | intervals? | history | increments? | steps? | periods?
    | splits? | subsets? | clips? | segments? | chunks? | resolution | granularity | frequency | bins?
    | stays? | episodes? | videos? | audio | speech | recordings? | lectures? | datasets? | sessions?
    | movies? | trips? | flights? | visits? | predictions? | accumulated | precipitation | rainfall
    | averages? | timeframes? | warranty | trial\speriod | grace | news | broadcasts?
    | faster | slower | longer | shorter | sooner | quicker | less | fewer | more | saved | savings?
    | post | pre | per\s(?:day|week|month|year) | an?\s(?:day|week|month|year) | (?:a|the)\snight | every )\b
    | /(?:day|week|month|year|d|w|7)\b | [\s-]+ (?:[\w-]+\s)? (?:time[\s-]?outs?|limits?|caps?|cut-?offs?)\b
    | [\s-]+ (?:Libri\w+|labell?ed|unlabell?ed)
    | \sto\s (?: lock | implement | (?:re-?)?write | understand | debug | figure | set\sup | clarify
      | collect | read | design | develop | port | answer | respond | reply | hear | receive )\b
    | \s (?:of\stime\s)? (?:(?:is|are|was|were|has\sbeen|had\sbeen|being)\s)? (?:only\s)?
      (?:allo(?:cated|tted)|available|granted|given|left|remaining|set\saside|reserved|scheduled|planned)\s
      (?: to\s(?:us|the\s(?:authors|team)|complete|finish|carry|do)
        | (?:for|by|in|within|to|before|until)\s(?:this|the|our|an?)\s(?:[\w-]+\s){0,3}
          (?:projects?|course|challenge|assignment|thesis|internship|work|study|rebuttal|submission|deadline
          |reproduction|competition|report|task|review|semester|conference))\b
    | [\s-] (?:long\s)? (?: projects? | course | internship | semester | hackathon | challenge | competition
      | assignment | sprint )\b
    | \s(?:of|for|in|on)\s(?:this|the|our|an?)\s (?:[\w-]+\s){0,2} (?: course | challenge | internship
      | rebuttal | semester | deadline | hackathon )\b
    | \s(?:is|are|was|were|gets?|got)\s (?:\w+ly\s)? (?: killed | aborted | cancel+ed | discarded | excluded
      | considered | treated | counted | marked | stopped | terminated ) \b
    | \sfrom\s (?:[\w-]+\s){0,3} (?:datasets?|corpora|corpus|demonstrations?|recordings?)\b
    | \s(?:test|dev|val(?:idation)?)\s?[,;)]
    | \strain(?:ing)?\s?[,;] (?=[^().;]{0,4}[\d.]+\s?\w+\s(?:test|dev|val))
""")
OF_DATA: Final = words(r"""
    \s (?:[\w-]+\s){0,3}? (?:(?:training|train|test|dev|development|validation|evaluation|held-out)\s)?
    (?: sets? | subsets? | data | datasets? | corpus | corpora | splits? | portions? | partitions? | material
    | collections? | benchmarks? )\b
""")
"""Behind a time that is joined to its unit by a hyphen: "the 960-hour training set"."""
OTHER_BEFORE: Final = words(rf"""
    \b(?: every | each | (?<!runs\s)(?<!trials\s)(?<!jobs\s)(?<!experiments\s)last | past | next
    | previous | recent | first | preceding | following | coming | per
    | aged? | ages?\sof | older\sthan | younger\sthan | twice | once | times | hour | day | mid | late | early
    | (?:horizons? | windows? | intervals? | lead\stimes? | delay | lag | time-?out | cut-?off | frequency
      | resolution | period | strides? | hops? | gaps? | spacing | tolerance | cadence
      | speed-?up | reduction | difference | overhead | increase | gains?
      | totall?ing)\sof
    | (?:segments? | clips? | chunks? | recordings? | sequences? | slices? | trips? | sessions? | stays?
      | blocks? | excerpts?)\sof
    | max\w*\s(?:(?:wall|job|queue)[\s-]?\w*)(?:\s[\w-]+){{0,5}}(?:\s(?:is|was|of)|:)
    | limits?\s(?:(?:of|on|for)\s(?:[\w-]+\s){{1,4}}(?:is|was)|of|to|is|was)
    | (?:limits?|quotas?|caps?|deadlines?|time-?outs?)\s?:
    | (?:record | collect | gather | captur | film)(?:s|ed|e|es|ing)?
    | (?:\bnot\b|\bno\b|\bwithout\b|n't\b) [^.;,]{{0,30}} \b(?:improv|progress|chang|decreas|increas)\w*
      [^.;,]{{0,20}} \s(?:for|in|within|after|over)
    | \b(?:deployment|campaign|pilot|field\s(?:test|trial|study)|trial\sphase|survey|expedition|growth)\s
      (?:ran|runs|lasted|lasts|took|took\splace|spanned|went\son)(?:\s(?:for|over|during|within))?
    | (?: disconnect\w* | expir\w+ | tim(?:es?|ed|ing)\s?-?out | pre-?empt\w* )\s (?:\w+\s){{0,3}}
      (?: after | within | every )
    | (?:repeat\w* | re-?(?:run|tests?|tested|visit\w*|measur\w*))\safter
    | (?:wait(?:s|ed|ing)? | (?<!-)play(?:s|ed))\s(?:for|up\sto)
    | capped\sat | (?<!followed\s)by | sav(?:ed?|es|ing)(?:\s(?:us|them|one|you))? | spanning | covering
    | (?:data | datasets? | corpus | audio | videos? | recordings? | songs?)\s(?:lasts? | lasted)
    | comprising | contain(?:s|ing)? | GTX | RTX | predict(?:s|ed|ing)?
    | (?:train(?:ed|ing)? | test(?:ed|ing)? | evaluat\w+ | tun\w+ | data | dataset | corpus | hours
    | recorded)\son | (?:crawl | scrap | collect | monitor | record | observ | track
    | gather)\w*\b (?:[^.;,]|[.,]\d){{0,40}} \b(?:for | during | over | within)
    | (?: revisit | travel | waiting | residence | service | survival | turnaround | return | round-trip
      | exposure | reaction | incubation | response | queu\w*) \s times? \s
      (?:(?:in | on | for | at)\s(?:[\w-]+\s){{1,6}})? (?:of|is|was)
    | (?: stored | kept | cached | retained | archived | valid)\sfor
    | (?: answers? | answered | responds? | responded | replies | replied | reacts? )\s(?:with)?in
    | (?: evaluation | test | study | observation | validation )\speriod\s(?:is|was|lasts|lasted) )
    \s (?:the\s | an?\s | {HEDGE}\s)? [~∼≈]? $
    | \$\s?[\d.]+\s? (?:/|per|an?)\s? $
""")
_BY_MODEL = (
    r"\s(?:[\w-]+\s){0,3}(?:with|by|using)\s(?:[\w-]+\s)?"
    r"(?:GPT|LLM|Llama|Claude|Gemini|Qwen|(?:the|our|an?)\smodel)"
)
"""What people do, done by a model: "labelling with GPT-4"."""
HUMAN: Final = words(rf"""
    \b(?: annotat\w+ (?!{_BY_MODEL})
    | participants? | (?:crowd|human|MTurk|AMT)[-\s]?workers? | crowd\w* | students? | paid
    | interview\w* | surveys? | questionnaires? | volunteers? | MTurk | Turkers? | wages? | salary | hired
    | raters? | label(?:l?ers?|l?ing) (?!{_BY_MODEL})
    | persons? | people | humans? | manually | manual | engineers?
    | lectures? | workshop | tutorial | user\sstud(?:y|ies) | sessions? | meetings? | emails? | e-mailed
    | repl(?:y|ied) | respon(?:ded|se\sfrom) | contacted | debugging | refactoring | coding | implementing
    | (?: reading | understanding | writing | studying | porting | learning\sabout | familiari[sz]ing
      | setting\sup | installing ) \s (?: the | our | this | these | all | with | ourselves ) \b
    | we\sspent | effort | implementation\s(?:effort|took|required) | working\shours | reviewers?
    | clinicians? | physicians? )\b
""")
PEOPLE: Final = words(r"""
    \b(?: annotators? | participants? | (?:crowd-?|human\s|MTurk\s|AMT\s)workers? | students | volunteers?
    | (?:each|every|a|one|per)\sstudent
    | Turkers? | raters? | label(?:l?ers) | clinicians? | physicians? | radiologists? | reviewers?
    | interviewe\w+ | pathologists? | doctors? | nurses? | teachers
    | (?:went|is|been|was)\slive | households? | stirr\w+
    | subjects?\s(?:wore|performed|viewed|watched|completed|sat|listened|read|rested|walked|slept)
    | incubat\w+ | heated | (?:bio)?reactors? | treadmill | furnaces?
    | (?:experts?|judges?|authors?)\s(?:evaluat|rated|judg|assess|review|label|check|scored|inspect)\w*
    | reaction\s(?:was|mixture) | spectromet\w+ | centrifug\w+ | cultured | sintered | anneal(?:ed)?\sat
    | A/B | deployed | in\sproduction | field\s(?:tests?|trials?|deployment) )\b
    (?! [^.;]{0,60} \b(?:train(?:ed|ing) | GPUs? | CPUs?)\b )
""")
"""People or apparatus at work: whatever else the clause says, the time is theirs."""
HUMAN_TASK: Final = words(r"""
    \s?(?: to\s(?:\w+ly\s)? (?: implement | understand | write | read | set | debug | install | code
    | port | annotat | label | collect | review | design | figure | find | clean | prepare | respond
    | reply | answer ) | of\s(?:\w+\s)? (?:work | effort | coding | debugging | reading)\b )
""")
WORLD: Final = words(r"""
    \b(?: patients? | ICU | hospital\w* | admission | admitted | discharge | surgery | symptoms? | forecast\w*
    | weather | lead\stimes? | horizons? | recorded | recordings? | collected | speech | audio | videos?
    | footage | flights? | driving | sleep | traffic | trading | trips? | hourly | daily | timestamps?
    | seasons? | circadian | vaccin\w+ | infect\w+ | doses? | simulated | gameplay | deadline | rebuttal
    | conference | historical | retention | expires? | uploaded | published | released | rainfall
    | temperature | batter(?:y|ies) | commut\w+ | climate | mission | orbit | rotation | speakers?
    | arrival | mice | rats )\b
""")
