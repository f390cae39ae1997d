
// Records by key, as seatplan/views/seating_board.py makes them.
function seatingFold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss")
}

function seatingRecords(S) {
  const guests = new Map(), tables = new Map(), groups = new Map(), rules = new Map(), rooms = new Map()
  const readers = {
    guests: [guests, (id, [name, department, diet, access, rsvp, flags, party, host, table, seat]) => ({id, name, department,
      diet, access, rsvp, vip: Boolean(flags & 1), locked: Boolean(flags & 2), party, host, table, seat, folded: ""})],
    tables: [tables, (id, [name, seats, flags, department, number, room, sitting, problems]) => ({id, name, seats,
      vip: Boolean(flags & 1), locked: Boolean(flags & 2), protected: Boolean(flags & 4), department, number, room,
      guests: sitting, problems, folded: seatingFold(`${name} ${number}`)})],
    groups: [groups, (id, [name]) => ({id, name})],
    rules: [rules, (id, [type, members, notes, problems]) => ({id, type, members, notes, problems})],
    rooms: [rooms, (id, [name]) => ({id, name})],
  }
  let version = -1, parties = null, hosts = null, stamp = 0

  function take(text) {
    const news = JSON.parse(text)
    for (const [kind, [map, read]] of Object.entries(readers)) {
      const told = news[kind] ?? {}
      if (news.all) { for (const id of [...map.keys()]) { if (!(id in told)) { map.delete(id) } } }
      for (const [id, record] of Object.entries(told)) {
        if (record === null) { map.delete(id); continue }
        const thing = read(id, record)
        thing.stamp = ++stamp
        map.set(id, thing)
      }
    }
    version = news.version
    parties = hosts = null
  }
  // Who belongs together: a group, or a host with companions.
  function partyOf(guest) {
    hosts ??= new Set([...guests.values()].filter((one) => one.party.startsWith("+")).map((one) => one.party))
    return guest.party || (hosts.has(`+${guest.id}`) ? `+${guest.id}` : "")
  }
  function party(key) {
    if (!parties) {
      parties = new Map()
      for (const guest of guests.values()) {
        const of = partyOf(guest)
        if (of) { parties.has(of) ? parties.get(of).push(guest.id) : parties.set(of, [guest.id]) }
      }
    }
    return parties.get(key) ?? []
  }
  function partyName(key) {
    return key.startsWith("+") ? guests.get(key.slice(1))?.name ?? "" : groups.get(key)?.name ?? ""
  }
  function folded(guest) {
    guest.folded ||= seatingFold([guest.name, guest.department, guest.diet, guest.access, partyName(partyOf(guest))].join(" "))
    return guest.folded
  }
  function chairs(table) {
    const on = Array(Math.min(table.seats, 1000)).fill(null), waiting = []
    for (const id of table.guests) {
      const guest = guests.get(id)
      if (!guest) { continue }
      const at = guest.seat - 1
      if (at >= 0 && at < on.length && !on[at]) { on[at] = guest } else { waiting.push(guest) }
    }
    for (let at = 0; at < on.length && waiting.length; at++) { if (!on[at]) { on[at] = waiting.shift() } }
    return {on, extra: waiting}
  }
  function rowOf(id) {
    const table = tables.get(guests.get(id)?.table)
    return table ? chairs(table).on.findIndex((guest) => guest?.id === id) + 1 : 0
  }
  function mark(guest) {
    if (!guest) { return "free" }
    if (guest.rsvp === "declined") { return "declined" }
    const kind = guest.vip ? "vip" : guest.access ? "access" : ""
    return guest.rsvp === "open" ? (kind ? `${kind}_open` : "open") : kind || "taken"
  }
  function placeOf(table) {
    const room = rooms.get(table.room)?.name
    return table.number ? S.say(room ? "stands" : "stands-number", {number: table.number, room}) : ""
  }
  // Whole groups stay groups in a rule, as long as that leaves two members.
  function members(ids) {
    const chosen = new Set(ids), found = [], inGroups = new Set()
    for (const id of ids) {
      const group = guests.get(id)?.party ?? ""
      if (!groups.has(group) || inGroups.has(id)) { continue }
      const all = party(group)
      if (all.length > 1 && all.every((one) => chosen.has(one))) {
        found.push(["group", group])
        all.forEach((one) => inGroups.add(one))
      }
    }
    for (const id of ids) { if (!inGroups.has(id)) { found.push(["guest", id]) } }
    return found.length > 1 ? found : ids.map((id) => ["guest", id])
  }
  // Whether somebody of `ids` at `table` would break a rule that is not broken by them now.
  function breaks(ids, table) {
    const moved = new Set(ids)
    const at = (id) => moved.has(id) ? table : guests.get(id)?.table
    for (const rule of rules.values()) {
      const parts = rule.members.map(([kind, id]) => (kind === "group" ? party(id) : [id])
        .filter((one) => guests.get(one) && guests.get(one).rsvp !== "declined"))
      if (!parts.flat().some((id) => moved.has(id))) { continue }
      if (rule.type === "together") {
        if (parts.flat().some((id) => at(id) && at(id) !== table)) { return true }
      } else if (parts.filter((part) => part.some((id) => at(id) === table)).length > 1
        && parts.some((part) => part.some((id) => moved.has(id)))) { return true }
    }
    return false
  }
  return {guests, tables, groups, rules, rooms, take, version: () => version, partyOf, party, partyName, folded, chairs,
    rowOf, mark, placeOf, members, breaks}
}

// Elements by key in their order: those that stay are moved, not made anew. Elements far out of sight stay empty until
// somebody scrolls near.
function seatingKeyed(home, scroller, make, fill) {
  const known = new Map()
  const near = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      target.near = isIntersecting
      if (isIntersecting) { bring(target) }
    }
  }, {root: scroller, rootMargin: "500px 0px"})
  function bring(element) {
    if (element.filled !== element.wanted) {
      element.filled = element.wanted
      fill(element, element.thing)
    }
  }
  return {
    known,
    put(entries) { // [key, what it shows as a text, thing] each
      const keep = new Set(entries.map(([key]) => key))
      for (const [key, element] of known) {
        if (!keep.has(key)) { near.unobserve(element); element.remove(); known.delete(key) }
      }
      let at = home.firstChild
      for (const [key, wanted, thing] of entries) {
        let element = known.get(key)
        if (!element) {
          element = make(key, thing)
          element.near = known.size < 30 // what is in sight at first
          known.set(key, element)
          near.observe(element)
        }
        element.thing = thing
        element.wanted = wanted
        if (element.near) { bring(element) }
        if (element === at) { at = at.nextSibling } else { home.insertBefore(element, at) }
      }
    },
    bring,
  }
}
