"""Takes the picture of the README anew, from the running dashboard: ``make screenshot``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT, running_app
from tests.end_to_end.screen import Screen

SAMPLE = ROOT / "sample_data" / "payments-team.xlsx"
WIDTH, HEIGHT = 1440, 900


def take(address: str, path: str, picture: Path) -> None:
    """The first page that a team's file leads to."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        screen = Screen(page, address)
        screen.start()
        screen.drop(SAMPLE.name, SAMPLE.read_bytes())
        page.mouse.move(0, HEIGHT - 1)
        page.screenshot(path=picture)
        browser.close()


def main() -> int:
    """Starts the dashboard, takes the picture, says where it is."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE, file=sys.stderr)
        return 1
    picture = ROOT / "docs" / "overview.png"
    picture.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_app(Path(folder) / "log") as address:
        take(address, path, picture)
    print(picture.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
