// The seating page in the browser: guests without a table, logical tables as cards, and the ways to bring them together.
// All records are here by key, so searching, filtering and dragging ask nobody. What people do goes back as one message;
// what others do comes as the records that differ. Every name is set as text.

export function render({model}) {
  const S = {model, words: model.words, chosen: new Set(), pending: new Set(), lit: "", asked: null, sent: 0, dragging: null}
  const number = new Intl.NumberFormat(model.language)
  S.collator = new Intl.Collator(model.language, {numeric: true, sensitivity: "base"})
  S.say = (key, values = {}) => (S.words[key] ?? "").replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name]
    return typeof value === "number" ? number.format(value) : value ?? whole
  })
  S.count = (key, n, values = {}) => S.say(n === 1 && S.words[`${key}-one`] ? `${key}-one` : key, {n, ...values})
  S.icon = (name, size = 20) => seatingIcon(model.icons[name], size)
  S.records = seatingRecords(S)
  S.records.take(model.first)
  S.view = seatingAddress(S)

  const box = seatingElement("div", {class: "seating"})
  const live = seatingElement("div", {class: "live", role: "status", "aria-live": "polite"})
  S.announce = (text) => { live.textContent = text }
  S.box = box
  S.list = seatingList(S)
  S.cards = seatingCards(S)
  box.append(S.list.element, S.cards.element, live)

  let asked = 0
  S.render = () => {
    if (!asked) { asked = requestAnimationFrame(() => { asked = 0; S.draw() }) }
  }
  S.draw = () => {
    for (const id of S.chosen) { if (!S.records.guests.has(id)) { S.chosen.delete(id) } }
    S.list.draw()
    S.cards.draw()
  }

  // What people do
  S.place = (id) => { const guest = S.records.guests.get(id); return [id, guest?.table ?? "", guest?.seat ?? 0] }
  S.send = (told, guests = []) => {
    S.sent += 1
    S.last = told.do
    for (const id of guests) { S.pending.add(id) }
    model.send_msg({id: S.sent, ...told})
    S.render()
  }
  S.seat = (ids, table, seat = 0) => {
    const known = S.records.tables.get(table)
    const stays = known && !seat && ids.every((id) => S.records.guests.get(id)?.table === table)
    if (!known || !ids.length || stays) { return false }
    S.send({do: "seat", guests: ids.map(S.place), table, seat}, ids)
    return true
  }
  S.swap = (one, other) => {
    if (one === other) { return }
    const row = (id) => S.records.rowOf(id)
    S.send({do: "swap", guests: [S.place(one), S.place(other)], rows: [row(one), row(other)]}, [one, other])
  }
  S.unseat = (ids) => {
    const seated = ids.filter((id) => S.records.guests.get(id)?.table)
    if (seated.length) { S.send({do: "unseat", guests: seated.map(S.place)}, seated) }
  }
  S.onChair = (ids, table, row, taken) => {
    // A chair that somebody sits on: one guest swaps, several sit down at the table.
    if (taken && ids.length === 1) { S.swap(ids[0], taken) } else { S.seat(ids, table, taken ? 0 : row) }
  }
  S.lock = (kind, ids, locked) => S.send({do: "lock", kind, ids, locked})
  S.rule = (type) => S.send({do: "rule", type, members: S.records.members([...S.chosen])})

  // Choosing
  S.choose = (ids, how = "only") => {
    const all = ids.every((id) => S.chosen.has(id))
    const away = all && (how === "toggle" || (how === "only" && S.chosen.size === ids.length))
    if (how === "only") { S.chosen.clear() }
    for (const id of ids) { if (away) { S.chosen.delete(id) } else { S.chosen.add(id) } }
    S.announce(S.chosen.size ? S.count("chosen", S.chosen.size) : S.words["chosen-none"])
    S.render()
  }
  // All who belong to a guest and sit, or wait, at the same place.
  S.chooseParty = (id) => {
    const guest = S.records.guests.get(id), party = guest && S.records.partyOf(guest)
    if (party) { S.choose(S.records.party(party).filter((one) => S.records.guests.get(one).table === guest.table), "add") }
  }
  S.clear = () => { if (S.chosen.size) { S.chosen.clear(); S.announce(S.words["chosen-none"]); S.render() } }

  model.on("msg:custom", (told) => {
    if (told.news) { S.records.take(told.news) }
    if ("ask" in told) { S.asked = told.ask }
    if ("did" in told) {
      // Who found no seat stays chosen, so that the next table is one click away.
      if (told.ok) { S.chosen.clear() } else if (S.asked && S.last === "seat") { for (const id of S.pending) { S.chosen.add(id) } }
      S.pending.clear()
    }
    if (told.choose) {
      S.chosen = new Set(told.choose.flatMap(([kind, id]) => kind === "group" ? S.records.party(id) : [id]))
      S.chosen.forEach((id) => S.records.guests.has(id) || S.chosen.delete(id))
      const table = S.records.guests.get([...S.chosen][0])?.table
      if (table) { S.cards.show(table) }
    }
    S.render()
  })

  let gone = false
  const onBack = () => { S.view.read(); S.list.restore(); S.cards.restore(); S.render() }
  window.addEventListener("popstate", onBack)
  box.addEventListener("dblclick", (event) => {
    const of = event.target.closest("[data-guest]")
    if (of) { S.chooseParty(of.dataset.guest) }
  })
  box.addEventListener("keydown", (event) => {
    const of = event.target.closest?.("[data-guest]")
    if (of && event.key === "g" && !event.ctrlKey && !event.altKey && !event.metaKey) { S.chooseParty(of.dataset.guest) }
  })
  const stopDragging = seatingDrag(S)
  model.on("remove", () => { gone = true; window.removeEventListener("popstate", onBack); stopDragging() })

  S.draw()
  // Only what is on the page can be scrolled to.
  const arrive = () => gone ? null : box.clientHeight ? S.cards.arrive() : requestAnimationFrame(arrive)
  arrive()
  model.send_msg({drawn: S.records.version()})
  return box
}

