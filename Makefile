# Two targets do everything on a fresh Debian machine with Rust, Node and apt: `make demo` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
DATA ?= demo-data
LISTEN ?= 127.0.0.1:4300
export CARGO_TERM_PROGRESS_WHEN ?= auto

.PHONY: help permissions demo test test-quick lint e2e fuzz bench tools deb sbom weaknesses

help: ## What there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: ## Build Zwerm and open Gemeente Waterrijk, a made-up organisation, on http://127.0.0.1:4300/demo
	@scripts/need.sh build
	cargo build --release --locked -p zwerm
	"$${CARGO_TARGET_DIR:-target}/release/zwerm" demo --data $(DATA) --listen $(LISTEN)

test: ## Everything: format, clippy, all tests on SQLite and PostgreSQL, journeys in Chromium
	@scripts/need.sh build test
	@scripts/test.sh

test-quick: ## All tests on SQLite only
	cargo nextest run --locked --workspace

lint: ## Format and clippy
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings

e2e: ## Journeys in a real browser
	@scripts/need.sh build test
	@scripts/e2e.sh

fuzz: ## Nonsense for whatever reads what others wrote, ten seconds each, see fuzz/README.md
	@scripts/need.sh build
	scripts/fuzz.sh

bench: ## Every figure that the README quotes, see bench/README.md
	@scripts/need.sh build
	bench/run.sh

deb: ## Build Zwerm and pack it for Debian, see docs/manual/installeren.md
	@scripts/need.sh build
	cargo build --release --locked -p zwerm
	scripts/deb.sh

sbom: ## What is in the program, as CycloneDX: zwerm.cdx.json in the target folder
	scripts/sbom.sh

weaknesses: ## Known weaknesses of what Zwerm is built from; before every release, needs internet
	scripts/weaknesses.sh

permissions: ## Write app/tests/permissions.txt anew from the policies; then look at the change
	ZWERM_WRITE_PERMISSIONS=1 cargo nextest run -p zwerm permissions_txt
