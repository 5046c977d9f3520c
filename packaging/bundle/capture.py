"""The bundle's other program: the capture process, which Lumbar starts by itself."""

from lumbar.camera.webcam import main

main()
