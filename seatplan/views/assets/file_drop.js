// One file, sent in chunks as the server asks for them. Names are set as text.

// What is under way outlives a drawing: the page may be laid out anew while a file is being sent.
const under_way = {}

export function render({model}) {
  const words = model.words
  const make = (tag, name, text) => {
    const element = document.createElement(tag)
    if (name) { element.className = name }
    if (text) { element.textContent = text }
    return element
  }
  const card = make("div", "drop")
  const shape = make("span", "shape")
  shape.innerHTML = model.icon
  const input = make("input")
  input.type = "file"
  input.accept = model.accept
  input.setAttribute("aria-label", words.choose)
  const button = make("label", "choose", words.choose)
  button.append(input)
  const idle = make("div", "idle")
  idle.append(shape, make("h2", "", words.title), button)
  for (const hint of words.hints) { idle.append(make("p", "", hint)) }
  const said = make("p", "said")
  said.setAttribute("role", "alert")
  idle.append(said)
  const work = make("div", "work")
  work.setAttribute("role", "status")
  const what = make("p")
  const bar = make("progress")
  const stop = make("button", "stop", words.stop)
  stop.type = "button"
  work.append(what, bar, stop)
  card.append(idle, work)

  const state = under_way[model.key] ??= {sent: null, waiting: false}  // sent: {id, file, asked}
  function show() {
    const {sent, waiting} = state
    const working = Boolean(sent) || waiting || model.busy
    idle.hidden = working
    work.hidden = !working
    if (!working) { return }
    what.textContent = sent ? words.sending.replace("{name}", sent.file.name) : words.reading
    if (!sent) { bar.removeAttribute("value") }
  }
  function take(files) {
    said.textContent = ""
    if (files.length > 1) { said.textContent = words.one; return }
    const file = files[0]
    if (!file) { return }
    const sent = state.sent = {id: `${Date.now()}-${Math.random()}`, file, asked: -1}
    bar.value = 0
    bar.max = file.size || 1
    model.send_msg({kind: "begin", id: sent.id, name: file.name, size: file.size})
    show()
  }
  function stopped() {
    state.sent = null
    state.waiting = false
    show()
  }
  input.addEventListener("change", () => { take([...input.files]); input.value = "" })
  stop.addEventListener("click", () => { model.send_msg({kind: "cancel"}); stopped() })
  let depth = 0
  card.addEventListener("dragenter", (event) => { event.preventDefault(); depth += 1; card.classList.add("over") })
  card.addEventListener("dragover", (event) => event.preventDefault())
  card.addEventListener("dragleave", () => { depth -= 1; if (depth <= 0) { depth = 0; card.classList.remove("over") } })
  card.addEventListener("drop", (event) => {
    event.preventDefault()
    depth = 0
    card.classList.remove("over")
    if (work.hidden) { take([...event.dataTransfer.files]) }
  })
  model.on("msg:custom", async (message) => {
    const sent = state.sent
    if (!sent || message.id !== sent.id) { return }
    if (message.kind === "more") {
      if (message.at <= sent.asked) { return }
      sent.asked = message.at
      const {id, file} = sent
      try {
        const bytes = await file.slice(message.at, message.at + model.chunk).arrayBuffer()
        if (state.sent?.id !== id) { return }
        bar.value = message.at
        model.send_msg({kind: "chunk", id, bytes})
      } catch (error) {
        // A folder, or a file that was moved or changed while it was being sent.
        model.send_msg({kind: "cancel"})
        stopped()
        said.textContent = words.gone
      }
    } else {
      state.waiting = message.kind === "done"
      state.sent = null
      show()
    }
  })
  model.on("busy", () => { if (!model.busy) { state.waiting = false } show() })
  show()
  return card
}
