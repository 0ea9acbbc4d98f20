"""make run and make test on machines that lack something: the set-up script with Pythons that only pretend."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import start

ROOT = Path(__file__).resolve().parent.parent
SHELL = shutil.which("sh")
pytestmark = pytest.mark.skipif(SHELL is None, reason="no POSIX shell here")

PRETENDS = """#!/bin/sh
# {version}: what is asked of it is written down, and .venv gets another such Python
echo "$@" >>"$CALLS"
case "$*" in
    *version_info\\ *) exit {too_old} ;;
    *version_info*) echo 3.11 ;;
    *ensurepip*) exit {without_venv} ;;
    --version) echo "Python {version}" ;;
    *venv*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *pip\\ install*) exit {without_net} ;;
esac
"""


class Machine:
    """A project folder and a path on which nothing stands but a shell's tools and one pretended Python."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "a project"
        self.path = folder / "bin"
        self.calls = folder / "calls"
        (self.project / "scripts").mkdir(parents=True)
        shutil.copy(ROOT / "scripts" / "prepare.sh", self.project / "scripts")
        (self.project / "requirements.txt").write_text("streamlit==1\n", encoding="utf-8")
        (self.project / "requirements-dev.txt").write_text("-r requirements.txt\npytest==1\n", encoding="utf-8")
        self.path.mkdir()
        for tool in ("cat", "cp", "dirname", "mkdir"):
            (self.path / tool).symlink_to(str(shutil.which(tool)))

    def with_python(self, version: str, *, too_old: bool = False, venv: bool = True, net: bool = True) -> "Machine":
        python = PRETENDS.format(
            version=version, too_old=int(too_old), without_venv=int(not venv), without_net=int(not net)
        )
        (self.path / "python3").write_text(python, encoding="utf-8")
        (self.path / "python3").chmod(0o755)
        return self

    def prepare(self, requirements: str = "requirements.txt") -> tuple[int, str]:
        done = subprocess.run(
            [str(SHELL), "scripts/prepare.sh", requirements],
            cwd=self.project,
            env={"PATH": str(self.path), "CALLS": str(self.calls)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr

    def installs(self) -> int:
        return sum("pip install" in call for call in self.calls.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_second_start_installs_nothing(machine: Machine) -> None:
    machine.with_python("3.11.2")
    assert machine.prepare()[0] == 0
    assert machine.prepare() == (0, "")
    assert machine.installs() == 1


def test_a_changed_line_is_installed_and_a_touched_file_is_not(machine: Machine) -> None:
    machine.with_python("3.11.2").prepare()
    os.utime(machine.project / "requirements.txt", (0, 0))
    machine.prepare()
    assert machine.installs() == 1

    (machine.project / "requirements.txt").write_text("streamlit==2\n", encoding="utf-8")
    machine.prepare()
    assert machine.installs() == 2


def test_what_checks_brings_what_runs(machine: Machine) -> None:
    machine.with_python("3.11.2").prepare("requirements-dev.txt")
    machine.prepare("requirements.txt")
    machine.prepare("requirements-dev.txt")
    assert machine.installs() == 1

    (machine.project / "requirements.txt").write_text("streamlit==2\n", encoding="utf-8")
    machine.prepare("requirements-dev.txt")
    assert machine.installs() == 2


def test_an_old_python_is_named_with_what_to_do(machine: Machine) -> None:
    code, said = machine.with_python("3.9.18", too_old=True).prepare()
    assert code == 1
    assert "needs Python 3.11 or newer; here is Python 3.9.18" in said
    assert not machine.project.joinpath(".venv").exists()


def test_no_python_at_all_is_named_with_what_to_do(machine: Machine) -> None:
    code, said = machine.prepare()
    assert code == 1
    assert "there is none here" in said
    assert "sudo apt install python3 python3-venv" in said


def test_a_missing_venv_module_is_named_with_its_package(machine: Machine) -> None:
    code, said = machine.with_python("3.11.2", venv=False).prepare()
    assert code == 1
    assert "sudo apt install python3.11-venv" in said


def test_a_failed_installation_is_tried_again(machine: Machine) -> None:
    code, said = machine.with_python("3.11.2", net=False).prepare()
    assert code == 1
    assert "Is there a connection to the internet?" in said
    machine.prepare()
    assert machine.installs() == 2


def test_a_taken_port_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not start.is_free(port)
        assert start.find_free_port(port) != port


@pytest.mark.parametrize("asked", ["0", "65536", "eight", "-1"])
def test_a_port_that_is_none_is_one_sentence(asked: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "start.py")]
    done = subprocess.run(command, env={**os.environ, "PORT": asked}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (2, "PORT must be a number from 1 to 65535.")
