#!/usr/bin/env bash
# Installs the parts of the system that the tests use beyond Python packages, where they are missing:
# what fetches and runs a real Neo4j, a browser, and what pyicu compiles with.
set -euo pipefail

here=$(dirname "$0")
python=${1:?usage: system.sh PYTHON}

if ! command -v apt-get >/dev/null; then
    echo "No apt-get here: the tests need Chromium, Java 17 with Maven, ICU's and Python's headers, pkg-config and a C++ compiler." >&2
    exit 0
fi

packages=()
command -v java >/dev/null || packages+=(default-jre-headless)
command -v mvn >/dev/null || packages+=(maven)
command -v chromium >/dev/null || packages+=(chromium)
command -v c++ >/dev/null || packages+=(g++)
command -v pkg-config >/dev/null || packages+=(pkg-config)
"$python" -c 'import pathlib, sysconfig, sys; sys.exit(not (pathlib.Path(sysconfig.get_path("include")) / "Python.h").is_file())' ||
    packages+=(python3-dev)
if ! pkg-config --exists icu-i18n 2>/dev/null; then packages+=(libicu-dev); fi

if [ ${#packages[@]} -gt 0 ]; then "$here/apt.sh" "${packages[@]}"; fi
