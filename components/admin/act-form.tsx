"use client"

import { type ReactNode, startTransition, useActionState } from "react"
import { sentence } from "./upload-list.tsx"
import { useWords } from "./words.tsx"

/** What an act answers when it did not happen; `app/action.ts` gives it. */
interface Answered {
  readonly result: { readonly error?: Readonly<Record<string, readonly string[] | null>> | null } | null
  readonly refusal: { readonly code: string; readonly values: Record<string, string | number> } | null
}

/** A server action. Its first parameter is what it answered before, which only it knows the whole of. */
export type Act = (before: never, formData: FormData) => Promise<Answered>

/**
 * One act behind one button. What it needs goes along hidden or stands as `children`; what was wrong is said beside
 * it, and what was typed stays.
 */
export function ActForm({
  action,
  fields = {},
  label,
  plain = true,
  name,
  children,
}: {
  action: Act
  fields?: Readonly<Record<string, string | number>>
  label: string
  plain?: boolean
  /** Stands in `data-action`, for scripts and tests. */
  name?: string
  children?: ReactNode
}) {
  const t = useWords()
  const [state, send, isPending] = useActionState<Answered, FormData>(
    (before, formData) => action(before as never, formData),
    { result: null, refusal: null },
  )
  const wrong = Object.values(state.result?.error ?? {}).flatMap((codes) => codes ?? [])
  return (
    <form
      className={children ? "form-grid" : "act-form"}
      onSubmit={(event) => {
        // Not <form action>: React would empty the fields after a refusal.
        event.preventDefault()
        const formData = new FormData(event.currentTarget)
        startTransition(() => send(formData))
      }}
    >
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
      <p>
        <button
          className={plain ? "button plain" : "button"}
          type="submit"
          disabled={isPending}
          data-action={name}
        >
          {label}
        </button>
      </p>
      {state.refusal && !wrong.includes(state.refusal.code) ? (
        <p className="message" role="alert">
          {sentence(t, state.refusal.code, state.refusal.values)}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <ul className="message" role="alert">
          {wrong.map((code) => (
            <li key={code}>{sentence(t, code, state.refusal?.values)}</li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}
