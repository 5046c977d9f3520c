"""What ``lumbar doctor`` finds out about the desktop: the screen, notifications and the tray."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lumbar.cli.desktop_bus import DesktopServices
from lumbar.cli.finding import Check
from lumbar.x11 import CURSORS, HOW_TO_INSTALL, HOW_TO_SHOW, NO_SCREEN, has_screen, loads


def check_display(
    environment: Mapping[str, str], system: str, *, finds: Callable[[str], bool] = loads
) -> Iterator[Check]:
    """A screen to show the tray on, and on X11 what Qt needs for it besides itself."""
    if system in ("win32", "darwin") or has_screen(environment):
        yield Check("display", "ok", environment.get("XDG_CURRENT_DESKTOP", "found"))
        x11 = system == "linux" and environment.get("DISPLAY")
        if x11 and not finds(CURSORS):
            yield Check(
                "Qt on X11",
                "warn" if environment.get("WAYLAND_DISPLAY") else "fail",
                f"the library {CURSORS} is not installed, without which Qt shows nothing",
                HOW_TO_INSTALL,
            )
        return
    yield Check("display", "warn", NO_SCREEN, HOW_TO_SHOW)


def check_desktop(services: DesktopServices | None, system: str) -> Iterator[Check]:
    """Who shows notifications and the tray icon."""
    if system in ("win32", "darwin"):
        yield Check("notifications", "ok", "shown by the system")
        return
    if services is None:
        advice = "Start Lumbar in a desktop session."
        yield Check("notifications", "warn", "no desktop session was found on D-Bus", advice)
        return
    if services.problem:
        yield Check(
            "notifications",
            "warn",
            f"the desktop's message bus cannot be asked ({services.problem})",
            "Log in again, or see what DBUS_SESSION_BUS_ADDRESS is set to.",
        )
        return
    if services.notifications:
        yield Check("notifications", "ok", f"shown by {services.notifications}")
    else:
        yield Check(
            "notifications",
            "warn",
            "no program shows them",
            "Install a notification service, such as dunst; the tray icon shows the state too.",
        )
    if services.tray:
        yield Check("tray", "ok", "the desktop shows tray icons")
    else:
        yield Check(
            "tray",
            "warn",
            "the desktop offers no place for tray icons on D-Bus",
            "On GNOME install the extension AppIndicator; an older X11 panel may show the icon "
            "all the same, and without one Lumbar opens its window.",
        )
