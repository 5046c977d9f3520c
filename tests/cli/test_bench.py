"""`lumbar bench`, and the float twin it compares with."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import pytest

from cli.conftest import RunLumbar
from lumbar import paths
from lumbar.cli.bench import _lowess_rows
from lumbar.cli.bench_float import float_twin
from lumbar.pose.manifest import load_manifest


@pytest.fixture(scope="module")
def figures(run_lumbar: RunLumbar) -> dict[str, Any]:
    """The benchmark, run once on few frames."""
    result = run_lumbar("bench", "--json", "--frames", "20")
    assert (result.returncode, result.stderr) == (0, "")
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_every_promised_figure_is_there(figures: dict[str, Any]) -> None:
    """Stages, total, CPU, rate, memory, device and CPU features are numbers and names."""
    stages = figures["stages_ms"]

    assert {"crop_and_decode", "inference", "smoothing", "judging"} == set(stages)
    assert all(0 < ms["median"] <= ms["p95"] for ms in (*stages.values(), figures["total_ms"]))
    assert figures["cpu_ms_per_frame"] > 0
    assert figures["frames_per_second"] > 0
    assert 0 < figures["watching"]["looked"] <= 1
    assert figures["watching"]["cpu_ms_per_frame"] > 0
    assert 50 < figures["resident_mb"] < 600
    assert "CPU" == figures["device"]
    assert figures["machine"]["cpu_features"]


def test_the_stages_make_up_the_total(figures: dict[str, Any]) -> None:
    """Nothing of a frame's time is missing from the stages."""
    parts = sum(ms["median"] for ms in figures["stages_ms"].values())

    assert figures["total_ms"]["median"] == pytest.approx(parts, rel=0.35)


def test_the_depth_model_looks_at_a_few_frames_only(figures: dict[str, Any]) -> None:
    """At most twice a second of the clip's time, which has ten frames a second."""
    depth = figures["depth"]

    assert 1 <= depth["looks"] <= 20 / 5 + 1
    assert 0 < depth["look_ms"]["median"] <= depth["look_ms"]["p95"]


def test_int8_is_faster_and_smaller(figures: dict[str, Any]) -> None:
    """Side by side in one run: int8 in less time than float, in at most 30 % of the size."""
    model = figures["model"]

    assert model["float"]["origin"] in ("built", "twin")
    assert model["speedup"] > 1.2
    assert model["size_ratio"] <= 0.30


def test_lowess_is_a_hundred_times_faster_than_statsmodels(figures: dict[str, Any]) -> None:
    """34 series at once against one by one, with the same numbers."""
    lowess = figures["lowess"]

    assert 34 == lowess["series"]
    assert lowess["speedup"] >= 100
    assert lowess["largest_difference"] < 1e-9


def test_the_live_window_is_measured_as_the_program_smooths(figures: dict[str, Any]) -> None:
    """Seven points, one robust pass and the whole window as neighbourhood, with equal numbers."""
    live = figures["lowess_live"]

    assert (live["points"], live["robust_iterations"], live["fraction"]) == (7, 1, 1.0)
    assert live["speedup"] > 10
    assert live["largest_difference"] < 1e-9


@pytest.mark.parametrize(("speedup", "told"), [(99.9, True), (100.0, False)])
def test_a_missed_aim_is_said(figures: dict[str, Any], speedup: float, told: bool) -> None:
    """Below a hundred times as fast the line says so."""
    rows = _lowess_rows("", figures["lowess"] | {"speedup": speedup})

    assert told == ("below the aim of 100" in rows[1])


@pytest.fixture(scope="module")
def twin() -> onnx.ModelProto:
    """The float twin of the smaller model."""
    info = load_manifest(paths.models_dir())["movenet-lightning-int8"]
    return onnx.load_model_from_string(float_twin(info.read()))


def test_the_twin_holds_no_quantization(twin: onnx.ModelProto) -> None:
    """No quantizer is left, and every weight is float."""
    kinds = {node.op_type for node in twin.graph.node}
    large = [t.data_type for t in twin.graph.initializer if int(np.prod(t.dims)) > 1000]

    assert set() == kinds & {"QuantizeLinear", "DequantizeLinear"}
    assert {onnx.TensorProto.FLOAT} == set(large)


def test_the_twin_is_the_same_network(twin: onnx.ModelProto) -> None:
    """On a real face the twin finds what int8 finds, within a twentieth of the picture."""
    from skimage import data

    info = load_manifest(paths.models_dir())["movenet-lightning-int8"]
    side = info.input_size
    picture = data.astronaut()[: side * 2, 128 : 128 + side * 2][::2, ::2][None].astype(np.uint8)
    outputs = []
    for content in (info.read(), twin.SerializeToString()):
        session = ort.InferenceSession(content, providers=["CPUExecutionProvider"])
        given = session.get_inputs()[0]
        kind = {"tensor(uint8)": np.uint8, "tensor(int32)": np.int32}[given.type]
        outputs.append(session.run(None, {given.name: picture.astype(kind)})[0][0, 0])
    int8, whole = outputs
    face = slice(0, 5)

    assert int8[face, :2] == pytest.approx(whole[face, :2], abs=0.05)
