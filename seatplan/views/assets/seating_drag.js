
// The row above the cards: search, filters, how many tables are shown, and the way to the drawing.
function seatingToolbar(S) {
  const h = seatingElement, {records, words, view} = S
  const search = h("input", {type: "search", placeholder: words.find, "aria-label": words.find, maxlength: 200,
    oninput: () => S.view.set({find: search.value}, true)})
  const toggles = ["free", "vip", "problems", "diets"].map((key) => [key, h("button", {class: "filter", type: "button",
    onclick: () => S.view.set({[key]: !view[key]})}, words[`only-${key}`])])
  const choices = ["department", "room"].map((key) => {
    const shown = h("span", {class: "words"}), select = h("select", {"aria-label": words[`only-${key}`],
      onchange: () => S.view.set({[key]: select.value})})
    return [key, h("span", {class: "filter"}, shown, select), shown, select]
  })
  const [department, room] = choices.map(([, chip]) => chip)
  const told = h("span", {class: "told", role: "status"})
  const drawing = h("a", {href: "rooms"}, S.icon("map", 16), words.drawing)
  const element = h("div", {class: "bar"}, h("label", {class: "find", title: words.find}, S.icon("search", 16), search),
    department, ...toggles.map(([, chip]) => chip), room, told,
    h("span", {class: "segments"}, h("span", {"aria-current": "true"}, S.icon("view_module", 16), words.cards), drawing))
  function options(key) {
    if (key === "room") { return [...records.rooms.values()].map(({id, name}) => [id, name]) }
    const found = new Set()
    for (const guest of records.guests.values()) { if (guest.department) { found.add(guest.department) } }
    return [...found].sort(S.collator.compare).map((name) => [name, name])
  }
  function draw(text) {
    told.textContent = text
    for (const [key, chip] of toggles) { chip.setAttribute("aria-pressed", String(view[key])) }
    for (const [key, chip, shown, select] of choices) {
      const offered = options(key), now = JSON.stringify(offered)
      if (select.offered !== now) {
        select.offered = now
        select.replaceChildren(new Option(words[`any-${key}`], ""), ...offered.map(([value, name]) => new Option(name, value)))
      }
      select.value = view[key]
      const name = offered.find(([value]) => value === view[key])?.[1] ?? view[key]
      shown.textContent = name ? S.say(`of-${key}`, {name}) : words[`only-${key}`]
      chip.classList.toggle("on", Boolean(name))
    }
    drawing.href = view.table ? `rooms?logical=${encodeURIComponent(view.table)}` : view.room
      ? `rooms?room=${encodeURIComponent(view.room)}` : "rooms"
  }
  const restore = () => { search.value = view.find }
  restore()
  return {element, draw, restore}
}

