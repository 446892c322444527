"use client"

import type { DrawnForm } from "../forms/drawn-question.ts"
import { FormQuestions } from "../forms/form-questions.tsx"
import { useSent } from "../ui/action-form.tsx"
import { askedNow } from "./asking-form.tsx"

/** What an event asks whoever has a seat. */
export function SeatQuestions({
  asks,
  first,
}: {
  asks: DrawnForm
  /** What was answered before, by the keys of the questions. */
  first: Readonly<Record<string, readonly string[]>>
}) {
  const { version, ofEach } = askedNow(useSent(), asks)
  return (
    <>
      <input type="hidden" name="formVersion" value={version} />
      <FormQuestions questions={ofEach} prefix="answers" first={first} />
    </>
  )
}
