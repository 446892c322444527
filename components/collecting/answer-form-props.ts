import type { FormState } from "../ui/form-state.ts"
import type { DrawnQuestion } from "./answer-words.ts"

export interface AnswerFormProps {
  readonly action: (before: FormState, formData: FormData) => Promise<FormState>
  /** What tells the server whose answer it is: the key of the address, or the municipality for staff. */
  readonly fields: Readonly<Record<string, string>>
  /** Nothing is taken any more: the form shows only what was typed in it, when it comes back. */
  readonly isOver: boolean
  readonly questions: readonly DrawnQuestion[]
  readonly version: number
  readonly answers: Readonly<Record<string, { readonly given: string; readonly isUnable: boolean }>>
  readonly covers: readonly string[]
  readonly remark: string
  readonly others: readonly { readonly code: string; readonly name: string }[]
  /** "Sommerundersøgelsen 2026: svar fra Fanø" */
  readonly mailSubject: string
  readonly buttons: readonly { readonly act: string; readonly label: string }[]
  /** Below the buttons: until when it may be corrected. */
  readonly hint: string
}
