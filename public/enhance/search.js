/**
 * Suggests titles while one types: down and up choose one, Enter opens it, Escape puts them away. Enter with none chosen
 * searches as ever, and without script nothing is missing. A list of our own: the browser's (`datalist`) leaves out every
 * title that does not hold the very letters typed, so nothing bent or misspelt would be suggested.
 */
const english = document.documentElement.lang === "en" ? "/en" : ""
const field = document.querySelector('[data-form="search"] input[name="q"]')
if (field) {
  const label = field.form.querySelector("label")
  const list = document.createElement("ul")
  label.id = "q-label"
  list.id = "q-titles"
  list.className = "suggestions"
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-labelledby", label.id)
  field.form.append(list)
  field.setAttribute("role", "combobox")
  field.setAttribute("aria-autocomplete", "list")
  field.setAttribute("aria-controls", list.id)
  field.setAttribute("aria-expanded", "false")
  let timer
  let asked = 0
  let paths = []
  let chosen = -1

  field.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(suggest, 150)
  })
  field.addEventListener("blur", () => show([]))
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return
    if (event.key === "Escape") show([])
    else if (event.key === "ArrowDown") choose(chosen + 1 === paths.length ? -1 : chosen + 1)
    else if (event.key === "ArrowUp") choose(chosen === -1 ? paths.length - 1 : chosen - 1)
    else if (event.key === "Enter" && chosen >= 0) location.assign(paths[chosen])
    else return
    event.preventDefault()
  })

  async function suggest() {
    const question = field.value.trim()
    asked += 1
    const turn = asked
    if (question.length < 3) return show([])
    const answer = await fetch(`${english}/api/soeg?q=${encodeURIComponent(question)}`).catch(() => null)
    if (!answer?.ok) return
    const { titles } = await answer.json()
    if (turn === asked && document.activeElement === field) show(titles)
  }

  function show(titles) {
    paths = titles.map(({ path }) => path)
    list.replaceChildren(
      ...titles.map(({ title, path }, place) => {
        const option = document.createElement("li")
        option.id = `q-title-${place}`
        option.setAttribute("role", "option")
        option.textContent = title
        // Pressed down, the field would lose its focus and the list with it.
        option.addEventListener("pointerdown", (event) => event.preventDefault())
        option.addEventListener("click", () => location.assign(path))
        return option
      }),
    )
    list.hidden = titles.length === 0
    field.setAttribute("aria-expanded", String(!list.hidden))
    choose(-1)
  }

  function choose(place) {
    chosen = place
    for (const [each, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(each === place))
    if (place >= 0) field.setAttribute("aria-activedescendant", `q-title-${place}`)
    else field.removeAttribute("aria-activedescendant")
  }
}
