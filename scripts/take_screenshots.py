"""Takes the pictures of the README anew, from the running dashboard: ``make screenshot``."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from playwright.sync_api import sync_playwright

from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT, running_app
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = ROOT / "sample_data" / "payments-team.xlsx"
WIDTH, HEIGHT = 1440, 900


@dataclass(frozen=True)
class Picture:
    """One picture of the README: a page of the sample, in a theme."""

    page: str
    theme: Literal["light", "dark"] = "light"

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return ROOT / "docs" / f"{self.page.lower().replace(' ', '-')}.png"


PICTURES = (
    Picture("Overview"),
    Picture("Coverage"),
    Picture("Risk"),
    Picture("Training plan"),
    Picture("Meeting", "dark"),
    Picture("Data"),
)


def take(browser: Any, address: str, pictures: Sequence[Picture]) -> None:
    """Pictures of one theme, page after page."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=pictures[0].theme)
    screen = Screen(page, address)
    screen.start()
    screen.drop(SAMPLE.name, SAMPLE.read_bytes())
    for picture in pictures:
        screen.open(picture.page)
        page.mouse.move(0, HEIGHT - 1)
        page.screenshot(path=picture.path)
        print(picture.path.relative_to(ROOT))
    page.close()


def main() -> int:
    """Starts the dashboard, takes the pictures, says where they are."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE, file=sys.stderr)
        return 1
    (ROOT / "docs").mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_app(Path(folder) / "log") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for theme in ("light", "dark"):
            take(browser, address, [each for each in PICTURES if each.theme == theme])
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
