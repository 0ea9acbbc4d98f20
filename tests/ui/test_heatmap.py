"""The map's data: its orders, its search, and a key that tells pictures apart."""

from __future__ import annotations

from dataclasses import replace

from dashboard.core.scale import Scale
from dashboard.report.section import Heatmap, HeatmapRow
from dashboard.ui.components.coverage.heatmap import component_data, level_key, ordered


def _row(skill: str, position: int, area: int, levels: tuple[float | None, ...]) -> HeatmapRow:
    capable = tuple(level is not None and level >= 2 for level in levels)
    return HeatmapRow(
        skill,
        f"Area {area}",
        2.0,
        2,
        sum(capable),
        "one deep",
        False,
        levels,
        capable,
        position=position,
        area_position=area,
    )


MAP = Heatmap(
    scale=Scale((0.0, 1.0, 2.0), {0.0: "none"}),
    people=("Ana", "Ben"),
    rows=(_row("Kafka", 2, 1, (2.0, None)), _row("Java", 0, 1, (0.0, 1.5)), _row("Docker", 1, 0, (1.0, 2.0))),
    alone=(1, 1),
    level_counts=(1, 2, 2),
    not_assessed=1,
    seats_filled=3,
    seats_needed=6,
)


def _names(order: str, wanted: str = "") -> list[str]:
    return [MAP.rows[at].skill for at in ordered(MAP, order, wanted)]


def test_the_three_orders() -> None:
    assert _names("Worst first") == ["Kafka", "Java", "Docker"]
    assert _names("By area") == ["Docker", "Kafka", "Java"]
    assert _names("As in the file") == ["Java", "Docker", "Kafka"]


def test_a_search_finds_parts_of_names_whatever_their_case() -> None:
    assert _names("Worst first", " kA ") == ["Kafka"]
    assert _names("Worst first", "x") == []


def test_not_assessed_is_no_step_and_a_level_between_two_has_the_lower_ones_look() -> None:
    data = component_data(MAP, [0], compact=False, across=False)
    levels, rows = data["levels"], data["rows"]
    assert [None if at is None else levels[at] for at in rows[0]["levels"]] == [
        {"step": 2, "text": "2", "name": "level 2"},
        None,
    ]
    assert [levels[at]["step"] for at in rows[1]["levels"]] == [0, 1]
    assert [levels[at]["text"] for at in rows[1]["levels"]] == ["0", "1.5"]


def test_equal_pictures_have_one_key_and_others_another() -> None:
    def key(heatmap: Heatmap, rows: list[int], *, compact: bool = False, across: bool = False) -> str:
        return str(component_data(heatmap, rows, compact=compact, across=across)["key"])

    first = key(MAP, [0, 1])
    assert key(MAP, [0, 1]) == first
    changed = replace(MAP, rows=(replace(MAP.rows[0], capable=0), *MAP.rows[1:]))
    others = [key(MAP, [1, 0]), key(MAP, [0, 1], compact=True), key(MAP, [0, 1], across=True), key(changed, [0, 1])]
    assert len({first, *others}) == 5


def test_the_key_counts_every_level_and_what_is_missing() -> None:
    said = level_key(MAP)
    assert "<b>0</b> none" in said
    assert "not assessed" in said
    assert said.count("chip") == 4


def test_a_mark_as_short_as_a_number_stands_in_the_cell_and_a_word_does_not() -> None:
    sizes = replace(MAP, scale=Scale((0.0, 1.0, 2.0), {0.0: "S", 1.0: "medium", 2.0: "XL"}))
    data = component_data(sizes, [0], compact=False, across=False)
    assert [level["text"] for level in data["levels"]] == ["S", "1", "1.5", "XL"]
    assert data["rows"][0]["asked"] == "≥ XL"


def test_ticks_ask_for_a_tick_and_the_key_names_no_step_that_nobody_stands_on() -> None:
    ticks = replace(MAP, scale=Scale((0.0, 1.0), {1.0: "✓"}), level_counts=(0, 3))
    ticks = replace(ticks, rows=tuple(replace(row, required_level=1.0, levels=(1.0, None)) for row in ticks.rows))
    assert component_data(ticks, [0], compact=False, across=False)["rows"][0]["asked"] == "✓"
    key = str(level_key(ticks))
    assert "<b>✓</b> :" in key
    some = replace(ticks, level_counts=(2, 3))
    assert "<b>no</b> :" in str(level_key(some)), "a step that nobody named is no number among ticks"
    numbers = replace(some, scale=Scale((0.0, 1.0), {}))
    assert "<b>0</b> :" in str(level_key(numbers))
    assert "<b>0</b>" not in key
