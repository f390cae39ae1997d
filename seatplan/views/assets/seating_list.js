
// Guests without a table: groups kept together in boxes, then everybody else; and what can be done with those chosen.
function seatingList(S) {
  const h = seatingElement, {records, words} = S
  const search = h("input", {type: "search", placeholder: words.search, "aria-label": words["search-guests"], maxlength: 200,
    oninput: () => S.view.set({q: search.value}, true)})
  const count = h("span", {class: "count"})
  const also = h("button", {class: "sp-button also", type: "button", onclick: () => S.view.set({open: !S.view.open})})
  const list = h("div", {class: "guests", role: "listbox", "aria-multiselectable": "true", "aria-label": words["no-table"],
    "data-unseat": "", tabindex: "-1"})
  const empty = h("p", {class: "empty"})
  const foot = h("div", {class: "foot", hidden: true})
  const element = h("section", {class: "unseated", "aria-label": words["no-table"], "data-unseat": ""},
    h("header", {}, h("h2", {}, words["no-table"]), count),
    h("label", {class: "field"}, S.icon("search"), search), also, list, empty, foot)
  const keyed = seatingKeyed(list, list, make, fill)

  function make(key, entry) {
    if (!entry.party) {
      return h("div", {class: "guest single", role: "option", "data-guest": entry.guests[0].id, tabindex: "-1"})
    }
    return h("div", {class: "party", role: "group"})
  }
  function fill(element, entry) {
    if (!entry.party) {
      const [guest] = entry.guests
      const hint = guest.diet || guest.department
      element.replaceChildren(S.icon("drag_indicator", 16), h("bdi", {dir: "auto", class: "name"}, guest.name), marks(guest),
        h("bdi", {dir: "auto", class: "hint"}, hint))
      element.setAttribute("aria-label", [guest.name, guest.department, guest.diet, guest.access].filter(Boolean).join(", "))
      return
    }
    const department = entry.guests.find((guest) => guest.department)?.department ?? ""
    const told = S.count("guests", entry.guests.length) + (department ? `, ${department}` : "")
    element.setAttribute("aria-label", `${entry.name}, ${told}`)
    element.replaceChildren(
      h("div", {class: "head", role: "option", tabindex: "-1", "data-party": entry.party, "aria-label": `${entry.name}, ${told}`},
        S.icon("groups"), h("b", {dir: "auto"}, entry.name), h("small", {dir: "auto"}, told)),
      ...entry.guests.map((guest) => h("div", {class: "guest", role: "option", "data-guest": guest.id, tabindex: "-1",
        "aria-label": [guest.name, guest.diet, guest.access].filter(Boolean).join(", ")},
      h("bdi", {dir: "auto", class: "name"}, guest.name), marks(guest), h("bdi", {dir: "auto", class: "hint"}, guest.diet))))
    paint(element)
  }
  function marks(guest) {
    const shown = []
    if (guest.vip) { shown.push(["star", words.vip]) }
    if (guest.access) { shown.push(["accessible", guest.access]) }
    if (guest.locked) { shown.push(["lock", words["locked-guest"]]) }
    return h("span", {class: "marks"}, ...shown.map(([name, title]) => h("span", {title}, S.icon(name, 16))))
  }
  function paint(root) {
    for (const option of root.matches("[data-guest]") ? [root] : root.querySelectorAll("[data-guest], [data-party]")) {
      const ids = S.idsOf(option)
      option.setAttribute("aria-selected", String(ids.length > 0 && ids.every((id) => S.chosen.has(id))))
      option.classList.toggle("pending", ids.some((id) => S.pending.has(id)))
      option.classList.toggle("lit", ids.length === 1 && ids[0] === S.view.guest)
    }
  }
  S.idsOf = (element) => element.dataset.guest ? [element.dataset.guest]
    : element.dataset.party ? records.party(element.dataset.party).filter((id) => waits(records.guests.get(id))) : []
  const waits = (guest) => guest && !guest.table && (guest.rsvp === "accepted" || (S.view.open && guest.rsvp === "open"))

  function entries() {
    const wanted = seatingFold(S.view.q).split(/\s+/).filter(Boolean)
    const byParty = new Map(), found = []
    let all = 0, shown = 0, open = 0
    for (const guest of records.guests.values()) {
      if (!guest.table && guest.rsvp === "open") { open += 1 }
      if (!waits(guest)) { continue }
      all += 1
      const party = records.partyOf(guest)
      const together = party ? byParty.get(party) : null
      if (together) { together.guests.push(guest) }
      else {
        const entry = {party, guests: [guest]}
        if (party) { byParty.set(party, entry) }
        found.push(entry)
      }
    }
    const fits = found.filter((entry) => {
      if (entry.guests.length === 1) { entry.party = "" }
      else {
        entry.name = records.partyName(entry.party) || entry.guests[0].name
        const rank = (guest) => guest.host ? 1 : 0
        entry.guests.sort((one, other) => rank(one) - rank(other))
      }
      const here = entry.guests.some((guest) => wanted.every((word) => records.folded(guest).includes(word)))
      if (here) { shown += entry.guests.length }
      return here
    })
    const by = (entry) => entry.name ?? entry.guests[0].name
    fits.sort((one, other) => Boolean(other.party) - Boolean(one.party) || S.collator.compare(by(one), by(other)))
    return {fits, all, shown, open}
  }

  function draw() {
    const {fits, all, shown, open} = entries()
    keyed.put(fits.map((entry) => [entry.party ? `p${entry.party}` : `g${entry.guests[0].id}`,
      entry.guests.map((guest) => `${guest.id}.${guest.stamp}`).join() + (entry.name ?? ""), entry]))
    for (const [key, element] of keyed.known) {
      element.style.containIntrinsicSize = key[0] === "p" ? `auto ${42 + 28 * element.thing.guests.length}px` : "auto 36px"
      paint(element)
    }
    count.textContent = shown === all ? S.count("guests", all) : S.say("guests-of", {n: shown, all})
    also.hidden = !open && !S.view.open
    also.setAttribute("aria-pressed", String(S.view.open))
    also.textContent = S.view.open ? words["open-hide"] : S.count("open-show", open)
    empty.textContent = all ? words["none-found"] : words["all-seated"]
    empty.hidden = fits.length > 0
    drawFoot()
    rove()
  }
  // What can be done with those who are chosen
  function drawFoot() {
    const ids = [...S.chosen], guests = ids.map((id) => records.guests.get(id)).filter(Boolean)
    const key = guests.map((guest) => `${guest.id}.${guest.stamp}`).join()
    if (foot.key === key) { return }
    foot.key = key
    foot.hidden = !guests.length
    if (!guests.length) { foot.replaceChildren(); return }
    const locked = guests.every((guest) => guest.locked)
    const button = (label, act, name) => h("button", {class: "sp-button", type: "button", onclick: act},
      name ? S.icon(name, 16) : null, label)
    foot.replaceChildren(
      h("p", {}, h("b", {}, S.count("chosen", guests.length)), " ",
        h("span", {dir: "auto"}, guests.slice(0, 3).map((guest) => guest.name).join(", ") + (guests.length > 3 ? "…" : ""))),
      h("p", {class: "hint"}, words["choose-table"]),
      h("div", {},
        guests.length === 2 && guests.some((guest) => guest.table)
          ? button(words.swap, () => S.swap(ids[0], ids[1]), "swap_horiz") : null,
        guests.some((guest) => guest.table) ? button(words.unseat, () => S.unseat(ids), "person") : null,
        button(locked ? words.unlock : words.lock, () => S.lock("guest", ids, !locked), locked ? "lock_open" : "lock"),
        guests.length > 1 ? button(words.together, () => S.rule("together")) : null,
        guests.length > 1 ? button(words.apart, () => S.rule("apart")) : null,
        guests.length === 1 && S.model.guests_page
          ? h("a", {class: "sp-button", href: `${S.model.guests_page}?guest=${encodeURIComponent(ids[0])}`},
            S.icon("edit", 16), words.edit) : null,
        button(words.clear, () => S.clear(), "close")))
  }

  // Keyboard: one of the list can be reached by Tab, arrow keys go on from there.
  const options = () => [...list.querySelectorAll("[role=option]")]
  function rove() {
    if (list.querySelector('[role=option][tabindex="0"]')) { return }
    const first = list.querySelector("[role=option]")
    if (first) { first.tabIndex = 0 }
  }
  function focus(option) {
    if (!option) { return }
    for (const other of list.querySelectorAll('[tabindex="0"]')) { other.tabIndex = -1 }
    option.tabIndex = 0
    option.focus()
    option.scrollIntoView({block: "nearest"})
  }
  list.addEventListener("keydown", (event) => {
    const option = event.target.closest?.("[role=option]")
    if (!option || event.altKey || event.metaKey) { return }
    const all = options(), at = all.indexOf(option)
    const step = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key]
    if (step !== undefined) { event.preventDefault(); focus(all[step]) }
    else if (event.key === " ") { event.preventDefault(); S.choose(S.idsOf(option), "toggle") }
    else if (event.key === "a" && event.ctrlKey) { event.preventDefault(); S.choose(all.flatMap(S.idsOf), "add") }
    else if (event.key === "Enter") {
      event.preventDefault()
      if (!S.chosen.size) { S.choose(S.idsOf(option), "toggle") }
      S.cards.focus()
    }
  })
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]")
    if (!option || S.dragged()) { return }
    focus(option)
    S.choose(S.idsOf(option), event.ctrlKey || event.metaKey || event.shiftKey || S.byTouch(event) ? "toggle" : "only")
  })
  S.byTouch = (event) => event.pointerType === "touch"
  const restore = () => { search.value = S.view.q }
  restore()
  return {element, draw, restore, focus: () => focus(list.querySelector('[tabindex="0"]')),
    show(id) { list.querySelector(`[data-guest="${CSS.escape(id)}"]`)?.scrollIntoView({block: "center"}) }}
}
