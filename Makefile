# A newcomer's commands. Each is a line or two over uv; `make help` lists them.
UV := build/tools/bin/uv
export UV_PYTHON_DOWNLOADS := never
RUN := $(UV) run --no-sync

.PHONY: help setup demo test test-vm test-release image lint pictures clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'

setup: ## install system packages (as root or with sudo) and the locked Python environment
	@sh provisioning/system-packages.sh terminal wheels desk
	@test $(UV) -nt provisioning/tools.txt || (python3 -m venv build/tools && \
		build/tools/bin/pip install --quiet --require-hashes -r provisioning/tools.txt && touch $(UV))
	@$(UV) sync --quiet --locked --all-extras
	@$(RUN) python -m ui.texts

demo: setup ## a terminal on this desk; with no display one scripted visit into build/demo/
	@$(RUN) kiosk demo

test: setup ## linters, types and all tests
	@$(RUN) pytest -n 3 --dist loadfile

image: setup ## the appliance as a disk image in build/image/ (as root)
	@sh provisioning/system-packages.sh builder
	@$(RUN) provisioning image

test-vm: setup ## the appliance, built and tried in a virtual machine (as root; about 50 minutes); pictures in build/vm/
	@sh provisioning/system-packages.sh builder
	@$(RUN) provisioning image --profile test --output build/vm-image
	@KIOSK_VM_IMAGE=build/vm-image $(RUN) pytest --exitfirst --timeout 900 tests/vm

test-release: setup ## the tests once more, on the release of the image: its Python, pcscd and CUPS (as root)
	@sh provisioning/system-packages.sh builder
	@$(RUN) python -m tests.release

pictures: setup ## every page as contact sheets in build/pictures/
	@$(RUN) python -m tests.pictures

lint: setup ## linters and types alone
	@$(RUN) pytest tests/test_house.py

clean: ## remove what was built
	rm -rf build .venv
