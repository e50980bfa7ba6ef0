# The tasks of Amity's developers and of whoever tries it. Each may be run again at any time.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?=
# Processes of the tests; each starts a Neo4j and an embedded store of its own, which takes 2 GB.
WORKERS ?= 2
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES := amity graph loaders queries training scripts tests bench

.PHONY: help demo test lint format types layers generated docs-check accuracy bench bench-graph lock clean

help:  ## List the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.core  ## Set up, load the sample documents, and show what the graph knows
	@$(BIN)/amity demo

test: $(VENV)/.dev $(VENV)/.system  ## Set up what the tests need, real Neo4j and Chromium included, and run them
	@$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile $(ARGS)

lint: $(VENV)/.dev  ## Check style and formatting
	@$(BIN)/ruff check $(wildcard $(SOURCES))
	@$(BIN)/ruff format --check $(wildcard $(SOURCES))

format: $(VENV)/.dev  ## Mend style and formatting
	@$(BIN)/ruff check --fix $(wildcard $(SOURCES))
	@$(BIN)/ruff format $(wildcard $(SOURCES))

types: $(VENV)/.dev  ## Check types strictly
	@$(BIN)/mypy
	@$(BIN)/mypy $(filter-out amity graph loaders queries training,$(wildcard $(SOURCES)))

layers: $(VENV)/.dev  ## Check that imports point one way
	@$(BIN)/lint-imports --no-logo

generated: $(VENV)/.dev  ## Check that the files made from the ontology are current
	@$(BIN)/python scripts/generate.py --check

docs-check: $(VENV)/.dev  ## Run the commands of the README and the docs
	@$(BIN)/python scripts/docs_check.py

accuracy: $(VENV)/.dev  ## Score the extractor (GOLD=FOLDER for annotated texts elsewhere, ARGS=--ablate for its parts)
	@$(BIN)/python -m bench.accuracy $(ARGS) $(GOLD)

bench: $(VENV)/.dev  ## Measure start-up, extraction and load rates
	@$(BIN)/python bench/speed.py

bench-graph: $(VENV)/.dev  ## Measure presets, paths and loading on a graph of a million statements (ARGS="--statements N")
	@$(BIN)/python -m bench.graph_speed $(ARGS)

lock: $(VENV)/.python  ## Resolve the dependencies anew into the lock files
	@$(PIP) install 'uv>=0.9'
	@scripts/setup/lock.sh $(BIN)/uv

clean:  ## Remove the environment and every cache; the data folder stays
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find $(wildcard $(SOURCES)) -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.python: scripts/setup/venv.sh
	@PYTHON=$(PYTHON) scripts/setup/venv.sh $(VENV)
	@touch $@

$(VENV)/.core: requirements.lock pyproject.toml $(VENV)/.python
	@echo "Installing Amity and its dependencies into $(VENV) (about a minute)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# pyicu compiles, so the system's parts come first.
$(VENV)/.dev: requirements-dev.lock $(VENV)/.core $(VENV)/.system
	@echo "Installing what development and tests need into $(VENV)"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.system: scripts/setup/system.sh $(VENV)/.python
	@scripts/setup/system.sh $(BIN)/python
	@touch $@
