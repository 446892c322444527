"use client"

import type { Editor } from "@tiptap/core"
import { useState } from "react"
import { FilePicker, fileTypes, imageTypes } from "#components/admin/file-picker.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { PasteTold } from "./paste-extension.ts"
import { draftsOfRest } from "./rest-drafts.ts"
import { shares } from "./room-left.ts"

const documents = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Below the text: files can be chosen instead of dropped, and what a paste could not bring along is said. */
export function PastePanel({
  editor,
  told,
  onClose,
}: {
  editor: Editor
  told: PasteTold | null
  onClose: () => void
}) {
  const t = useWords()
  return (
    <div className="paste-panel">
      {told ? <Told told={told} editor={editor} onClose={onClose} /> : null}
      <FilePicker
        label={t("paste.choose")}
        hint={t("paste.chooseHint")}
        accept={`${imageTypes},${fileTypes},${documents}`}
        isMany
        onFiles={(files) => editor.storage.cleanPaste.take(files)}
      />
    </div>
  )
}

function Told({ told, editor, onClose }: { told: PasteTold; editor: Editor; onClose: () => void }) {
  const t = useWords()
  const { leftOut, missing, rest, refused, isReading } = told
  return (
    <section className="told" aria-label={t("paste.title")} role={refused ? "alert" : "status"}>
      {isReading ? <p>{t("paste.reading", { name: isReading })}</p> : null}
      {refused ? <p>{t(refused)}</p> : null}
      {missing > 0 ? <p>{t("paste.missing", { count: missing })}</p> : null}
      {leftOut.map((what) => (
        <p key={what}>{t(`paste.left.${what}`)}</p>
      ))}
      {rest.length > 0 ? <Rest told={told} editor={editor} /> : null}
      {isReading ? null : (
        <button type="button" className="linklike" onClick={onClose}>
          {t("paste.close")}
        </button>
      )}
    </section>
  )
}

function Rest({ told: { rest, files }, editor }: { told: PasteTold; editor: Editor }) {
  const t = useWords()
  const [state, setState] = useState<
    "offered" | "busy" | "failed" | readonly { id: string; title: string }[]
  >("offered")
  const parts = shares(rest)
  const split = async () => {
    setState("busy")
    const sheet = editor.view.dom.closest<HTMLElement>("[data-kind]")
    const title = sheet?.querySelector<HTMLTextAreaElement>('[name="title"]')?.value ?? ""
    const made = await draftsOfRest(sheet?.dataset.kind ?? "PAGE", parts, files, (part) =>
      t("paste.continued", { title: title.slice(0, 150), part: part + 1 }),
    )
    setState(made ?? "failed")
  }
  if (typeof state === "object") {
    return (
      <p>
        {t("paste.splitDone")}{" "}
        {state.map(({ id, title }) => (
          <a key={id} href={`/admin/skriv/${id}`} target="_blank" rel="noreferrer">
            {title}
          </a>
        ))}
      </p>
    )
  }
  return (
    <>
      <p>{t("paste.tooMuch", { count: rest.length })}</p>
      {state === "failed" ? <p className="message">{t("paste.splitFailed")}</p> : null}
      <button type="button" className="button plain" disabled={state === "busy"} onClick={() => void split()}>
        {state === "busy" ? t("paste.splitting") : t("paste.split", { count: parts.length })}
      </button>
    </>
  )
}
