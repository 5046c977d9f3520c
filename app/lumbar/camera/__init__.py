"""Where frames come from: a webcam in a child process, a recording, the demo clip."""
