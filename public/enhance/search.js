/** Suggests titles while one types; Enter searches as ever, and without script nothing is missing. */
/** Of an English page, titles lead on in English. */
const english = document.documentElement.lang === "en" ? "/en" : ""
const field = document.querySelector('[data-form="search"] input[name="q"]')
if (field) {
  const list = document.createElement("datalist")
  list.id = "q-titles"
  field.after(list)
  field.setAttribute("list", list.id)
  let timer
  let asked = 0
  let paths = new Map()
  field.addEventListener("input", () => {
    const chosen = paths.get(field.value)
    if (chosen) return location.assign(chosen)
    clearTimeout(timer)
    timer = setTimeout(suggest, 150)
  })

  async function suggest() {
    const question = field.value.trim()
    asked += 1
    const turn = asked
    if (question.length < 3) return list.replaceChildren()
    const answer = await fetch(`${english}/api/soeg?q=${encodeURIComponent(question)}`).catch(() => null)
    if (!answer?.ok || turn !== asked) return
    const { titles } = await answer.json()
    paths = new Map(titles.map(({ title, path }) => [title, path]))
    list.replaceChildren(
      ...titles.map(({ title }) => {
        const option = document.createElement("option")
        option.value = title
        return option
      }),
    )
  }
}
