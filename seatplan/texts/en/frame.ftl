# What stands round every page: header, navigation, messages, the question who is working.

frame-product = Seatplan
frame-nav-overview = Overview
frame-nav-guests = Guests
frame-nav-seating = Seating
frame-nav-tables = Tables
frame-nav-rooms = Rooms
frame-nav-draw = Draw
frame-nav-upload = Upload a guest list
frame-nav-history = History
frame-nav-checks = Checks
frame-nav-projector = Projector
frame-navigation = Pages
frame-menu = Menu
frame-skip = Skip to the page
frame-version = Version { $version }
frame-live = Everybody sees this plan live
# The title of the browser's tab.
frame-tab = { $page }, { $occasion }
frame-tab-plain = { $page }, Seatplan

frame-search = Find a guest, table or page
frame-search-key = Ctrl K
frame-search-none = Nothing found.
frame-hit-table = Table { $number }
frame-hit-no-table = no table
frame-hit-nowhere = stands nowhere
frame-hit-stands = { $number }, { $room }
frame-undo = Undo
frame-undo-of = Undo “{ $title }”
frame-redo-of = Redo “{ $title }”
frame-redo = Redo
frame-theme-dark = Dark colours
frame-theme-light = Light colours
frame-people = Also here: { $names }
frame-close = Close
frame-me = You are { $name }

frame-who-question = Who is working here?
frame-who-hint = Your name stands beside every change you make. This browser remembers it.
frame-who-field = Your name
frame-who-save = This is me
frame-who-change = Change name…
frame-language = Language

frame-saved = Saved { $time }
frame-saved-on = Saved { $day } { $month }, { $time }
frame-saved-nothing = Nothing saved yet
frame-saving = Saving
frame-done = Saved: { $title }
frame-nothing-changed = Nothing changed: the plan was like that already.
frame-not-connected = Not connected
frame-not-connected-hint = The server does not answer. What you see may be old, and nothing can be saved until the page comes back by itself.
frame-loading-failed = The page could not be loaded. Reload it; if that does not help, ask whoever runs Seatplan.
frame-fault = This part of the page has stopped. The plan is safe, and other pages work. The fault is written down as { $id }.
frame-reload = Reload

frame-shortcuts = Keyboard
frame-keys-search = Ctrl K
frame-keys-undo = Ctrl Z
frame-keys-redo = Ctrl Shift Z
frame-keys-close = Esc
frame-keys-list = ?
frame-shortcut-search = Search
frame-shortcut-undo = Undo
frame-shortcut-redo = Redo
frame-shortcut-close = Close what lies on top
frame-shortcut-list = This list
