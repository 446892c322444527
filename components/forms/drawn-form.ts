import type { AskedForm } from "#domain/forms/asked-form.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { type DrawnForm, drawnQuestion } from "./drawn-question.ts"

/** What is asked, as a page hands it to its form; nothing is asked when there is no form. */
export function drawnForm(form: AskedForm | null, locale: Locale): DrawnForm {
  if (!form) return { version: "", questions: [], ofEach: [] }
  const drawn = (ofEach: boolean) =>
    form.questions
      .filter(({ isPerPerson }) => isPerPerson === ofEach)
      .map((question) => drawnQuestion(question, form.questions, { locale, t: translator(locale) }))
  return { version: form.id, questions: drawn(false), ofEach: drawn(true) }
}
