// A row of filter chips: toggles, and native selects drawn as chips, so that keyboard, touch and screen readers know them.

export function render({model}) {
  const bar = document.createElement("div")
  bar.className = "sp-filters"
  bar.setAttribute("role", "group")
  bar.setAttribute("aria-label", model.label)
  const parts = new Map()

  function send(key, value) { model.send_msg({key, value}) }

  function make({key, kind, label}) {
    const part = document.createElement(kind === "toggle" ? "button" : "span")
    part.className = "sp-filter"
    if (kind === "toggle") {
      part.type = "button"
      part.textContent = label
      part.addEventListener("click", () => send(key, model.values[key] ? "" : "1"))
    } else {
      const words = document.createElement("span")
      words.className = "sp-words"
      const select = document.createElement("select")
      select.setAttribute("aria-label", label)
      select.addEventListener("change", () => send(key, select.value))
      part.append(words, select)
    }
    parts.set(key, part)
    bar.append(part)
  }
  function options(select, label, groups) {
    select.replaceChildren(new Option(label, ""))
    for (const {label: group, options} of groups) {
      const home = group ? document.createElement("optgroup") : select
      if (group) { home.label = group; select.append(home) }
      for (const [value, words] of options) { home.append(new Option(words, value)) }
    }
  }
  function show() {
    for (const {key, kind, label} of model.filters) {
      const part = parts.get(key)
      const value = model.values[key] || ""
      part.classList.toggle("on", Boolean(value))
      if (kind === "toggle") { part.setAttribute("aria-pressed", String(Boolean(value))); continue }
      const select = part.querySelector("select")
      options(select, label, model.choices[key] || [])
      select.value = value
      part.querySelector(".sp-words").textContent = value ? (select.selectedOptions[0]?.text || value) : label
    }
  }
  for (const filter of model.filters) { make(filter) }
  for (const name of ["values", "choices"]) { model.on(name, show) }
  show()
  return bar
}
