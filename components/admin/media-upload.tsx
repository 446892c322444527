"use client"

import { type ReactNode, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { FilePicker, fileTypes, imageTypes } from "./file-picker.tsx"
import { useUploads } from "./upload.ts"
import { UploadList } from "./upload-list.tsx"

const nothing = () => {}

/** Uploads many files, dropped anywhere on the field or chosen; the list below is asked for again when all are done. */
export function MediaUpload() {
  const t = useWords()
  const { uploads, send, retry } = useUploads(nothing)
  const isDone = uploads.length > 0 && uploads.every(({ answer }) => answer !== null)
  return (
    <DropField label={t("admin.media.upload")} onFiles={send}>
      <FilePicker
        label={t("admin.media.upload")}
        hint={t("library.uploadHint")}
        accept={`${imageTypes},${fileTypes}`}
        isMany
        onFiles={send}
      />
      <UploadList uploads={uploads} onRetry={retry} />
      {isDone ? (
        <p>
          <a className="button plain" href="/admin/medier">
            {t("library.showNew")}
          </a>
        </p>
      ) : null}
    </DropField>
  )
}

/** A field that takes files which are dropped on it. */
export function DropField({
  label,
  onFiles,
  children,
}: {
  label: string
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}) {
  const [isOver, setIsOver] = useState(false)
  return (
    <section
      className="drop-field"
      data-over={isOver || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </section>
  )
}
