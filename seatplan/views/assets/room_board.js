// The rooms editor's board: tools above, the drawing (room_board_scene.js) below. A drag happens here; the page hears of it
// once, at the drop, with the values that were seen before. What the page refuses comes back as the old values.

const GRID = 0.1
const NUDGE_AFTER = 350  // milliseconds: so many keys are one move

export function render({model}) {
  const h = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value) }
    element.append(...children)
    return element
  }
  const {words} = model
  const svg = shape("svg", {class: "board", tabindex: "0", role: "application", "aria-label": words.board})
  const said = h("div", {class: "said", "aria-live": "polite"})
  const bar = h("div", {class: "tools", role: "toolbar", "aria-label": words.tools})
  const hint = h("div", {class: "hint"})
  const root = h("div", {class: "editor"}, bar, h("div", {class: "sheet"}, svg), hint, said)
  const scene = new Scene(svg)
  let selected = new Set()
  let tool = ""         // what the next click adds; "walls" shows the corners
  let drag = null
  let nudging = null
  const tools = new Map()

  for (const [group, keys] of model.tools) {
    const box = h("div", {class: "group", role: "group", "aria-label": group})
    for (const [key, label, icon, short] of keys) {
      const button = h("button", {type: "button", title: label, "aria-label": label, "data-tool": key})
      button.innerHTML = icon
      if (short) { button.append(h("span", {}, short)) }
      button.addEventListener("click", () => choose(key))
      tools.set(key, button)
      box.append(button)
    }
    bar.append(box)
  }

  // Tools and selection

  const ADDS = new Set(model.adds)
  function choose(key) {
    if (ADDS.has(key) || key === "walls") { tool = tool === key ? "" : key }
    else if (key === "rotate") { rotate(15) }
    else if (key === "whole") { scene.fit(); handles() }
    else { settle(); model.send_msg({ask: key}) }
    if (tool === "walls") { select([]) }
    marks()
  }
  function marks() {
    for (const [key, button] of tools) {
      button.classList.toggle("on", key === tool)
      if (ADDS.has(key) || key === "walls") { button.setAttribute("aria-pressed", String(key === tool)) }
    }
    for (const key of ["rotate", "copy", "number", "remove"]) { if (tools.has(key)) { tools.get(key).disabled = !selected.size } }
    svg.classList.toggle("adding", ADDS.has(tool))
    hint.textContent = ADDS.has(tool) ? words.hintAdd : tool === "walls" ? words.hintWalls : selected.size ? words.hintSelected : words.hint
    for (const [key, {group}] of scene.things) { group?.classList.toggle("selected", selected.has(key)) }
    handles()
  }
  function select(keys, quiet = false) {
    settle()
    selected = new Set(keys.filter((key) => scene.things.has(key)))
    marks()
    const rows = [...selected].map((key) => scene.things.get(key).row.words)
    said.textContent = rows.length > 3 ? words.several.replace("#", rows.length) : rows.join(", ")
    if (!quiet) { model.send_msg({select: [...selected]}) }
  }
  const snap = (value) => Math.round(Math.round(value / GRID) * GRID * 1000) / 1000
  const corners = () => scene.things.get("walls")?.row.outline ?? []

  function handles(outline = corners()) {
    if (tool !== "walls") { if (!drag) { scene.above() } return }
    const px = 1 / scene.view.scale
    scene.above(...outline.flatMap(([x, y], at) => {
      const [nextX, nextY] = outline[(at + 1) % outline.length]
      return [
        shape("circle", {cx: (x + nextX) / 2, cy: (y + nextY) / 2, r: 4 * px, class: "middle", "data-after": at}),
        shape("circle", {cx: x, cy: y, r: 6 * px, class: "corner", "data-corner": at}),
      ]
    }))
  }

  // Dragging

  function aligned(x, y, moving) {
    const near = 7 / scene.view.scale
    let bestX = null, bestY = null
    for (const [key, {row, at}] of scene.things) {
      if (moving.has(key) || row.kind !== "table") { continue }
      if (Math.abs(at[0] - x) < near && (!bestX || Math.abs(at[0] - x) < Math.abs(bestX[0] - x))) { bestX = at }
      if (Math.abs(at[1] - y) < near && (!bestY || Math.abs(at[1] - y) < Math.abs(bestY[1] - y))) { bestY = at }
    }
    return [bestX, bestY]
  }
  function guides(x, y, toX, toY) {
    const [left, low, right, high] = scene.bounds()
    const lines = []
    if (toX) { lines.push(shape("path", {class: "guide", d: `M${x} ${low}V${high}`})) }
    if (toY) { lines.push(shape("path", {class: "guide", d: `M${left} ${y}H${right}`})) }
    scene.above(...lines)
  }
  function dragged(event) {
    const [x, y] = scene.toRoom(event.clientX, event.clientY)
    if (drag.kind === "pan") {
      scene.pan(drag.from[0] - x, drag.from[1] - y)
    } else if (drag.kind === "band") {
      const [fromX, fromY] = drag.from
      scene.above(shape("rect", {class: "band", x: Math.min(x, fromX), y: Math.min(y, fromY),
        width: Math.abs(x - fromX), height: Math.abs(y - fromY)}))
      drag.to = [x, y]
    } else if (drag.kind === "corner") {
      let at = event.altKey ? [x, y] : [snap(x), snap(y)]
      const near = 7 / scene.view.scale
      if (!event.altKey) {
        drag.outline.forEach(([otherX, otherY], index) => {
          if (index === drag.corner) { return }
          if (Math.abs(otherX - x) < near) { at[0] = otherX }
          if (Math.abs(otherY - y) < near) { at[1] = otherY }
        })
      }
      drag.outline[drag.corner] = at
      scene.floor.setAttribute("d", `${path(drag.outline)}Z`)
      handles(drag.outline)
    } else if (drag.kind === "move") {
      const [startX, startY] = drag.starts.get(drag.anchor)
      let toX = startX + x - drag.from[0], toY = startY + y - drag.from[1]
      if (!event.altKey) {
        const [withX, withY] = aligned(toX, toY, selected)
        toX = withX ? withX[0] : snap(toX)
        toY = withY ? withY[1] : snap(toY)
        guides(toX, toY, withX, withY)
      }
      for (const [key, [fromX, fromY, angle]] of drag.starts) {
        const thing = scene.things.get(key)
        if (thing) { scene.place(thing, fromX + toX - startX, fromY + toY - startY, angle) }
      }
    }
  }
  let waiting = null  // one step a frame, however many events come
  function onMove(event) {
    if (!drag) { return }
    if (!drag.far && Math.hypot(event.clientX - drag.screen[0], event.clientY - drag.screen[1]) < 4) { return }
    drag.far = true
    if (waiting === null) { requestAnimationFrame(() => { const last = waiting; waiting = null; if (drag) { dragged(last) } }) }
    waiting = event
  }
  function starts() {
    return new Map([...selected].filter((key) => key !== "walls").map((key) => [key, [...scene.things.get(key).at]]))
  }
  function sendMoves(from) {
    const tidy = (value) => Math.round(value * 1000) / 1000
    const moves = []
    for (const [key, [x, y, angle]] of from) {
      const at = scene.things.get(key)?.at
      if (at && (at[0] !== x || at[1] !== y || at[2] !== angle)) { moves.push([key, tidy(at[0]), tidy(at[1]), at[2], x, y, angle]) }
    }
    if (moves.length) { model.send_msg({move: moves}) }
  }
  function back(from) {
    for (const [key, at] of from) { const thing = scene.things.get(key); if (thing) { scene.place(thing, ...at) } }
  }
  function onDown(event) {
    if (drag) { return }
    svg.focus({preventScroll: true})
    settle()
    const from = scene.toRoom(event.clientX, event.clientY)
    const begin = (more) => {
      drag = {from, screen: [event.clientX, event.clientY], ...more}
      svg.setPointerCapture(event.pointerId)
    }
    if (event.button === 1 || (event.button === 0 && spaceDown)) { event.preventDefault(); begin({kind: "pan"}); return }
    if (event.button !== 0) { return }
    if (ADDS.has(tool)) {
      model.send_msg({add: tool, x: snap(from[0]), y: snap(from[1])})
      if (!event.shiftKey) { tool = "" }
      marks()
      return
    }
    const handle = event.target.dataset
    if (tool === "walls" && (handle.corner !== undefined || handle.after !== undefined)) {
      const outline = corners().map((corner) => [...corner])
      let corner = Number(handle.corner)
      if (handle.after !== undefined) { corner = Number(handle.after) + 1; outline.splice(corner, 0, from) }
      begin({kind: "corner", corner, outline, seen: corners()})
      return
    }
    const key = event.target.closest("[data-key]")?.dataset.key
    if (!key) { begin({kind: "band", shift: event.shiftKey}); return }
    if (event.shiftKey) {
      select(selected.has(key) ? [...selected].filter((other) => other !== key) : [...selected, key])
      return
    }
    const only = selected.has(key) ? key : ""
    if (!only) { select([key]) }
    begin({kind: "move", anchor: key, only, starts: starts()})
  }
  function onUp(event) {
    if (!drag) { return }
    if (waiting !== null) { dragged(waiting) }
    const done = drag
    drag = null
    if (done.kind === "band" && done.far) {
      const [[x1, y1], [x2, y2]] = [done.from, done.to ?? done.from]
      const caught = [...scene.things].filter(([key, {at}]) => key !== "walls" && at[0] >= Math.min(x1, x2) && at[0] <= Math.max(x1, x2)
        && at[1] >= Math.min(y1, y2) && at[1] <= Math.max(y1, y2)).map(([key]) => key)
      select(done.shift ? [...selected, ...caught] : caught)
    } else if (done.kind === "band" && !done.shift) {
      if (selected.size) { select([]) }
    } else if (done.kind === "move" && done.far) {
      sendMoves(done.starts)
    } else if (done.kind === "move" && done.only && selected.size > 1) {
      select([done.only])
    } else if (done.kind === "corner" && done.far) {
      model.send_msg({outline: done.outline, from: done.seen})
    }
    marks()
  }
  function abort() {
    if (!drag) { return false }
    const done = drag
    drag = null
    if (done.kind === "move") { back(done.starts) }
    if (done.kind === "corner") { scene.drawWalls(scene.things.get("walls").row) }
    marks()
    return true
  }

  // Keys

  let spaceDown = false
  function settle() {
    if (!nudging) { return }
    clearTimeout(nudging.timer)
    const {from} = nudging
    nudging = null
    sendMoves(from)
  }
  function nudge(change) {
    if (!selected.size) { return }
    nudging ??= {from: starts()}
    clearTimeout(nudging.timer)
    for (const key of nudging.from.keys()) {
      const thing = scene.things.get(key)
      if (thing) { scene.place(thing, ...change(thing.at, thing.row)) }
    }
    nudging.timer = setTimeout(settle, NUDGE_AFTER)
  }
  const rotate = (by) => nudge(([x, y, angle], row) => [x, y, row.kind === "door" ? angle : (angle + by + 360) % 360])
  const step = (value, by) => Math.round((value + by) * 1000) / 1000
  const WAYS = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}
  function inOrder() {
    return [...scene.things].filter(([key]) => key !== "walls")
      .sort(([, {at: one}], [, {at: other}]) => Math.abs(other[1] - one[1]) > 0.5 ? other[1] - one[1] : one[0] - other[0])
      .map(([key]) => key)
  }
  function onKey(event) {
    const {key} = event
    if (key === "Escape") {
      if (abort()) { /* as it was */ }
      else if (tool) { tool = ""; marks() }
      else if (selected.size) { select([]) }
      else { return }
    } else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "a") {
      select([...scene.things.keys()].filter((other) => other.startsWith("table:")))
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    } else if (key in WAYS && selected.size) {
      const by = event.shiftKey ? 1 : GRID
      nudge(([x, y, angle]) => [step(x, WAYS[key][0] * by), step(y, WAYS[key][1] * by), angle])
    } else if (key.toLowerCase() === "r") {
      rotate(event.shiftKey ? -15 : 15)
    } else if ((key === "Delete" || key === "Backspace") && selected.size) {
      settle()
      model.send_msg({ask: "remove"})
    } else if (["PageDown", "PageUp", "Home", "End"].includes(key)) {
      const all = inOrder(), now = all.indexOf([...selected][0])
      const to = key === "Home" ? 0 : key === "End" ? all.length - 1 : (now + (key === "PageDown" ? 1 : now < 0 ? 0 : -1) + all.length) % all.length
      if (all.length) { select([all[to]]) }
    } else if (key === "Enter" && ADDS.has(tool)) {
      const box = svg.getBoundingClientRect()
      const [x, y] = scene.toRoom(box.left + box.width / 2, box.top + box.height / 2)
      model.send_msg({add: tool, x: snap(x), y: snap(y)})
      tool = ""
      marks()
    } else if (key === " ") {
      spaceDown = true
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  // Logical tables that are dragged here out of the list

  const carried = (event) => {
    const {kind, id, x, y} = event.detail
    const box = svg.getBoundingClientRect()
    const over = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
    const target = over ? scene.tableAt(...scene.toRoom(x, y)) : null
    for (const [key, {group}] of scene.things) { group?.classList.toggle("target", kind === "over" && key === target) }
    if (kind === "drop" && target) { model.send_msg({place: [id, target]}) }
  }

  svg.addEventListener("pointerdown", onDown)
  svg.addEventListener("pointermove", onMove)
  svg.addEventListener("pointerup", onUp)
  svg.addEventListener("pointercancel", abort)
  svg.addEventListener("keydown", onKey)
  svg.addEventListener("keyup", (event) => { if (event.key === " ") { spaceDown = false } })
  svg.addEventListener("blur", () => { spaceDown = false; settle() })
  svg.addEventListener("dblclick", (event) => {
    const at = event.target.dataset.corner
    if (tool !== "walls" || at === undefined || corners().length < 4) { return }
    model.send_msg({outline: corners().filter((_, index) => index !== Number(at)), from: corners()})
  })
  svg.addEventListener("wheel", (event) => {
    event.preventDefault()
    scene.zoom(Math.exp(-event.deltaY / 500), event.clientX, event.clientY)
    handles()
  }, {passive: false})
  window.addEventListener("seatplan-carry", carried)
  let fitted = ""
  const fresh = new ResizeObserver(() => { scene.fit(); handles() })
  fresh.observe(svg)

  function save(file, content) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], {type: "application/octet-stream"}))
    h("a", {href: address, download: file}).click()
    setTimeout(() => URL.revokeObjectURL(address), 10000)
  }

  model.on("msg:custom", ({set, gone, room, select: keys, file, content}) => {
    if (file) { save(file, content); return }
    const held = drag?.kind === "move" ? starts() : nudging ? starts() : null
    const walls = set && "walls" in set ? JSON.stringify(scene.bounds()) : ""
    if (set) { scene.put(set, room === undefined ? gone : [...scene.things.keys()].filter((key) => !(key in set))) }
    if (held) {  // what is in somebody's hand stays there
      for (const [key, at] of held) { const thing = scene.things.get(key); if (thing) { scene.place(thing, ...at) } }
    }
    if (room !== undefined && room !== fitted) { fitted = room; tool = ""; scene.fit() }
    else if (walls && walls !== JSON.stringify(scene.bounds())) { scene.fit() }
    selected = new Set((keys ?? [...selected]).filter((key) => scene.things.has(key)))
    marks()
  })
  model.on("lifecycle:remove", () => {
    window.removeEventListener("seatplan-carry", carried)
    fresh.disconnect()
    settle()
  })
  scene.put(model.first_things, [])
  fitted = model.room
  selected = new Set(model.first_selected.filter((key) => scene.things.has(key)))
  marks()
  model.send_msg({drawn: true})
  return root
}
