"""One press hides everybody's name: on every page, in the address, in what the server sends, and in the download."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from playwright.sync_api import WebSocket

    from tests.end_to_end.screen import Screen

FILE = "quilla-brandt-team.csv"
TEAM = (
    b"Skills of Quilla's team\n\n"
    b"Name,Role,Team,Manager,E-mail,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Quilla Brandt,Engineer,Core,Tove Xiang,qb@corp.test,5,3,1,4,4\n"
    b"Vasco Umberto,Engineer,Core,Quilla Brandt,vu@corp.test,4,2,4,3,3\n"
    b"Yusra Dane,Tester,Edge,Quilla Brandt,yd@corp.test,1,0,seven,2,2\n"
    b"Zeno Marsh,Lead,Edge,Quilla Brandt,zm@corp.test,3,1,2,0,5\n"
)
REAL = re.compile("Quilla|Brandt|Vasco|Umberto|Yusra|Dane|Zeno|Marsh|Tove|Xiang|corp.test", re.IGNORECASE)


class Wire:
    """What the server sends from now on."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._keep)

    def _keep(self, frame: bytes | str) -> None:
        self.sent.append(frame if isinstance(frame, bytes) else frame.encode())

    def names(self) -> list[str]:
        return REAL.findall(b"".join(self.sent).decode("utf-8", errors="replace"))


def test_while_names_are_hidden_none_is_shown_sent_or_taken_away(screen: Screen) -> None:
    wire = Wire()
    screen.page.on("websocket", wire.listen)
    screen.page.reload()
    screen.settle()
    screen.drop(FILE, TEAM)
    screen.open("People")
    assert {name.casefold() for name in wire.names()} >= {"quilla", "vasco", "zeno"}
    assert "person=Quilla" in screen.page.url

    screen.page.get_by_role("button", name="Hide names").click()
    screen.page.get_by_text("names hidden").wait_for()
    screen.settle()
    wire.sent.clear()
    for page in screen.pages():
        screen.open(page)
        seen = screen.page.locator("body").inner_text() + screen.page.title() + screen.page.url
        assert REAL.findall(seen) == [], page
    assert len(wire.sent) > len(screen.pages())
    assert wire.names() == []

    sheets = openpyxl.load_workbook(io.BytesIO(screen.download("Excel, all tables")))
    said = " ".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    assert "Person A" in said
    assert REAL.findall(said) == []


def test_names_come_back_when_they_are_wanted(screen: Screen) -> None:
    screen.drop(FILE, TEAM)
    screen.page.get_by_role("button", name="Hide names").click()
    screen.page.get_by_text("names hidden").wait_for()
    screen.open("People")
    screen.page.get_by_role("button", name="Show names").click()
    screen.page.get_by_text(FILE).first.wait_for()
    screen.settle()
    assert REAL.search(screen.finding())
