"""On a telephone: every page keeps to its width, and says all that it says on a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.running import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

    from tests.end_to_end.screen import Screen

SAMPLE = "platform-department.xlsx"
DESK: ViewportSize = {"width": 1440, "height": 900}
TELEPHONE: ViewportSize = {"width": 390, "height": 844}
TWICE_AS_LARGE: ViewportSize = {"width": 720, "height": 450}
"""What a window of 1440 × 900 is at a zoom of 200 %."""
READABLE = 120
STICKS_OUT = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const scrolls = each => each && each !== main
        && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
    return [...main.querySelectorAll('*')]
        .filter(each => each.getBoundingClientRect().width > 0 && each.checkVisibility())
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !scrolls(each))
        .map(each => each.outerHTML.slice(0, 150));
}"""
"""What ends to the right of the screen, and is not in a box that scrolls by itself."""


def test_no_page_is_wider_than_a_telephone(screen: Screen) -> None:
    screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
    for page in screen.pages():
        screen.open(page)
        finding = screen.finding()
        screen.page.set_viewport_size(TELEPHONE)
        screen.settle()
        assert screen.page.evaluate(STICKS_OUT) == [], page
        assert screen.page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"], page
        assert screen.finding() == finding
        screen.page.set_viewport_size(DESK)
        screen.settle()


CUT_IN_THE_DRAWER = """dialog => {
    const edge = dialog.getBoundingClientRect().right;
    return [...dialog.querySelectorAll('td, dd, li, p')]
        .filter(each => each.getBoundingClientRect().right > edge && each.checkVisibility())
        .map(each => each.innerText);
}"""


def test_names_in_the_drawer_of_a_skill_are_not_cut(screen: Screen) -> None:
    """Many stand on one level of a department: their names go on in the next line."""
    screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
    screen.open("Training needs")
    screen.page.get_by_role("button", name="who can, who could teach").first.click()
    drawer = screen.page.get_by_role("dialog")
    drawer.get_by_role("heading", name="Who stands where").wait_for()
    assert drawer.evaluate(CUT_IN_THE_DRAWER) == []


def test_at_200_per_cent_every_field_has_room_for_what_it_holds(screen: Screen) -> None:
    screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
    for page in ("Coverage", "Training plan", "What if"):
        screen.page.set_viewport_size(DESK)
        screen.open(page)
        screen.page.set_viewport_size(TWICE_AS_LARGE)
        screen.settle()
        for role in ("combobox", "spinbutton"):
            fields = screen.page.get_by_role(role).filter(visible=True).all()
            narrow = [
                each.get_attribute("aria-label")
                for each in fields
                if (each.bounding_box() or {"width": 0})["width"] < READABLE
            ]
            assert narrow == [], page
