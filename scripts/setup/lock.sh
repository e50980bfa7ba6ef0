#!/usr/bin/env bash
# Resolves the dependencies into the lock files, for every platform and Python at once, with hashes.
# The lock of development holds the versions of the other one, so that both can go into one environment.
set -euo pipefail

uv=${1:?usage: lock.sh UV}
compile() {
    UV_CUSTOM_COMPILE_COMMAND="make lock" "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links "$@"
}

compile pyproject.toml scripts/setup/build.in --extra picture --output-file requirements.lock
compile pyproject.toml scripts/setup/build.in --extra dev --constraint requirements.lock --output-file requirements-dev.lock
