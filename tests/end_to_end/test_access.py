"""Every page, in both themes, for those who cannot see it as it was drawn: axe-core finds nothing serious."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.end_to_end.conftest import visit
from tests.end_to_end.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.end_to_end.screen import Screen

SAMPLE = "platform-department.xlsx"
GLIDING = """() => [...document.querySelectorAll('*')]
    .filter(each => [getComputedStyle(each).transitionDuration, getComputedStyle(each).animationDuration]
        .some(durations => durations.split(', ').some(duration => parseFloat(duration) > 0.01)))
    .map(each => each.outerHTML.slice(0, 120))"""
SERIOUS = frozenset({"serious", "critical"})


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(request: pytest.FixtureRequest, browser: Any, address: str, log: Path) -> Iterator[Screen]:
    """A visitor who prefers this theme and has looked at the start page; then she drops a sample."""
    with visit(browser, address, log, request.param) as visitor:
        assert found_by_axe(visitor) == []
        visitor.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
        yield visitor


def found_by_axe(screen: Screen) -> list[str]:
    """The serious findings on the page as it stands, each with the elements it is about."""
    said = Axe().run(screen.page).response
    assert said["passes"], "axe-core checked nothing"
    return [
        f"{each['id']}: {node['html'][:200]}"
        for each in said["violations"]
        if each["impact"] in SERIOUS
        for node in each["nodes"]
    ]


def test_nothing_serious_is_found_on_any_page(themed: Screen) -> None:
    found = {}
    for page in themed.pages():
        themed.open(page)
        found[page] = found_by_axe(themed)
    assert {page: each for page, each in found.items() if each} == {}


def test_a_reader_aloud_knows_the_language_and_the_page(themed: Screen) -> None:
    assert themed.page.locator("html").get_attribute("lang") == "en"
    for page in themed.pages():
        themed.open(page)
        assert themed.page.title().startswith(page)
        assert themed.page.get_by_role("heading", level=1).count() == 1


def test_nothing_glides_where_motion_is_not_wanted(themed: Screen) -> None:
    gliding = themed.page.evaluate(GLIDING)
    assert gliding == []
