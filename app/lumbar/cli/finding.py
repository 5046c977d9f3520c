"""One finding of ``lumbar doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Check:
    """One finding.

    Attributes:
        name: What was looked at.
        status: ``ok``; ``warn`` where Lumbar runs with something missing; ``fail`` where it cannot.
        message: What was found.
        advice: What to do; empty when all is well.
    """

    name: str
    status: Literal["ok", "warn", "fail"]
    message: str
    advice: str = ""
