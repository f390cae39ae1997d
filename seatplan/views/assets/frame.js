// The frame in the browser. Everything it shows comes from the model as text and is set as text, never as markup;
// the only markup are the icons that the package ships. What people do goes back as messages of one word.

const NARROW = matchMedia("(max-width: 1199px)")
const YEAR = 31536000

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) { element.addEventListener(key.slice(2), value) }
    else if (value === true) { element.setAttribute(key, "") }
    else if (value !== false && value != null) { element.setAttribute(key, value) }
  }
  element.append(...children.filter((child) => child != null))
  return element
}

function keep(name, value) {
  document.cookie = `seatplan_${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax`
}

function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  if (!words.length) { return "?" }
  const first = [...words[0]][0]
  return (words.length === 1 ? first : first + [...words[words.length - 1]][0]).toUpperCase()
}

export function render({model, view}) {
  const words = model.words
  const number = new Intl.NumberFormat(model.language)
  const send = (kind, more = {}) => model.send_msg({kind, ...more})

  function icon(name, size = 20) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    for (const [key, value] of Object.entries({width: size, height: size, viewBox: "0 0 24 24", fill: "currentColor",
      "aria-hidden": "true"})) { svg.setAttribute(key, value) }
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
    path.setAttribute("d", model.icons[name] ?? "")
    svg.append(path)
    return svg
  }
  const tool = (name, label, act) => h("button", {class: "sp-tool", type: "button", title: label, "aria-label": label,
    onclick: act}, icon(name))
  // What changes with every edit comes as a message, which costs the server a tenth of a changed param.
  const told = {}, updates = {}
  const shown = new Proxy(model, {get: (of, name) => name in told ? told[name] : of[name]})
  const follow = (names, update) => {
    for (const name of names) {
      (updates[name] ??= []).push(update)
      model.on(name, () => { delete told[name]; update() })
    }
    update()
  }
  const tellValues = (values) => {
    Object.assign(told, values)
    for (const update of new Set(Object.keys(values).flatMap((name) => updates[name] ?? []))) { update() }
  }

  // header
  const mark = h("span"); mark.innerHTML = model.mark  // our own drawing
  const occasion = h("b", {dir: "auto"}), date = h("span")
  follow(["occasion", "date_text"], () => { occasion.textContent = shown.occasion; date.textContent = shown.date_text })

  const savedIcon = h("span"), savedText = h("span")
  const saved = h("div", {class: "sp-saved", role: "status"}, savedIcon, savedText)
  let connected = true
  const showSaved = () => {
    const state = connected ? shown.saved_state : "offline"
    saved.dataset.state = state
    const shape = {saved: "cloud_done", unsaved: "sync_problem", saving: "schedule", offline: "cloud_off"}[state]
    savedIcon.replaceChildren(icon(shape))
    savedText.textContent = connected ? shown.saved_text : words.offline
    saved.hidden = connected && !shown.saved_text
  }
  follow(["saved_text", "saved_state"], showSaved)

  const undo = tool("undo", words.undo, () => send("undo")), redo = tool("redo", words.redo, () => send("redo"))
  follow(["can_undo", "can_redo", "undo_text", "redo_text"], () => {
    undo.disabled = !shown.can_undo; redo.disabled = !shown.can_redo
    undo.title = shown.undo_text || words.undo; redo.title = shown.redo_text || words.redo
  })

  const people = h("div", {class: "sp-people", role: "img"})
  const rule = h("span", {class: "sp-rule"})
  follow(["people"], () => {
    const first = shown.people.slice(0, 3), more = shown.people.length - first.length
    people.replaceChildren(...first.map((name) => h("span", {class: "sp-avatar", title: name}, initials(name))),
      ...(more > 0 ? [h("span", {class: "sp-avatar"}, `+${more}`)] : []),
      h("span", {class: "sp-avatar sp-count"}, String(shown.people.length)))
    people.title = shown.people.join(", ")
    people.setAttribute("aria-label", words.people.replace("{names}", people.title))
    people.hidden = rule.hidden = !shown.people.length
  })

  const theme = tool("dark_mode", words.dark, () => setDark(!model.dark, true))
  function setDark(dark, chosen) {
    document.documentElement.dataset.theme = dark ? "dark" : "light"
    if (chosen) { keep("theme", dark ? "dark" : "light") }
    model.dark = dark
    if (view.parent?.model?.data?.dark_theme !== undefined) { view.parent.model.data.dark_theme = dark }
    theme.replaceChildren(icon(dark ? "light_mode" : "dark_mode"))
    theme.title = dark ? words.light : words.dark
    theme.setAttribute("aria-label", theme.title)
  }

  const {element: search, focus: focusSearch} = searchBox({model, words, icon, send})
  const {element: me, toggle: toggleMe, close: closeMe} = myself({model, words, icon})
  const menu = tool("menu", words.menu, () => frame.classList.toggle("nav-open"))
  menu.classList.add("sp-menu")
  const head = h("header", {class: "sp-head"}, menu, h("a", {class: "sp-brand", href: model.home}, mark, words.product),
    h("div", {class: "sp-occasion"}, occasion, date), search, saved, h("div", {class: "sp-tools"}, undo, redo),
    people, rule, theme, me)

  // navigation
  const counts = {}
  const links = model.pages.map((page) => {
    counts[page.key] = h("small")
    const link = h("a", {href: page.href, "aria-current": page.key === model.current ? "page" : null},
      icon(page.icon), h("span", {}, page.label), counts[page.key])
    return page.apart ? [h("hr"), link] : [link]
  }).flat()
  follow(["counts"], () => {
    for (const [key, small] of Object.entries(counts)) {
      small.textContent = shown.counts[key] == null ? "" : number.format(shown.counts[key])
    }
  })
  const foot = h("div", {class: "sp-foot"})
  follow(["version_text"], () => foot.replaceChildren(...(shown.version_text ? [shown.version_text, h("br"), words.live] : [])))
  const nav = h("nav", {class: "sp-nav", "aria-label": words.navigation}, ...links, foot)
  const shade = h("div", {class: "sp-shade", onclick: () => frame.classList.remove("nav-open")})

  // main
  const title = h("h1", {dir: "auto"}), fact = h("span", {class: "sp-fact", dir: "auto"})
  follow(["title", "fact"], () => { title.textContent = shown.title; fact.textContent = fact.title = shown.fact })
  const bars = h("div", {class: "sp-bars"})
  const snack = h("div", {class: "sp-snack", role: "status", hidden: true})
  const main = h("main", {class: "sp-main", id: "sp-main", tabindex: "-1"}, bars,
    h("div", {class: "sp-title"}, title, fact, h("div", {class: "sp-actions"}, model.get_child("actions"))),
    h("div", {class: "sp-work"}, model.get_child("main")), snack)
  const tell = messages({bars, snack, words, icon, send, model})
  model.on("msg:custom", (message) => {
    if (message.kind === "hits") { search.show(message) }
    else if (message.kind === "notice") { tell(message) }
    else if (message.kind === "quiet") { bars.querySelectorAll(`[data-key="${CSS.escape(message.key)}"]`).forEach((bar) => bar.remove()) }
    else if (message.kind === "go") { location.assign(message.href) }
    else if (message.kind === "values") { tellValues(message.values) }
  })

  // drawer
  const drawerTitle = h("h2", {dir: "auto"}), caption = h("p", {dir: "auto"})
  const captionLow = h("p", {dir: "auto"})
  const closeDrawer = () => { model.drawer_open = false; send("drawer_closed") }
  const foot2 = h("footer", {}, model.get_child("drawer_footer"))
  const drawer = h("aside", {class: "sp-drawer"},
    h("header", {}, h("div", {}, caption, drawerTitle, captionLow), tool("close", words.close, closeDrawer)),
    h("div", {class: "sp-body"}, model.get_child("drawer")), foot2)
  follow(["drawer_open", "drawer_width", "drawer_title", "drawer_caption", "drawer_sheet", "drawer_has_footer"], () => {
    drawer.hidden = !model.drawer_open
    drawer.style.width = `${model.drawer_width}px`
    drawer.classList.toggle("sheet", model.drawer_sheet)
    drawerTitle.textContent = model.drawer_title
    const above = model.drawer_width < 400
    caption.textContent = above ? model.drawer_caption : ""
    captionLow.textContent = above ? "" : model.drawer_caption
    drawerTitle.classList.toggle("small", !above)
    foot2.hidden = !model.drawer_has_footer
    drawer.setAttribute("aria-label", model.drawer_title)
  })

  const busy = h("div", {class: "sp-busy", hidden: true})
  const frame = h("div", {class: "sp-frame"}, h("a", {class: "sp-skip", href: "#sp-main",
    onclick: (event) => { event.preventDefault(); main.focus() }}, words.skip), head, nav, shade, main, drawer, busy)

  // the page around the frame: busy line, dark colours, lost connection
  const page = view.parent?.model?.data
  if (page?.properties?.busy) {
    let timer = null
    page.properties.busy.change.connect(() => {
      clearTimeout(timer)
      if (page.busy) { timer = setTimeout(() => { busy.hidden = false }, 300) } else { busy.hidden = true }
    })
  }
  model.on("dark", () => { if (model.dark !== (document.documentElement.dataset.theme === "dark")) { setDark(model.dark, true) } })
  setDark(document.documentElement.dataset.theme === "dark", false)
  view.model.document?.on_event?.("connection_lost", () => {
    if (!connected) { return }
    connected = false
    showSaved()
    tell({text: words.offlineHint, level: "warn", key: "connection"})
    comeBack()
  })

  const close = () => { frame.classList.remove("nav-open"); closeMe() }
  const onKey = (event) => {
    const target = event.composedPath()[0]
    const typing = target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable)
    const command = event.ctrlKey || event.metaKey, key = event.key.toLowerCase()
    if (command && key === "k") { event.preventDefault(); focusSearch() }
    else if (event.key === "Escape") { close() }
    else if (typing) { return }
    else if (command && key === "z") {
      event.preventDefault()
      if (event.shiftKey ? shown.can_redo : shown.can_undo) { send(event.shiftKey ? "redo" : "undo") }
    }
    else if (event.key === "?") { toggleMe() }
  }
  document.addEventListener("keydown", onKey)
  model.on("lifecycle:remove", () => document.removeEventListener("keydown", onKey))
  document.getElementById("sp-skeleton")?.remove()
  send("drawn")
  // The components' page brings a landmark of its own round everything; the page's work is ours.
  requestAnimationFrame(() => {
    for (let outer = frame.parentNode ?? frame.host; outer; outer = outer.parentNode ?? outer.host) {
      if (outer.localName === "main") { outer.setAttribute("role", "none") }
    }
  })
  return frame
}

