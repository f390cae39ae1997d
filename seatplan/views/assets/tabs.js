// Tabs with counts. Arrow keys move, as in any tab list.

export function render({model}) {
  const list = document.createElement("div")
  list.className = "sp-tabs"
  list.setAttribute("role", "tablist")
  const send = (key) => { if (key !== model.active) { model.send_msg({tab: key}) } }
  function mark() {
    for (const tab of list.children) {
      const chosen = tab.dataset.key === model.active
      tab.setAttribute("aria-selected", String(chosen))
      tab.tabIndex = chosen ? 0 : -1
    }
  }
  function draw() {
    const focused = list.getRootNode().activeElement?.dataset?.key
    list.replaceChildren(...model.tabs.map(([key, name, count]) => {
      const tab = document.createElement("button")
      tab.type = "button"
      tab.dataset.key = key
      tab.setAttribute("role", "tab")
      tab.title = name
      const words = document.createElement("b"), small = document.createElement("small")
      words.dir = "auto"
      words.textContent = name
      small.textContent = count
      tab.append(words, small)
      return tab
    }))
    mark()
    if (focused) { list.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus() }
  }
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-key]")
    if (tab) { send(tab.dataset.key) }
  })
  list.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[data-key]")
    const next = {ArrowRight: tab?.nextSibling, ArrowLeft: tab?.previousSibling, Home: list.firstChild,
      End: list.lastChild}[event.key]
    if (next) { event.preventDefault(); next.focus(); send(next.dataset.key) }
  })
  model.on("tabs", draw)
  model.on("active", mark)
  if (model.label) { list.setAttribute("aria-label", model.label) }
  draw()
  return list
}
