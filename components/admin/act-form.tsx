"use client"

import { type ReactNode, startTransition, useActionState } from "react"
import { type FormState, untouched } from "#components/ui/form-state.ts"

/** A server action. Its first parameter is what it answered before, which only it knows the whole of. */
export type Act<Before = never> = (before: Before, formData: FormData) => Promise<FormState>

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
  id,
  children,
}: {
  action: Act
  fields?: Readonly<Record<string, string | number>>
  label: string
  plain?: boolean
  /** Stands in `data-action`, for scripts and tests. */
  name?: string
  /** Where controls elsewhere on the page belong to it. */
  id?: string
  children?: ReactNode
}) {
  // The action itself, not a function around it: only so does a press before the script is there reach the server.
  const [state, send, isPending] = useActionState(action as Act<FormState>, untouched)
  return (
    <form
      id={id}
      className={children ? "form-grid" : "act-form"}
      action={send}
      onSubmit={(event) => {
        // React would empty the fields after a refusal.
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
      {state.errors.length > 0 ? (
        <ul className="message" role="alert">
          {state.errors.map(({ name: field, text }) => (
            <li key={`${field} ${text}`}>{text}</li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}
