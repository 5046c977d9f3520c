"""The pose model in the way that suits this computer, found by a test.

On the processor int8 or float arithmetic, tested at the first start; with a graphics card, that
or the processor, tested at each start, for drivers change.
"""

from __future__ import annotations

import dataclasses
import hashlib
import logging
from collections.abc import Callable
from pathlib import Path

from lumbar import paths
from lumbar.core.errors import StorageError
from lumbar.pipeline.assembly import load_model
from lumbar.pose.manifest import ModelInfo, model_info
from lumbar.pose.model import PoseModel
from lumbar.pose.processor import processor
from lumbar.pose.self_test import RUNTIME, Verdict, is_slower, self_test
from lumbar.storage.self_tests import keep_finding, known_findings
from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)


def load_suited(
    settings: Settings,
    path: Path | None = None,
    test: Callable[..., Verdict] = self_test,
) -> PoseModel:
    """The model the settings name, in int8 arithmetic on the CPU unless that is slow or wrong here.

    The test of the arithmetic takes two seconds, once for each model, processor and onnxruntime.
    It is made only by the desktop program: a command's result shall not depend on how busy the
    computer was.

    Args:
        settings: In force.
        path: Where the findings are kept.
        test: As `self_test`.

    Raises:
        ModelError: The model cannot be used.
    """
    on_card = None if settings.device == "cpu" else load_model(settings)
    on_cpu = _on_cpu(settings, path or paths.self_tests_path(), test)
    if on_card is None or on_card.device == "CPU":
        return on_cpu
    return _better(on_card, on_cpu)


def _on_cpu(settings: Settings, path: Path, test: Callable[..., Verdict]) -> PoseModel:
    verdict = _verdict(model_info(settings.model, paths.models_dir()), settings.threads, path, test)
    return PoseModel.load(
        settings.model,
        paths.models_dir(),
        threads=settings.threads,
        in_float=verdict is not None and verdict.in_float,
    )


def _better(on_card: PoseModel, on_cpu: PoseModel) -> PoseModel:
    """The model on the graphics card, if it runs there, and no slower than on the processor."""
    try:
        if not is_slower(on_card, on_cpu, _portrait()):
            return on_card
        reason = "it is slower"
    except Exception as error:  # onnxruntime's have no common base: no memory, other libraries
        reason = f"it cannot be tested: {error}"
    logger.warning("the CPU is used and not %s: there %s", on_card.device, reason)
    return on_cpu


def _portrait() -> Path:
    return paths.assets_dir() / "demo" / "portrait.png"


def known_verdict(settings: Settings, path: Path | None = None) -> Verdict | None:
    """What the test of the model in use found on this computer; None before it was made.

    Raises:
        ModelError: There is no such model.
    """
    info = model_info(settings.model, paths.models_dir())
    return _known(_tested(info, settings.threads), path or paths.self_tests_path())


def _verdict(
    info: ModelInfo, threads: int, path: Path, test: Callable[..., Verdict]
) -> Verdict | None:
    """The known verdict or a new one; None when the test itself fails, which is no reason to."""
    tested = _tested(info, threads)
    verdict = _known(tested, path)
    if verdict is not None:
        return verdict
    try:
        verdict = test(info, _portrait(), threads=threads)
    except Exception as error:  # onnxruntime's have no common base; loading tells what matters
        logger.warning("%s could not be tested: %s", info.name, error)
        return None
    logger.info(
        "%s: int8 %.1f ms, float %.1f ms, %.4f apart: %s arithmetic",
        info.name,
        verdict.int8_ms,
        verdict.float_ms,
        verdict.apart,
        "float" if verdict.in_float else "int8",
    )
    try:
        keep_finding(path, tested, dataclasses.asdict(verdict))
    except StorageError as error:
        logger.warning("%s", error)
    return verdict


def _known(tested: str, path: Path) -> Verdict | None:
    figures = known_findings(path).get(tested, {})
    names = [field.name for field in dataclasses.fields(Verdict)]
    return Verdict(**figures) if sorted(figures) == sorted(names) else None


def _tested(info: ModelInfo, threads: int) -> str:
    """What a finding holds for: this file, runtime, processor and number of threads."""
    name, features = processor()
    abilities = hashlib.sha256(" ".join(sorted(features or ())).encode()).hexdigest()[:8]
    return f"{info.sha256[:16]} {RUNTIME} {threads} {name} {abilities}"
