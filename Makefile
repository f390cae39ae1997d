# Needs Python 3.11 or newer (with venv) and make; everything else comes from requirements.lock.
#   make serve    set up, then serve the sample occasion        make test     set up, then every check
# `make help` lists the rest. PYTHON=/path/to/python3.12 chooses the interpreter, PYTEST_WORKERS the test processes.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$python" && break; done)
PYTEST_WORKERS ?= 2
PORT ?= 5006
LOG ?= data/plan.duckdb

BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
# Only the folders that are there, so that a fresh or partial checkout can be checked too.
PACKAGES := $(wildcard seatplan dashboards benchmarks docs tests)

.PHONY: help setup serve test lint format check-format check-types check-imports unit-tests ui soak bench pictures notebooks lock clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## */\t/' | expand -t 16

setup: .venv/project.stamp  ## create .venv with the locked dependencies and this project (at once when nothing changed)

# The stamps are written last: an interrupted setup is taken up again, a finished one costs nothing.
.venv/lock.stamp: requirements.lock
	@test -n "$(PYTHON)" || { echo "Seatplan needs Python 3.11 or newer with the modules venv and ensurepip. On Debian: apt install python3-venv. Or say PYTHON=/path/to/python." >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Setting up .venv with $$($(PYTHON) --version) (takes a minute or two, once)"; $(PYTHON) -m venv .venv; }
	@$(PIP) install --prefer-binary --require-hashes --requirement requirements.lock
	@touch $@

.venv/project.stamp: .venv/lock.stamp pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

serve: setup  ## serve the sample occasion on PORT (5006); the log is LOG (data/plan.duckdb)
	@mkdir -p $(dir $(LOG))
	@$(BIN)/seatplan serve --sample --port $(PORT) --log $(LOG)

test: setup lint unit-tests  ## linters, type checker, import rules and all tests but the soak tests

lint: check-format check-types check-imports  ## the checks that run nothing

check-format: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

check-types: setup
	@$(BIN)/mypy $(PACKAGES)

check-imports: setup
	@$(BIN)/lint-imports

unit-tests: setup
	@$(BIN)/python -m pytest -n $(PYTEST_WORKERS)

ui: setup  ## only the tests that need a browser
	@$(BIN)/python -m pytest -n $(PYTEST_WORKERS) -m "ui and not soak"

soak: setup  ## the long tests: many sessions, kill -9, leaks
	@$(BIN)/python -m pytest -m soak --timeout 3600

format: setup  ## let ruff mend and format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup  ## run every script in benchmarks/ and print the figures
	@for script in $(filter-out __init__ measuring sessions,$(basename $(notdir $(wildcard benchmarks/*.py)))); do \
		echo "== $$script"; $(BIN)/python -m benchmarks.$$script; done

pictures: setup  ## take the pictures of the documentation anew (needs Chromium)
	@$(BIN)/python docs/take_pictures.py

notebooks: setup  ## JupyterLab on notebooks/
	@SEATPLAN_LOG="$${SEATPLAN_LOG:-$(abspath $(LOG))}" $(BIN)/jupyter lab --notebook-dir notebooks

lock: setup  ## write requirements.lock anew from pyproject.toml; LOCK_FLAGS=--upgrade takes newer releases
	@env -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS $(BIN)/uv pip compile --quiet pyproject.toml \
		--extra notebooks --group test --universal --python-version 3.11 --fork-strategy fewest \
		--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		$(LOCK_FLAGS) --output-file requirements.lock

clean:  ## remove .venv, caches and build results; logs in data/ stay
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
