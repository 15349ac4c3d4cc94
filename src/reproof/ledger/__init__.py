"""The ledger: multiply what the paper says, in intervals, and say by how much it does not add up.

Sources of the formulas: Strubell et al. 2019 (device power and PUE), Patterson et al. 2021 (hours x
processors x watts x PUE x intensity), Kaplan et al. 2020 (6ND), Epoch (utilisation).
"""
