// A small room: a click anywhere on the card leads to the room, one on the drawing is answered by the server with the table.

export function render({model}) {
  const h = (tag, name, ...children) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    element.append(...children)
    return element
  }
  const link = h("a"), tables = h("span"), seats = h("span"), problems = h("span")
  const drawing = h("div", "drawing", model.get_child("drawing"))
  const card = h("article", "tile", h("header", "", link, tables), drawing, h("footer", "", seats, problems))
  link.dir = "auto"
  const texts = () => {
    link.textContent = link.title = model.name_text
    link.href = model.href
    tables.textContent = model.tables
    seats.textContent = model.seats
    problems.innerHTML = model.problems  // made and escaped by the server
  }
  card.addEventListener("click", (event) => {
    const on = event.composedPath()
    if (!on.includes(link) && !on.some((element) => element.tagName === "CANVAS" || element.classList?.contains("bk-events"))) {
      link.click()
    }
  })
  for (const name of ["name_text", "href", "tables", "seats", "problems"]) { model.on(name, texts) }
  texts()
  return card
}
