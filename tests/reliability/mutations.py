"""Sound files, damaged at random, in a way that can be repeated by its seed."""

from __future__ import annotations

import random

INTERESTING = (0, 1, 0x7F, 0x80, 0xFF)


def mutated(data: bytes, seed: int) -> bytes:
    """``data`` with up to eight random changes: bytes, cuts, repeats, moved stretches."""
    chance = random.Random(seed)
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        here = chance.randrange(len(damaged) + 1)
        length = min(chance.choice((1, 2, 4, 16, 200)), len(damaged) - here)
        match chance.randrange(6):
            case 0:
                damaged[here : here + length] = chance.randbytes(length)
            case 1:
                value = chance.choice(INTERESTING)
                damaged[here : here + length] = bytes([value]) * length
            case 2:
                del damaged[here : here + length]
            case 3:
                damaged[here:here] = damaged[here : here + length] * chance.randrange(1, 4)
            case 4:
                there = chance.randrange(len(damaged) + 1)
                damaged[there : there + length] = damaged[here : here + length]
            case _:
                del damaged[chance.randrange(len(damaged) + 1) :]
    return bytes(damaged)