async function comeBack() {
  for (;;) {
    await new Promise((done) => setTimeout(done, 1500))
    try {
      const answer = await fetch(location.href, {method: "GET", cache: "no-store"})
      if (answer.ok) { location.reload(); return }
    } catch { /* not yet */ }
  }
}

function searchBox({model, words, icon, send}) {
  const input = h("input", {type: "search", role: "combobox", "aria-label": words.search, placeholder: words.search,
    "aria-expanded": "false", "aria-controls": "sp-hits", autocomplete: "off", spellcheck: "false"})
  const list = h("div", {class: "sp-pop sp-hits", id: "sp-hits", role: "listbox", hidden: true})
  const label = h("label", {}, icon("search"), input, h("kbd", {}, words.searchKey))
  const element = h("div", {class: "sp-search"}, label, list)
  let timer = null, asked = 0, chosen = 0, hits = []

  const open = (is) => { list.hidden = !is; input.setAttribute("aria-expanded", String(is)) }
  const mark = () => [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === chosen)))
  const go = (hit) => { if (!hit) { return } open(false); if (hit.href) { location.assign(hit.href) } }
  const focus = () => { element.classList.add("open"); input.focus(); input.select() }
  element.show = ({id, hits: found}) => {
    if (id !== asked || !input.value.trim()) { return }
    hits = found; chosen = 0
    list.replaceChildren(...hits.map((hit, at) => h("div", {class: "sp-hit", role: "option",
      onmousedown: (event) => { event.preventDefault(); go(hits[at]) }},
      icon(hit.icon), h("b", {dir: "auto"}, hit.label), h("span", {dir: "auto"}, hit.caption))),
      ...(hits.length ? [] : [h("div", {class: "sp-none"}, words.none)]))
    mark(); open(true)
  }
  input.addEventListener("input", () => {
    clearTimeout(timer)
    asked += 1
    if (!input.value.trim()) { open(false); return }
    timer = setTimeout(() => send("search", {text: input.value, id: asked}), 120)
  })
  input.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step && hits.length) { event.preventDefault(); chosen = (chosen + step + hits.length) % hits.length; mark() }
    else if (event.key === "Enter") { go(hits[chosen]) }
    else if (event.key === "Escape") { input.value = ""; input.blur() }
  })
  input.addEventListener("focus", () => element.classList.add("open"))
  input.addEventListener("blur", () => { open(false); element.classList.remove("open") })
  return {element, focus}
}

