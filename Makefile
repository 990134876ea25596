# Two commands do everything: `make run` and `make test`. `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2
BENCHMARKS := links page feeds scoring councillors throughput politeness memory unchanged growth cluster export dashboard card

.PHONY: help run test lint accessible coverage fuzz mutation soak bench docs texts pictures lock sbom container clean

help: ## say what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: .venv/run ## install what is needed and open the practice county's dashboard (ARGS=--no-dashboard to print a table)
	$(BIN)/doorstep demo $(ARGS)

test: .venv/dev ## install what the tests need and run them all (ARGS=... goes to pytest; WORKERS=0 for one after the other)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile $(ARGS)

lint: .venv/dev ## ruff and mypy, with ruff's own repairs
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy

accessible: .venv/dev ## ask axe-core everything about every page and state of the dashboard, at three widths (Chromium)
	$(BIN)/python -m pytest tests/dashboard/every_state.py

coverage: .venv/dev ## say which lines no test reaches, in every process that the tests start; fails below 95% (three times as long as the tests)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[coverage]'
	$(BIN)/coverage erase
	COVERAGE_ROOT="$(CURDIR)" $(BIN)/coverage run -m pytest --numprocesses $(WORKERS) --dist loadfile $(ARGS); \
	    tested=$$?; $(BIN)/coverage combine --quiet && $(BIN)/coverage report && exit $$tested

fuzz: .venv/dev ## fuzz the readers for ten minutes (SECONDS=60 for one; Linux)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	$(BIN)/python -m tests.fuzz.reader $(or $(SECONDS),600)

mutation: .venv/dev ## count the changes of scoring/ that no test notices (SAMPLE=400 for some, drawn at random; hours for all)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[mutation]'
	$(BIN)/python -m tests.mutation --sample $(or $(SAMPLE),0)

soak: .venv/dev ## keep the schedule for an hour: 50 councils a minute, faults, ten kills (MINUTES=10 for a shorter one; Linux)
	$(BIN)/python -m tests.soak --minutes $(or $(MINUTES),60)

bench: .venv/run ## measure, beside what others would use (NAME=throughput for one, ARGS="--sites 10" for a short run; Linux)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench,cluster]'
	@for name in $(or $(NAME),$(BENCHMARKS)); do $(BIN)/python -m tests.benchmarks.$$name $(ARGS) || exit 1; done

docs: .venv/dev ## make the pages of docs/ that are made from the code
	$(BIN)/python -m monitor.reference

lock: .venv/release ## write requirements.lock: what the container is made of, with hashes, as constraints.txt has it
	$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['build-system']['requires'])" \
	    | UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet pyproject.toml - -c constraints.txt \
	    --extra cluster --extra pdf --extra slides --python-version 3.11 --python-platform x86_64-manylinux_2_28 \
	    --only-binary :all: --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links -o requirements.lock

sbom: .venv/release ## write dist/doorstep.cdx.json: a bill of materials of the container's packages (CycloneDX), and check it
	rm -rf build/sbom && mkdir -p build dist && $(BIN)/python -m venv build/sbom
	build/sbom/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --spec-version 1.6 \
	    --output-file dist/doorstep.cdx.json build/sbom/bin/python
	$(BIN)/python -m tests.container.sbom dist/doorstep.cdx.json

container: .venv/release ## lint the Dockerfile, and run its commands in a bare virtual environment (no container engine needed)
	$(BIN)/hadolint Dockerfile
	$(BIN)/python -m tests.container

texts: .venv/dev ## make the template for translators, or say what a translation still needs (FILE=config/languages/cy.po)
	$(BIN)/python -m monitor.catalogue $(FILE)

pictures: .venv/dev ## take the pictures of docs/ anew, from the practice county (needs Chromium or Chrome)
	$(BIN)/python -m tests.pictures

clean: ## remove the virtual environment and what tools leave behind
	rm -rf .venv mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage* *.egg-info build dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Doorstep needs Python 3.11 or newer; say which with PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; } # half of one, without pip, would be taken for one the next time

.venv/run: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/dev: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ .venv/run

.venv/release: pyproject.toml constraints.txt | .venv/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[release]'
	@touch $@
