/**
 * The map of a survey, made easier where there is script: one stop for the Tab key, arrows from neighbour to neighbour,
 * name and answer beside what one points at, a municipality marked without asking the server again (and in the address),
 * found by its name as one types, classes left standing by the legend, and zoom by buttons or + and −. Without it every
 * municipality is a link, the form asks the server, and the titles, the legend and the table say the same.
 */
const frame = document.querySelector("[data-map]")
if (frame) {
  const pane = frame.querySelector(".map-window")
  const told = document.querySelector(".map-told")
  const copies = [...frame.querySelectorAll("[data-municipality]")]
  const shapes = new Map()
  const names = new Map()
  for (const shape of copies) {
    const link = shape.querySelector("a")
    if (!link) continue
    const title = shape.querySelector("title")
    names.set(shape.dataset.municipality, title.textContent)
    shapes.set(shape.dataset.municipality, shape)
    link.setAttribute("aria-label", title.textContent)
    // The browser would show it a second time, and late.
    title.remove()
  }
  let chosen = copies.find((shape) => "chosen" in shape.dataset)?.dataset.municipality ?? null
  const nothingChosen = chosen ? "" : told.textContent

  const stopAt = (code) => {
    for (const [each, shape] of shapes)
      shape.querySelector("a").setAttribute("tabindex", each === code ? "0" : "-1")
  }
  stopAt(chosen ?? shapes.keys().next().value)

  // What one points at.
  const tip = document.createElement("p")
  tip.className = "map-tip"
  tip.hidden = true
  // What has the focus says its name itself.
  tip.setAttribute("aria-hidden", "true")
  frame.append(tip)

  const point = (shape) => {
    outline("pointed", shape?.dataset.municipality)
    tip.hidden = !shape
    if (!shape) return
    tip.textContent = names.get(shape.dataset.municipality)
    const [box, around] = [shape.getBoundingClientRect(), frame.getBoundingClientRect()]
    const left = box.left + box.width / 2 - around.left - tip.offsetWidth / 2
    const above = box.top - around.top - tip.offsetHeight - 6
    tip.style.left = `${Math.max(0, Math.min(left, around.width - tip.offsetWidth))}px`
    tip.style.top = `${above < -40 ? box.bottom - around.top + 6 : above}px`
  }
  const focused = () => document.activeElement?.closest?.("[data-map] [data-municipality]") ?? null
  pane.addEventListener("pointerover", ({ target }) =>
    point(target.closest("[data-municipality]") ?? focused()),
  )
  pane.addEventListener("pointerleave", () => point(focused()))
  pane.addEventListener("focusin", ({ target }) => {
    const shape = target.closest("[data-municipality]")
    if (!shape) return
    stopAt(shape.dataset.municipality)
    show(shape)
    point(shape)
  })
  pane.addEventListener("focusout", () => point(null))
  pane.addEventListener("scroll", () => point(null), { passive: true })

  /** A dark line in a light one, above the neighbours, on every copy of the municipality. */
  function outline(kind, code) {
    for (const old of frame.querySelectorAll(`.ring.${kind}`)) old.remove()
    for (const shape of copies) {
      if (shape.dataset.municipality !== code) continue
      const ring = document.createElementNS("http://www.w3.org/2000/svg", "g")
      ring.setAttribute("class", `ring ${kind}`)
      ring.setAttribute("aria-hidden", "true")
      const drawn = shape.querySelector("rect, path")
      ring.append(drawn.cloneNode(), drawn.cloneNode())
      shape.ownerSVGElement.append(ring)
    }
  }

  // From one to another.
  const sides = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]
  pane.addEventListener("keydown", (event) => {
    const here = event.target.closest("[data-municipality]")
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return
    const side = sides.indexOf(event.key)
    const step = { "+": "in", "-": "out", 0: "whole" }[event.key]
    if (event.key === "Escape") point(null)
    else if (step) zoom(step)
    else if (side >= 0) shapes.get(here.dataset.beside.split(" ")[side])?.querySelector("a").focus()
    else return
    event.preventDefault()
  })

  // The one that is marked.
  pane.addEventListener("click", (event) => {
    const shape = event.target.closest("[data-municipality]")
    if (!shape || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const code = shape.dataset.municipality
    choose(code === chosen ? null : code)
  })

  function choose(code) {
    chosen = code
    for (const shape of document.querySelectorAll("[data-municipality]"))
      shape.toggleAttribute("data-chosen", shape.dataset.municipality === code)
    for (const [each, shape] of shapes) {
      const link = shape.querySelector("a")
      if (each === code) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    }
    for (const ring of frame.querySelectorAll(".ring:not(.pointed)")) ring.remove()
    outline("marked", code)
    told.textContent = names.get(code) ?? nothingChosen
    if (code) {
      stopAt(code)
      show(shapes.get(code))
    }
    history.replaceState(history.state, "", marked(location.href))
    for (const link of document.querySelectorAll('.map-views a:not([href^="#"]), .choices a'))
      if (link.pathname === location.pathname) link.href = marked(link.href)
  }

  function marked(address) {
    const url = new URL(address)
    if (chosen) url.searchParams.set("kommune", chosen)
    else url.searchParams.delete("kommune")
    return url.href
  }

  // Found by its name.
  const form = document.querySelector('[data-form="map-search"]')
  const list = form.querySelector("select")
  const known = [...list.options].filter(({ value }) => value)
  const field = document.createElement("input")
  const options = document.createElement("datalist")
  options.id = "municipality-names"
  options.append(...known.map(({ text }) => new Option(text)))
  field.id = list.id
  field.type = "search"
  field.autocomplete = "off"
  field.setAttribute("list", options.id)
  field.value = list.value ? list.selectedOptions[0].text : ""
  list.replaceWith(field, options)
  const find = (code) => {
    choose(code)
    point(shapes.get(code))
  }
  field.addEventListener("input", () => {
    const exact = known.find(({ text }) => text === field.value)
    if (exact) find(exact.value)
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const asked = folded(field.value)
    if (!asked) return choose(null)
    const found =
      known.find(({ text }) => folded(text) === asked) ??
      known.find(({ text }) => folded(text).startsWith(asked))
    if (found) find(found.value)
    else told.textContent = form.dataset.none
  })

  /** Århus and Aarhus Kommune are Aarhus. */
  function folded(name) {
    return name
      .normalize("NFC")
      .toLowerCase()
      .replaceAll("å", "aa")
      .replaceAll("æ", "ae")
      .replaceAll("ø", "oe")
      .replace(/\bkommune\b|[^a-z0-9]/g, "")
  }

  // Nearer.
  const buttons = frame.querySelector("[data-zoom]")
  const most = 4
  let level = 1
  buttons.hidden = false
  buttons.addEventListener("click", ({ target }) => zoom(target.closest("button")?.dataset.step))
  zoom("whole")

  function zoom(step) {
    const next = { in: Math.min(most, level + 1), out: Math.max(1, level - 1), whole: 1 }[step]
    if (!next) return
    const middle = [pane.scrollLeft + pane.clientWidth / 2, pane.scrollTop + pane.clientHeight / 2]
    const before = [pane.scrollWidth, pane.scrollHeight]
    if (next > 1) {
      // The window stays as high as the whole map was, so that nothing below it moves.
      if (level === 1) pane.style.height = `${pane.offsetHeight}px`
      pane.dataset.zoom = String(next)
    } else {
      pane.style.removeProperty("height")
      delete pane.dataset.zoom
    }
    level = next
    pane.scrollLeft = (middle[0] / before[0]) * pane.scrollWidth - pane.clientWidth / 2
    pane.scrollTop = (middle[1] / before[1]) * pane.scrollHeight - pane.clientHeight / 2
    const here = focused() ?? shapes.get(chosen)
    if (here) show(here)
    for (const button of buttons.querySelectorAll("button")) {
      const isEnd = button.dataset.step === "in" ? level === most : level === 1
      button.setAttribute("aria-disabled", String(isEnd))
    }
  }

  /** Scrolls the window, and nothing else, until the shape stands in its middle. */
  function show(shape) {
    if (level === 1) return
    const [box, around] = [shape.getBoundingClientRect(), pane.getBoundingClientRect()]
    pane.scrollLeft += box.left + box.width / 2 - around.left - pane.clientWidth / 2
    pane.scrollTop += box.top + box.height / 2 - around.top - pane.clientHeight / 2
  }

  // Classes left standing.
  const legend = document.querySelector("[data-legend]")
  const pressed = new Set()
  const all = document.createElement("button")
  all.type = "button"
  all.className = "button plain legend-all"
  all.textContent = legend.dataset.legend
  all.hidden = true
  legend.after(all)
  all.addEventListener("click", () => {
    pressed.clear()
    filter()
    legend.querySelector("button").focus()
  })
  for (const line of legend.querySelectorAll("li[data-key]")) {
    const label = line.querySelector("span")
    const button = document.createElement("button")
    button.type = "button"
    button.append(...label.childNodes)
    label.replaceWith(button)
    button.addEventListener("click", () => {
      if (!pressed.delete(line.dataset.key)) pressed.add(line.dataset.key)
      filter()
    })
  }
  filter()

  function filter() {
    for (const line of legend.querySelectorAll("li[data-key]"))
      line.querySelector("button").setAttribute("aria-pressed", String(pressed.has(line.dataset.key)))
    for (const shape of copies)
      shape.toggleAttribute("data-faint", pressed.size > 0 && !pressed.has(shape.dataset.key))
    all.hidden = pressed.size === 0
  }
}
