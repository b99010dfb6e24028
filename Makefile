# `make demo` shows what Chutoa does; `make test` runs every test. Both set up all they need in .venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.10; do \
  $$p -c 'import sys; sys.exit(not (3, 10) <= sys.version_info < (3, 14))' 2>/dev/null && command -v $$p && break; done)
BIN := .venv/bin
RUN_READY := .venv/ready
TEST_READY := .venv/ready-for-tests

.PHONY: demo test check format bench clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

demo: $(RUN_READY) ## read the sample reports, answer, draw a page
	@sh tools/demo.sh $(BIN)/chutoa

test: $(TEST_READY) ## run every test, those on Neo4j and in a browser included
	@$(BIN)/python tools/get_ready.py
	$(BIN)/pytest

check: $(TEST_READY) ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(TEST_READY) ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(TEST_READY) ## measure a first start
	$(BIN)/chutoa bench start

clean: ## remove what make made
	rm -rf .venv demo build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/made:
	@test -n "$(PYTHON)" || { echo "Chutoa needs Python 3.10 to 3.13, and none was found: install one, then make again"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is not complete; on Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@touch $@

$(RUN_READY): .venv/made setup.cfg pyproject.toml
	@echo "Installing Chutoa and what it needs into .venv (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(TEST_READY): .venv/made setup.cfg pyproject.toml
	@echo "Installing Chutoa and what its tests need into .venv (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(RUN_READY)
