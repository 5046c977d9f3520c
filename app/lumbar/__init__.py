"""Lumbar: a posture monitor that lives in the system tray.

`lumbar.core` decides (pure numbers), `lumbar.camera`, `lumbar.pose` and `lumbar.storage` each wrap
one outside thing, `lumbar.pipeline` joins them on two threads, `lumbar.ui` and `lumbar.cli` are its
two faces, and `lumbar.main` builds and connects everything.
"""

__version__ = "0.1.0"
