
// Logical tables as cards: capacity, diets, groups and who sits there; one card can be opened to all of its seats.
const SEATING_NAMES = 3 // on a closed card
const SEATING_DOTS = 36

function seatingMark(role) {
  const shapes = {
    free: '<circle cx="5" cy="5" r="4.2" class="ring"/>',
    coming: '<circle cx="5" cy="5" r="4.2" class="coming"/>',
    over: '<circle cx="5" cy="5" r="4.2" class="err"/><circle cx="5" cy="5" r="1.8" class="errdot"/>',
    taken: '<circle cx="5" cy="5" r="4.6" class="disc"/>',
    open: '<circle cx="5" cy="5" r="4.2" class="own"/><circle cx="5" cy="5" r="1.8" class="disc"/>',
    declined: '<circle cx="5" cy="5" r="4.2" class="err"/><path d="M3 3l4 4M7 3l-4 4" class="err"/>',
    vip: '<path d="M5 0l5 5-5 5-5-5z" class="vip"/>',
    vip_open: '<path d="M5 .8L9.2 5 5 9.2.8 5z" class="vipring"/><circle cx="5" cy="5" r="1.5" class="vip"/>',
    access: '<rect x=".6" y=".6" width="8.8" height="8.8" class="disc"/>',
    access_open: '<rect x="1" y="1" width="8" height="8" class="own"/><circle cx="5" cy="5" r="1.6" class="disc"/>',
  }
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  for (const [key, value] of Object.entries({width: 10, height: 10, viewBox: "0 0 10 10", class: "seat", "aria-hidden": "true"})) {
    svg.setAttribute(key, value)
  }
  svg.innerHTML = shapes[role] // our own drawings, no data
  return svg
}

