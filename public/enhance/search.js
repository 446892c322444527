/** Suggests titles while one types; Enter searches as ever, and without script nothing is missing. */
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

  function asking(question) {
    const { lang } = document.documentElement
    return new URLSearchParams(lang === "en" ? { q: question, sprog: lang } : { q: question })
  }

  async function suggest() {
    const question = field.value.trim()
    asked += 1
    const turn = asked
    if (question.length < 3) return list.replaceChildren()
    const answer = await fetch(`/api/soeg?${asking(question)}`).catch(() => null)
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
