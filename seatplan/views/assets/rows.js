// Keyed rows. Their HTML is made and escaped by the server; what people do goes back as a key and, for buttons, an act.

export function render({model}) {
  const box = document.createElement("div")
  box.className = "sp-rows"
  box.setAttribute("role", model.selectable ? "listbox" : "list")
  const head = document.createElement("div")
  head.className = "sp-rows-head"
  const list = document.createElement("div")
  const empty = document.createElement("div")
  empty.className = "sp-empty"
  box.append(head, list, empty)
  const rows = new Map()

  function fill(key, html) {
    let row = rows.get(key)
    if (!row) {
      row = document.createElement("div")
      row.dataset.key = key
      if (model.selectable) {
        row.dataset.row = ""
        row.tabIndex = -1
        row.setAttribute("role", "option")
      } else { row.setAttribute("role", "listitem") }
      rows.set(key, row)
      list.append(row)
    }
    row.innerHTML = html
  }
  function arrange(order) {
    const keep = new Set(order)
    for (const [key, row] of rows) { if (!keep.has(key)) { row.remove(); rows.delete(key) } }
    let at = list.firstChild
    for (const key of order) {
      const row = rows.get(key)
      if (row === at) { at = at.nextSibling } else { list.insertBefore(row, at) }
    }
  }
  function mark() {
    let first = null
    for (const [key, row] of rows) {
      const chosen = key === model.selected
      row.setAttribute("aria-selected", String(chosen))
      if (model.selectable) { row.tabIndex = chosen ? 0 : -1 }
      if (chosen) { first = row }
    }
    if (model.selectable && !first && list.firstChild) { list.firstChild.tabIndex = 0 }
    return first
  }
  function texts() {
    head.innerHTML = model.head
    head.hidden = !model.head
    empty.textContent = model.empty
    empty.hidden = rows.size > 0 || !model.empty
    if (model.label) { box.setAttribute("aria-label", model.label) }
  }
  function send(event) {
    const row = event.target.closest("[data-key]")
    if (!row || !list.contains(row)) { return false }
    const act = event.target.closest("[data-act]")
    if (act && row.contains(act)) {
      if (act.disabled) { return false }
      model.send_msg({key: row.dataset.key, act: act.dataset.act})
      return true
    }
    if (event.target.closest("a[href]") || !model.selectable) { return false }
    model.send_msg({key: row.dataset.key})
    return true
  }
  list.addEventListener("click", send)
  head.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]")
    if (act) { model.send_msg({head: act.dataset.act}) }
  })
  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-key]")
    if (!row) { return }
    if ((event.key === "Enter" || (event.key === " " && !event.ctrlKey && !event.shiftKey)) && event.target === row) {
      event.preventDefault()
      send(event)
    }
    if (event.key === " " && (event.ctrlKey || event.shiftKey) && event.target === row) {
      const pick = row.querySelector("[data-act=pick]")
      if (pick) { event.preventDefault(); pick.click() }
    }
    const step = {ArrowDown: "nextSibling", ArrowUp: "previousSibling"}[event.key]
    if (step && event.target === row && row[step]) {
      event.preventDefault()
      row[step].tabIndex = 0
      row[step].focus()
    }
  })
  model.on("msg:custom", ({set, order, gone, come}) => {
    for (const key of gone ?? []) { rows.get(key)?.remove(); rows.delete(key) }
    for (const [key, html] of set) { fill(key, html) }
    for (const [key, follower] of come ?? []) { list.insertBefore(rows.get(key), rows.get(follower) ?? null) }
    if (order) { arrange(order) }
    mark()
    texts()
  })
  model.on("selected", () => mark()?.scrollIntoView({block: "nearest"}))
  for (const name of ["head", "empty", "label"]) { model.on(name, texts) }
  for (const [key, html] of model.first_rows) { fill(key, html) }
  mark()
  texts()
  model.send_msg({drawn: true})
  return box
}
