// What the browser's address says about the view, and the way back through it.

export function render({model}) {
  function go() {
    if (model.search !== window.location.search) {
      window.history.pushState({}, "", window.location.pathname + model.search)
    }
  }
  go() // the page may have moved on while it was still being drawn
  model.on("search", go)
  const back = () => model.send_msg({search: window.location.search})
  window.addEventListener("popstate", back)
  model.on("remove", () => window.removeEventListener("popstate", back))
  return document.createElement("span")
}