function seatingCards(S) {
  const h = seatingElement, {records, words} = S
  const grid = h("div", {class: "cards", role: "group", "aria-label": words.tables})
  const none = h("p", {class: "empty"})
  const scroller = h("div", {class: "scroller"}, grid, none)
  const bar = seatingToolbar(S)
  const ask = h("div", {class: "ask", role: "alert", hidden: true})
  const element = h("section", {class: "tables", "aria-label": words.tables}, bar.element, ask, scroller)
  const keyed = seatingKeyed(grid, scroller, make, (card, table) => fill(card, table, null))

  function make(id) {
    return h("article", {class: "card", "data-table": id, tabindex: "-1"})
  }
  function fill(card, table, coming) {
    const {on, extra} = records.chairs(table)
    const sitting = [...on.filter(Boolean), ...extra]
    const open = isOpen(table.id)
    const star = table.vip || table.protected
    card.classList.toggle("vip", star)
    card.classList.toggle("over", sitting.length > table.seats)
    card.classList.toggle("open", open)
    card.setAttribute("aria-label", label(table, sitting))
    const locks = h("button", {class: "lock", type: "button", "data-lock": "", "aria-pressed": String(table.locked),
      title: table.locked ? words["unlock-table"] : words["lock-table"],
      "aria-label": S.say(table.locked ? "unlock-named" : "lock-named", {table: table.name})}, S.icon(table.locked ? "lock" : "lock_open", 16))
    const place = records.placeOf(table)
    card.replaceChildren(
      h("header", {}, star ? h("span", {class: "star", title: words.vip}, S.icon("star")) : null,
        h("h3", {dir: "auto", title: table.name}, table.name), locks, h("b", {class: "number"}, capacity(table, sitting, coming)),
        h("button", {class: "unfold", type: "button", "data-unfold": "", "aria-expanded": String(open),
          "aria-label": S.say(open ? "close-named" : "open-named", {table: table.name})}, S.icon("expand_more"))),
      place ? h("p", {class: "place", dir: "auto"}, place)
        : h("p", {class: "place nowhere"}, S.icon("wrong_location", 16), words.nowhere),
      dots(table, on, extra, coming),
      open ? seats(table, on, extra) : names(table, sitting, coming),
      ...(open ? problems(table) : []),
      chips(table, sitting, coming, open))
    paint(card)
  }
  // What would become of the card, without drawing its seats anew.
  function outline(card, table, coming) {
    const {on, extra} = records.chairs(table), sitting = [...on.filter(Boolean), ...extra]
    card.querySelector(".number").textContent = capacity(table, sitting, coming)
    card.querySelector(".dots").replaceWith(dots(table, on, extra, coming))
    card.querySelector(".chips").replaceWith(chips(table, sitting, coming, isOpen(table.id)))
  }
  const label = (table, sitting) => S.say(table.vip || table.protected ? "card-vip" : "card",
    {table: table.name, taken: sitting.length, seats: table.seats})
  function capacity(table, sitting, coming) {
    if (coming) { return S.say("capacity-coming", {taken: coming.stay, coming: coming.guests.length, seats: table.seats}) }
    return S.say("capacity", {taken: sitting.length, seats: table.seats})
  }
  function dots(table, on, extra, coming) {
    const roles = on.map((guest) => records.mark(guest && coming?.leave.has(guest.id) ? null : guest))
    let more = coming ? coming.guests.length : 0
    for (let at = 0; at < roles.length && more; at++) { if (roles[at] === "free") { roles[at] = "coming"; more -= 1 } }
    roles.push(...Array(extra.length + more).fill("over"))
    const rest = roles.length - SEATING_DOTS
    return h("div", {class: "dots", "aria-hidden": "true"}, ...roles.slice(0, SEATING_DOTS).map(seatingMark),
      rest > 0 ? h("small", {}, `+${rest}`) : null)
  }
  function names(table, sitting, coming) {
    // While something is held over the card its list makes room.
    const shown = sitting.slice(0, coming ? 1 : SEATING_NAMES), rest = sitting.length - SEATING_NAMES
    return h("div", {class: "names"},
      h("div", {role: "listbox", "aria-multiselectable": "true", "aria-label": S.say("seats-of", {table: table.name}), tabindex: "-1"},
        ...shown.map((guest) => person(guest, h("div", {class: "who"})))),
      rest > 0 && !coming ? h("button", {class: "more", type: "button", "data-unfold": "", tabindex: "-1"}, S.say("more", {n: rest})) : null)
  }
  function person(guest, row, hint = "") {
    row.setAttribute("role", "option")
    row.dataset.guest = guest.id
    row.tabIndex = -1
    if (guest.rsvp === "declined") { row.classList.add("declined"); row.append(S.icon("close", 16)) }
    row.append(h("bdi", {dir: "auto", class: "name", title: guest.name}, guest.name))
    const party = records.partyOf(guest)
    if (party && row.classList.contains("chair")) {
      row.append(h("span", {class: "locked", "data-group": "", title: S.say("group", {name: records.partyName(party)})},
        S.icon("groups", 16)))
    }
    if (guest.locked) { row.append(h("span", {class: "locked", title: words["locked-guest"]}, S.icon("lock", 16))) }
    row.append(guest.rsvp === "declined" ? h("small", {}, words.declined) : h("bdi", {dir: "auto", class: "hint"}, hint))
    return row
  }
  function seats(table, on, extra) {
    const rows = on.map((guest, at) => {
      const row = h("div", {class: "chair", "data-row": String(at + 1)},
        h("span", {class: guest?.seat === at + 1 ? "at fixed" : "at"}, String(at + 1)), seatingMark(records.mark(guest)))
      if (guest) { return person(guest, row, hint(guest)) }
      row.classList.add("free")
      row.setAttribute("role", "option")
      row.setAttribute("aria-label", S.say("chair-free", {row: at + 1}))
      row.tabIndex = -1
      row.append(words.free)
      return row
    })
    const beyond = extra.map((guest) => person(guest, h("div", {class: "chair beyond"}, h("span", {class: "at"}, "–"),
      seatingMark("over")), hint(guest)))
    const first = rows[0] ?? beyond[0]
    if (first) { first.tabIndex = 0 } // Tab goes from the card to its seats
    return h("div", {class: "seats", role: "listbox", "aria-multiselectable": "true",
      "aria-label": S.say("seats-of", {table: table.name}), tabindex: "-1"}, ...rows, ...beyond)
  }
  const hint = (guest) => [guest.diet, guest.access].filter(Boolean).join(", ")
  function problems(table) {
    return table.problems.length ? [h("ul", {class: "problems"}, ...table.problems.map(([severity, text]) =>
      h("li", {"data-tone": severity === "error" ? "err" : "warn"},
        S.icon(severity === "error" ? "error_outline" : "warning_amber", 16), h("span", {dir: "auto"}, text))))] : []
  }
  function chips(table, sitting, coming, open) {
    const people = coming ? [...sitting.filter((guest) => !coming.leave.has(guest.id)), ...coming.guests] : sitting
    const tally = (of) => {
      const counts = new Map()
      for (const guest of people) {
        for (const one of of(guest)) { counts.set(one, (counts.get(one) ?? 0) + 1) }
      }
      return [...counts].sort((one, other) => other[1] - one[1])
    }
    const parts = (text) => text.split(",").map((part) => part.trim()).filter(Boolean)
    const chip = (text, name, tone = "") => h("span", {class: "sp-chip", "data-tone": tone, title: text}, S.icon(name, 16),
      h("bdi", {dir: "auto"}, text))
    const over = people.length - table.seats, shown = []
    if (over > 0) { shown.push(chip(S.say("too-many", {n: over}), "error_outline", "err")) }
    const bad = table.problems.some(([severity]) => severity === "error")
    if (table.problems.length) {
      shown.push(chip(S.count("problems", table.problems.length), bad ? "error_outline" : "warning_amber", bad ? "err" : "warn"))
    }
    if (over === 0) { shown.push(chip(words.full, "check")) }
    for (const [need, n] of tally((guest) => parts(guest.access))) { shown.push(chip(S.say("tally", {n, what: need}), "accessible")) }
    for (const [diet, n] of tally((guest) => parts(guest.diet))) {
      shown.push(chip(S.say("tally", {n, what: diet}), /vegan|vegetar/i.test(diet) ? "eco" : "no_food"))
    }
    const groups = tally((guest) => [records.partyOf(guest)].filter(Boolean)).filter(([, n]) => n > 1)
    if (groups.length) {
      const chipOf = chip(S.count("groups", groups.length), "groups")
      chipOf.title = groups.map(([party, n]) => S.say("tally", {n, what: records.partyName(party)})).join(", ")
      shown.push(chipOf)
    }
    return h("div", {class: open ? "chips all" : "chips"}, ...shown)
  }
  function paint(card) {
    for (const row of card.querySelectorAll("[data-guest]")) {
      row.setAttribute("aria-selected", String(S.chosen.has(row.dataset.guest)))
      row.classList.toggle("pending", S.pending.has(row.dataset.guest))
      row.classList.toggle("lit", row.dataset.guest === S.view.guest)
    }
  }
  const isOpen = (id) => S.view.table === id || S.sprung === id

  // Which tables, in which order
  function shownTables() {
    const {view} = S, wanted = seatingFold(view.find).split(/\s+/).filter(Boolean), found = []
    for (const table of records.tables.values()) {
      const people = () => table.guests.map((id) => records.guests.get(id)).filter(Boolean)
      if (view.free && table.guests.length >= table.seats) { continue }
      if (view.vip && !table.vip && !table.protected) { continue }
      if (view.room && table.room !== view.room) { continue }
      if (view.problems && !table.problems.length && table.guests.length <= table.seats && table.number) { continue }
      if (view.diets && !people().some((guest) => guest.diet)) { continue }
      if (view.department && !people().some((guest) => guest.department === view.department)
        && table.department !== view.department) { continue }
      if (wanted.length && !wanted.every((word) => table.folded.includes(word))
        && !people().some((guest) => wanted.every((word) => records.folded(guest).includes(word)))) { continue }
      found.push(table)
    }
    return found.sort((one, other) => S.collator.compare(one.name, other.name))
  }
  function draw() {
    const tables = shownTables()
    let free = 0
    keyed.put(tables.map((table) => {
      free += Math.max(table.seats - table.guests.length, 0)
      const people = table.guests.map((id) => records.guests.get(id)?.stamp)
      return [table.id, `${table.stamp};${people};${isOpen(table.id)}`, table]
    }))
    for (const card of keyed.known.values()) {
      card.classList.toggle("chosen", isOpen(card.dataset.table))
      paint(card)
    }
    bar.draw(S.count("shown", tables.length, {free}))
    none.hidden = tables.length > 0
    none.textContent = records.tables.size ? words["no-table-found"] : words["no-tables"]
    drawAsk()
    rove()
    S.hovering?.()
  }
  function drawAsk() {
    const asked = S.asked
    ask.hidden = !asked
    if (!asked || ask.asked === asked.id) { if (!asked) { ask.asked = 0; ask.replaceChildren() } return }
    ask.asked = asked.id
    ask.replaceChildren(S.icon("warning_amber"), h("p", {dir: "auto"}, asked.text), ...asked.buttons.map((text, answer) =>
      h("button", {class: "sp-button outlined", type: "button", onclick: () => {
        S.asked = null
        S.render()
        S.model.send_msg({ask: asked.id, answer})
        focus()
      }}, text)))
  }

  // Opening a card
  function toggle(id) {
    const table = S.view.table === id ? "" : id
    S.view.set({table, guest: ""})
    S.model.send_msg({select: table})
    S.announce(S.say(table ? "opened" : "closed", {table: records.tables.get(id)?.name ?? ""}))
  }
  function show(id) {
    if (S.view.table !== id) { toggle(id) }
    S.draw()
    keyed.known.get(id)?.scrollIntoView({block: "center"})
  }
  // An address may name a guest or a table.
  function arrive() {
    const guest = records.guests.get(S.view.guest)
    if (guest?.table) { S.view.table = guest.table }
    if (guest && !guest.table) { S.list.show(guest.id) }
    if (S.view.table) {
      S.model.send_msg({select: S.view.table})
      S.draw()
      keyed.known.get(S.view.table)?.scrollIntoView({block: "center"})
    }
  }

  // Pointer and keyboard
  scroller.addEventListener("click", (event) => {
    const card = event.target.closest("[data-table]")
    if (!card || S.dragged()) { return }
    const id = card.dataset.table, chosen = [...S.chosen]
    if (event.target.closest("[data-lock]")) { S.lock("logical_table", [id], !records.tables.get(id).locked); return }
    if (event.target.closest("[data-unfold]")) { toggle(id); return }
    const row = event.target.closest("[role=option]"), guest = row?.dataset.guest
    if (event.target.closest("[data-group]")) { S.chooseParty(guest); return }
    rest(card)
    const elsewhere = chosen.some((one) => records.guests.get(one)?.table !== id)
    if (row && isOpen(id)) {
      if (guest) { S.choose([guest], event.ctrlKey || event.metaKey || event.shiftKey || S.byTouch(event) ? "toggle" : "only") }
      else if (chosen.length) { S.onChair(chosen, id, Number(row.dataset.row), null) }
    } else if (chosen.length && elsewhere) {
      S.seat(chosen, id)
    } else if (guest) {
      S.choose([guest], event.ctrlKey || event.metaKey || event.shiftKey || S.byTouch(event) ? "toggle" : "only")
    } else if (!row) { toggle(id) }
  })
  scroller.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("[data-table]")
    if (!card || event.altKey || event.metaKey || event.ctrlKey || event.target.closest("button")) { return }
    const id = card.dataset.table, chosen = [...S.chosen]
    const row = event.target.closest("[role=option]")
    if (row && ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      event.preventDefault()
      const all = [...card.querySelectorAll("[role=option]")], at = all.indexOf(row)
      all[{ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key]]?.focus()
    } else if (row && event.key === " ") {
      event.preventDefault()
      if (row.dataset.guest) { S.choose([row.dataset.guest], "toggle") }
    } else if (row && event.key === "Enter") {
      event.preventDefault()
      if (chosen.length) { S.onChair(chosen, id, Number(row.dataset.row ?? 0), row.dataset.guest) }
      else if (row.dataset.guest) { S.choose([row.dataset.guest], "toggle") }
    } else if (row && event.key === "Escape") {
      event.preventDefault(); event.stopPropagation()
      rest(card)
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      if (!chosen.length || !S.seat(chosen, id)) { toggle(id) }
    } else if (["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      event.preventDefault()
      rest(next(card, event.key))
    }
  })
  function next(card, key) {
    const all = [...grid.children], at = all.indexOf(card)
    const columns = Math.max(all.filter((one) => one.offsetTop === all[0].offsetTop).length, 1)
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns, Home: 0, End: all.length - 1}[key]
    return all[to] ?? card
  }
  function rest(card) {
    if (!card) { return }
    for (const other of grid.querySelectorAll('article[tabindex="0"]')) { other.tabIndex = -1 }
    card.tabIndex = 0
    card.focus({preventScroll: true})
    card.scrollIntoView({block: "nearest"})
  }
  function rove() {
    if (!grid.querySelector('article[tabindex="0"]') && grid.firstChild) { grid.firstChild.tabIndex = 0 }
  }
  const focus = () => rest(grid.querySelector('article[tabindex="0"]') ?? grid.firstChild)
  return {element, scroller, draw, focus, show, arrive, fill, outline, isOpen, restore: bar.restore,
    card: (id) => keyed.known.get(id), table: (id) => records.tables.get(id), refill(card) {
      card.filled = null
      keyed.bring(card)
    }}
}
