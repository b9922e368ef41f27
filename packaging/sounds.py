#!/usr/bin/env python3
"""Draws the sounds of notifications: ``python packaging/sounds.py`` writes resources/sounds/*.wav anew."""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "resources" / "sounds"
RATE = 22050  # samples a second
LOUD = 0.5  # of what the format can hold
Note = tuple[float, float, float]  # when it begins (s), how long it rings (s), its pitch (Hz)

SOUNDS: dict[str, tuple[Note, ...]] = {
    "gentle": ((0.0, 0.28, 659.3),),
    "urgent": ((0.0, 0.22, 587.3), (0.16, 0.34, 880.0)),
    "security": ((0.0, 0.2, 440.0), (0.18, 0.2, 440.0), (0.36, 0.44, 311.1)),
}


def drawn(notes: tuple[Note, ...]) -> bytes:
    """Mono samples of 16 bits, each note struck and dying away like a bell."""
    length = max(start + ring for start, ring, _ in notes)
    samples = [0.0] * round(length * RATE)
    for start, ring, pitch in notes:
        first = round(start * RATE)
        for place in range(min(round(ring * RATE), len(samples) - first)):
            at = place / RATE
            strength = min(1.0, at / 0.008) * math.exp(-5 * at / ring) * (1 - at / ring)
            tone = math.sin(2 * math.pi * pitch * at) + 0.3 * math.sin(4 * math.pi * pitch * at)
            samples[first + place] += LOUD * strength * tone / 1.3
    return b"".join(struct.pack("<h", round(max(-1.0, min(1.0, sample)) * 32767)) for sample in samples)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(drawn(notes))


if __name__ == "__main__":
    main()
