"""numpy: the matrix product of the averages, then the same codes with whole columns at once. One line in, one line out."""
import json
import resource
import sys
import time

import numpy as np

given = json.loads(sys.stdin.readline())
notes = np.array(given["notes"], dtype=float)
coefficients = np.array(given["coefficients"], dtype=float)
pair = np.array(given["pair"], dtype=float)
rounded = given["rounded"]


def shown(values):
    return np.round(values, 2) if rounded else values


def averages_of():
    return notes @ coefficients.T / coefficients.sum(axis=1)


def codes_of(averages):
    rcues = (averages + pair) / 2
    good = shown(rcues) >= 10
    code = lambda values: np.where(shown(values) >= 10, "ADM", np.where(good, "CMP", "AJ"))
    reached = good.sum(axis=1)
    possible = (reached * 2 > rcues.shape[1]) & (shown(rcues.min(axis=1)) >= 8)
    year = np.where(possible, np.where(reached == rcues.shape[1], "ADM", "PASD"), "AJ")
    return code(averages), code(pair), year


averages = averages_of()
codes = codes_of(averages)
print(json.dumps({"version": np.__version__}), flush=True)
for line in sys.stdin:
    if line.strip() == "averages":
        start = time.perf_counter()
        averages = averages_of()
        print(json.dumps((time.perf_counter() - start) * 1000), flush=True)
    elif line.strip() == "codes":
        start = time.perf_counter()
        codes = codes_of(averages)
        print(json.dumps((time.perf_counter() - start) * 1000), flush=True)
    elif line.strip() == "memory":
        print(json.dumps(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024), flush=True)
    else:
        odd, even, year = codes
        both = np.stack([odd, even], axis=2).reshape(len(odd), -1)
        print(json.dumps([[*row, last] for row, last in zip(both.tolist(), year.tolist())]), flush=True)
