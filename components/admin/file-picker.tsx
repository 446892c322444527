"use client"

import { useId } from "react"

export const imageTypes = "image/jpeg,image/png,image/webp,image/gif"
/** Told by their endings: many computers know no type for office files. What they are is told by their bytes. */
export const fileTypes = "application/pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"

/** A button that asks for files; the browser's own control lies behind it, reachable by keyboard. */
export function FilePicker({
  label,
  hint,
  accept,
  isMany = false,
  onFiles,
}: {
  label: string
  hint: string
  accept: string
  isMany?: boolean
  onFiles: (files: readonly File[]) => void
}) {
  const id = useId()
  return (
    <div className="file-picker">
      <input
        id={id}
        className="for-ears"
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ""
          if (files.length > 0) onFiles(files)
        }}
      />
      <label className="button plain" htmlFor={id}>
        {label}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
