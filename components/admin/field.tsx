import type { ReactNode } from "react"

/**
 * One label, its control, a hint and what is wrong, joined for those who hear the page: `children` receives the ids to
 * put on the control.
 */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string
  label: string
  hint?: ReactNode | undefined
  error?: string | null | undefined
  children: (control: {
    id: string
    "aria-describedby": string | undefined
    "aria-invalid": true | undefined
  }) => ReactNode
}) {
  const told = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ")
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": told || undefined, "aria-invalid": error ? true : undefined })}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
