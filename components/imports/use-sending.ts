"use client"

import { useState } from "react"
import { type Answer, askServer } from "#components/editor/ask-server.ts"
import { useStay } from "#components/ui/use-stay.ts"
import { sendParts } from "./send-parts.ts"

/** A file on its way, and where the server has it to. */
export interface Outgoing {
  readonly part: "file" | "media"
  readonly file: File
  readonly received: number
}

export interface Sending {
  readonly name: string
  readonly sent: number
  readonly all: number
}

/** Sends the files of an import one after the other, then shows the import. While they go, leaving the page asks first. */
export function useSending(): {
  sending: Sending | null
  trouble: Exclude<Answer<unknown>, { type: "done" }> | null
  send: (id: string, files: readonly Outgoing[]) => Promise<void>
} {
  const [sending, setSending] = useState<Sending | null>(null)
  const [trouble, setTrouble] = useState<Exclude<Answer<unknown>, { type: "done" }> | null>(null)
  const isBusy = sending !== null

  useStay(isBusy)

  async function send(id: string, files: readonly Outgoing[]): Promise<void> {
    setTrouble(null)
    for (const { part, file, received } of files) {
      const tell = (sent: number) => setSending({ name: file.name, sent, all: file.size })
      const answer = await sendParts(`/api/admin/import/${id}/${part}`, file, received, tell)
      if (answer.type === "done") continue
      setSending(null)
      setTrouble(answer)
      return
    }
    setSending(null)
    location.assign(`/admin/import/${id}`)
  }
  return { sending, trouble, send }
}

/** Where the server has the files of an import to, asked anew. */
export async function standingOf(id: string): Promise<{ file: number; media: number } | null> {
  type Standing = { file: { received: number }; media: { received: number } | null }
  const answer = await askServer<Standing>("GET", `/api/admin/import/${id}`)
  if (answer.type !== "done") return null
  return { file: answer.done.file.received, media: answer.done.media?.received ?? 0 }
}
