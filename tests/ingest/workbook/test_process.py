"""The worker process: what happens inside stays there, and nothing of it is left."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from dashboard.ingest.watch import Progress, ReadingStoppedError, Watch
from dashboard.ingest.workbook import process
from dashboard.ingest.workbook.grids import UnreadableFileError, read_grids
from tests.ingest.workbook.files import text, xlsx

if TYPE_CHECKING:
    from pathlib import Path

FOR_EVER = "import threading; threading.Event().wait()"
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")


def refused(monkeypatch: pytest.MonkeyPatch, program: str) -> str:
    """How a file is refused when the worker runs this program instead."""
    monkeypatch.setattr(process, "_START", program)
    with pytest.raises(UnreadableFileError) as error:
        read_grids(b"Name,Python\nAda,3\n", "team.csv")
    return error.value.code


@pytest.mark.parametrize(
    "program",
    [
        "import os; os._exit(3)",
        "import os; os.abort()",
        "raise RuntimeError",
        "print('nonsense')",
        "import sys; sys.stdout.buffer.write(bytes(8) + b'{}')",
        "import sys, pickle; sys.stdout.buffer.write(pickle.dumps(exit))",
    ],
)
def test_a_worker_that_breaks_down_is_a_sentence(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    assert refused(monkeypatch, program) == "too-hungry"


def test_a_worker_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "BASE_SECONDS", 0.2)
    assert refused(monkeypatch, FOR_EVER) == "too-slow"


def test_a_worker_that_answers_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MAX_ANSWER_BYTES", 1 << 20)
    flood = "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))"
    assert refused(monkeypatch, flood) == "too-hungry"


def test_a_reading_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_START", FOR_EVER)
    before = threading.active_count()
    asked = iter([False, False, True])
    with pytest.raises(ReadingStoppedError, match="stopped"):
        read_grids(b"Name,Python\nAda,3\n", "team.csv", Watch(stopped=lambda: next(asked)))
    assert threading.active_count() == before


def test_what_a_watcher_raises_ends_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_START", FOR_EVER)
    before = threading.active_count()

    def said(progress: Progress) -> None:
        raise KeyError(progress.stage)

    with pytest.raises(KeyError, match="opening"):
        read_grids(b"Name,Python\nAda,3\n", "team.csv", Watch(said))
    assert threading.active_count() == before


@ONLY_LINUX
def test_a_worker_that_asks_for_too_much_memory_is_refused_it(monkeypatch: pytest.MonkeyPatch) -> None:
    greedy = "from dashboard.ingest.workbook import worker; worker._limit_memory(); print(len(bytearray(3 << 30)))"
    assert refused(monkeypatch, f"import sys; sys.path[:] = sys.argv[1:]; {greedy}") == "too-hungry"


def test_a_worker_imports_nothing_heavy() -> None:
    program = "import json, sys; import dashboard.ingest.workbook.worker; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"pandas", "numpy", "streamlit", "plotly", "openpyxl", "charset_normalizer"}


def test_nothing_is_left_in_the_temporary_or_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for data in (xlsx(), text().encode(), b"PK\x03\x04 not really", b""):
        try:
            read_grids(data, "team.xlsx")
        except UnreadableFileError:
            continue
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_modules_of_the_same_names_misleads_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("json", "csv", "zipfile", "dashboard"):
        (tmp_path / f"{name}.py").write_text("raise RuntimeError", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read_grids(text().encode(), "team.csv")[0].height == 3


def test_many_readings_at_once_do_not_mix() -> None:
    heights: dict[int, int] = {}

    def read(people: int) -> None:
        heights[people] = read_grids(b"Name,A\n" + b"Ada,1\n" * people, "team.csv")[0].height

    readers = [threading.Thread(target=read, args=(people,)) for people in range(1, 9)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert heights == {people: people + 1 for people in range(1, 9)}
