# The server: what it says when it starts and stops, and what pages say about it.

# A line of its own on the terminal; scripts wait for it.
server-ready = Seatplan is ready: { $url }
server-token = From other machines, commands and notebooks ask with SEATPLAN_TOKEN={ $token }
server-stopped = Seatplan has stopped. Everything is saved.

# A fault on a page or behind the API.
server-fault = That did not work. What was saved before stays saved. The fault is written down as { $id }.
server-page-fault = This page could not be built. The plan is safe, and other pages work. The fault is written down as { $id }.
server-undo-depends = Changed since: “{ $title }”, { $person }, { $at }.
server-undo-depends-more = { $count ->
    [one] One more change was made since.
   *[other] { $count } more changes were made since.
 }
server-undo-nothing = There is nothing of yours to undo.
server-redo-nothing = There is nothing to redo.
