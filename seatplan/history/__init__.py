"""Questions about the past: the plan at any version, differences, who set what, and what would be without a batch.

Pure functions over decoded events; the log is read elsewhere.
"""
