"use client"

import type { ReactNode } from "react"
import type { DrawnForm } from "../forms/drawn-question.ts"
import { questionOf } from "../forms/question-of.ts"
import { ActionForm } from "../ui/action-form.tsx"
import type { FormState } from "../ui/form-state.ts"

/** A form of a seat that asks what the event asks: what is wrong with an answer is told with its question. */
export function AskingForm({
  action,
  name,
  asks,
  children,
}: {
  action: (before: FormState, formData: FormData) => Promise<FormState>
  name: string
  asks: DrawnForm
  children: ReactNode
}) {
  return (
    <ActionForm action={action} name={name} label={(field, sent) => questionOf(askedNow(sent, asks), field)}>
      {children}
    </ActionForm>
  )
}

/** What the answer to the form brought along is what it was judged by; the questions may have changed while it was open. */
export function askedNow({ told }: FormState, drawn: DrawnForm): DrawnForm {
  return (told as DrawnForm | null) ?? drawn
}
