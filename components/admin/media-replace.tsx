"use client"

import { useCallback } from "react"
import { useWords } from "#components/ui/words.tsx"
import { FilePicker, fileTypes, imageTypes } from "./file-picker.tsx"
import { DropField } from "./media-upload.tsx"
import { useUploads } from "./upload.ts"
import { UploadList } from "./upload-list.tsx"

/** Puts a new file in the place of this one, on every page that shows it. */
export function MediaReplace({ id, kind, hint }: { id: string; kind: "IMAGE" | "FILE"; hint: string }) {
  const t = useWords()
  const { uploads, send, retry } = useUploads(
    useCallback(() => location.assign(`/admin/medier/${id}?erstattet=ja`), [id]),
    `/api/admin/media/${id}/file`,
  )
  const one = (files: readonly File[]) => send(files.slice(0, 1))
  return (
    <DropField label={t("library.replace")} onFiles={one}>
      <FilePicker
        label={t("library.replaceChoose")}
        hint={hint}
        accept={kind === "IMAGE" ? imageTypes : fileTypes}
        onFiles={one}
      />
      <UploadList uploads={uploads} onRetry={retry} />
    </DropField>
  )
}
