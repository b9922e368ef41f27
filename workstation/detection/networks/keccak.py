"""Keccak-256 as Ethereum uses it, which no library of Python's own has: SHA-3 is padded otherwise."""

_MASK = (1 << 64) - 1
_RATE = 136  # bytes that go in between two rounds of mixing
_ROTATIONS = (0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14)
_PLACES = tuple(y + 5 * ((2 * x + 3 * y) % 5) for y in range(5) for x in range(5))
_MOVES = tuple(zip(range(25), _ROTATIONS, _PLACES, strict=True))


def _constants() -> tuple[int, ...]:
    register, rounds = 1, []
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        rounds.append(constant)
    return tuple(rounds)


_CONSTANTS = _constants()


def keccak256(data: bytes) -> bytes:
    """The 32 bytes of the digest."""
    padded = bytearray(data) + bytes(_RATE - len(data) % _RATE)
    padded[len(data)] |= 1
    padded[-1] |= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), _RATE):
        for index in range(_RATE // 8):
            lanes[index] ^= int.from_bytes(padded[start + 8 * index : start + 8 * index + 8], "little")
        lanes = _mixed(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _mixed(a: list[int]) -> list[int]:
    b = [0] * 25
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ (c[(x + 1) % 5] << 1 & _MASK | c[(x + 1) % 5] >> 63) for x in range(5)]
        for source, turn, place in _MOVES:
            lane = a[source] ^ d[source % 5]
            b[place] = (lane << turn | lane >> (64 - turn)) & _MASK
        a = [
            b[row + x] ^ (~b[row + (x + 1) % 5] & b[row + (x + 2) % 5])
            for row in range(0, 25, 5)
            for x in range(5)
        ]
        a[0] ^= constant
    return a
