// The overview's grid. It also notes in this browser how far the plan had come when the page was last open.

export function render({model}) {
  const h = (tag, name, ...children) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    element.append(...children)
    return element
  }
  const title = (words) => { const element = h("h2"); element.textContent = words; return element }
  const more = (href, words) => { const link = h("a"); link.href = href; link.textContent = words; return link }
  const tiles = h("div", "tiles"), legend = h("div", "legend")
  const all = h("span")
  const checks = h("section", "card checks", h("header", "", title(model.words.checks), all), model.get_child("checks"))
  const batches = h("section", "card batches",
    h("header", "", title(model.words.batches), more("history", model.words.history)), model.get_child("batches"))
  const rooms = h("div", "rooms", tiles, legend)
  const sheet = h("div", "sheet", h("div", "figures", model.get_child("figures")), rooms,
    h("div", "side", checks, batches))
  const fill = () => { tiles.replaceChildren(...model.get_child("tiles")) }
  let version = model.version, allChecks = model.all_checks
  const texts = () => {
    legend.innerHTML = model.legend
    all.replaceChildren(...(allChecks ? [more("checks?check=all", allChecks)] : []))
  }
  const keep = (key, value) => {
    document.cookie = `seatplan_${key}=${value}; path=/; max-age=31536000; SameSite=Lax`
  }
  const leave = () => { keep("left", `${version}.${Math.round(Date.now() / 1000)}`) }
  if (model.since) { keep("since", model.since) }
  leave()
  const timer = setInterval(leave, 60000)
  addEventListener("pagehide", leave)
  model.on("msg:custom", ({values}) => {
    if (!values) { return }
    version = values.version ?? version
    allChecks = values.all_checks ?? allChecks
    leave()
    texts()
  })
  model.on("tiles", fill)
  model.on("legend", texts)
  model.on("lifecycle:remove", () => { clearInterval(timer); removeEventListener("pagehide", leave) })
  fill()
  texts()
  model.send_msg({drawn: true})
  return sheet
}
