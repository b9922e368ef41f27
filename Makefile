# Thin: each target makes sure of its surroundings and runs one program.
.PHONY: demo test check bench faults serve gallery

demo: ; @sh packaging/setup.sh demo && .venv/bin/python -m backend_stub demo $(ARGS)

test: ; @sh packaging/setup.sh test && .venv/bin/python -m pytest -n auto --dist loadfile $(ARGS)

check: ; @sh packaging/setup.sh check && sh packaging/check.sh

bench: ; @sh packaging/setup.sh bench && .venv/bin/python -m tests.bench $(if $(ONLY),--only $(ONLY))

faults: ; @sh packaging/setup.sh faults && .venv/bin/python -m tests.faults.programme $(if $(ONLY),--only $(ONLY)) $(if $(SEED),--seed $(SEED)) \
	$(if $(FROM),--from $(FROM)) $(if $(DOSE),--dose $(DOSE)) $(if $(LONG),--dose long)

serve: ; @sh packaging/setup.sh serve && .venv/bin/python -m backend_stub serve $(ARGS)

gallery: ; @sh packaging/setup.sh test && .venv/bin/python -m tests.gallery $(PANEL)
