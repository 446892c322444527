"use client"

import { createContext, type ReactNode, useActionState, useContext, useLayoutEffect, useRef } from "react"
import { controlId, type FormState, untouched } from "./form-state.ts"
import { useTypedMeanwhile } from "./typed-meanwhile.ts"

const Sent = createContext<FormState>(untouched)
const Name = createContext("")

/**
 * The frame of every form: posts to a server action with and without script, shows a summary that links to the fields
 * and takes the focus, and gives the fields what was typed, also while it was on its way.
 *
 * @example
 * <ActionForm action={ask} name="sign-in">
 *   <TextField name="email" label={t("people.signIn.email")} type="email" autoComplete="email" />
 *   <button className="button">{t("people.signIn.send")}</button>
 * </ActionForm>
 */
export function ActionForm({
  action,
  name,
  className = "form",
  label = () => "",
  children,
}: {
  action: (before: FormState, formData: FormData) => Promise<FormState>
  /** For scripts and tests of others: `data-form`. */
  name: string
  className?: string
  /** What stands before a field's sentence in the summary, where several fields say the same: "Deltager 2". */
  label?: (field: string, sent: FormState) => string
  children: ReactNode
}) {
  const [state, submit, isSending] = useActionState(action, untouched)
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const whileSending = useTypedMeanwhile(form, state, isSending)
  // In the moment it appears: a focus that comes a frame later would take away what is being typed by then.
  useLayoutEffect(() => {
    if (state.errors.length > 0) summary.current?.focus()
  }, [state])
  return (
    <form action={submit} ref={form} {...whileSending} data-form={name} className={className} noValidate>
      {state.errors.length > 0 ? (
        // biome-ignore lint/a11y/noAutofocus: without script this is how the focus comes to what is wrong.
        <div className="wrong" role="alert" tabIndex={-1} ref={summary} autoFocus>
          <h2>{state.summary}</h2>
          <ul>
            {state.errors.map(({ name: field, text }) => (
              <li key={`${field} ${text}`}>
                {field ? <a href={`#${controlId(name, field)}`}>{named(label(field, state), text)}</a> : text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Name value={name}>
        <Sent value={state}>{children}</Sent>
      </Name>
    </form>
  )
}

function named(label: string, text: string): string {
  return label ? `${label}: ${text}` : text
}

/** What the form around was sent with, for fields of their own making. */
export function useSent(): FormState {
  return useContext(Sent)
}

/** The id of a field's control in the form around: a page may hold several forms that ask for a name. */
export function useControlId(field: string): string {
  return controlId(useContext(Name), field)
}
