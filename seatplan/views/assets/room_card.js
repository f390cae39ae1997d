// A room's drawing with its legend. A hidden list of the tables lets keyboards select: arrow keys go to the nearest table
// in that direction, Esc clears.

export function render({model, view}) {
  const h = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value) }
    element.append(...children)
    return element
  }
  const list = h("div", {role: "listbox", class: "tables", tabindex: "0", "aria-label": model.words.tables})
  const whole = h("button", {type: "button", class: "whole", title: model.words.whole, "aria-label": model.words.whole})
  whole.innerHTML = model.icon
  const legend = h("div", {class: "legend"})
  const card = h("div", {class: "card"}, list, h("div", {class: "drawing"}, model.get_child("drawing")), whole, legend)
  const spots = new Map()

  function put(rows) {
    for (const [id, x, y, words] of rows) {
      let option = spots.get(id)?.option
      if (!option) {
        option = h("div", {role: "option", id: `table-${id}`})
        list.append(option)
      }
      option.textContent = words
      spots.set(id, {id, x, y, option})
    }
  }
  function mark() {
    for (const {id, option} of spots.values()) { option.setAttribute("aria-selected", String(id === model.selected)) }
    card.classList.toggle("lifted", spots.has(model.selected))
    if (spots.has(model.selected)) { list.setAttribute("aria-activedescendant", `table-${model.selected}`) }
    else { list.removeAttribute("aria-activedescendant") }
  }
  // along the direction counts once, across it three times
  const ways = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}
  function next(key) {
    const all = [...spots.values()]
    const reading = all.sort((one, other) => Math.abs(other.y - one.y) > 0.5 ? other.y - one.y : one.x - other.x)
    const from = spots.get(model.selected)
    if (!from || key === "Home") { return reading[0] }
    if (key === "End") { return reading.at(-1) }
    const [right, up] = ways[key]
    let best = null, least = Infinity
    for (const spot of all) {
      const along = (spot.x - from.x) * right + (spot.y - from.y) * up
      const across = Math.abs((spot.x - from.x) * up) + Math.abs((spot.y - from.y) * right)
      if (along > 0.05 && along + 3 * across < least) { best = spot; least = along + 3 * across }
    }
    return best
  }
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) { return }
    if (!(event.key in ways) && event.key !== "Home" && event.key !== "End") { return }
    event.preventDefault()
    const spot = next(event.key)
    if (spot) {
      model.selected = spot.id
      model.send_msg({select: spot.id})
    }
  })
  const onKey = (event) => {
    const target = event.composedPath()[0]
    const busy = target instanceof HTMLElement && target.matches("input, textarea, select, [role=combobox], [role=option]:not(.tables *)")
    if (event.key === "Escape" && !busy && model.selected) { model.send_msg({select: ""}) }
  }
  document.addEventListener("keydown", onKey)
  const thePlot = () => view.model.document?.get_model_by_name("sp-room")
  // The button is there only while a part of the room is shown.
  let watched = null
  const watch = () => {
    const plot = thePlot()
    if (!plot || plot === watched) { return }
    watched = plot
    const zoomed = () => {
      const range = plot.x_range
      whole.hidden = !range.bounds || range.end - range.start > 0.999 * (range.bounds[1] - range.bounds[0])
    }
    plot.x_range.change.connect(zoomed)
    zoomed()
  }
  card.addEventListener("wheel", watch, {passive: true, capture: true})
  card.addEventListener("pointerdown", watch, {capture: true})
  whole.hidden = true
  whole.addEventListener("click", () => {
    const plot = thePlot()
    for (const range of plot ? [plot.x_range, plot.y_range] : []) {
      if (range.bounds) { range.setv({start: range.bounds[0], end: range.bounds[1]}) }
    }
  })
  model.on("msg:custom", ({set, gone}) => {
    for (const id of gone) { spots.get(id)?.option.remove(); spots.delete(id) }
    put(set)
    mark()
  })
  const texts = () => { legend.innerHTML = model.legend; card.setAttribute("aria-label", model.title) }
  model.on("legend", texts)
  model.on("title", texts)
  model.on("selected", mark)
  model.on("lifecycle:remove", () => document.removeEventListener("keydown", onKey))
  card.setAttribute("role", "group")
  put(model.first_spots)
  mark()
  texts()
  model.send_msg({drawn: true})
  return card
}
