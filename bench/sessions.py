"""Twenty visits at once, each with its own team of 200 × 40: how long the change of a filter takes, and what one costs.

The browsers run on the same machine, so their own work is in the times; processor time and memory are the app's alone,
as Linux tells them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from playwright.sync_api import sync_playwright

from bench.screen import app_of, workbook
from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

VISITS = 20
PEOPLE, SKILLS = 200, 40
MEGABYTE = 1 << 20
CLOCK = """() => {
    const said = () => document.querySelector('.context').innerText;
    const before = said();
    window.taken = null;
    addEventListener('keydown', () => {
        const start = performance.now();
        const look = setInterval(() => {
            if (said() !== before) { window.taken = performance.now() - start; clearInterval(look); }
        }, 10);
    }, { once: true, capture: true });
}"""
"""Starts a clock in the page at the next key, and stops it when the page counts other people."""


def visit(browser: Any, address: str, at: int) -> Page:
    """A visitor with a team of her own, about to narrow the page to its first team."""
    screen = Screen(browser.new_context(viewport={"width": 1440, "height": 900}).new_page(), address)
    screen.start()
    screen.drop("team.xlsx", workbook(PEOPLE + at, SKILLS))
    screen.page.get_by_role("button", name="Narrow", exact=True).click()
    screen.page.get_by_role("combobox", name="Team").click()
    screen.page.get_by_role("option", name="Team 0").wait_for()
    screen.page.keyboard.press("ArrowDown")
    screen.page.evaluate(CLOCK)
    return screen.page


def spent(app: int) -> float:
    """Milliseconds of processor time that a process has taken so far, all its threads together; 0 where nobody tells."""
    told = Path(f"/proc/{app}/stat")
    if not told.exists():
        return 0.0
    user, system = told.read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def held(app: int) -> float:
    """Megabytes that a process holds; 0 where nobody tells."""
    told = Path(f"/proc/{app}/statm")
    if not told.exists():
        return 0.0
    return int(told.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def main() -> None:
    """A first visit loads what every visit shares; then twenty come, and all press the key at once."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE)
        return
    with sync_playwright() as playwright, app_of(ROOT / "dashboard" / "app.py") as (address, app):
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        press([visit(browser, address, VISITS)])
        before = held(app)
        pages = [visit(browser, address, at) for at in range(VISITS)]
        begun = spent(app)
        taken = press(pages)
        cost, more = (spent(app) - begun) / VISITS, (held(app) - before) / VISITS
        browser.close()
    half, most = np.quantile(taken, [0.5, 0.95])
    print(f"{VISITS} visits change a filter at once: half within {half:,.0f} ms, 95 % within {most:,.0f} ms")
    print(
        f"each change takes the app {cost:,.0f} ms of processor time, each visit {more:,.2f} MB with its file and team"
    )


def press(pages: Sequence[Page]) -> list[float]:
    """All press the key at once; how long each waits until its page counts other people."""
    for page in pages:
        page.keyboard.press("Enter")
    for page in pages:
        page.wait_for_function("window.taken !== null")
    return [page.evaluate("window.taken") for page in pages]


if __name__ == "__main__":
    main()
