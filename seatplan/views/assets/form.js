// Keyed parts of a form. Texts are set as text; markup comes escaped from the server. A field is sent when somebody is done
// with it, with the value that stood there when the edit began; what somebody is typing is not overwritten.

export function render({model}) {
  const box = document.createElement("div")
  box.className = "sp-form"
  box.setAttribute("role", "group")
  const parts = new Map()
  const h = (tag, name = "", ...children) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    element.append(...children)
    return element
  }

  function options(select, groups) {
    select.replaceChildren()
    for (const [group, given] of groups ?? []) {
      const home = group ? document.createElement("optgroup") : select
      if (group) { home.label = group; select.append(home) }
      for (const [value, words] of given) { home.append(new Option(words, value)) }
    }
  }

  function line(key, kind) {
    const name = h("span", "name"), offers = h("datalist")
    const input = h(kind === "area" ? "textarea" : kind === "choice" ? "select" : "input")
    if (kind === "area") { input.rows = 3 } else if (kind !== "choice") { input.type = "text" }
    if (kind === "number") { input.inputMode = "numeric" }
    if (kind !== "choice" && kind !== "number") { input.dir = "auto" }
    input.autocomplete = "off"
    offers.id = `offers-${key}`
    const below = h("div", "below")
    below.setAttribute("aria-live", "polite")
    const element = h("div", "", h("label", "field", name, input), below)
    if (kind === "text") { element.append(offers) }
    let base = "", shown = "", drawn = "", eager = false, timer = null
    const commit = () => {
      clearTimeout(timer)
      if (input.value === shown) { return }
      shown = input.value
      model.send_msg({key, value: input.value, seen: base})
    }
    input.addEventListener("change", commit)
    input.addEventListener("input", () => {
      if (eager && kind !== "choice") { clearTimeout(timer); timer = setTimeout(commit, 120) }
    })
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && kind !== "area") { commit(); model.send_msg({key, act: "enter"}) }
      if (event.key === "Escape") { input.value = shown; event.stopPropagation() }
    })
    return {element, set(part) {
      name.textContent = part.label
      eager = Boolean(part.eager)
      const busy = kind !== "choice" && input.getRootNode().activeElement === input && (eager || input.value !== shown)
      if (kind === "choice") {
        const now = JSON.stringify(part.options)
        if (now !== drawn) { const kept = input.value; options(input, part.options); input.value = kept; drawn = now }
      } else if (kind === "text") {
        const now = JSON.stringify(part.offers ?? [])
        if (now !== drawn) { offers.replaceChildren(...(part.offers ?? []).map((words) => new Option(words))); drawn = now }
        if (part.offers?.length) { input.setAttribute("list", offers.id) } else { input.removeAttribute("list") }
      }
      if (!busy) { input.value = shown = part.mine ?? part.value; base = part.value }
      input.placeholder = part.placeholder ?? ""
      element.classList.toggle("unsaved", Boolean(part.below))
      element.title = part.hint ?? ""
      below.innerHTML = part.below ?? ""
    }}
  }
  function tick(key) {
    const input = h("input"), words = h("span"), below = h("div", "below"), hint = h("small")
    input.type = "checkbox"
    let base = false
    input.addEventListener("change", () => model.send_msg({key, value: input.checked, seen: base}))
    const element = h("div", "", h("label", "tick", input, words, hint), below)
    return {element, set(part) {
      words.textContent = part.label
      hint.textContent = part.note ?? ""
      input.checked = base = part.value
      element.classList.toggle("unsaved", Boolean(part.below))
      element.title = part.hint ?? ""
      below.innerHTML = part.below ?? ""
    }}
  }
  function several(key) {
    const legend = h("legend"), list = h("div"), element = h("div", "", h("fieldset", "", legend, list))
    const chosen = () => [...list.querySelectorAll("input")].filter((input) => input.checked).map((input) => input.value)
    list.addEventListener("change", () => model.send_msg({key, value: chosen(), seen: []}))
    let drawn = ""
    return {element, set(part) {
      legend.textContent = part.label
      const picked = new Set(part.value), now = JSON.stringify(part.options)
      if (now === drawn) {
        for (const input of list.querySelectorAll("input")) { input.checked = picked.has(input.value) }
        return
      }
      drawn = now
      list.replaceChildren(...part.options.map(([id, words]) => {
        const input = h("input"), name = h("span")
        input.type = "checkbox"
        input.value = id
        input.checked = picked.has(id)
        name.dir = "auto"
        name.textContent = name.title = words
        return h("label", "pick", input, name)
      }))
    }}
  }
  function markup() {
    const element = h("div")
    return {element, set(part) { element.innerHTML = part.html }}
  }
  const kinds = {html: markup, check: tick, picks: several}

  function set(part) {
    let known = parts.get(part.key)
    if (known && known.kind !== part.kind) { known.element.remove(); parts.delete(part.key); known = null }
    if (!known) {
      known = (kinds[part.kind] ?? line)(part.key, part.kind)
      known.kind = part.kind
      known.element.dataset.key = part.key
      parts.set(part.key, known)
      box.append(known.element)
    }
    known.element.classList.add("part")
    known.element.classList.toggle("half", Boolean(part.half))
    known.element.classList.toggle("tight", Boolean(part.tight))
    known.set(part)
  }
  function arrange(order) {
    const keep = new Set(order)
    for (const [key, {element}] of parts) { if (!keep.has(key)) { element.remove(); parts.delete(key) } }
    let at = box.firstChild
    for (const key of order) {
      const {element} = parts.get(key)
      if (element === at) { at = at.nextSibling } else { box.insertBefore(element, at) }
    }
  }
  box.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]"), part = event.target.closest("[data-key]")
    if (act && part && !act.disabled) { model.send_msg({key: part.dataset.key, act: act.dataset.act}) }
  })
  model.on("msg:custom", ({set: changed, order}) => {
    for (const part of changed ?? []) { set(part) }
    if (order) { arrange(order) }
  })
  const named = () => { if (model.label) { box.setAttribute("aria-label", model.label) } }
  model.on("label", named)
  for (const part of model.first_parts) { set(part) }
  named()
  model.send_msg({drawn: true})
  return box
}
