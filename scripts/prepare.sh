#!/bin/sh
# Makes .venv and installs a requirements file into it; does nothing when that has been done before.
#
#     sh scripts/prepare.sh requirements.txt
set -eu
cd "$(dirname "$0")/.."
requirements=$1

say() { printf '%s\n' "$*" >&2; }

# Runs a Python and asks it; a name on the path may be an empty shim, so being found is not enough.
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

find_python() {
    without_venv=
    # the versions that everything here is built for come before a newer one that python3 may be
    for name in python3.14 python3.13 python3.12 python3.11 python3 python; do
        if new_enough "$name"; then
            if can_make_venv "$name"; then
                echo "$name"
                return 0
            fi
            without_venv=${without_venv:-$name}
        fi
    done
    if [ -n "$without_venv" ]; then
        version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "Python $version is here, but not its venv module."
        say "On Debian or Ubuntu: sudo apt install python$version-venv"
    elif command -v python3 >/dev/null 2>&1; then
        say "This needs Python 3.11 or newer; here is $(python3 --version 2>&1)."
        say "On Debian or Ubuntu: sudo apt install python3.11 python3.11-venv (or newer). On macOS: brew install python"
    else
        say "This needs Python 3.11 or newer, and there is none here."
        say "On Debian or Ubuntu: sudo apt install python3 python3-venv. On macOS: brew install python"
    fi
    return 1
}

venv_works() { new_enough .venv/bin/python && .venv/bin/python -c 'import pip' >/dev/null 2>&1; }

make_venv() {
    python=$(find_python) || exit 1
    if [ -e .venv ]; then say "The folder .venv does not work any more; it is made anew."; fi
    "$python" -m venv --clear .venv
}

# A stamp holds what was installed, word for word, so a changed line is seen and a mere checkout is not.
stamp_of() { echo ".venv/installed-$1"; }
wanted_by() { if [ "$1" = requirements.txt ]; then cat "$1"; else cat requirements.txt "$1"; fi; }
installed() { [ -f "$(stamp_of "$1")" ] && [ "$(wanted_by "$1")" = "$(cat "$(stamp_of "$1")")" ]; }

install() {
    say "Installing $1 into .venv. This takes a minute or two and is done only when that file has changed."
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r "$1"; then
        say "Installing $1 did not work; the lines above say why. Is there a connection to the internet?"
        exit 1
    fi
    wanted_by requirements.txt >"$(stamp_of requirements.txt)"
    wanted_by "$1" >"$(stamp_of "$1")"
}

venv_works || make_venv
installed "$requirements" || install "$requirements"
