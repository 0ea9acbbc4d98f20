"""Twenty visits at once, each with its own team of 200 × 40: how long the change of a filter takes each of them.

The browsers run on the same machine, so their own work is in the figures.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from playwright.sync_api import sync_playwright

from bench.screen import workbook
from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import running_app
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from playwright.sync_api import Page

VISITS = 20
PEOPLE, SKILLS = 200, 40
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


def main() -> None:
    """All twenty press the key at once."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE)
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        with running_app(Path(folder) / "log") as address:
            pages = [visit(browser, address, at) for at in range(VISITS)]
            for page in pages:
                page.keyboard.press("Enter")
            for page in pages:
                page.wait_for_function("window.taken !== null")
            taken = [page.evaluate("window.taken") for page in pages]
        browser.close()
    half, most = np.quantile(taken, [0.5, 0.95])
    print(f"{VISITS} visits change a filter at once: half within {half:,.0f} ms, 95 % within {most:,.0f} ms")


if __name__ == "__main__":
    main()
