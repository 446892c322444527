"use client"

import { useRef, useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { type Answer, askServer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import type { ImportKind } from "#platform/database/enums.ts"
import { SendingLine } from "./sending-line.tsx"
import { type Outgoing, standingOf, useSending } from "./use-sending.ts"

const kinds = ["WORDPRESS", "MARKDOWN"] as const satisfies readonly ImportKind[]

/** Chooses what to bring in and sends it; what is in it is shown on its own page before anything comes. */
export function ImportForm() {
  const t = useWords()
  const isHydrated = useHydrated()
  const [kind, setKind] = useState<ImportKind>("WORDPRESS")
  const [refused, setRefused] = useState<Exclude<Answer<unknown>, { type: "done" }> | null>(null)
  /** The import that was begun, when a part of it did not arrive. */
  const begun = useRef<string | null>(null)
  const { sending, trouble, send } = useSending()

  async function begin(form: HTMLFormElement) {
    const [file, media] = [chosen(form, "file"), chosen(form, "media")]
    if (!file) return
    setRefused(null)
    const id = begun.current ?? (await opened(kind, file, media))
    if (!id) return
    begun.current = id
    const standing = (await standingOf(id)) ?? { file: 0, media: 0 }
    const files: Outgoing[] = [{ part: "file", file, received: standing.file }]
    if (media) files.push({ part: "media", file: media, received: standing.media })
    await send(id, files)
  }

  async function opened(asked: ImportKind, file: File, media: File | null): Promise<string | null> {
    const told = (given: File) => ({ filename: given.name, bytes: given.size })
    const answer = await askServer<{ id: string }>("POST", "/api/admin/import", {
      kind: asked,
      file: told(file),
      media: media ? told(media) : null,
    })
    if (answer.type === "done") return answer.done.id
    setRefused(answer)
    return null
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form="import"
      onSubmit={(event) => {
        event.preventDefault()
        void begin(event.currentTarget)
      }}
      onChange={() => {
        begun.current = null
      }}
    >
      <fieldset className="choices">
        <legend>{t("imports.room.kind")}</legend>
        {kinds.map((one) => (
          <label className="check" key={one}>
            <input
              type="radio"
              name="kind"
              value={one}
              checked={one === kind}
              onChange={() => setKind(one)}
            />
            <span>{t(`imports.room.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind === "WORDPRESS" ? (
        <>
          <Field id="import-file" label={t("imports.room.file")} hint={t("imports.room.fileHint")}>
            {(control) => (
              <input {...control} type="file" name="file" accept=".xml,text/xml,application/xml" required />
            )}
          </Field>
          <Field id="import-media" label={t("imports.room.media")} hint={t("imports.room.mediaHint")}>
            {(control) => <input {...control} type="file" name="media" accept=".zip,application/zip" />}
          </Field>
        </>
      ) : (
        <Field id="import-folder" label={t("imports.room.folder")} hint={t("imports.room.folderHint")}>
          {(control) => <input {...control} type="file" name="file" accept=".zip,application/zip" required />}
        </Field>
      )}
      <SendingLine sending={sending} trouble={trouble ?? refused} />
      <p>
        <button className="button" type="submit" disabled={sending !== null}>
          {t(trouble ? "imports.room.continue" : "imports.room.send")}
        </button>
      </p>
    </form>
  )
}

function chosen(form: HTMLFormElement, name: string): File | null {
  const file = new FormData(form).get(name)
  return file instanceof File && file.name !== "" ? file : null
}
