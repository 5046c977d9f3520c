"""The program's command line: ``lumbar`` with its commands, and what happens when one fails.

Nothing heavy is imported here: ``lumbar --help`` and ``lumbar gui`` must not pay for commands they
do not run, so each command's module is loaded when its name is used.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence
from typing import Protocol

import click

from lumbar import __version__
from lumbar.cli.stdout import told_stdout
from lumbar.core.errors import LumbarError
from lumbar.logs import log_path

logger = logging.getLogger(__name__)

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it (128 + SIGINT)."""

_COMMANDS: dict[str, str] = {
    "analyze": "Score recordings and pictures.",
    "bench": "Measure speed, size and memory on this machine.",
    "calibrate": "Make a profile from recordings or pictures of good posture.",
    "ctl": "Ask or steer the Lumbar that is running.",
    "demo": "Play the built-in sample and leave a report: no camera, no screen.",
    "doctor": "Check camera, model, desktop and disk, and say what to do.",
    "evaluate": "Measure models and posture against labelled data of your own.",
    "history": "Export or delete the recorded minutes.",
    "models": "List and verify the pose models.",
    "rula": "Score RULA worksheets, one JSON object a line.",
}
"""Commands kept in a module of their own, each with its line in ``lumbar --help``."""


class Launcher(Protocol):
    """What the assembly hands in: the one way from the command line to the desktop program."""

    def run_gui(self, source: str, minimized: bool, fast: bool = False) -> int:
        """Run the desktop program until the user quits; returns the exit status."""


class LazyGroup(click.Group):
    """A group that imports ``lumbar.cli.<name>`` only when that command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in alphabetical order."""
        return sorted({*super().list_commands(ctx), *_COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now if it lives in its own module."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        command = getattr(importlib.import_module(f"lumbar.cli.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"lumbar.cli.{cmd_name}.{cmd_name} is not a command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing them."""
        lines = dict(_COMMANDS)
        lines.update(
            {name: command.get_short_help_str(80) for name, command in self.commands.items()}
        )
        with formatter.section("Commands"):
            formatter.write_dl(sorted(lines.items()))


@click.group(
    "lumbar",
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="lumbar %(version)s")
@click.pass_context
def lumbar(ctx: click.Context) -> None:
    """Watch your posture through the webcam, from the system tray.

    Without a command the desktop program starts. Everything happens on this machine: no picture is
    kept and nothing goes to a network.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(gui)


@lumbar.command()
@click.option(
    "--source",
    default="camera",
    show_default=True,
    metavar="camera|demo|PATH",
    help="Where pictures come from; PATH is a recording.",
)
@click.option("--minimized", is_flag=True, help="Start in the tray without a window.")
@click.option("--fast", is_flag=True, help="Play a recording as fast as it can be analysed.")
@click.pass_context
def gui(ctx: click.Context, source: str, minimized: bool, fast: bool) -> None:
    """Start the desktop program (the default)."""
    launcher: Launcher = ctx.obj
    ctx.exit(launcher.run_gui(source, minimized, fast))


def run(launcher: Launcher, args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0 is success, 1 a failure told in one sentence on stderr, 2 wrong usage, 130 Ctrl-C. A fault of
    Lumbar's own is 1 as well; its traceback goes to the log and never to the terminal.

    Args:
        launcher: Starts the desktop program.
        args: Arguments without the program's name; None takes those of the process.
    """
    with told_stdout():
        return _run(launcher, args)


def _run(launcher: Launcher, args: Sequence[str] | None) -> int:
    try:
        status = lumbar.main(args=args, prog_name="lumbar", obj=launcher, standalone_mode=False)
        if sys.stdout is not None:  # None in a Windows program without a console
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("lumbar: stopped", err=True)
        return INTERRUPTED
    except LumbarError as error:
        click.echo(f"lumbar: {error}", err=True)
        return 1
    except BrokenPipeError:  # the reader of our output has gone (`| head`): no fault
        return 1
    except Exception:
        logger.exception("the command failed")
        click.echo(
            f"lumbar: something went wrong inside Lumbar; details are in {log_path()}", err=True
        )
        return 1
    return status if isinstance(status, int) else 0
