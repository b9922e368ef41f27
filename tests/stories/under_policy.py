"""The workstation under an administrator's policy in a test's folder: ``POLICY``, then its own options.

No option of the program itself names another policy: whoever works under one could leave it.
"""

import sys
from pathlib import Path

from workstation import settings
from workstation.__main__ import _parser
from workstation.runtime.instance import Instance
from workstation.runtime.log import open_log
from workstation.settings.wishes import Wishes
from workstation.start import run


def main(policy: Path, options: list[str]) -> int:
    chosen = _parser().parse_args(options)
    found = settings.load(chosen.profile, chosen.server, policy=policy)
    with Instance(found.folder):
        open_log(found.folder, debug=False)
        email, _, password = chosen.demo_account.partition(":")
        return run(found, Wishes((email, password), None, language=chosen.language))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
