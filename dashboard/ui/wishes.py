"""What the manager wants of the plan: who must learn what, who must not, and a plan of her own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.analysis.settings import renamed_pairs
from dashboard.ui import workspace

if TYPE_CHECKING:
    from dashboard.analysis.settings import Pair
    from dashboard.ui.view import View


def want(view: View, pair: Pair, instead_of: Pair | None = None) -> None:
    """She must learn it, in any plan; perhaps somebody else must not in her place. The best plan is sought again."""
    locked, forbidden = _without(view, pair)
    if instead_of is not None:
        locked = tuple(each for each in locked if each != instead_of)
        forbidden = (*(each for each in forbidden if each != instead_of), instead_of)
    _decide(view, locked=(*locked, pair), forbidden=forbidden, by_hand=None)


def spare(view: View, pair: Pair) -> None:
    """She must not learn it, in any plan. The best plan is sought again."""
    locked, forbidden = _without(view, pair)
    _decide(view, locked=locked, forbidden=(*forbidden, pair), by_hand=None)


def leave_open(view: View, pair: Pair) -> None:
    """Neither wanted nor unwanted any more."""
    locked, forbidden = _without(view, pair)
    _decide(view, locked=locked, forbidden=forbidden)


def take_out(view: View, pair: Pair) -> None:
    """Out of the plan that is shown; the rest of it stays as it is."""
    _decide(view, by_hand=tuple(each for each in _shown(view) if each != pair))


def put_in(view: View, pair: Pair) -> None:
    """Into the plan that is shown; the rest of it stays as it is."""
    _decide(view, by_hand=(*(each for each in _shown(view) if each != pair), pair))


def best_again(view: View) -> None:
    """The best plan in place of the manager's own."""
    _decide(view, by_hand=None)


def forget_all(view: View) -> None:
    """No wishes at all."""
    _decide(view, locked=(), forbidden=(), by_hand=None)


def _shown(view: View) -> tuple[Pair, ...]:
    return tuple((each.person, each.skill) for each in view.answers.plan.assignments)


def _without(view: View, pair: Pair) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    settings = view.answers.settings
    locked, forbidden = (
        tuple(each for each in pairs if each != pair) for pairs in (settings.locked, settings.forbidden)
    )
    return locked, forbidden


def _decide(view: View, **wishes: tuple[Pair, ...] | None) -> None:
    """Keep wishes by the skills' first labels, which stay when their meaning changes."""
    label_of = view.matrix.label_of
    set_settings(**{name: None if pairs is None else renamed_pairs(pairs, label_of) for name, pairs in wishes.items()})


def set_settings(**settings: object) -> None:
    """Let these settings count from now on; the others stay."""
    decisions = workspace.current().decisions
    changed = replace(decisions.settings, **settings)  # type: ignore[arg-type]
    workspace.decide(replace(decisions, settings=changed))
