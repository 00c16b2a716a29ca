"""Writes golden.json: what the scoring rule of the self-reflection comes to, computed apart from the
portal's code, in exact fractions, from the rule as it is published (DigCompSat, JRC123226): a
competence is the mean of its statements, an area the mean of all of its statements, in percent of the
highest answer (3), rounded half up; low 0-29, foundation 30-47, intermediate 48-80, advanced 81-100.

    python3 golden.py > golden.json
"""

import json
import random
from fractions import Fraction
from math import floor

BANDS = [(29, "below_base"), (47, "base"), (80, "intermediate"), (100, "advanced")]


def score(points):
    percent = floor(Fraction(sum(points) * 100, 3 * len(points)) + Fraction(1, 2))
    band = next(band for highest, band in BANDS if percent <= highest)
    return {"percent": percent, "band": band, "answers": len(points)}


def vector(name, answers):
    """`answers` is a list of (competence, points)."""
    by = {}
    for competence, points in answers:
        by.setdefault(competence, []).append(points)
    areas = {}
    for competence, points in by.items():
        areas.setdefault(competence[0], []).extend(points)
    return {
        "name": name,
        "answers": answers,
        "competences": {key: score(by[key]) for key in sorted(by)},
        "areas": {key: score(areas[key]) for key in sorted(areas)},
    }


def spread(competence, count, total):
    """`count` answers worth `total` together, as even as can be."""
    return [(competence, total // count + (1 if i < total % count else 0)) for i in range(count)]


ALL = [f"{a}.{c}" for a, n in zip(range(1, 6), (3, 6, 4, 4, 4)) for c in range(1, n + 1)]
SIZES = {key: 3 if key in ("3.4", "5.3") else 4 for key in ALL}
dice = random.Random(82)

vectors = [
    vector("nothing at all", [(key, 0) for key in ALL for _ in range(SIZES[key])]),
    vector("everything", [(key, 3) for key in ALL for _ in range(SIZES[key])]),
    vector("all ones: 33 percent", [(key, 1) for key in ALL for _ in range(SIZES[key])]),
    vector("all twos: 67 percent", [(key, 2) for key in ALL for _ in range(SIZES[key])]),
    vector("one answer of 1", [("1.1", 1)]),
    vector("one answer of 2", [("2.6", 2)]),
    vector("four answers, 3 of 12: 25 percent", spread("4.1", 4, 3)),
    vector("four answers, 4 of 12: 33.3 percent", spread("4.1", 4, 4)),
    vector("four answers, 5 of 12: 41.7 percent", spread("4.1", 4, 5)),
    vector("four answers, 6 of 12: 50 percent", spread("4.1", 4, 6)),
    vector("four answers, 9 of 12: 75 percent", spread("4.1", 4, 9)),
    vector("four answers, 10 of 12: 83.3 percent", spread("4.1", 4, 10)),
    vector("three answers, 4 of 9: 44.4 percent", spread("3.4", 3, 4)),
    vector("eight answers, 3 of 24: 12.5 percent goes up", spread("1.2", 8, 3)),
    vector("eight answers, 21 of 24: 87.5 percent goes up", spread("1.2", 8, 21)),
    vector("29.5 percent is 30: base", spread("5.1", 200, 177)),
    vector("just below 29.5 percent is 29", spread("5.1", 200, 176)),
    vector("29.4 percent is 29: below base", spread("5.1", 34, 30)),
    vector("47.4 percent is 47: base", spread("5.2", 19, 27)),
    vector("47.5 percent is 48: intermediate", spread("5.2", 40, 57)),
    vector("80.5 percent is 81: advanced", spread("5.4", 200, 483)),
    vector("80.4 percent is 80: intermediate", spread("5.4", 46, 111)),
    vector(
        "an area is the mean of its statements, not of its competences",
        spread("3.1", 4, 12) + spread("3.4", 3, 0),
    ),
    vector(
        "a competence with one answer weighs as one answer",
        spread("1.1", 1, 0) + spread("1.2", 4, 12) + spread("1.3", 4, 12),
    ),
    vector(
        "six competences, uneven numbers",
        [
            pair
            for key, (count, total) in {
                "2.1": (4, 12), "2.2": (3, 2), "2.3": (4, 5),
                "2.4": (1, 3), "2.5": (2, 1), "2.6": (5, 9),
            }.items()
            for pair in spread(key, count, total)
        ],
    ),
    vector("the short form", [(key, dice.randrange(4)) for key in ALL]),
    vector("area 5 alone", [(key, dice.randrange(4)) for key in ALL[17:] for _ in range(SIZES[key])]),
]
for number in range(1, 6):
    answers = [(key, dice.randrange(4)) for key in ALL for _ in range(SIZES[key])]
    vectors.append(vector(f"any answers, {number}", dice.sample(answers, len(answers))))

print("[")
print(",\n".join(json.dumps(vector) for vector in vectors))
print("]")
