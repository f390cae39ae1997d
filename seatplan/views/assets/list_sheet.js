// A list with its search field, filters and foot. The foot's markup comes escaped from the server.

export function render({model}) {
  const h = (tag, name, ...children) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    element.append(...children)
    return element
  }
  const input = h("input"), label = h("label", "find")
  label.innerHTML = '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ' +
    'aria-hidden="true"><circle cx="10" cy="10" r="6"/><path d="m15 15 5 5"/></svg>'
  input.type = "search"
  input.placeholder = model.placeholder
  input.setAttribute("aria-label", model.placeholder)
  input.autocomplete = "off"
  input.spellcheck = false
  label.append(input)
  const foot = h("div", "foot"), bar = h("div", "bar"), card = h("div", "card")
  let timer = null
  const send = () => { clearTimeout(timer); model.send_msg({search: input.value}) }
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(send, 40) })
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value) { event.stopPropagation(); input.value = ""; send() }
  })
  const tools = () => bar.replaceChildren(label, model.get_child("filters"))
  const list = () => card.replaceChildren(model.get_child("rows"), foot)
  let words = model.foot
  const low = () => { foot.innerHTML = words }
  foot.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]")
    if (act && !act.disabled) { model.send_msg({act: act.dataset.act}) }
  })
  model.on("msg:custom", ({values}) => { if (values && "foot" in values) { words = values.foot; low() } })
  model.on("search", () => { if (input.getRootNode().activeElement !== input) { input.value = model.search } })
  model.on("filters", tools)
  model.on("rows", list)
  input.value = model.search
  tools()
  list()
  low()
  model.send_msg({drawn: true})
  return h("div", "sheet", bar, card)
}
