"use client"

import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { videoAt } from "#domain/content/rules/video.ts"
import type { BodyNode } from "./entry-text.ts"

/** Takes the address of a video, however it was copied, and what it is called. */
export function VideoPanel({
  onChoose,
  onClose,
}: {
  onChoose: (node: BodyNode) => void
  onClose: () => void
}) {
  const t = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState("")
  const [title, setTitle] = useState("")
  const [isWrong, setIsWrong] = useState(false)
  useEffect(() => input.current?.focus(), [])
  const set = (event: FormEvent) => {
    event.preventDefault()
    const video = videoAt(address)
    if (video) onChoose({ type: "video", attrs: { ...video, title: title.trim() } })
    else {
      setIsWrong(true)
      input.current?.focus()
    }
  }
  return (
    <form
      className="link-panel"
      data-own-undo=""
      onSubmit={set}
      onKeyDown={(event) => (event.key === "Escape" ? onClose() : undefined)}
    >
      <label htmlFor={id}>{t("blocks.video.address")}</label>
      <input
        id={id}
        ref={input}
        value={address}
        maxLength={500}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setAddress(event.target.value)
          setIsWrong(false)
        }}
      />
      <label htmlFor={`${id}-title`}>{t("blocks.video.title")}</label>
      <input
        id={`${id}-title`}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button className="button" type="submit">
        {t("blocks.choose.insert")}
      </button>
      <button className="linklike" type="button" onClick={onClose}>
        {t("admin.editor.cancel")}
      </button>
      <p id={`${id}-hint`} className={isWrong ? "message" : "hint"} role={isWrong ? "alert" : undefined}>
        {t(isWrong ? "blocks.video.wrong" : "blocks.video.hint")}
      </p>
    </form>
  )
}
