"""Read any number of generated files: ``python -m tests.torture --seed 7 --count 2000``."""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
import traceback
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from dashboard.ingest.reading import read
from tests.torture.case import Case, random_case
from tests.torture.judge import Judgement, doubtful, judged
from tests.torture.near_misses import random_near_miss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SHOWN = 4
Result = tuple[str, str, Judgement]
"""What kind of file it was, how it was made, and how it was read."""


def outcome_of(case: Case) -> Judgement:
    """How a case is read; an exception is the worst of answers."""
    try:
        return judged(read(case.data, case.name), case.truth)
    except Exception:  # noqa: BLE001 - whatever is raised is the failure that we look for
        return Judgement("silently wrong", (f"raised {traceback.format_exc(limit=-2)}",))


def near_miss_outcome(seed: int) -> tuple[str, Judgement]:
    """How a near miss is read: it must be refused, or offered as what it is, with a reason."""
    kind, name, data = random_near_miss(seed)
    reading = read(data, name)
    if reading.verdict != "team" and reading.reason:
        return kind, Judgement("right", ())
    if reading.verdict != "team":
        return kind, Judgement("wrong, and said so", ("no reason",))
    return kind, Judgement("wrong, and said so" if doubtful(reading) else "silently wrong", ("read as a team",))


def main() -> int:
    """Read the cases, print the failures grouped by what they have in common, and the two figures."""
    ask = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--count", type=int, default=300)
    ask.add_argument("--near", action="store_true", help="near misses instead of teams")
    ask.add_argument("-v", action="store_true", help="every failure, not some of each group")
    said = ask.parse_args()
    seeds = range(said.seed * 1_000_000, said.seed * 1_000_000 + said.count)
    begun = time.monotonic()
    results = results_of(near_result if said.near else team_result, seeds)
    _say(_told(results, most=10**6 if said.v else _SHOWN))
    counts = Counter(judgement.outcome for _, _, judgement in results)
    _say(
        f"{len(results)} files in {time.monotonic() - begun:.0f} s: "
        + ", ".join(f"{count} {what}" for what, count in counts.items())
    )
    _say(
        f"exactly right {counts['right'] / len(results):.2%}; silently wrong {counts['silently wrong'] / len(results):.2%}"
    )
    return 0


def team_result(seed: int) -> Result:
    """Layout, story and judgement of a random team's file."""
    case = random_case(seed)
    return case.layout, case.story, outcome_of(case)


def near_result(seed: int) -> Result:
    """Kind, story and judgement of a random near miss."""
    kind, judgement = near_miss_outcome(seed)
    return kind, f"seed {seed}: {kind}", judgement


def results_of(work: Callable[[int], Result], seeds: Iterable[int]) -> list[Result]:
    """What becomes of many seeds, on all processors."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, seeds, chunksize=10))


def _told(results: list[Result], most: int) -> str:
    """The failures by layout and outcome, the most frequent first."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for layout, story, judgement in results:
        if judgement.outcome != "right":
            cause = re.sub(r"\d+", "N", judgement.complaints[0].split(";")[0].split(", as ")[0])[:90]
            groups[f"{layout} | {judgement.outcome} | {cause}"].append(
                f"    {story}\n        {'; '.join(judgement.complaints)[:700]}"
            )
    ranked = sorted(groups.items(), key=lambda group: -len(group[1]))
    return "\n".join(f"{len(stories)} × {cause}\n" + "\n".join(stories[:most]) for cause, stories in ranked)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
