// Rows that can be carried: pressed and moved, a row follows the pointer, and the page is told where it is and where it is let go.

export function render({model}) {
  const h = (tag, name = "", ...children) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    element.append(...children)
    return element
  }
  const title = h("h3"), hint = h("p", "hint"), list = h("ul")
  const box = h("div", "carry", title, hint, list)
  const rows = new Map()

  function put(changed, gone) {
    for (const id of gone) { rows.get(id)?.remove(); rows.delete(id) }
    for (const [at, [id, name, caption]] of changed) {
      let row = rows.get(id)
      if (!row) {
        row = h("li", "", h("b"), h("span"))
        row.dataset.id = id
        row.firstChild.dir = "auto"
        rows.set(id, row)
      }
      row.firstChild.textContent = row.title = name
      row.lastChild.textContent = caption
      if (list.children[at] !== row) { list.insertBefore(row, list.children[at] ?? null) }
    }
  }
  let held = null, ghost = null
  const tell = (kind, event) => window.dispatchEvent(new CustomEvent("seatplan-carry",
    {detail: {kind, id: held.id, x: event.clientX, y: event.clientY}}))
  const drop = () => { ghost?.remove(); ghost = held = null }
  list.addEventListener("pointerdown", (event) => {
    const row = event.target.closest("li")
    if (!row || event.button !== 0) { return }
    event.preventDefault()
    held = {id: row.dataset.id, row, from: [event.clientX, event.clientY]}
    list.setPointerCapture(event.pointerId)
  })
  list.addEventListener("pointermove", (event) => {
    if (!held) { return }
    if (!ghost && Math.hypot(event.clientX - held.from[0], event.clientY - held.from[1]) < 5) { return }
    if (!ghost) {
      ghost = held.row.cloneNode(true)
      ghost.className = "ghost"
      box.append(ghost)
    }
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`
    tell("over", event)
  })
  list.addEventListener("pointerup", (event) => {
    if (ghost) { tell("drop", event) }
    drop()
  })
  list.addEventListener("pointercancel", (event) => { if (ghost) { tell("out", event) } drop() })
  const texts = ({title: words = model.title, hint: use = model.hint} = {}) => { title.textContent = words; hint.textContent = use }
  model.on("msg:custom", ({set, gone, values}) => {
    if (set) { put(set, gone) }
    if (values) { texts(values) }
  })
  put(model.first_rows.map((row, at) => [at, row]), [])
  texts()
  model.send_msg({drawn: true})
  return box
}
