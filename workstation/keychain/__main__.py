"""``python -m workstation.keychain FOLDER``: says what :func:`unhelped` has to say, beside a start.

It fails for anything that its person should hear of: that is found once more where it can be told.
"""

import sys
from pathlib import Path

from workstation.keychain.keys import Keys
from workstation.keychain.system import system_keychain
from workstation.keychain.unhelped import unhelped
from workstation.runtime.ids import now_ms

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sys.stdout.buffer.write(unhelped(folder, lambda: Keys(folder, now_ms), system_keychain))
