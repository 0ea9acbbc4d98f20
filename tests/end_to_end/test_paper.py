"""A page printed from the dark theme comes out light: what was found stands there, what one presses does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.end_to_end.conftest import visit
from tests.end_to_end.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = "payments-team.xlsx"
INK = "each => Math.max(...getComputedStyle(each).color.match(/[\\d.]+/g).slice(0, 3).map(Number))"
PAPER = "() => getComputedStyle(document.querySelector('[data-testid=\"stMain\"]')).backgroundColor"
HALF = 128
IS_TEXT = "each => each.matches('.press')"
"""Names and skills in a table can be pressed too; on paper they are what they say."""


def test_every_page_prints_in_ink_on_white(browser: Any, address: str, log: Path) -> None:
    with visit(browser, address, log, "dark") as screen:
        screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
        heading = screen.page.get_by_role("heading", level=1)
        assert heading.evaluate(INK) > HALF
        for page in screen.pages():
            screen.page.emulate_media(media="screen")
            screen.open(page)
            finding = screen.finding()
            screen.page.emulate_media(media="print")
            assert heading.evaluate(INK) < HALF, page
            assert screen.page.evaluate(PAPER) == "rgb(255, 255, 255)"
            assert screen.finding() == finding
            pressed = [each for each in screen.page.get_by_role("button").all() if each.is_visible()]
            controls = [each.get_attribute("aria-label") for each in pressed if not each.evaluate(IS_TEXT)]
            assert controls == [], page
