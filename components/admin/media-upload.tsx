"use client"

import { useCallback, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { FilePicker, fileTypes, imageTypes } from "./file-picker.tsx"
import { useUploads } from "./upload.ts"
import { UploadList } from "./upload-list.tsx"

/** Uploads several files, one after the other; dropped anywhere on the field or chosen. */
export function MediaUpload() {
  const t = useWords()
  const [isOver, setIsOver] = useState(false)
  const taken = useRef(0)
  const { uploads, send } = useUploads(
    useCallback(() => {
      taken.current += 1
    }, []),
  )
  const sendAll = async (files: readonly File[]) => {
    await send(files)
    // The list is a page of the server: asked for again when something came into it.
    if (taken.current > 0) location.reload()
  }
  return (
    <section
      className="drop-field"
      data-over={isOver || undefined}
      aria-label={t("admin.media.upload")}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        void sendAll([...event.dataTransfer.files])
      }}
    >
      <FilePicker
        label={t("admin.media.upload")}
        hint={t("admin.media.uploadHint")}
        accept={`${imageTypes},${fileTypes}`}
        isMany
        onFiles={(files) => void sendAll(files)}
      />
      <UploadList uploads={uploads} />
    </section>
  )
}
