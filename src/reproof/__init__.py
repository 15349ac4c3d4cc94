"""reproof: proof-read a machine-learning paper for what it must say about its compute.

One pipeline, one word per stage: source, passage, mention, fact, finding, report.
"""

__version__ = "0.1.0"
