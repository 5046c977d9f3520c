"""``python -m lumbar``."""

from lumbar.main import main

if __name__ == "__main__":
    main()
