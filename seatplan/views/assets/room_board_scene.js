// The drawing of the room that is being edited: one SVG group for each thing, moved by its transform alone, so that a drag
// costs the browser one group. Metres inside, y upwards. Texts are set as text. What people do with it is in room_board.js.

const SVG = "http://www.w3.org/2000/svg"

function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag)
  for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value) }
  element.append(...children)
  return element
}

// Letters are laid out in pixels and scaled down: at a font size of half a unit the browser rounds the space between them.
const FINE = 20

function metreText(words, size, className) {
  const element = shape("text", {"font-size": size * FINE, y: size * FINE * 0.35, transform: `scale(${1 / FINE} ${-1 / FINE})`,
    class: className})
  element.textContent = words
  return element
}

function pixelText(words, y, className) {  // as large at every scale; see --px
  const element = shape("text", {y, class: `fixed ${className}`, dir: "auto"})
  element.textContent = words
  return element
}

const path = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x} ${y}`).join("")

class Scene {
  constructor(svg, empty) {
    this.svg = svg
    this.things = new Map()  // key -> {row, group}
    this.world = shape("g", {class: "world"})
    this.floor = shape("path", {class: "floor"})
    this.walls = shape("path", {class: "walls"})
    this.grid = shape("path", {class: "grid"})
    this.layers = Object.fromEntries(["fixtures", "tables", "above"].map((name) => [name, shape("g", {class: name})]))
    this.world.append(this.floor, this.grid, this.layers.fixtures, this.walls, this.layers.tables, this.layers.above)
    svg.append(this.world)
    this.view = {scale: 20, left: 0, top: 0}
    this.empty = empty
  }

  // Rows

  put(rows, gone) {
    for (const key of gone) { this.things.get(key)?.group?.remove(); this.things.delete(key) }
    for (const [key, changed] of Object.entries(rows)) {
      const known = this.things.get(key)
      const row = {...known?.row, ...changed}
      if (key === "walls") { this.things.set(key, {row}); this.drawWalls(row); continue }
      const moved = known && Object.keys(changed).every((part) => ["x", "y", "angle"].includes(part))
      const thing = known ?? {group: shape("g", {class: "thing", "data-key": key})}
      thing.row = row
      this.things.set(key, thing)
      if (!known) { this.layers[key.startsWith("table:") ? "tables" : "fixtures"].append(thing.group) }
      if (!moved) { this.draw(thing) }
      this.place(thing, row.x, row.y, row.angle)
    }
  }

  place(thing, x, y, angle) {
    thing.at = [x, y, angle]
    thing.group.setAttribute("transform", `translate(${x} ${y})`)
    thing.turned?.setAttribute("transform", `rotate(${angle})`)
  }

  draw(thing) {
    const {row, group} = thing
    thing.turned = shape("g")
    group.replaceChildren(thing.turned)
    if (row.kind !== "table") { this.drawFixture(thing); return }
    group.setAttribute("class", `thing table ${row.role} ${row.faults.length ? "fault" : ""}`)
    const round = row.shape === "round"
    const outline = (by, className) => round
      ? shape("circle", {r: Math.max(row.width / 2 + by, 0.05), class: className})
      : shape("rect", {x: -row.width / 2 - by, y: -row.length / 2 - by, width: row.width + 2 * by, height: row.length + 2 * by,
        rx: 0.06, class: className})
    thing.turned.append(outline(0.57, "reach"), outline(0, "top"))
    if (row.role === "vip") { thing.turned.append(outline(-0.16, "ring")) }
    const chairs = shape("g", {class: "chairs"})
    row.chairs.forEach(([x, y], at) => {
      chairs.append(shape("circle", {cx: x, cy: y, r: 0.2, class: `chair ${row.taken[at] === "1" ? "taken" : ""}`}))
    })
    thing.turned.append(chairs)
    const narrow = round ? row.width : Math.min(row.width, row.length)
    const size = Math.min(0.42 * (round ? narrow : 1.6 * narrow), (row.number.length > 3 ? 1.8 : 2.6) * narrow / Math.max(row.number.length, 2) * 0.7)
    group.append(metreText(row.number, Number(size.toFixed(2)), "number"))
    if (row.name) {
      const name = shape("g", {transform: `translate(0 ${-row.low})`}, pixelText(row.name, 9, "name"))
      group.append(name)
    }
    if (row.faults.length) {
      const mark = shape("g", {class: "warns", transform: `translate(${row.width / 2 * 0.9} ${(round ? row.width : row.length) / 2 * 0.9}) scale(1,-1)`})
      mark.append(shape("path", {d: "M0 -0.42L0.46 0.36L-0.46 0.36Z"}), shape("path", {d: "M0 -0.12V0.1M0 0.22V0.24", class: "bang"}))
      group.append(mark)
    }
    const title = shape("title")
    title.textContent = row.words
    group.append(title)
  }

  drawFixture(thing) {
    const {row, group} = thing
    group.setAttribute("class", `thing fixture ${row.kind}`)
    const height = row.kind === "door" ? 0.5 : row.height
    const box = {x: -row.width / 2, y: -height / 2, width: row.width, height}
    thing.turned.append(shape("rect", {...box, class: "top"}))
    if (row.kind === "stairs") {
      const steps = []
      for (let x = box.x + 0.3; x < -box.x; x += 0.3) { steps.push(`M${x.toFixed(2)} ${box.y}V${-box.y}`) }
      thing.turned.append(shape("path", {d: steps.join(""), class: "treads"}))
    }
    if (row.words && row.kind !== "door" && row.kind !== "pillar") { group.append(pixelText(row.words, 4, "label")) }
    const title = shape("title")
    title.textContent = row.words
    group.append(title)
  }

  drawWalls({outline, lines, leaves}) {
    const closed = outline.length ? `${path(outline)}Z` : ""
    this.floor.setAttribute("d", closed)
    this.walls.setAttribute("d", lines.map(path).join(""))
    this.leaves ??= this.walls.parentNode.insertBefore(shape("path", {class: "leaves"}), this.walls)
    this.leaves.setAttribute("d", leaves.map(path).join(""))
    const [left, low, right, high] = this.bounds()
    const lines_ = []
    for (let x = Math.ceil(left); x < right; x += 1) { lines_.push(`M${x} ${low}V${high}`) }
    for (let y = Math.ceil(low); y < high; y += 1) { lines_.push(`M${left} ${y}H${right}`) }
    this.grid.setAttribute("d", lines_.length < 1200 ? lines_.join("") : "")
  }

  // The view

  bounds() {
    const outline = this.things.get("walls")?.row.outline ?? []
    const points = outline.length ? [...outline] : [[0, 0], [10, 6]]
    const xs = points.map(([x]) => x), ys = points.map(([, y]) => y)
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  }

  fit() {
    const [left, low, right, high] = this.bounds()
    const {clientWidth: width, clientHeight: height} = this.svg
    if (!width || !height) { return }
    const margin = 28
    const scale = Math.max(1, Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (high - low || 1)))
    this.view = {scale, left: (left + right) / 2 - width / 2 / scale, top: (low + high) / 2 + height / 2 / scale}
    this.show()
  }

  zoom(by, x, y) {
    const before = this.toRoom(x, y)
    this.view.scale = Math.min(Math.max(this.view.scale * by, 2), 300)
    const after = this.toRoom(x, y)
    this.pan(before[0] - after[0], before[1] - after[1])
  }

  pan(right, up) {
    this.view.left += right
    this.view.top += up
    this.show()
  }

  show() {
    const {scale, left, top} = this.view
    this.world.setAttribute("transform", `matrix(${scale} 0 0 ${-scale} ${-left * scale} ${top * scale})`)
    this.svg.style.setProperty("--px", 1 / scale)
    this.svg.classList.toggle("far", scale < 10)
    this.svg.classList.toggle("nameless", scale < 17)
  }

  toRoom(x, y) {
    const box = this.svg.getBoundingClientRect()
    return [this.view.left + (x - box.left) / this.view.scale, this.view.top - (y - box.top) / this.view.scale]
  }

  // What is where

  tableAt(x, y, not = "") {
    let best = null, least = Infinity
    for (const [key, thing] of this.things) {
      if (!key.startsWith("table:") || key === not) { continue }
      const {row, at} = thing
      const turn = -at[2] * Math.PI / 180
      const across = x - at[0], along = y - at[1]
      const own = [across * Math.cos(turn) - along * Math.sin(turn), across * Math.sin(turn) + along * Math.cos(turn)]
      const away = row.shape === "round" ? Math.hypot(...own) - row.width / 2
        : Math.max(Math.abs(own[0]) - row.width / 2, Math.abs(own[1]) - row.length / 2)
      if (away < 0.6 && away < least) { least = away; best = key }
    }
    return best
  }

  // Lines that tell what is aligned, a rubber band, handles

  above(...shapes) { this.layers.above.replaceChildren(...shapes) }
}
