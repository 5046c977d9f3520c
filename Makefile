# `make demo` and `make test` do all their own set-up; the rest is for development.
.PHONY: demo test test-long search lint format translations setup setup-demo setup-locked models check-avx2 bench accuracy soak fuzz lock sbom bundle audit clean help

RUN := .venv/bin

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup-demo:
	@packaging/setup.sh "" packaging/debian-runtime.txt

setup:
	@packaging/setup.sh test,dev packaging/debian-runtime.txt packaging/debian-test.txt

demo: setup-demo ## set everything up and run the main job on the embedded sample
	$(RUN)/lumbar demo

test: setup ## set everything up and pass the tests, a file at a time on each of two processes
	$(RUN)/python -m pytest -m "not slow" -n 2 --dist loadfile

test-long: setup ## the long proofs
	$(RUN)/python -m pytest -m slow --timeout 3600

search: setup ## look for counterexamples: the property tests with new and more examples each time
	$(RUN)/python -m pytest -m "hypothesis and not slow" --hypothesis-profile search

lint: setup ## ruff and mypy
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy app

format: setup ## put the code into shape
	$(RUN)/ruff format .
	$(RUN)/ruff check --fix .

translations: setup ## bring the translations up to date with the source, and compile them
	$(RUN)/python packaging/translations.py

models: ## make the int8 models from the published float weights
	python3 models/build/build.py

check-avx2: setup ## whether the models say the same without VNNI (needs the Debian package qemu-user)
	$(RUN)/python models/build/check_avx2.py

bench: setup ## figures of this machine
	$(RUN)/lumbar bench

accuracy: setup ## every accuracy figure of the README in one run, on the data LUMBAR_DATA names
	$(RUN)/python tests/proofs/accuracy.py

soak: setup ## an hour beside each other: the program on the fake camera, and history at ten times the speed
	$(RUN)/python tests/proofs/soak.py --minutes 60
	$(RUN)/python tests/proofs/soak.py --simulated-hours 24

fuzz: setup ## five minutes of coverage-guided fuzzing of everything that reads text (Linux on x86-64)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable ".[fuzz]"
	$(RUN)/python tests/proofs/fuzz_text.py --seconds 60

setup-locked: ## .venv with exactly the locked versions, their hashes checked (Linux on x86-64)
	python3 -m venv .venv
	$(RUN)/python -m pip install --require-hashes -r packaging/requirements-linux-x86_64-test.txt
	$(RUN)/python -m pip install --no-deps --no-build-isolation --editable .

lock: ## write the lock files anew: one version and the hashes of every dependency
	packaging/lock.sh

sbom: setup ## write dist/lumbar.cdx.json (CycloneDX) and dist/LICENCES.md
	$(RUN)/python packaging/inventory.py

bundle: ## write dist/lumbar, a folder that runs without Python (macOS: Lumbar.app too)
	@packaging/setup.sh "" packaging/debian-runtime.txt packaging/debian-bundle.txt
	packaging/bundle.sh

audit: ## look the locked dependencies up in the databases of known vulnerabilities
	packaging/tools.sh
	.venv-tools/bin/python packaging/audit.py

clean: ## remove what the targets made
	rm -rf .venv .venv-tools .venv-bundle lumbar-demo dist .pytest_cache .mypy_cache .ruff_cache
