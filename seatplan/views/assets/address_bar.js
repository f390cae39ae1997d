// What the browser's address says about the view, and the way back through it.

export function render({model}) {
  model.on("search", () => {
    if (model.search !== window.location.search) {
      window.history.pushState({}, "", window.location.pathname + model.search)
    }
  })
  const back = () => model.send_msg({search: window.location.search})
  window.addEventListener("popstate", back)
  model.on("remove", () => window.removeEventListener("popstate", back))
  return document.createElement("span")
}
