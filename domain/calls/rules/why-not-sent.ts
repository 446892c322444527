import { countWords } from "#domain/forms/rules/words.ts"
import { Closed, InvalidInput, type Refusal } from "#platform/refusal.ts"
import { type CallTimes, callState } from "./call-state.ts"

/** Why what is written cannot be sent at this instant; null when it can. A draft may lack what this asks for. */
export function whyNotSent(
  written: { readonly title: string; readonly text: string },
  call: CallTimes & { readonly wordLimit: number },
  { fileRefused = null, wrongAnswers = new Map() }: Refused,
  at: Date,
): Refusal | null {
  const state = callState(call, at)
  if (state.kind === "closed") return new Closed("calls.deadlinePassed")
  if (state.kind === "coming") return new Closed("calls.notOpenYet")
  const words = countWords(written.text)
  const fields: Record<string, string[]> = {
    ...(written.title ? {} : { title: ["errors.required"] }),
    ...(words === 0 ? { text: ["errors.required"] } : {}),
    ...(words > call.wordLimit
      ? { text: [`calls.tooManyWords?words=${words}&limit=${call.wordLimit}`] }
      : {}),
    ...Object.fromEntries([...wrongAnswers].map(([key, code]) => [`answers.${key}`, [code]])),
    ...(fileRefused ? { file: [fileRefused] } : {}),
  }
  return Object.keys(fields).length > 0 ? new InvalidInput(fields) : null
}

/** What was refused while the rest was kept: the file, and answers, by the keys of their questions. */
interface Refused {
  readonly fileRefused?: string | null
  readonly wrongAnswers?: ReadonlyMap<string, string>
}
