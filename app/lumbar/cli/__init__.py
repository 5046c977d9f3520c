"""The command-line face: one module per command, no Qt."""
