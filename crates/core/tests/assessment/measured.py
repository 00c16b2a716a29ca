"""Writes measured.json: what some answers say of areas and competences, computed apart from the portal's
code, from the formulas in docs/assessment.md, by summing over everything that could be true.

    python3 measured.py > measured.json
"""

import json
import random
from math import exp, sqrt

SIZES = {1: 3, 2: 6, 3: 4, 4: 4, 5: 4}
GENERAL = [g / 2 for g in range(-6, 7)]
AREA = [-2.25 + 0.5 * i for i in range(21)]
OFFSETS = {-1.0: 1 / 16, -0.5: 4 / 16, 0.0: 6 / 16, 0.5: 4 / 16, 1.0: 1 / 16}


def likelihood(answers, competence, x):
    product = 1.0
    for about, level, share in answers:
        if about == competence:
            right = 0.1 + 0.9 / (1 + exp(-1.7 * (x - level)))
            product *= share * right + (1 - share) * (1 - right)
    return product


def prior_of_area(g):
    mean, spread = 2.5 + 1.6 * sqrt(0.7) * g, 1.6 * sqrt(0.3)
    weights = [exp(-0.5 * ((a - mean) / spread) ** 2) for a in AREA]
    return [w / sum(weights) for w in weights]


def mean(weighted):
    """The mean of (value, weight) pairs."""
    return sum(v * w for v, w in weighted) / sum(w for _, w in weighted)


def measure(answers):
    of_competence = {
        (f"{a}.{c}", x, o): likelihood(answers, f"{a}.{c}", x + o)
        for a, n in SIZES.items() for c in range(1, n + 1) for x in AREA for o in OFFSETS
    }
    inside = {
        (name, x): sum(OFFSETS[o] * of_competence[name, x, o] for o in OFFSETS)
        for name, x in {(n, x) for n, x, _ in of_competence}
    }

    def area_given(a, x, but=None):
        product = 1.0
        for c in range(1, SIZES[a] + 1):
            if f"{a}.{c}" != but:
                product *= inside[f"{a}.{c}", x]
        return product

    levels = {}
    for a, n in SIZES.items():
        for but in [None] + [f"{a}.{c}" for c in range(1, n + 1)]:
            weighted = []
            for g in GENERAL:
                prior = prior_of_area(g)
                weight = exp(-0.5 * g * g)
                for b in SIZES:
                    if b != a:
                        weight *= sum(p * area_given(b, x) for p, x in zip(prior, AREA))
                for p, x in zip(prior, AREA):
                    rest = weight * p * area_given(a, x, but)
                    if but is None:
                        weighted.append((x, rest))
                    else:
                        weighted += [(x + o, rest * w * of_competence[but, x, o]) for o, w in OFFSETS.items()]
            levels[but or str(a)] = round(min(7.0, max(0.0, mean(weighted))), 9)
    return {"answers": answers, "levels": levels}


dice = random.Random(7)
COMPETENCES = [f"{a}.{c}" for a, n in SIZES.items() for c in range(1, n + 1)]


def some(count):
    return [(dice.choice(COMPETENCES), dice.randint(1, 6), dice.choice([0, 0, 1, 1, 0.25])) for _ in range(count)]


vectors = [[], [("4.1", 2, 1)], [("4.1", 2, 1), ("4.1", 3, 1), ("4.1", 5, 0)], some(8), some(25), some(60)]
print("[")
print(",\n".join(json.dumps(measure(answers)) for answers in vectors))
print("]")
