"""Makes assets/sounds/gentle.wav, Lumbar's own warning sound: two soft tones, a fifth apart."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE_HZ = 22_050
TONES = ((0.0, 523.25), (0.22, 783.99))
"""Start in seconds and pitch in Hz: c″ and g″."""

FADE_IN_S, DECAY_S, LENGTH_S, LOUDNESS = 0.02, 0.18, 0.9, 0.25


def amplitude(t_s: float) -> float:
    """The sound's value at ``t_s``, -1..1."""
    total = 0.0
    for start_s, pitch_hz in TONES:
        age_s = t_s - start_s
        if age_s > 0:
            swell = min(age_s / FADE_IN_S, 1.0) * math.exp(-age_s / DECAY_S)
            total += swell * math.sin(2 * math.pi * pitch_hz * age_s)
    return LOUDNESS * total * min(1.0, (LENGTH_S - t_s) / 0.05)


def main() -> None:
    """Write the file."""
    samples = [amplitude(i / RATE_HZ) for i in range(int(RATE_HZ * LENGTH_S))]
    path = Path(__file__).parents[1] / "assets" / "sounds" / "gentle.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE_HZ)
        sound.writeframes(b"".join(struct.pack("<h", round(32767 * s)) for s in samples))


if __name__ == "__main__":
    main()