function myself({model, words, icon}) {
  const avatar = h("span", {class: "sp-avatar"})
  const name = h("b", {dir: "auto"})
  const rows = model.shortcuts.flatMap(([keys, text]) => [h("span", {}, text), h("kbd", {}, keys)])
  // The view stands in the address, so that the page comes back as it is in the other language.
  const speak = (tag) => { keep("lang", tag); location.reload() }
  const languages = model.languages.map(([tag, called]) => h("button", {class: "sp-button", type: "button", lang: tag,
    "aria-pressed": String(tag === model.language), onclick: () => speak(tag)}, called))
  const panel = h("div", {class: "sp-pop", hidden: true}, name,
    h("button", {class: "sp-button text", type: "button", onclick: () => { panel.hidden = true; model.asking = true }},
      words.whoChange),
    h("div", {class: "sp-languages", role: "group", "aria-label": words.language}, ...languages),
    h("div", {class: "sp-keys"}, h("b", {}, words.shortcuts), ...rows))
  const toggle = () => { panel.hidden = !panel.hidden }
  const button = h("button", {type: "button", onclick: toggle}, avatar)
  const element = h("div", {class: "sp-me"}, button, panel)
  const update = () => {
    avatar.replaceChildren(model.me ? initials(model.me) : icon("person", 16))
    name.textContent = model.me || words.whoQuestion
    button.title = model.me ? words.me.replace("{name}", model.me) : words.whoQuestion
    button.setAttribute("aria-label", button.title)
  }
  model.on("me", () => { if (model.me) { keep("me", model.me) } update() })
  update()
  // a name given in the address is kept here and taken out of it, so that it is in no link that people share
  const address = new URL(location.href)
  if (address.searchParams.has("me")) {
    if (model.me) { keep("me", model.me) }
    address.searchParams.delete("me")
    history.replaceState(history.state, "", address)
  }
  return {element, toggle, close: () => { panel.hidden = true }}
}