function seatingElement(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) { element.addEventListener(key.slice(2), value) }
    else if (value === true) { element.setAttribute(key, "") }
    else if (value !== false && value != null) { element.setAttribute(key, value) }
  }
  element.append(...children.filter((child) => child != null && child !== false))
  return element
}

function seatingIcon(path, size) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const attributes = {width: size, height: size, viewBox: "0 0 24 24", fill: "currentColor", "aria-hidden": "true"}
  for (const [key, value] of Object.entries(attributes)) { svg.setAttribute(key, value) }
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path")
  shape.setAttribute("d", path ?? "")
  svg.append(shape)
  return svg
}

// The view in the address: what is searched and filtered, and which card is open. Typing replaces it, all else can be gone
// back from.
function seatingAddress(S) {
  const texts = ["q", "find", "department", "room", "table", "guest"], marks = ["free", "vip", "problems", "diets", "open"]
  const view = {
    read() {
      const told = new URLSearchParams(window.location.search)
      for (const key of texts) { view[key] = (told.get(key) ?? "").slice(0, 200) }
      for (const key of marks) { view[key] = told.get(key) === "1" }
    },
    set(changes, replace = false) {
      Object.assign(view, changes)
      const address = new URL(window.location.href)
      for (const key of texts) { view[key] ? address.searchParams.set(key, view[key]) : address.searchParams.delete(key) }
      for (const key of marks) { view[key] ? address.searchParams.set(key, "1") : address.searchParams.delete(key) }
      if (address.href !== window.location.href) {
        window.history[replace ? "replaceState" : "pushState"](window.history.state, "", address)
      }
      S.render()
    },
  }
  view.read()
  return view
}
