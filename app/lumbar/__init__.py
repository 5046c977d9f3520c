"""Lumbar: a posture monitor that lives in the system tray.

`lumbar.core` decides (pure numbers), `lumbar.camera`, `lumbar.pose` and `lumbar.storage` each wrap
one outside thing, `lumbar.pipeline` joins them on two threads, `lumbar.ui` and `lumbar.cli` are its
two faces, and `lumbar.main` builds and connects everything.
"""

import os

# ONNX Runtime's official builds report to Microsoft unless told not to before they are loaded:
# sockets, a device number and a queue of events in the cache folder. Nothing of Lumbar can be
# imported before this line, so none of that ever comes to be.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# Lumbar's matrices are so small that handing them to further threads costs more than it saves.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
