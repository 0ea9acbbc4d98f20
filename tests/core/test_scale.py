"""Scales: the definitions of DESIGN §4, by hand."""

import pytest

from dashboard.core.scale import Scale


@pytest.mark.parametrize(
    ("steps", "required"),
    [
        ((0, 1, 2, 3, 4, 5), 3),
        ((1, 2, 3, 4, 5), 3),
        ((1, 2, 3, 4), 3),
        ((0, 1, 2, 3, 4), 3),
        ((1, 2, 3), 2),
        ((0, 1, 2, 3), 2),
        (tuple(range(11)), 6),
        ((0, 1), 1),
        (tuple(range(0, 101, 10)), 60),
        ((1,), 1),
    ],
)
def test_the_default_required_level_is_the_first_step_at_60_percent_of_the_top(
    steps: tuple[float, ...], required: float
) -> None:
    assert Scale(steps).default_required_level() == required


def test_proficiency_is_the_share_of_the_way_up() -> None:
    scale = Scale((1, 2, 3, 4, 5))
    assert [scale.proficiency(level) for level in (1, 2, 3, 5)] == [0.0, 0.25, 0.5, 1.0]
    assert Scale((1,)).proficiency(1) == 1.0


def test_a_scale_holds_what_lies_between_its_ends() -> None:
    scale = Scale((0, 1, 2, 3))
    assert scale.holds(0)
    assert scale.holds(2.5)
    assert scale.holds(3)
    assert not scale.holds(-1)
    assert not scale.holds(3.5)


def test_a_level_is_named_by_number_and_label() -> None:
    scale = Scale((0, 0.5, 1), {0: "None", 1: "1"})
    assert [scale.named(level) for level in (0, 0.5, 1)] == ["0 None", "0.5", "1"]


@pytest.mark.parametrize("steps", [(), (1, 1), (2, 1)])
def test_levels_must_rise(steps: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="level"):
        Scale(steps)


def test_labels_cannot_be_changed_afterwards() -> None:
    labels = {0.0: "None"}
    scale = Scale((0, 1), labels)
    labels[1.0] = "Some"
    assert dict(scale.labels) == {0.0: "None"}
    with pytest.raises(TypeError):
        scale.labels[1.0] = "Some"  # type: ignore[index]
