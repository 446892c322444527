"use client"

import { useCallback, useRef, useState } from "react"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import type { Asset } from "#components/editor/entry-text.ts"

/** One file on its way: how much of it is sent, and what came of it. */
export interface Upload {
  readonly key: number
  readonly name: string
  /** From 0 to 1. */
  readonly sent: number
  readonly answer: Answer<Asset> | null
}

/** Sends files one after the other, telling how far each is; `onTaken` is told of each that the server took. */
export function useUploads(onTaken: (asset: Asset) => void): {
  uploads: readonly Upload[]
  send: (files: readonly File[], alt?: string) => Promise<void>
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const counter = useRef(0)
  const change = useCallback((key: number, changes: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  }, [])
  const send = useCallback(
    async (files: readonly File[], alt = "") => {
      const queue = files.map((file) => {
        counter.current += 1
        return { key: counter.current, file }
      })
      setUploads((before) => [
        ...before.filter((one) => one.answer?.type !== "done"),
        ...queue.map(({ key, file }) => ({ key, name: file.name, sent: 0, answer: null })),
      ])
      for (const { key, file } of queue) {
        const answer = await sendFile(file, alt, (sent) => change(key, { sent }))
        change(key, { sent: 1, answer })
        if (answer.type === "done") onTaken(answer.done)
      }
    },
    [change, onTaken],
  )
  return { uploads, send }
}

/** Sends one file. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function sendFile(
  file: File,
  alt: string,
  onProgress: (sent: number) => void,
): Promise<Answer<Asset>> {
  const form = new FormData()
  form.set("alt", alt)
  form.set("file", file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", "/api/admin/media")
    request.responseType = "json"
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener("load", () => resolve(readAnswer<Asset>(request.status, request.response)))
    request.addEventListener("error", () => resolve({ type: "unreachable", trouble: "network" }))
    request.addEventListener("abort", () => resolve({ type: "unreachable", trouble: "network" }))
    request.send(form)
  })
}
