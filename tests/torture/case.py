"""One file with its truth, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from dashboard.core.place import Place
from tests.torture.decorations import ALONG_THE_AXES, AROUND_THE_TABLE, LEGENDS, chosen
from tests.torture.decorations.legends import legend_line_above
from tests.torture.draft import Draft, Rated, Several
from tests.torture.formats import COMMA, FORMATS, TEXT, plain, sheets_of, written
from tests.torture.layouts import EVERYDAY, LAYOUTS, NUMBERS_ONLY
from tests.torture.scales import SCALES, random_scale
from tests.torture.team import random_team

if TYPE_CHECKING:
    from tests.torture.decorations import Decoration
    from tests.torture.layouts import Layout
    from tests.torture.scales import WrittenScale


@dataclass(frozen=True)
class Truth:
    """What must be read from a file.

    Attributes:
        people: labels in the file's order; likewise skills.
        ratings: for each rated pair the text as written, its level and its cell.
        steps: the scale's levels, lowest first.
        requires: the level that the file asks of a skill, by label.
    """

    people: tuple[str, ...]
    skills: tuple[str, ...]
    ratings: dict[tuple[int, int], tuple[str, float, str]]
    steps: tuple[float, ...]
    requires: dict[str, float]


@dataclass(frozen=True)
class Case:
    """A file, its truth, and how it was made."""

    seed: int
    name: str
    data: bytes
    truth: Truth
    story: str
    layout: str
    scale: str
    kind: str
    decorations: tuple[str, ...]


def random_case(seed: int) -> Case:
    """The case of a seed, the same each time."""
    rng = Random(seed)  # noqa: S311 - the same files each time, not secrets
    layout = rng.choice(LAYOUTS) if rng.random() < 0.6 else rng.choice(EVERYDAY)
    scale = _scale_for(rng, layout)
    wanted = (
        *chosen(rng, ALONG_THE_AXES, rng.choice([0, 2, 3, 5])),
        *chosen(rng, AROUND_THE_TABLE, rng.choice([0, 1, 2, 4])),
    )
    if scale.needs_legend and not set(wanted) & set(LEGENDS):
        wanted = (*wanted, rng.choice(LEGENDS))
    return made_case(seed, layout, scale, wanted, tuple(rng.sample(list(FORMATS), len(FORMATS))))


def _scale_for(rng: Random, layout: Layout) -> WrittenScale:
    if layout.__name__ in NUMBERS_ONLY:
        return rng.choice([scale for scale in SCALES if scale.name in {"1 to 5", "0 to 3", "1 to 4", "0 to 5"}])
    return random_scale(rng)


def named_case(seed: int, layout: str, scale: str, decorations: tuple[str, ...], kind: str) -> Case:
    """A case put together by hand, such as one that was read wrongly once."""
    known: dict[str, Decoration] = {
        decoration.__name__: decoration for decoration in (*ALONG_THE_AXES, *AROUND_THE_TABLE)
    }
    chosen_layout = next(known_layout for known_layout in LAYOUTS if known_layout.__name__ == layout)
    chosen_scale = next(known_scale for known_scale in SCALES if known_scale.name == scale)
    return made_case(seed, chosen_layout, chosen_scale, tuple(known[name] for name in decorations), (kind,))


def made_case(
    seed: int, layout: Layout, scale: WrittenScale, wanted: tuple[Decoration, ...], kinds: tuple[str, ...]
) -> Case:
    """A team in this layout and scale with these decorations, in the first of the formats that can hold it."""
    rng = Random(f"team {seed}")  # noqa: S311 - the same files each time, not secrets
    draft = layout(rng, random_team(rng, len(scale.values)), scale)
    along = [d for d in ALONG_THE_AXES if d in wanted]
    done = [decoration.__name__ for decoration in along if decoration(draft)]
    if draft.across:
        draft.main.transpose()
    draft.shape = "other" if draft.shape == "matrix" else draft.shape
    around = [d for d in AROUND_THE_TABLE if d in wanted]
    done += [decoration.__name__ for decoration in around if decoration(draft)]
    if scale.needs_legend and not draft.has_legend and legend_line_above(draft):
        done.append(legend_line_above.__name__)
    kind = next(name for name in (*kinds, "xlsx") if _can_be_saved(draft, name))
    return _saved(seed, draft, kind, layout.__name__, tuple(done))


def _saved(seed: int, draft: Draft, kind: str, layout: str, done: tuple[str, ...]) -> Case:
    name, save = FORMATS[kind]
    story = f"seed {seed}: {layout}, {draft.scale.name}, {' + '.join(done) or 'plain'}, {kind}"
    return Case(seed, name, save(draft), truth_of(draft, kind), story, layout, draft.scale.name, kind, done)


def _can_be_saved(draft: Draft, kind: str) -> bool:
    if kind in TEXT and draft.sheets_needed:
        return False
    if kind == "csv Windows":
        return all(_fits(written(plain(cell))) for row in draft.main.rows for cell in row)
    return not (kind == "ods" and any(sheet.hidden for sheet in draft.sheets))


def _fits(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def truth_of(draft: Draft, kind: str) -> Truth:
    """What must be read, with the cells where everything ended up."""
    ratings: dict[tuple[int, int], tuple[str, float, str]] = {}
    for sheet in sheets_of(draft, kind):
        for r, row in enumerate(sheet.rows):
            for c, cell in enumerate(row):
                place = str(Place("" if kind in TEXT else sheet.name, r, c))
                for rated in _ratings_in(cell):
                    ratings[rated.person, rated.skill] = (_raw(rated, kind), _level(draft, rated), place)
    people, skills = _places(draft)
    moved = {(people[p], skills[s]): told for (p, s), told in ratings.items()}
    return Truth(draft.people, draft.skills, moved, draft.scale.steps, draft.requires)


def _places(draft: Draft) -> tuple[dict[int, int], dict[int, int]]:
    """Where the team's people and skills stand among the labels that the file shows; renamed ones keep their order."""
    return _place(draft.team.people, draft.people), _place(draft.team.skills, draft.skills)


def _place(known: tuple[str, ...], shown: tuple[str, ...]) -> dict[int, int]:
    if set(shown) <= set(known):
        return {known.index(label): i for i, label in enumerate(shown)}
    return {i: i for i in range(len(known))}


def _ratings_in(cell: object) -> tuple[Rated, ...]:
    if isinstance(cell, Rated):
        return (cell,)
    return cell.ratings if isinstance(cell, Several) else ()


def _raw(rated: Rated, kind: str) -> str:
    if rated.text is not None:
        return rated.text
    if isinstance(rated.value, bool) and kind not in TEXT:
        return str(rated.value).lower()
    return written(rated.value, decimal_comma=kind in COMMA)


def _level(draft: Draft, rated: Rated) -> float:
    step = draft.team.steps[rated.person][rated.skill]
    return draft.scale.levels[step if step is not None else 0]
