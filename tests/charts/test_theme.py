import subprocess
import sys

import pytest

from dashboard.analysis.coverage import STATUSES
from dashboard.charts.oklch import contrast, hex_of, luminance
from dashboard.charts.theme import ON_LEVEL, SIGNS, TOKENS, colour, level_step, ramp, status_colour
from dashboard.core.scale import Scale

RAMPS = {
    3: ("E6F3F8 6397C1 1E3A71", "232A37 4985AC B1E9F7"),
    4: ("E6F3F8 88B7D6 4578A9 1E3A71", "232A37 3A6489 60A7C9 B1E9F7"),
    5: ("E6F3F8 9DC6DF 6397C1 39689C 1E3A71", "232A37 355576 4985AC 70B8D6 B1E9F7"),
    6: ("E6F3F8 AAD0E4 78AACE 5084B3 335F94 1E3A71", "232A37 314C6A 3F7197 5599BE 7BC2DD B1E9F7"),
    11: (
        "E6F3F8 C7E1EE AAD0E4 90BDD9 78AACE 6397C1 5084B3 4071A4 335F94 284C83 1E3A71",
        "232A37 2B3A51 314C6A 385E81 3F7197 4985AC 5599BE 66AECE 7BC2DD 94D6EB B1E9F7",
    ),
}
BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.mark.parametrize("steps", RAMPS)
@BOTH
def test_the_ramp_equals_the_checked_table(steps: int, dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    fills = " ".join(level.fill.lstrip("#") for level in ramp(steps, dark=dark))
    assert fills == RAMPS[steps][dark]


@BOTH
@pytest.mark.parametrize("steps", range(1, 24))
def test_every_ramp_is_monotone_and_readable(steps: int, dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    levels = ramp(steps, dark=dark)
    lightness = [luminance(level.fill) for level in levels]
    assert len(levels) == steps
    assert lightness == sorted(lightness, reverse=not dark)
    assert all(contrast(level.fill, level.text) >= 4.5 for level in levels)
    assert {level.text for level in levels} <= set(ON_LEVEL)


@BOTH
def test_text_and_signs_stand_out_from_the_page(dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    for page in ("paper", "raised"):
        background = colour(page, dark=dark)
        assert all(contrast(colour(text, dark=dark), background) >= 4.5 for text in ("ink", "ink2", "accent"))
        assert all(contrast(status_colour(status, dark=dark), background) >= 3 for status in STATUSES)
    assert contrast(colour("on-accent", dark=dark), colour("accent", dark=dark)) >= 4.5


def test_known_contrasts() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast(TOKENS["ink"].light, TOKENS["paper"].light) == pytest.approx(16.4, abs=0.1)
    assert contrast(TOKENS["one-deep"].light, TOKENS["paper"].light) == pytest.approx(3.3, abs=0.1)


def test_known_colours() -> None:
    assert (hex_of(0, 0, 0), hex_of(1, 0, 0)) == ("#000000", "#FFFFFF")
    green = hex_of(0.51975, 0.17686, 142.495)
    assert [int(green[at : at + 2], 16) for at in (1, 3, 5)] == pytest.approx([0, 128, 0], abs=2)


def test_a_colour_that_no_screen_shows_keeps_its_lightness() -> None:
    assert hex_of(0.5, 0.4, 200) != hex_of(0.5, 0, 200)
    assert luminance(hex_of(0.5, 0.4, 200)) == pytest.approx(luminance(hex_of(0.5, 0, 200)), rel=0.25)


def test_every_status_has_a_sign_and_a_colour() -> None:
    assert set(SIGNS) == set(STATUSES)
    assert len(set(SIGNS.values())) == len(STATUSES)
    assert TOKENS["one-deep"].css == "light-dark(#C77C13, #D99A45)"


def test_levels_of_a_scale_find_their_step() -> None:
    scale = Scale((1.0, 2.0, 3.0))
    assert [level_step(scale, level) for level in (1, 2, 2.5, 3)] == [0, 1, 1, 2]


def test_colours_come_without_plotly() -> None:
    program = "import sys, dashboard.charts.theme, dashboard.charts.figure; print('plotly' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
