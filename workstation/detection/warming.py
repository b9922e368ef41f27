"""Has every table read before the first message needs it, which would wait a second for them."""

from workstation.detection.detectors import indicators
from workstation.detection.known import Author, Known

# something of all that has tables of its own; whoever adds one adds to it
_SAYS_ALL = """My password is Sunshine_77, the PIN is 4490, the code by SMS is 739204, Telegram says 62081.
Seven three nine two zero four is the code of my mail. Backup code: 7hk2-p9wd-xx41. My login: ana / a#1.
API secret: aB3dE5fG7hJ9kL2mN4pQ. Card 4539 1488 0343 6467, 09/27, 618. My words: abandon ability able
about above absent absorb abstract absurd abuse 的 一. https://a:b@groundcrew.example/?token=739204
binance-help[.]io, coin desk dot com. I sent SOL, hash 0x52908400098527886E0F7030069857D2E4169EE7, to
bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq on ethereum. What is your password?"""


def warm(known: Known, *authors: Author) -> None:
    """Look at it as written by ``authors``, by the lists that are ``known``; takes a second."""
    for author in authors:
        indicators(_SAYS_ALL, author=author, known=known)
