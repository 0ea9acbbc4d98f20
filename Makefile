.DEFAULT_GOAL := help
.PHONY: help run test bench torture screenshot clean

PYTHON := .venv/bin/python
SEED ?= 1
COUNT ?= 300

help:
	@echo 'make run         open the dashboard on this machine (PORT=8600 for another port)'
	@echo 'make test        look at the code and run all tests (REQUIRE_BROWSER=1: fail without a browser)'
	@echo 'make bench       measure the speeds'
	@echo 'make torture     read COUNT generated files whose truth is known (SEED=7 COUNT=2000)'
	@echo 'make screenshot  take pictures of the pages for the README anew'
	@echo 'make clean       remove .venv and everything that was made'

run:
	@sh scripts/prepare.sh requirements.txt
	@exec $(PYTHON) scripts/start.py

test:
	@sh scripts/prepare.sh requirements-dev.txt
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest --numprocesses 2 --dist loadgroup

bench:
	@sh scripts/prepare.sh requirements-dev.txt
	@$(PYTHON) -m bench

torture:
	@sh scripts/prepare.sh requirements-dev.txt
	@$(PYTHON) -m tests.torture --seed $(SEED) --count $(COUNT)

screenshot:
	@sh scripts/prepare.sh requirements-dev.txt
	@$(PYTHON) -m scripts.take_screenshots

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
