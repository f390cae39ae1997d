# Why something was refused or what is odd about it. Each says what, where and next.
# The ids are "reason-" and the code of a seatplan.domain.decision.Reason.