function messages({bars, snack, words, icon, send, model}) {
  const shapes = {err: "error_outline", warn: "warning_amber", ok: "check", saved: "check", info: "info"}
  const parts = ({text, level, action, id}, close) => [icon(shapes[level] ?? "info"), h("p", {dir: "auto"}, text),
    action ? h("button", {class: "sp-button text", type: "button", onclick: () => { close(); send("action", {id}) }}, action) : null,
    h("button", {class: "sp-tool", type: "button", "aria-label": words.close, title: words.close,
      onclick: close}, icon("close"))]
  let timer = null

  function who() {
    bars.querySelector("[data-key=who]")?.remove()
    if (!model.asking) { return }
    const field = h("input", {"aria-label": words.whoField, placeholder: words.whoField, maxlength: 80, name: "name",
      autocomplete: "name"})
    field.value = model.me
    const done = (event) => {
      event.preventDefault()
      const name = field.value.trim()
      if (name) { model.me = name; model.asking = false }
    }
    bars.prepend(h("div", {class: "sp-bar", "data-key": "who"}, icon("badge"),
      h("p", {}, h("b", {}, words.whoQuestion), " ", h("span", {}, words.whoHint)),
      h("form", {onsubmit: done}, field, h("button", {class: "sp-button filled", type: "submit"}, words.whoSave))))
    if (model.me) { field.focus(); field.select() }
  }
  model.on("asking", who)
  who()

  return (message) => {
    if (message.level === "saved") {
      clearTimeout(timer)
      const close = () => { snack.hidden = true }
      snack.dataset.kind = message.level
      snack.replaceChildren(...parts(message, close).filter(Boolean))
      snack.hidden = false
      timer = setTimeout(close, 10000)  // that it is saved is said in the header, too, and undo stays there
      return
    }
    bars.querySelectorAll(`[data-key="${CSS.escape(message.key)}"]`).forEach((bar) => bar.remove())
    const bar = h("div", {class: "sp-bar", "data-kind": message.level, "data-key": message.key,
      role: message.level === "err" ? "alert" : "status"})
    bar.append(...parts(message, () => bar.remove()).filter(Boolean))
    bars.append(bar)
  }
}
