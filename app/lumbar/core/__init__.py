"""Posture decisions: numbers in, numbers out; no clock, no files, no threads."""
