"""The command that trains the model of suspicious names, and the server that uses it."""

from pathlib import Path

import pytest

from backend_stub.__main__ import main
from backend_stub.feeds.publishing import model_of
from backend_stub.fraud_lists import open_known
from tests.shared_data import shared_data
from workstation.detection.domain_model import DomainModel
from workstation.detection.domains import canonical


def lists(folder: Path, count: int) -> tuple[Path, Path]:
    listed, ordinary = folder / "listed", folder / "ordinary"
    lines = [f"2025-0{1 + number % 6}-01\tclaim-airdrop{number}.xyz" for number in range(count)]
    listed.write_text("\n".join(["# scams", "", "rubbish", *lines]), encoding="utf-8")
    ordinary.write_text(
        "\n".join(f"0.0.0.0 garden{number}.com # why" for number in range(count)), encoding="utf-8"
    )
    return listed, ordinary


def trained(folder: Path, *more: str, count: int = 1100) -> int:
    listed, ordinary = lists(folder, count)
    names = ["--listed", str(listed), "--ordinary", str(ordinary), "--database", str(folder / "server.db")]
    return main(["feeds", "train", *names, *more])


def test_a_model_is_trained_and_the_server_started_next_uses_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "server.db"
    with open_known(database) as before:
        assert before.blind() == ("suspicious_domain",)
    assert trained(tmp_path) == 0
    assert "learned from 1100 listed and 1100 ordinary names" in capsys.readouterr().out
    with open_known(database) as after:
        assert after.blind() == ()


def test_without_a_list_it_learns_from_what_the_feeds_list_but_for_what_was_lifted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed, ordinary = lists(tmp_path, 1100)
    database = ["--database", str(tmp_path / "server.db")]
    learn = ["feeds", "train", "--ordinary", str(ordinary), *database]
    assert main(learn) == 2
    assert "0 listed" in capsys.readouterr().err
    from_us = ["--origin", "us", "--kind", "domains"]
    assert main(["feeds", "add", "Ours", str(listed), *from_us, *database]) == 1, "a line is broken"
    assert (
        main(
            [
                "feeds",
                "lift",
                "claim-airdrop7.xyz",
                "--by",
                "sen@groundcrew.example",
                "--reason",
                "ours",
                *database,
            ]
        )
        == 0
    )
    assert main(learn) == 0
    assert "learned from 1099 listed and 1100 ordinary names" in capsys.readouterr().out


def test_what_was_listed_later_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert trained(tmp_path, "--until", "2025-03-31", count=2400) == 0
    assert "learned from 1200 listed" in capsys.readouterr().out


def test_too_few_names_and_missing_files_are_told_and_keep_the_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trained(tmp_path) == 0
    before = model_of(tmp_path / "server.db").read_bytes()
    assert trained(tmp_path, count=20) == 2
    assert "bring 1000 of each" in capsys.readouterr().err
    missing = ["feeds", "train", "--listed", str(tmp_path / "no"), "--ordinary", str(tmp_path / "no")]
    assert main([*missing, "--database", str(tmp_path / "server.db")]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert model_of(tmp_path / "server.db").read_bytes() == before


def test_later_months_are_found_by_what_was_learned_before_them(tmp_path: Path) -> None:
    listed = shared_data("scamsniffer_2022_2025/domains.tsv")
    names: list[str] = []
    for name in ("opendns_random", "opendns_top"):
        names += shared_data(f"opendns/{name}.txt").read_text(encoding="utf-8").split()
    (tmp_path / "ordinary").write_text("\n".join(n for i, n in enumerate(names) if i % 3), encoding="utf-8")
    chosen = ["--listed", str(listed), "--ordinary", str(tmp_path / "ordinary"), "--until", "2025-06-30"]
    assert main(["feeds", "train", *chosen, "--database", str(tmp_path / "server.db")]) == 0
    later = [line.split() for line in listed.read_text(encoding="utf-8").splitlines() if line > "2025-07"]
    learned = set(names[1::3]) | set(names[2::3])
    with DomainModel(model_of(tmp_path / "server.db")) as model:
        scams = [model.is_suspicious(name.split(".")) for _, n in later if (name := canonical(n))]
        others = [model.is_suspicious(n.split(".")) for n in names[::3] if n not in learned and canonical(n)]
    assert sum(scams) >= 0.75 * len(scams)
    assert sum(others) <= 0.005 * len(others)
