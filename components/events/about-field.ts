import type { DrawnForm } from "../forms/drawn-question.ts"
import { questionOf } from "../forms/question-of.ts"
import type { useWords } from "../ui/words.tsx"

/** Whom and which question a field of a sign-up form is about; "" where the field says it itself. */
export function aboutField(t: ReturnType<typeof useWords>, asks: DrawnForm, field: string): string {
  const place = /^people\[(\d+)\]/.exec(field)?.[1]
  const who = place ? t("events.form.person", { number: Number(place) + 1 }) : ""
  const question = questionOf(asks, field)
  return who && question ? t("forms.ask.about", { who, question }) : who || question
}
