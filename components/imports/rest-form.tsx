"use client"

import { useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import { SendingLine } from "./sending-line.tsx"
import { type Outgoing, useSending } from "./use-sending.ts"

interface Wanted {
  readonly part: Outgoing["part"]
  readonly name: string
  readonly bytes: number
  readonly received: number
}

/** Goes on with files that did not arrive in full: the same are chosen again, and only what is missing is sent. */
export function RestForm({ id, wanted }: { id: string; wanted: readonly Wanted[] }) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [wrong, setWrong] = useState<string | null>(null)
  const { sending, trouble, send } = useSending()

  async function goOn(form: HTMLFormElement) {
    const files: Outgoing[] = []
    for (const { part, name, bytes, received } of wanted) {
      const file = new FormData(form).get(part)
      if (!(file instanceof File) || file.size !== bytes) {
        setWrong(name)
        return
      }
      files.push({ part, file, received })
    }
    setWrong(null)
    await send(id, files)
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form="import-rest"
      onSubmit={(event) => {
        event.preventDefault()
        void goOn(event.currentTarget)
      }}
    >
      {wanted.map(({ part, name }) => (
        <Field
          key={part}
          id={`rest-${part}`}
          label={name}
          error={wrong === name ? t("imports.room.wrongFile", { name }) : null}
        >
          {(control) => <input {...control} type="file" name={part} required />}
        </Field>
      ))}
      <SendingLine sending={sending} trouble={trouble} />
      <p>
        <button className="button" type="submit" disabled={sending !== null}>
          {t("imports.room.continue")}
        </button>
      </p>
    </form>
  )
}
