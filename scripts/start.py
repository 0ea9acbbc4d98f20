"""Starts the dashboard on a free port of this machine and prints its address; Ctrl-C ends it.

Needs only the standard library beyond what it starts:

    .venv/bin/python scripts/start.py            PORT=8600 asks for another first port
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST_PORT = 8501
LAST_PORT = 65535
PORTS_TRIED = 50
SECONDS_TO_START = 120.0
SECONDS_BETWEEN_LOOKS = 0.1


def is_free(port: int) -> bool:
    """Whether nobody answers on this port of localhost, and we may listen there."""
    if any(_answers(host, port) for host in ("127.0.0.1", "::1")):
        return False
    with socket.socket() as listener:
        if os.name == "posix":
            # a port that was closed a moment ago is free, though the system still remembers its last visitors
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=0.5):
            return True
    except OSError:
        return False


def find_free_port(first: int) -> int | None:
    """The first free port from this one on, or None."""
    return next((port for port in range(first, min(first + PORTS_TRIED, LAST_PORT + 1)) if is_free(port)), None)


def asked_port() -> int:
    """The port that PORT asks for; ValueError when it is not a port's number."""
    port = int(os.environ.get("PORT") or FIRST_PORT)
    if not 1 <= port <= LAST_PORT:
        raise ValueError(port)
    return port


def start_app(port: int) -> subprocess.Popen[bytes]:
    """The app as a process of its own; what Streamlit says at the start is left out, its log stays."""
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    options = ["--server.port", str(port), "--server.headless", "true", "--server.address", "localhost"]
    return subprocess.Popen([*command, *options], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def wait_until_ready(app: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the app answers in time; False as well when it ended by itself."""
    until = time.monotonic() + SECONDS_TO_START
    while app.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1):
                return True
        except (OSError, urllib.error.URLError):
            time.sleep(SECONDS_BETWEEN_LOOKS)
    return False


def open_browser(address: str) -> None:
    """Opens the address where somebody sits before a screen; a terminal without one gets nothing."""
    has_screen = sys.platform in {"darwin", "win32"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if has_screen and sys.stdout.isatty():
        webbrowser.open(address)


def stop(app: subprocess.Popen[bytes]) -> None:
    """Ends the app, at last by force."""
    app.terminate()
    try:
        app.wait(timeout=5)
    except subprocess.TimeoutExpired:
        app.kill()
        app.wait()


def serve(port: int) -> int:
    """Runs the app until it ends or the user ends it; the exit code."""
    app = start_app(port)
    try:
        if not wait_until_ready(app, port):
            print("The dashboard did not start; the lines above say why.", file=sys.stderr)
            return 1
        address = f"http://localhost:{port}"
        print(f"The dashboard is at {address} (Ctrl-C ends it).", flush=True)
        open_browser(address)
        return app.wait()
    except KeyboardInterrupt:
        print("\nThe dashboard has ended.")
        return 0
    finally:
        stop(app)


def main() -> int:
    """Finds the port, says so when it is not the usual one, and serves."""
    # a program started in the background may be told to ignore Ctrl-C; whoever asks this one to end shall be heard
    for asked_to_end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked_to_end, signal.default_int_handler)
    try:
        asked = asked_port()
    except ValueError:
        print(f"PORT must be a number from 1 to {LAST_PORT}.", file=sys.stderr)
        return 2
    port = find_free_port(asked)
    if port is None:
        print(f"No free port among the {PORTS_TRIED} from {asked} on; PORT=9000 asks for another.", file=sys.stderr)
        return 1
    if port != asked:
        print(f"Port {asked} is taken by another program; taking {port}.", flush=True)
    return serve(port)


if __name__ == "__main__":
    sys.exit(main())
