# The everyday targets. Each one does the set-up that it needs (Debian packages, .venv) and nothing twice.
.PHONY: build test check-sanitized demo bench bench-calls clean packages test-packages
.DEFAULT_GOAL := build

PACKAGES      := g++ cmake ninja-build ccache antlr4 libantlr4-runtime-dev libicu-dev llvm-19-dev libclang-19-dev liblld-19-dev
TEST_PACKAGES := libgtest-dev zlib1g-dev libblas-dev llvm-19-tools libomp-19-dev clang-14 clang-19 chromium fonts-dejavu-core
JOBS          ?= $(shell nproc)
BUILD         := build
SANITIZED     := build-asan
VENV          := .venv
PIP           := $(VENV)/bin/python -m pip --quiet --disable-pip-version-check

# The compiler: build/bin/kernelc.
build: packages
	@test -f $(BUILD)/build.ninja || cmake --preset release -DBUILD_TESTING=OFF -DKERNELC_INSPECT=ON -Wno-dev >/dev/null
	@cmake --build $(BUILD) --target kernelc -j $(JOBS)

# Every test, on a machine that may have nothing yet.
test: packages test-packages $(VENV)/.tests
	@cmake --preset release -DBUILD_TESTING=ON -DKERNELC_INSPECT=ON >/dev/null
	@cmake --build $(BUILD) -j $(JOBS)
	@ctest --test-dir $(BUILD) --output-on-failure -j $(JOBS)

# What touches memory, once more under AddressSanitizer and UndefinedBehaviorSanitizer: the runtime, and the modules
# of the run tests.
check-sanitized: build test-packages $(VENV)/.tests
	@cmake --preset asan -DKERNELC_TEST_PROGRAM=$(CURDIR)/$(BUILD)/bin/kernelc >/dev/null
	@cmake --build $(SANITIZED) --target runtime_tests -j $(JOBS)
	@ctest --test-dir $(SANITIZED) --output-on-failure -j $(JOBS) -L sanitize

# The quickstart, built as a user of the installed package would, and run.
demo: build $(VENV)/.numpy
	@cmake --install $(BUILD) --prefix $(BUILD)/prefix >/dev/null
	@cmake -S examples/quickstart -B $(BUILD)/quickstart -G Ninja -DCMAKE_BUILD_TYPE=Release \
	  -DCMAKE_PREFIX_PATH=$(CURDIR)/$(BUILD)/prefix -DPython_EXECUTABLE=$(CURDIR)/$(VENV)/bin/python >/dev/null
	@cmake --build $(BUILD)/quickstart -j $(JOBS)
	@$(VENV)/bin/python examples/quickstart/demo.py $(BUILD)/quickstart

# Against Cython, Numba, Pythran, nanobind, NumPy and hand-written code, side by side: everything, or calls alone.
bench: build $(VENV)/.bench
	@$(VENV)/bin/python tests/bench/run.py --kernelc $(BUILD)/bin/kernelc --chart $(BUILD)/bench/kernels.svg

bench-calls: build $(VENV)/.bench
	@$(VENV)/bin/python tests/bench/run.py --kernelc $(BUILD)/bin/kernelc calls

packages:
	@.ci/install-packages $(PACKAGES)

test-packages:
	@.ci/install-packages $(TEST_PACKAGES)

$(VENV)/.numpy: .ci/make-venv
	@.ci/make-venv $(VENV)
	@$(PIP) install numpy
	@touch $@

$(VENV)/.tests: $(VENV)/.numpy tests/requirements.txt
	@$(PIP) install -r tests/requirements.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.tests tests/bench/requirements.txt
	@$(PIP) install -r tests/bench/requirements.txt
	@touch $@

clean:
	@rm -rf $(BUILD) $(SANITIZED) build-debug
