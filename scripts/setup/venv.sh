#!/usr/bin/env bash
# Makes the virtual environment FOLDER with the first Python, 3.11 or later, that has the venv module.
set -euo pipefail

folder=${1:?usage: venv.sh FOLDER}
here=$(dirname "$0")

usable() {
    command -v "$1" >/dev/null &&
        "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3 python3.14; do
        if [ -n "$candidate" ] && usable "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

if ! python=$(find_python) && command -v apt-get >/dev/null; then
    # Debian keeps the venv module in a package of its own.
    "$here/apt.sh" python3 python3-venv
fi
if ! python=$(find_python); then
    echo "Amity needs Python 3.11 or later with the venv module." >&2
    echo "Install one (Debian 12 or later: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python3.12" >&2
    exit 1
fi
echo "Making $folder with $("$python" --version)"
"$python" -m venv --clear "$folder"
