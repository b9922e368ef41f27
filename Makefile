# Thin: each target makes sure of its surroundings and runs one program.
.PHONY: demo test check bench serve gallery

demo: ; @sh packaging/setup.sh demo && .venv/bin/python -m backend_stub demo $(ARGS)

test: ; @sh packaging/setup.sh test && .venv/bin/python -m pytest $(ARGS)

check: ; @sh packaging/setup.sh check && sh packaging/check.sh

bench: ; @sh packaging/setup.sh test && .venv/bin/python -m tests.bench $(if $(ONLY),--only $(ONLY))

serve: ; @sh packaging/setup.sh serve && .venv/bin/python -m backend_stub serve $(ARGS)

gallery: ; @sh packaging/setup.sh test && .venv/bin/python -m tests.gallery $(PANEL)
