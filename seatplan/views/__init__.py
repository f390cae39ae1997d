"""Pages, the parts they share, and each session's live view of the plan."""
