/** What a form shows after it was sent in vain: sentences by field (by "" for the whole), and what was typed. */
export interface FormState {
  readonly errors: readonly { readonly name: string; readonly text: string }[]
  /** "Én ting mangler"; "" when nothing is wrong. */
  readonly summary: string
  readonly values: Readonly<Record<string, unknown>>
  /** The message key of a refusal, for forms that offer another way on. */
  readonly code: string | null
  /** What the refusal says in figures: how many seats are left. */
  readonly facts: Readonly<Record<string, string | number>>
  /** What the form tells besides, a price so far; null when nothing. */
  readonly told: unknown
  readonly isSent: boolean
}

export const untouched: FormState = {
  errors: [],
  summary: "",
  values: {},
  code: null,
  facts: {},
  told: null,
  isSent: false,
}

/** What was typed in a field, by its name ("people[0].name"); undefined when the form was not sent. */
export function typedIn(state: FormState, name: string): string | undefined {
  if (!state.isSent) return undefined
  const typed = sentUnder(state, name)
  return typeof typed === "string" ? typed : ""
}

/** All that was sent under one name, as ticked boxes send it; undefined when the form was not sent. */
export function typedAllIn(state: FormState, name: string): string[] | undefined {
  if (!state.isSent) return undefined
  return [sentUnder(state, name)].flat().filter((one) => typeof one === "string")
}

function sentUnder(state: FormState, name: string): unknown {
  let at: unknown = state.values
  for (const step of name.match(/[^.[\]]+/g) ?? []) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined
  }
  return at
}

/** How many items of a list were typed; undefined when the form was not sent. */
export function typedCount(state: FormState, name: string): number | undefined {
  const list = state.values[name]
  return state.isSent && Array.isArray(list) ? list.length : undefined
}

export function errorsOf(state: FormState, name: string): string[] {
  return state.errors.filter((error) => error.name === name).map(({ text }) => text)
}

/** The id of a field's control, so that a summary can lead to it. */
export function controlId(form: string, field: string): string {
  return `${form}-${field.replaceAll(/[^\w]+/g, "-") || "form"}`
}

/**
 * The value of a button named `__intent__`, which changes what a form shows and sends nothing: insert or remove an
 * item of a list, or look at the form as it is (`validate`). Works with and without script.
 */
export function intent(
  type: "insert" | "remove" | "validate",
  payload: { name?: string; index?: number; defaultValue?: Readonly<Record<string, string>> },
): string {
  return JSON.stringify({ type, payload })
}
