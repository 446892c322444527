"use client"

import { type ReactNode, useState } from "react"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"

/**
 * A form whose file is tried first, so that one reads what the server says of it, and kept by a second press of the same
 * button. Whatever is changed in between has to be tried again.
 */
export function TriedUpload<Said>({
  name,
  to,
  keptAt,
  words,
  isAccepted,
  told,
  onTold,
  children,
}: {
  name: string
  /** The route that reads the file; with `dryRun` it keeps nothing. */
  to: string
  /** Where one sees that it was kept. */
  keptAt: string
  /** Sentences, by their keys. */
  words: Readonly<Record<"try" | "keep" | "busy" | "notSent", string>>
  isAccepted: (said: Said) => boolean
  /** What the server said of the file, as one reads it. */
  told: (said: Said) => ReactNode
  onTold?: (said: Said) => void
  children: ReactNode
}) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [answer, setAnswer] = useState<Answer<Said> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const said = answer?.type === "done" ? answer.done : null
  const isReady = said !== null && isAccepted(said)

  async function send(form: FormData, dryRun: boolean) {
    setBusy(true)
    if (dryRun) form.set("dryRun", "ja")
    const answered = await post<Said>(to, form)
    setBusy(false)
    setAnswer(answered)
    if (answered.type !== "done") return
    onTold?.(answered.done)
    if (!dryRun && isAccepted(answered.done)) location.assign(keptAt)
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form={name}
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget), !isReady)
      }}
      onChange={() => setAnswer(null)}
    >
      {children}
      {said ? told(said) : null}
      {answer && answer.type !== "done" ? (
        <p className="message" role="alert">
          {answer.type === "refused" ? t(answer.refused.code, answer.refused.values) : t(words.notSent)}
        </p>
      ) : null}
      <p>
        <button className={isReady ? "button" : "button plain"} type="submit" disabled={isBusy}>
          {t(isBusy ? words.busy : isReady ? words.keep : words.try)}
        </button>
      </p>
    </form>
  )
}

async function post<Said>(address: string, form: FormData): Promise<Answer<Said>> {
  try {
    const response = await fetch(address, { method: "POST", body: form })
    return readAnswer<Said>(response.status, await response.json().catch(() => null))
  } catch {
    return { type: "unreachable", trouble: "network" }
  }
}
