"""The worst sets of at most three people to lose, found among the sets of holders of what can be lost at all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.analysis.pairs import Indices
    from dashboard.analysis.staffing import Numbers, Staffing

HEAVIER_THAN_ANY_COUNT = 2.0**20
"""Weight lost decides before the number of rows lost; both stay whole numbers below 2^53."""

Set = tuple[int, ...]


@dataclass(frozen=True)
class Holders:
    """Who holds what can be lost.

    Attributes:
        people: index in the team of everybody who matters, in the file's order.
        lost: for each set of at most three holders (by place in ``people``), what is lost with all of them:
            the weight of the rows they hold, and in the lower digits how many.
    """

    people: tuple[int, ...]
    lost: dict[Set, float]

    @classmethod
    def of(cls, staffing: Staffing, most: int) -> Holders:
        """The holders of every row that at most so many departures can lose."""
        sets: dict[Set, float] = defaultdict(float)
        for at, row in enumerate(staffing.rows):
            if row.people_needed >= 1 and 1 <= staffing.capable_counts[at] <= most:
                held_by = np.flatnonzero(staffing.capable[:, row.skill] & staffing.in_row(at))
                sets[tuple(held_by.tolist())] += row.weight * HEAVIER_THAN_ANY_COUNT + 1
        people = tuple(sorted({person for held_by in sets for person in held_by}))
        place = {person: at for at, person in enumerate(people)}
        return cls(people, {tuple(place[p] for p in held_by): value for held_by, value in sets.items()})

    def singles(self) -> Numbers:
        """What is lost with each of the people alone."""
        values = np.zeros(len(self.people))
        for held_by, value in self.lost.items():
            if len(held_by) == 1:
                values[held_by[0]] = value
        return values

    def pairs(self) -> Numbers:
        """What is lost with two people beyond what is lost with each: a symmetric matrix."""
        values = np.zeros((len(self.people), len(self.people)))
        for held_by, value in self.lost.items():
            if len(held_by) == 2:
                values[held_by] = values[held_by[::-1]] = value
        return values

    def triples(self) -> dict[int, list[tuple[int, int, float]]]:
        """What is lost only with three people together, by the first of them."""
        by_first: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
        for held_by, value in self.lost.items():
            if len(held_by) == 3:
                by_first[held_by[0]].append((held_by[1], held_by[2], value))
        return by_first

    def together(self, members: Set) -> float:
        """What is lost when all of these people leave."""
        return sum(
            self.lost.get(part, 0.0) for size in range(1, len(members) + 1) for part in combinations(members, size)
        )


class _Worst:
    """The sets that lose the most so far: all counted, the first of them kept."""

    def __init__(self, keep: int) -> None:
        self.value = 0.0
        self.count = 0
        self.sets: list[Set] = []
        self._keep = keep

    def add(self, value: float, count: int, sets: Iterator[Set]) -> None:
        """So many sets that lose this much, in the file's order; sets of smaller size are added first."""
        if value < self.value or value <= 0:
            return
        if value > self.value:
            self.value, self.count, self.sets = value, 0, []
        self.count += count
        while len(self.sets) < self._keep and (following := next(sets, None)) is not None:
            self.sets.append(following)


def worst_sets(
    holders: Holders, k: int, keep: int, progress: Callable[[float], None] | None = None
) -> tuple[list[Set], int]:
    """The sets of at most k people (by index in the team) that lose the most, and how many there are.

    No set has a member who adds nothing. Smaller sets stand first, then those first in the file's order; only the first
    ``keep`` are named.
    """
    worst = _Worst(keep)
    singles = holders.singles()
    if len(singles):
        _add_singles(worst, singles)
    if k >= 2 and len(singles) >= 2:
        _add_pairs(worst, singles, holders.pairs())
    if k >= 3 and len(singles) >= 3:
        _add_triples(worst, holders, progress)
    return [tuple(holders.people[member] for member in members) for members in worst.sets], worst.count


def _add_singles(worst: _Worst, singles: Numbers) -> None:
    value = float(singles.max())
    members = np.flatnonzero(singles == value)
    worst.add(value, len(members), ((int(a),) for a in members))


def _add_pairs(worst: _Worst, singles: Numbers, pairs: Numbers) -> None:
    alone = singles > 0
    useful = np.triu((pairs > 0) | (alone[:, None] & alone[None, :]), 1)
    values = np.where(useful, singles[:, None] + singles[None, :] + pairs, 0.0)
    value = float(values.max())
    members = np.argwhere(values == value)
    worst.add(value, len(members), ((int(a), int(b)) for a, b in members))


def _add_triples(worst: _Worst, holders: Holders, progress: Callable[[float], None] | None) -> None:
    """Every triple, by its first member; people in no triple that could be among the worst are left out beforehand."""
    singles, pairs, triples = holders.singles(), holders.pairs(), holders.triples()
    active = np.flatnonzero(_bounds(singles, pairs, triples) >= max(worst.value, _one_good_triple(holders, pairs)))
    for done, a in enumerate(active.tolist()):
        rest = active[done + 1 :]
        if len(rest) > 1:
            values = _triples_of(a, rest, singles, pairs, triples)
            value = float(values.max())
            members = np.argwhere(values == value) if value >= worst.value else np.empty((0, 2), dtype=np.intp)
            worst.add(value, len(members), ((a, int(rest[b]), int(rest[c])) for b, c in members))
        if progress is not None:
            progress((done + 1) / len(active))


def _triples_of(
    a: int, rest: Indices, singles: Numbers, pairs: Numbers, triples: dict[int, list[tuple[int, int, float]]]
) -> Numbers:
    """What is lost with ``a`` and two of the rest, in a matrix; 0 where one of the three adds nothing."""
    among, with_a = pairs[np.ix_(rest, rest)], pairs[a, rest]
    own = singles[rest] + with_a
    special = np.zeros_like(among)
    place = {int(person): at for at, person in enumerate(rest)}
    for b, c, value in triples.get(a, ()):
        if b in place and c in place:
            special[place[b], place[c]] = value
    linked, alone = with_a > 0, singles[rest] > 0
    a_adds = (singles[a] > 0) | linked[:, None] | linked[None, :]
    b_adds = (alone | linked)[:, None] | (among > 0)
    useful = (special > 0) | (a_adds & b_adds & b_adds.T)
    return np.triu(np.where(useful, singles[a] + own[:, None] + own[None, :] + among + special, 0.0), 1)


def _bounds(singles: Numbers, pairs: Numbers, triples: dict[int, list[tuple[int, int, float]]]) -> Numbers:
    """For each person, no triple with her loses more than this."""
    reach = (singles[None, :] + pairs - np.diag(np.full(len(singles), np.inf))).max(axis=1)
    special = max((value for of_first in triples.values() for _, _, value in of_first), default=0.0)
    return np.asarray(singles + 2 * reach + pairs.max() + special)


def _one_good_triple(holders: Holders, pairs: Numbers) -> float:
    """What the best pair loses with the best third: a triple to beat."""
    singles = holders.singles()
    both = singles[:, None] + singles[None, :] + pairs - np.diag(np.full(len(singles), np.inf))
    a, b = (int(at) for at in np.unravel_index(int(both.argmax()), both.shape))
    thirds = singles + pairs[a] + pairs[b]
    thirds[[a, b]] = -np.inf
    return holders.together(tuple(sorted((a, b, int(thirds.argmax())))))
