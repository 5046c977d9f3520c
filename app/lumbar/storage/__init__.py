"""What Lumbar keeps: settings, profiles, history. Numbers only, never a picture."""
