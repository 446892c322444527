/**
 * The map of a survey, made easier where there is script: one stop for the Tab key, arrows from neighbour to neighbour,
 * the name and answer of what one points at, and a legend that leaves one class standing. Without it the titles of the
 * shapes, the legend and the table say the same.
 */
const map = document.querySelector("[data-map]")
const legend = document.querySelector("[data-legend]")
if (map) {
  for (const picture of map.matches("svg") ? [map] : map.querySelectorAll("svg"))
    picture.setAttribute("role", "group")
  const shapes = [...map.querySelectorAll("[data-municipality]")]
  const told = document.createElement("p")
  told.className = "map-told"
  told.setAttribute("role", "status")
  map.after(told)

  const say = (shape) => {
    told.textContent = shape?.querySelector("title")?.textContent ?? ""
  }
  const stop = (shape) => {
    for (const each of shapes) each.setAttribute("tabindex", each === shape ? "0" : "-1")
  }
  for (const shape of shapes) {
    shape.setAttribute("role", "img")
    shape.setAttribute("aria-label", shape.querySelector("title")?.textContent ?? "")
    shape.addEventListener("pointerenter", () => say(shape))
    shape.addEventListener("focus", () => {
      stop(shape)
      say(shape)
    })
  }
  map.addEventListener("pointerleave", () => say(shapes.find((shape) => shape === document.activeElement)))
  stop(shapes[0])

  const sides = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]
  map.addEventListener("keydown", (event) => {
    const side = sides.indexOf(event.key)
    const here = event.target.closest("[data-municipality]")
    if (side < 0 || !here) return
    event.preventDefault()
    const next = beside(here, side)
    if (next) next.focus()
  })

  /** The neighbour on a side: named by the tile map, else the nearest shape whose middle lies that way. */
  function beside(here, side) {
    const named = here.dataset.beside?.split(" ")[side]
    if (here.dataset.beside !== undefined) return shapes.find((shape) => shape.dataset.municipality === named)
    const [x, y] = middle(here)
    let nearest
    let least = Number.POSITIVE_INFINITY
    for (const shape of shapes) {
      if (shape === here || shape.ownerSVGElement !== here.ownerSVGElement) continue
      const [otherX, otherY] = middle(shape)
      const along = [y - otherY, otherX - x, otherY - y, x - otherX][side]
      const across = Math.abs(side % 2 === 0 ? otherX - x : otherY - y)
      const distance = along + 2 * across
      if (along > 0 && across <= along * 2 && distance < least) [nearest, least] = [shape, distance]
    }
    return nearest
  }

  function middle(shape) {
    const { x, y, width, height } = shape.getBoundingClientRect()
    return [x + width / 2, y + height / 2]
  }

  for (const line of legend?.querySelectorAll("li[data-key]") ?? []) {
    const label = line.querySelector("span")
    const button = document.createElement("button")
    button.type = "button"
    button.setAttribute("aria-pressed", "false")
    button.append(...label.childNodes)
    label.replaceWith(button)
    button.addEventListener("click", () => {
      const pressed = button.getAttribute("aria-pressed") !== "true"
      for (const other of legend.querySelectorAll("button")) other.setAttribute("aria-pressed", "false")
      button.setAttribute("aria-pressed", String(pressed))
      for (const shape of shapes)
        shape.toggleAttribute("data-faint", pressed && shape.dataset.key !== line.dataset.key)
    })
  }
}
