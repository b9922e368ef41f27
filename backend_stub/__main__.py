"""The stub's command line: serve, import, verify, policy, rules, dialogues, feeds, canned, storm, demo."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from backend_stub import accounts, audit, opening, policy
from backend_stub.app import create_app
from backend_stub.dialogues import import_lines_of
from backend_stub.feeds.commands import add_feeds
from backend_stub.feeds.kinds import FeedTrouble
from backend_stub.importing import Summary
from backend_stub.library_files import add_library
from backend_stub.only_one import InUse, only_one
from backend_stub.opening import DatabaseTrouble
from backend_stub.policy import PolicyTrouble, Rule
from backend_stub.rule_commands import add_rules
from backend_stub.rules import RuleTrouble
from backend_stub.serving import Options, ServingTrouble, import_file, is_loopback, serve

_DATABASE = Path("build/server.db")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 0 all well, 1 something is malformed, 2 it could not be done."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except (FeedTrouble, ServingTrouble, InUse, DatabaseTrouble, PolicyTrouble, RuleTrouble) as trouble:
        print(f"backend_stub: {trouble}", file=sys.stderr)
        return 2
    except (dbapi2.Error, DBAPIError) as error:
        refused = opening.refused(error)
        if refused is None:
            raise
        print(f"backend_stub: {refused}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _serve(chosen: argparse.Namespace) -> int:
    names = " ".join(user.email.removesuffix("demo.example") for user in accounts.USERS)

    def ready(url: str) -> None:
        testers = not chosen.no_testers and is_loopback(chosen.host)
        page = f", the testers' page at {url}/testers" if testers else ""
        print(
            f"Groundcrew stub backend on {url}, its API at {url}/docs{page}; "
            f"accounts {names} demo.example, password {accounts.PASSWORD}"
        )
        print(f"listening on {url}", flush=True)

    options = Options(
        database=chosen.database,
        host=chosen.host,
        port=chosen.port,
        scenario=chosen.scenario,
        imports=chosen.imports,
        testers=not chosen.no_testers,
        allow_remote=chosen.allow_remote,
    )
    serve(options, ready)
    return 0


def _import(chosen: argparse.Namespace) -> int:
    with only_one(chosen.database):
        summary = asyncio.run(_imported(chosen.database, chosen.file))
    print(
        f"{summary.added} conversations with {summary.messages} messages added, "
        f"{summary.known} were there already, {len(summary.malformed)} lines malformed"
    )
    return 1 if summary.malformed else 0


async def _imported(database: Path, file: Path) -> Summary:
    app = create_app(database)
    try:
        await accounts.seed(app.state.backend.database)
        return await import_file(app, file)
    finally:
        app.state.backend.database.close()
        app.state.lists.close()


def _verify(chosen: argparse.Namespace) -> int:
    report = audit.verify(chosen.database, chosen.noted)
    if report.broken is not None:
        print(f"broken: {report.broken}")
        return 1
    assert report.head is not None
    print(
        f"whole: {report.rows} rows follow from one another, {report.compared} fit what is stored, of "
        f"{report.rows - report.compared} the state has changed since; the head is {report.head.position}"
    )
    return 0


def _dialogues(chosen: argparse.Namespace) -> int:
    try:
        for line in import_lines_of(chosen.file, agent=chosen.agent, seed=chosen.seed):
            print(line)
    except OSError as error:
        raise ServingTrouble(f"{chosen.file} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ServingTrouble(f"{chosen.file} holds no dialogues: {error!r}") from error
    return 0


def _policy(chosen: argparse.Namespace) -> int:
    with only_one(chosen.database):
        opening.prepare(chosen.database)
        with closing(opening.connect(chosen.database, writing=True)) as connection:
            if chosen.value is not None:
                policy.put(connection, Rule(chosen.rule), chosen.value)
            for rule in Rule if chosen.rule is None else [Rule(chosen.rule)]:
                print(f"{rule.value} {policy.value(connection, rule)}")
    return 0


def _demo(_chosen: argparse.Namespace) -> int:
    from backend_stub.demo.performing import demo  # noqa: PLC0415 the server needs none of it

    return demo()


def _storm(chosen: argparse.Namespace) -> int:
    from backend_stub.cockpit.calling import CallingTrouble, rage  # noqa: PLC0415 the server needs none of it

    plan = {"seed": chosen.seed, "seconds": chosen.seconds, "restores": chosen.restores}
    try:
        recording = rage(chosen.url, plan if chosen.replay is None else chosen.replay.read_bytes())
    except (CallingTrouble, OSError) as error:
        raise ServingTrouble(str(error)) from error
    sys.stdout.write(recording)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m backend_stub",
        description="Groundcrew's stub backend, for testers and demonstrations.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(
        commands.add_parser("serve", help="run the server", description="Run the server until Ctrl+C.")
    )
    bring = commands.add_parser(
        "import",
        help="bring conversations in from a file",
        description="Bring conversations in from a JSON Lines file; backend_stub/IMPORT.md describes it.",
    )
    bring.add_argument("file", type=Path, metavar="FILE")
    _add_database(bring)
    bring.set_defaults(run=_import)
    _add_verify(commands.add_parser("verify", help="whether the history is whole"))
    _add_dialogues(commands)
    _add_policy(commands.add_parser("policy", help="the company's rules"))
    add_rules(commands.add_parser("rules", help="how the rules that raise warnings do"), _DATABASE)
    add_feeds(commands.add_parser("feeds", help="what is imported about thieves"), _DATABASE)
    add_library(commands.add_parser("canned", help="the library of canned responses"), _DATABASE)
    _add_storm(commands.add_parser("storm", help="let a storm rage on a server that runs"))
    show = commands.add_parser(
        "demo",
        help="a lively stub and a workstation on it",
        description="Open the workstation on a lively stub; without a display perform the main journey.",
    )
    show.set_defaults(run=_demo)
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="loopback address (default %(default)s)")
    parser.add_argument("--port", type=int, default=8642, help="0: a free one (default %(default)s)")
    _add_database(parser)
    parser.add_argument("--scenario", action="store_true", help="let the demonstration's customers write")
    parser.add_argument("--import", dest="imports", type=Path, metavar="FILE", help="import FILE first")
    parser.add_argument("--no-testers", action="store_true", help="no levers, no customers to play")
    parser.add_argument(
        "--allow-remote", action="store_true", help="listen elsewhere too; without testers then"
    )
    parser.set_defaults(run=_serve)


def _add_dialogues(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    turn = commands.add_parser(
        "dialogues",
        help="turn recorded dialogues into an import file",
        description="Print the dialogues (speaker and utterance) of a JSON file as lines of an import file.",
    )
    turn.add_argument("file", type=Path, metavar="FILE")
    turn.add_argument("--agent", default="agent@demo.example", help="who answered (default %(default)s)")
    turn.add_argument(
        "--seed", type=int, default=1, help="for invented names and times (default %(default)s)"
    )
    turn.set_defaults(run=_dialogues)


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Print the company's rules, or one of them, after setting it; the server must not be running."
    )
    parser.add_argument("rule", nargs="?", choices=[rule.value for rule in Rule])
    parser.add_argument("value", nargs="?", type=int)
    _add_database(parser)
    parser.set_defaults(run=_policy)


def _add_storm(parser: argparse.ArgumentParser) -> None:
    parser.description = "Let a storm rage on a running server until it is over; print its recording."
    parser.add_argument("--url", default="http://127.0.0.1:8642", help="of the server (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the same one, the same storm")
    parser.add_argument("--seconds", type=int, default=60, help="how long (default %(default)s)")
    parser.add_argument("--restores", action="store_true", help="it may bring earlier copies back")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="a recording, instead of a seed")
    parser.set_defaults(run=_storm)


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Walk the hash chain over all that was done and name the first row that is not whole."
    )
    parser.add_argument("--noted", default="", metavar="HEAD", help="an earlier head, which must still stand")
    _add_database(parser, "the file (default %(default)s)")
    parser.set_defaults(run=_verify)


def _add_database(
    parser: argparse.ArgumentParser, about: str = "made if missing (default %(default)s)"
) -> None:
    parser.add_argument("--database", type=Path, default=_DATABASE, metavar="PATH", help=about)


if __name__ == "__main__":
    sys.exit(main())
