"""Camera, model and decisions joined on two threads."""
