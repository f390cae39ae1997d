// The table of guests. Rows come once, column by column, then cell by cell; search, filters, order and scrolling are done here,
// and stand in the address. Everything is set as text; the only markup are the icons that the package ships.

const FILTERS = ["rsvp", "department", "diet", "group", "table"]
const NARROW = matchMedia("(max-width: 1199px)")
const COARSE = matchMedia("(pointer: coarse)")
const WIDE_COLUMNS = ["name", "department", "table", "rsvp", "diet", "group"]
const NARROW_COLUMNS = ["name", "table", "rsvp", "diet"]
const LETTERS = {ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i", ħ: "h"}
const NONE = "\u0000"

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđðþæœßıħ]/g, (letter) => LETTERS[letter])
}

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) { element.addEventListener(key.slice(2), value) }
    else if (value === true) { element.setAttribute(key, "") }
    else if (value !== false && value != null) { element.setAttribute(key, value) }
  }
  element.append(...children.filter((child) => child != null))
  return element
}

export function render({model}) {
  const words = model.words
  const number = new Intl.NumberFormat(document.documentElement.lang || "en")
  const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: "base"})
  const rows = new Map() // id -> row
  const searched = new Map() // id -> folded text
  const selected = new Set()
  let columns = [] // [key, words, width, share, kind], those that are shown
  let view = [] // ids in their order
  let place = new Map() // id -> index in view
  let active = "" // the row that the keyboard is on
  let anchor = ""
  const wanted = {q: "", filters: {}, vip: false, sort: "name", down: false, columns: null}

  function icon(name, size = 20) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    for (const [key, value] of Object.entries({width: size, height: size, viewBox: "0 0 24 24", fill: "currentColor",
      "aria-hidden": "true"})) { svg.setAttribute(key, value) }
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
    path.setAttribute("d", model.icons[name] ?? "")
    svg.append(path)
    return svg
  }
  const known = () => new Map(model.columns.map((column) => [column[0], column]))
  const rowHeight = () => COARSE.matches ? 48 : 32

  // the address
  function read() {
    const query = new URLSearchParams(location.search)
    wanted.q = query.get("q") ?? ""
    wanted.filters = {}
    for (const name of FILTERS) {
      const given = query.getAll(name)
      if (given.length) { wanted.filters[name] = new Set(given.map((value) => value === "-" ? NONE : value)) }
    }
    wanted.vip = query.get("vip") === "1"
    const sort = query.get("sort") ?? "name"
    wanted.down = sort.startsWith("-")
    wanted.sort = sort.replace(/^-/, "")
    wanted.columns = query.get("columns")?.split(",").filter(Boolean) ?? null
    field.value = wanted.q
  }
  function write(push = false) {
    const query = new URLSearchParams(location.search)
    for (const name of ["q", "vip", "sort", "columns", "guest", ...FILTERS]) { query.delete(name) }
    if (wanted.q) { query.set("q", wanted.q) }
    for (const [name, values] of Object.entries(wanted.filters)) {
      for (const value of values) { query.append(name, value === NONE ? "-" : value) }
    }
    if (wanted.vip) { query.set("vip", "1") }
    if (wanted.sort !== "name" || wanted.down) { query.set("sort", (wanted.down ? "-" : "") + wanted.sort) }
    if (wanted.columns) { query.set("columns", wanted.columns.join(",")) }
    if (model.opened) { query.set("guest", model.opened) }
    const search = query.size ? `?${query}` : ""
    if (search !== location.search) {
      history[push ? "pushState" : "replaceState"]({}, "", location.pathname + search)
    }
  }

  // rows
  function searchText(id) {
    let text = searched.get(id)
    if (text === undefined) {
      const row = rows.get(id)
      text = fold(Object.entries(row).map(([key, value]) => key === "rsvp" ? words[value] ?? value
        : value === true ? "" : String(value)).join("\n"))
      searched.set(id, text)
    }
    return text
  }
  const valueOf = (row, name) => row[name] ?? NONE
  function passes(id, row, needles, without = "") {
    for (const [name, values] of Object.entries(wanted.filters)) {
      if (name !== without && !values.has(String(valueOf(row, name)))) { return false }
    }
    if (wanted.vip && without !== "vip" && !row.vip) { return false }
    if (needles.length) {
      const text = searchText(id)
      for (const needle of needles) { if (!text.includes(needle)) { return false } }
    }
    return true
  }
  function arrange() {
    const needles = fold(wanted.q).split(/\s+/).filter(Boolean)
    const found = []
    for (const [id, row] of rows) { if (passes(id, row, needles)) { found.push(id) } }
    const key = known().has(wanted.sort) ? wanted.sort : "name"
    const sign = wanted.down ? -1 : 1
    const kind = known().get(key)?.[4]
    const compare = kind === "number" || kind === "yes" ? (a, b) => Number(a) - Number(b) : (a, b) => collator.compare(a, b)
    const keys = new Map(found.map((id) => [id, rows.get(id)[key]]))
    found.sort((a, b) => {
      const x = keys.get(a), y = keys.get(b)
      if (x == null || y == null) { return x == null ? (y == null ? tie(a, b) : 1) : -1 } // empty ones last, either way
      return sign * compare(x, y) || tie(a, b)
    })
    view = found
    place = new Map(view.map((id, at) => [id, at]))
    for (const id of selected) { if (!rows.has(id)) { selected.delete(id) } }
    draw()
    tellShown()
  }
  function tie(a, b) { return collator.compare(rows.get(a).name ?? "", rows.get(b).name ?? "") || (a < b ? -1 : 1) }
  let told = -1, telling = null
  function tellShown() {
    clearTimeout(telling)
    telling = setTimeout(() => {
      if (told !== view.length) { told = view.length; model.send_msg({shown: told}) }
    }, 150)
  }

  // head: search, filters, columns
  const field = h("input", {type: "search", "aria-label": words.search, placeholder: words.search, autocomplete: "off",
    spellcheck: "false"})
  field.addEventListener("input", () => { wanted.q = field.value.trim(); top(); arrange(); write() })
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) { field.value = ""; field.dispatchEvent(new Event("input")) }
    if (event.key === "ArrowDown") { event.preventDefault(); scroller.focus() }
  })
  const chips = h("div", {class: "chips", role: "group", "aria-label": words.label})
  const columnButton = h("button", {type: "button", class: "tool", title: words.columns, "aria-label": words.columns,
    "aria-haspopup": "dialog", onclick: () => openColumns()}, icon("view_column"))
  const bar = h("div", {class: "bar"}, h("label", {class: "search"}, icon("search"), field), chips, columnButton)

  function makeChips() {
    const parts = []
    for (const name of FILTERS) {
      const values = wanted.filters[name]
      const said = values ? [...values].map((value) => say(name, value)).join(", ") : words[`filter-${name}`]
      const chip = h("button", {type: "button", class: values ? "chip on" : "chip", "aria-haspopup": "dialog", title: values ? said : null,
        "data-filter": name, onclick: (event) => openFilter(name, event.currentTarget)},
      values ? icon("check", 16) : null, h("span", {dir: "auto"}, said))
      parts.push(values ? h("span", {class: "pair"}, chip, h("button", {type: "button", class: "chip on off",
        title: words["clear-filter"], "aria-label": `${words["clear-filter"]}: ${words[`filter-${name}`]}`,
        onclick: () => { delete wanted.filters[name]; changed() }}, icon("close", 16))) : chip)
    }
    const noTable = wanted.filters.table?.has(NONE) && wanted.filters.table.size === 1
    if (!wanted.filters.table || noTable) {
      parts.pop()
      parts.push(toggle("unseated", words["only-no-table"], noTable, () => {
        if (noTable) { delete wanted.filters.table } else { wanted.filters.table = new Set([NONE]) }
      }))
    }
    parts.push(toggle("vip", words["vip-only"], wanted.vip, () => { wanted.vip = !wanted.vip }))
    chips.replaceChildren(...parts)
  }
  function toggle(name, text, on, act) {
    return h("button", {type: "button", class: on ? "chip on" : "chip", "aria-pressed": String(Boolean(on)), "data-filter": name,
      onclick: () => { act(); changed(); chips.querySelector(`[data-filter="${name}"]`)?.focus() }}, on ? icon("check", 16) : null, h("span", {}, text))
  }
  function say(name, value) {
    if (value === NONE) { return name === "table" ? words["no-table"] : words["filter-empty"] }
    return name === "rsvp" ? words[value] ?? value : value
  }
  function changed() { makeChips(); top(); arrange(); write() }
  function top() { scroller.scrollTop = 0 }

  // what opens under a chip
  let pop = null, popFor = null
  function closePop(focus = true) {
    if (!pop) { return }
    pop.remove()
    pop = null
    if (focus) { (popFor?.isConnected ? popFor : chips.querySelector(`[data-filter="${popFor?.dataset.filter}"]`) ?? columnButton).focus() }
  }
  function openPop(button, label, ...content) {
    closePop(false)
    popFor = button
    pop = h("div", {class: "pop", role: "dialog", "aria-label": label}, ...content)
    pop.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); closePop() }
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
      if (step) {
        event.preventDefault()
        const parts = [...pop.querySelectorAll("input, button")].filter((part) => part.offsetParent)
        parts[(parts.indexOf(root().activeElement) + step + parts.length) % parts.length]?.focus()
      }
    })
    table.append(pop)
    const at = button.getBoundingClientRect(), inside = table.getBoundingClientRect()
    pop.style.top = `${at.bottom - inside.top + 4}px`
    pop.style.left = `${Math.max(0, Math.min(at.left - inside.left, inside.width - pop.offsetWidth))}px`
    pop.querySelector("input")?.focus()
  }
  const root = () => table.getRootNode()
  const outside = (event) => {
    if (pop && !event.composedPath().includes(pop) && !event.composedPath().includes(popFor)) { closePop(false) }
  }
  document.addEventListener("pointerdown", outside)

  function openFilter(name, button) {
    if (pop && popFor === button) { closePop(); return }
    const needles = fold(wanted.q).split(/\s+/).filter(Boolean)
    const counts = new Map()
    for (const [id, row] of rows) {
      if (passes(id, row, needles, name)) { const value = String(valueOf(row, name)); counts.set(value, (counts.get(value) ?? 0) + 1) }
    }
    for (const value of wanted.filters[name] ?? []) { if (!counts.has(value)) { counts.set(value, 0) } }
    const order = ["accepted", "open", "declined"]
    const values = [...counts].sort(([a], [b]) => a === NONE ? -1 : b === NONE ? 1 : name === "rsvp" ? order.indexOf(a) - order.indexOf(b)
      : collator.compare(a, b))
    const list = h("div", {class: "options"})
    const find = values.length > 12 ? h("input", {type: "search", class: "find", "aria-label": words["filter-find"],
      placeholder: words["filter-find"], oninput: () => {
        const needle = fold(find.value)
        for (const option of list.children) { option.hidden = !fold(option.textContent).includes(needle) }
      }}) : null
    for (const [value, count] of values) {
      const box = h("input", {type: "checkbox", onchange: () => {
        const chosen = wanted.filters[name] ?? new Set()
        if (box.checked) { chosen.add(value) } else { chosen.delete(value) }
        if (chosen.size) { wanted.filters[name] = chosen } else { delete wanted.filters[name] }
        changed()
        popFor = chips.querySelector(`[data-filter="${name}"]`) ?? popFor
      }})
      box.checked = Boolean(wanted.filters[name]?.has(value))
      list.append(h("label", {}, box, h("span", {dir: "auto"}, say(name, value)), h("small", {}, number.format(count))))
    }
    openPop(button, words[`filter-${name}`], find, list)
  }
  function openColumns() {
    if (pop && popFor === columnButton) { closePop(); return }
    const shown = new Set(columns.map(([key]) => key))
    const list = h("div", {class: "options"})
    for (const [key, label] of model.columns) {
      const box = h("input", {type: "checkbox", disabled: key === "name", onchange: () => {
        if (box.checked) { shown.add(key) } else { shown.delete(key) }
        wanted.columns = model.columns.map(([one]) => one).filter((one) => shown.has(one))
        takeColumns()
        write()
      }})
      box.checked = shown.has(key)
      list.append(h("label", {}, box, h("span", {dir: "auto"}, label)))
    }
    openPop(columnButton, words.columns, list, h("button", {type: "button", class: "text", onclick: () => {
      wanted.columns = null; takeColumns(); write(); closePop()
    }}, words.reset))
  }

  // the grid
  const allBox = h("input", {type: "checkbox", "aria-label": words["select-all"], onchange: () => {
    if (allBox.checked) { for (const id of view) { selected.add(id) } } else { selected.clear() }
    draw()
  }})
  const headRow = h("div", {class: "row head", role: "row", "aria-rowindex": "1"})
  const spacer = h("div", {class: "spacer", role: "rowgroup"})
  const inner = h("div", {class: "inner"}, h("div", {role: "rowgroup", class: "heads"}, headRow), spacer)
  const scroller = h("div", {class: "scroller", role: "grid", tabindex: "0", "aria-label": words.label, "aria-multiselectable": "true"}, inner)
  const nothing = h("div", {class: "nothing", hidden: true}, h("p", {}), h("button", {type: "button", class: "outlined", onclick: () => {
    wanted.q = field.value = ""; wanted.filters = {}; wanted.vip = false; changed()
  }}, words["clear-filters"]))
  const range = h("span", {}), chosen = h("b", {})
  const act = (what, label, shape) => h("button", {type: "button", class: "text", "data-bulk": what,
    onclick: () => model.send_msg({bulk: what, ids: view.filter((id) => selected.has(id)).concat([...selected].filter((id) => !place.has(id)))})},
  icon(shape, 20), label)
  const bulk = h("div", {class: "bulk", role: "toolbar", "aria-label": words.label}, chosen, act("change", words.change, "edit"),
    act("seat", words.seat, "event_seat"), act("remove", words.remove, "delete"),
    h("button", {type: "button", class: "text", onclick: () => { selected.clear(); draw() }}, words.unselect))
  const foot = h("div", {class: "foot", role: "status"}, range)
  const card = h("div", {class: "card"}, scroller, nothing, bulk, foot)
  const table = h("div", {class: "guests"}, bar, card)

  function takeColumns() {
    const by = known()
    const chosenKeys = wanted.columns ?? (NARROW.matches ? NARROW_COLUMNS : WIDE_COLUMNS)
    columns = [...new Set(["name", ...chosenKeys])].filter((key) => by.has(key)).map((key) => by.get(key))
    const tracks = columns.map(([, , width, share]) => share ? `minmax(${width}px, ${share}fr)` : `${width}px`).join(" ")
    inner.style.setProperty("--tracks", `40px ${tracks}`)
    inner.style.minWidth = `${columns.reduce((sum, [, , width]) => sum + width + 8, 56)}px`
    scroller.setAttribute("aria-colcount", String(columns.length + 1))
    headRow.replaceChildren(h("div", {class: "cell box", role: "columnheader"}, allBox), ...columns.map(([key, label]) => {
      const on = key === wanted.sort
      return h("div", {class: on ? "cell on" : "cell", role: "columnheader", "aria-sort": on ? (wanted.down ? "descending" : "ascending") : "none"},
        h("button", {type: "button", "data-sort": key, tabindex: "-1", title: label, onclick: () => {
          wanted.down = wanted.sort === key ? !wanted.down : false
          wanted.sort = key
          takeColumns(); top(); arrange(); write()
        }}, h("span", {dir: "auto"}, label), on ? icon(wanted.down ? "arrow_downward" : "arrow_upward", 16) : null))
    }))
    for (const one of drawn.values()) { one.element.remove() }
    drawn.clear()
    draw()
  }

  const drawn = new Map() // id -> {element, row, signature}
  function cell([key, , , , kind], row) {
    const value = row[key]
    if (kind === "name") {
      return h("div", {class: "cell name", role: "gridcell"}, row.vip ? h("span", {class: "star", title: words.vip}, icon("star", 16)) : null,
        h("span", {dir: "auto", title: value}, value ?? ""))
    }
    if (kind === "table") {
      const wrong = row.table && row.rsvp === "declined"
      if (!row.table) {
        return row.rsvp === "declined" ? h("div", {class: "cell", role: "gridcell"})
          : h("div", {class: "cell warn", role: "gridcell"}, icon("event_seat", 16), h("span", {}, words["no-table"]))
      }
      return h("div", {class: "cell", role: "gridcell"}, wrong ? h("span", {class: "err", title: words["declined-seated"], role: "img",
        "aria-label": words["declined-seated"]}, icon("error_outline", 16)) : null,
      h("span", {dir: "auto", title: row.table}, row.table, row.at ? h("small", {}, ` ${words.at.replace("{number}", row.at)}`) : null))
    }
    if (kind === "rsvp") {
      const [shape, tone] = {accepted: ["check", "ok"], declined: ["close", "err"]}[value] ?? ["schedule", "quiet"]
      const mark = icon(shape, 16)
      mark.setAttribute("class", tone)
      return h("div", {class: "cell", role: "gridcell"}, mark, h("span", {}, words[value] ?? value))
    }
    if (kind === "yes") { return h("div", {class: "cell", role: "gridcell"}, value ? words.yes : null) }
    return h("div", {class: kind === "number" ? "cell number" : "cell", role: "gridcell"},
      value == null ? null : h("span", {dir: "auto", title: String(value)}, String(value)))
  }
  function fillRow(one, id, at) {
    const row = rows.get(id)
    const height = rowHeight()
    if (one.row !== row) {
      one.row = row
      const box = h("input", {type: "checkbox", tabindex: "-1", "aria-label": `${words["select-row"]}: ${row.name ?? ""}`})
      one.box = box
      one.element.replaceChildren(h("div", {class: "cell box", role: "gridcell"}, box), ...columns.map((column) => cell(column, row)))
    }
    one.element.style.transform = `translateY(${at * height}px)`
    one.element.id = `sp-guest-${id}`
    one.element.setAttribute("aria-rowindex", String(at + 2))
    one.element.setAttribute("aria-selected", String(selected.has(id)))
    one.element.classList.toggle("open", id === model.opened)
    one.element.classList.toggle("active", id === active)
    one.element.classList.toggle("selected", selected.has(id))
    one.box.checked = selected.has(id)
  }
  function draw() {
    const height = rowHeight()
    const headHeight = 36
    const first = Math.max(0, Math.floor(scroller.scrollTop / height) - 6)
    const last = Math.min(view.length, Math.ceil((scroller.scrollTop + (scroller.clientHeight || 700)) / height) + 6)
    const shown = new Set(view.slice(first, last))
    for (const [id, one] of drawn) { if (!shown.has(id)) { one.element.remove(); drawn.delete(id) } }
    let at = first
    for (const id of shown) {
      let one = drawn.get(id)
      if (!one) {
        one = {element: h("div", {class: "row", role: "row", "data-id": id}), row: null}
        drawn.set(id, one)
        spacer.append(one.element)
      }
      fillRow(one, id, at)
      at += 1
    }
    spacer.style.height = `${view.length * height}px`
    scroller.setAttribute("aria-rowcount", String(view.length + 1))
    if (active && drawn.has(active)) { scroller.setAttribute("aria-activedescendant", `sp-guest-${active}`) }
    else { scroller.removeAttribute("aria-activedescendant") }
    nothing.hidden = view.length > 0
    if (!view.length) { nothing.firstChild.textContent = rows.size ? words.none : words["none-here"]; nothing.lastChild.hidden = !rows.size }
    const one = view.length ? Math.min(view.length, Math.floor(scroller.scrollTop / height) + 1) : 0
    const end = Math.min(view.length, Math.floor((scroller.scrollTop + scroller.clientHeight - headHeight) / height))
    range.textContent = words.rows.replace("{first}", number.format(one)).replace("{last}", number.format(Math.max(end, one)))
      .replace("{count}", number.format(view.length))
    chosen.textContent = words.selected.replace("{count}", number.format(selected.size))
    bulk.hidden = !selected.size
    foot.hidden = selected.size > 0
    allBox.checked = view.length > 0 && selected.size > 0 && view.every((id) => selected.has(id))
    allBox.indeterminate = selected.size > 0 && !allBox.checked
  }
  let frame = 0
  const soon = () => { if (!frame) { frame = requestAnimationFrame(() => { frame = 0; draw() }) } }
  scroller.addEventListener("scroll", soon, {passive: true})
  const size = new ResizeObserver(soon)
  size.observe(scroller)

  function pick(id, range, on) {
    if (range && anchor && place.has(anchor)) {
      const [from, to] = [place.get(anchor), place.get(id)].sort((a, b) => a - b)
      for (const one of view.slice(from, to + 1)) { if (on) { selected.add(one) } else { selected.delete(one) } }
    } else if (on) { selected.add(id) } else { selected.delete(id) }
    anchor = id
    active = id
    draw()
  }
  function show(id) {
    const at = place.get(id)
    if (at === undefined) { return }
    const height = rowHeight()
    if (at * height < scroller.scrollTop) { scroller.scrollTop = at * height }
    else if ((at + 1) * height > scroller.scrollTop + scroller.clientHeight - 36) {
      scroller.scrollTop = (at + 1) * height - scroller.clientHeight + 36
    }
  }
  const open = (id) => { active = id; anchor = id; model.send_msg({open: id}); draw() }
  spacer.addEventListener("mousedown", (event) => { if (event.shiftKey) { event.preventDefault() } }) // selects no text
  spacer.addEventListener("click", (event) => {
    const id = event.target.closest("[data-id]")?.dataset.id
    if (!id) { return }
    if (event.target.closest(".box")) {
      if (event.target.tagName !== "INPUT") { event.preventDefault() }
      pick(id, event.shiftKey, !selected.has(id))
    }
    else if (event.shiftKey) { pick(id, true, true) }
    else if (event.ctrlKey || event.metaKey) { pick(id, false, !selected.has(id)) }
    else { open(id) }
  })
  scroller.addEventListener("keydown", (event) => {
    if (event.target !== scroller) { return }
    const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight()) - 2)
    const at = place.get(active) ?? -1
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: view.length - 1}[event.key]
    if (to !== undefined && view.length) {
      event.preventDefault()
      const id = view[Math.max(0, Math.min(view.length - 1, to))]
      if (event.shiftKey) { if (!anchor) { anchor = active || id } const kept = anchor; pick(id, true, true); anchor = kept } else { anchor = id }
      active = id
      show(id)
      draw()
    }
    else if (event.key === "Enter" && place.has(active)) { event.preventDefault(); open(active) }
    else if (event.key === " " && place.has(active)) { event.preventDefault(); pick(active, event.shiftKey, !selected.has(active)) }
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      for (const id of view) { selected.add(id) }
      draw()
    }
    else if (event.key === "Escape" && selected.size) { event.stopPropagation(); selected.clear(); draw() }
  })

  // what the server says
  function takeFirst() {
    const parts = model.first_rows ? JSON.parse(model.first_rows) : {}
    const ids = Array.isArray(parts.id) ? parts.id : (parts.id?.i ?? []).map((at) => parts.id.w[at])
    const made = ids.map(() => ({}))
    for (const [key, values] of Object.entries(parts)) {
      if (Array.isArray(values)) { values.forEach((value, at) => { if (value !== null) { made[at][key] = value } }) }
      else { values.i.forEach((word, at) => { if (values.w[word] !== null) { made[at][key] = values.w[word] } }) }
    }
    ids.forEach((id, at) => rows.set(id, made[at]))
  }
  function save({file, content}) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], {type: "application/octet-stream"}))
    h("a", {href: address, download: file}).click()
    setTimeout(() => URL.revokeObjectURL(address), 10000)
  }
  model.on("msg:custom", (message) => {
    if (message.set) {
      for (const [id, cells] of message.set) {
        searched.delete(id)
        if (cells === null) { rows.delete(id); continue }
        const row = {...rows.get(id), ...cells}
        for (const key of Object.keys(cells)) { if (cells[key] === null) { delete row[key] } }
        rows.set(id, row)
      }
      arrange()
    }
    if (message.unselect) { selected.clear(); draw() }
    if (message.file) { save(message) }
  })
  model.on("columns", takeColumns)
  model.on("opened", () => { write(true); if (model.opened) { active = model.opened; show(active) } draw() })
  const narrow = () => { if (!wanted.columns) { takeColumns() } }
  NARROW.addEventListener("change", narrow)
  const back = () => {
    read(); makeChips(); takeColumns(); arrange()
    const guest = new URLSearchParams(location.search).get("guest") ?? ""
    if (guest !== model.opened) { model.send_msg({open: guest}) }
  }
  window.addEventListener("popstate", back)
  const findKey = (event) => {
    const target = event.composedPath()[0]
    if (event.key === "/" && !(target instanceof HTMLElement && target.matches("input, textarea, select"))) { event.preventDefault(); field.focus() }
  }
  document.addEventListener("keydown", findKey)
  model.on("remove", () => {
    NARROW.removeEventListener("change", narrow)
    window.removeEventListener("popstate", back)
    document.removeEventListener("pointerdown", outside)
    document.removeEventListener("keydown", findKey)
    size.disconnect()
  })

  takeFirst()
  read()
  makeChips()
  takeColumns()
  arrange()
  active = model.opened
  requestAnimationFrame(() => { if (active) { show(active); draw() } })
  model.send_msg({drawn: true})
  return table
}