// Dragging with the mouse or a pen: one frame moves one element, and only the card under the pointer is drawn anew. With a
// finger people tap a guest and then a table, so that lists still scroll.
function seatingDrag(S) {
  const h = seatingElement, {records, words} = S
  const START = 5, EDGE = 48, DWELL = 650 // pixels, pixels, milliseconds
  let held = null // what is pressed and may become a drag
  let drag = null
  let ended = 0
  S.dragged = () => performance.now() - ended < 60 // the click that follows a drop

  const ghostName = h("b", {dir: "auto"}), ghostCount = h("small"), ghostWords = h("p", {dir: "auto"})
  const ghost = h("div", {class: "ghost", hidden: true, "aria-hidden": "true"},
    h("div", {}, S.icon("groups"), S.icon("person"), ghostName, ghostCount), ghostWords)
  S.box.append(ghost)

  function down(event) {
    if (event.button !== 0 || event.pointerType === "touch" || event.ctrlKey || event.metaKey || event.shiftKey) { return }
    const target = event.target
    if (target.closest("button, input, select, a")) { return }
    const source = target.closest("[data-guest], [data-party]")
    if (!source) { return }
    held = {source, x: event.clientX, y: event.clientY, id: event.pointerId}
  }
  function begin(event) {
    let ids = S.idsOf(held.source)
    if (ids.some((id) => S.chosen.has(id))) { ids = [...new Set([...S.chosen, ...ids])] }
    const guests = ids.map((id) => records.guests.get(id)).filter(Boolean)
    if (!guests.length) { held = null; return }
    const parties = new Set(guests.map(records.partyOf))
    const name = guests.length > 1 && parties.size === 1 ? records.partyName([...parties][0]) : ""
    drag = {ids: guests.map((guest) => guest.id), guests, x: event.clientX, y: event.clientY, over: null, frame: 0,
      single: guests.length === 1}
    ghostName.textContent = name || (drag.single ? guests[0].name : S.say("several", {name: guests[0].name, n: guests.length - 1}))
    ghostCount.textContent = drag.single ? "" : S.count("guests", guests.length)
    ghost.classList.toggle("one", drag.single)
    ghost.hidden = false
    ghostWords.textContent = words["drop-nowhere"]
    S.box.classList.add("dragging")
    for (const element of sources()) { element.classList.add("held") }
    S.box.setPointerCapture?.(held.id)
    window.getSelection()?.removeAllRanges()
  }
  const sources = () => drag ? [...S.box.querySelectorAll("[data-guest], [data-party]")].filter((element) => {
    const ids = S.idsOf(element)
    return ids.length && ids.every((id) => drag.ids.includes(id))
  }).map((element) => element.dataset.party ? element.parentElement : element) : []

  function move(event) {
    if (held && !drag && Math.hypot(event.clientX - held.x, event.clientY - held.y) > START) { begin(event) }
    if (!drag) { return }
    event.preventDefault()
    drag.x = event.clientX
    drag.y = event.clientY
    drag.frame ||= requestAnimationFrame(frame)
  }
  function frame() {
    if (!drag) { return }
    drag.frame = 0
    const wide = window.innerWidth - 244, high = window.innerHeight - 76
    ghost.style.transform = `translate(${Math.min(drag.x - 120, wide)}px, ${Math.min(drag.y + 14, high)}px)`
    find()
    if (scroll()) { drag.frame = requestAnimationFrame(frame) }
  }
  // Near the edge of a list it scrolls, faster towards the edge.
  function scroll() {
    for (const list of [S.cards.scroller, S.box.querySelector(".guests")]) {
      const box = list.getBoundingClientRect()
      if (drag.x < box.left || drag.x > box.right) { continue }
      const up = box.top + EDGE - drag.y, down = drag.y - box.bottom + EDGE
      const by = up > 0 ? -up / 4 : down > 0 ? down / 4 : 0
      const before = list.scrollTop
      if (by) { list.scrollTop += Math.max(-24, Math.min(24, by)) }
      if (list.scrollTop !== before) { return true }
    }
    return false
  }
  function find() {
    const under = S.box.getRootNode().elementFromPoint(drag.x, drag.y)
    const card = under?.closest?.("[data-table]") ?? null
    let chair = card && S.cards.isOpen(card.dataset.table) ? under.closest(".chair") : null
    const list = !card && under?.closest?.("[data-unseat]") ? S.box.querySelector(".unseated") : null
    const over = chair ?? card ?? list
    if (over === drag.over) { return }
    leave(card)
    drag.over = over
    drag.card = card
    drag.chair = chair
    drag.list = list
    if (card && card !== drag.drawn) {
      preview(card)
      if (chair) { drag.over = drag.chair = chair = S.box.getRootNode().elementFromPoint(drag.x, drag.y)?.closest(".chair") ?? null }
    }
    const table = card && S.cards.table(card.dataset.table)
    if (table && S.cards.isOpen(table.id)) {
      const news = coming(table), swaps = drag.single && chair?.dataset.guest // whoever sits there leaves
      S.cards.outline(card, table, swaps || !news.guests.length ? null : news)
    }
    chair?.classList.add("target")
    list?.classList.add("target")
    ghostWords.textContent = outcome()
    ghost.classList.toggle("bad", Boolean(drag.bad))
  }
  function leave(card) {
    drag.chair?.classList.remove("target")
    drag.list?.classList.remove("target")
    if (drag.drawn && drag.drawn !== card) {
      const was = drag.drawn
      drag.drawn = null
      clearTimeout(drag.dwell)
      was.classList.remove("target")
      if (S.sprung && S.sprung === was.dataset.table) { S.sprung = ""; S.render() }
      S.cards.refill(was)
    }
  }
  function coming(table) {
    const guests = drag.guests.filter((guest) => guest.table !== table.id)
    return {guests, leave: new Set(), stay: table.guests.length}
  }
  function preview(card) {
    const table = S.cards.table(card.dataset.table)
    if (!table) { return }
    drag.drawn = card
    card.classList.add("target")
    const news = coming(table)
    if (news.guests.length) { S.cards.fill(card, table, news) }
    // Held still over a card, it opens to its seats.
    clearTimeout(drag.dwell)
    if (!S.cards.isOpen(table.id)) {
      drag.dwell = setTimeout(() => {
        if (drag?.drawn !== card) { return }
        S.sprung = table.id
        S.draw()
        if (news.guests.length) { S.cards.fill(card, table, news) }
        drag.over = null
        find()
      }, DWELL)
    }
  }
  function outcome() {
    drag.bad = false
    if (drag.list) {
      return drag.guests.some((guest) => guest.table) ? S.count("drop-unseat", drag.guests.length) : words["drop-nowhere"]
    }
    const table = drag.card && S.cards.table(drag.card.dataset.table)
    if (!table) { return words["drop-nowhere"] }
    const taken = drag.chair?.dataset.guest, row = Number(drag.chair?.dataset.row ?? 0)
    if (taken && drag.single) {
      return taken === drag.ids[0] ? words["drop-nowhere"] : S.say("drop-swap", {name: records.guests.get(taken)?.name ?? ""})
    }
    const news = coming(table), after = table.guests.length + news.guests.length
    if (row && !taken && after <= table.seats) { return S.say("drop-seat", {row: String(row), table: table.name}) }
    if (!news.guests.length) { return S.say("drop-there", {table: table.name}) }
    const breaks = records.breaks(drag.ids, table.id) ? ` ${words["drop-breaks"]}` : ""
    const told = {table: table.name, after, seats: table.seats, over: after - table.seats}
    drag.bad = Boolean(breaks) || after > table.seats
    return S.say(after > table.seats ? "drop-over" : after === table.seats ? "drop-full" : "drop-free", told) + breaks
  }
  // What changed meanwhile is drawn; the card under the pointer keeps its outcome.
  S.hovering = () => {
    if (!drag) { return }
    drag.guests = drag.ids.map((id) => records.guests.get(id)).filter(Boolean)
    for (const element of sources()) { element.classList.add("held") }
    const card = drag.drawn
    if (!card) { return }
    const table = S.cards.table(card.dataset.table)
    if (!card.isConnected || !table) { drag.drawn = drag.over = null; return }
    const news = coming(table)
    if (news.guests.length) { S.cards.fill(card, table, news) }
    drag.over = null
    find()
  }
  function up() {
    held = null
    if (!drag) { return }
    if (drag.frame) { cancelAnimationFrame(drag.frame); drag.frame = 0; find() }
    const {ids, single, list} = drag, table = drag.card?.dataset.table
    const taken = drag.chair?.dataset.guest ?? null, row = Number(drag.chair?.dataset.row ?? 0)
    finish()
    if (list) { S.unseat(ids) }
    else if (table && drag === null) {
      if (row || taken) { if (!(single && taken === ids[0])) { S.onChair(ids, table, row, taken) } }
      else { S.seat(ids, table) }
    }
  }
  function finish() {
    const {drawn, dwell} = drag
    clearTimeout(dwell)
    drag.chair?.classList.remove("target")
    drag.list?.classList.remove("target")
    drag = null
    ended = performance.now()
    ghost.hidden = true
    S.box.classList.remove("dragging")
    for (const element of S.box.querySelectorAll(".held")) { element.classList.remove("held") }
    S.sprung = ""
    if (drawn) {
      drawn.classList.remove("target")
      S.cards.refill(drawn)
    }
    S.render()
  }
  function cancel() { held = null; if (drag) { finish() } }
  const onKey = (event) => {
    if (event.key !== "Escape") { return }
    if (drag) { event.stopPropagation(); event.preventDefault(); cancel(); return }
    if (event.defaultPrevented) { return }
    const target = event.composedPath()[0]
    if (!S.box.contains(target) && target !== document.body) { return }
    if (S.chosen.size) { S.clear() }
    else if (S.cards.element.contains(target)) { S.list.focus() }
  }
  S.box.addEventListener("pointerdown", down)
  window.addEventListener("pointermove", move)
  window.addEventListener("pointerup", up)
  window.addEventListener("pointercancel", cancel)
  document.addEventListener("keydown", onKey, true)
  // text is not selected, and no picture of the browser's own is dragged
  S.box.addEventListener("dragstart", (event) => event.preventDefault())
  S.box.addEventListener("selectstart", (event) => { if (!event.target.closest?.("input")) { event.preventDefault() } })
  return () => {
    cancel()
    window.removeEventListener("pointermove", move)
    window.removeEventListener("pointerup", up)
    window.removeEventListener("pointercancel", cancel)
    document.removeEventListener("keydown", onKey, true)
  }
}
