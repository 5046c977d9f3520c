"""The bundle's main program: Lumbar, with its command line."""

from lumbar.main import main

main()
