"use client"

import { useCallback, useRef, useState } from "react"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import type { Asset } from "#components/editor/entry-text.ts"
import { useStay } from "#components/ui/use-stay.ts"
import { mostBytes } from "#domain/media/rules/acceptable.ts"

/** What the server says of a file: the asset, and whether its bytes were here already. */
export type Uploaded = Asset & { readonly duplicateOf?: string | null }

/** One file on its way: how much of it is sent, and what came of it. */
export interface Upload {
  readonly key: number
  readonly file: File
  /** From 0 to 1. */
  readonly sent: number
  readonly answer: Answer<Uploaded> | null
}

/** How many files go at once: more would only share the same line. */
const atOnce = 3

interface Waiting {
  readonly key: number
  readonly file: File
  readonly again: boolean
}

/**
 * Sends files, some at a time, telling how far each is; `onTaken` is told of each that the server took. While any is on
 * its way, leaving the page asks first; what has been sent stays sent. `to` is where they go.
 */
export function useUploads(
  onTaken: (asset: Uploaded) => void,
  to = "/api/admin/media",
): {
  uploads: readonly Upload[]
  send: (files: readonly File[]) => void
  retry: (upload: Upload, again?: boolean) => void
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const counter = useRef(0)
  const waiting = useRef<Waiting[]>([])
  const running = useRef(0)
  const isBusy = uploads.some(({ answer }) => answer === null)

  useStay(isBusy)

  const change = useCallback((key: number, changes: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  }, [])
  const work = useCallback(async () => {
    if (running.current >= atOnce) return
    running.current += 1
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file, again } = next
      const answer = await sendFile(file, "", (sent) => change(key, { sent }), { to, again })
      change(key, { sent: 1, answer })
      if (answer.type === "done") onTaken(answer.done)
    }
    running.current -= 1
  }, [to, change, onTaken])
  const enqueue = useCallback(
    (more: readonly Waiting[]) => {
      waiting.current.push(...more)
      for (let lane = 0; lane < atOnce; lane++) void work()
    },
    [work],
  )
  const send = useCallback(
    (files: readonly File[]) => {
      const more = files.map((file) => {
        counter.current += 1
        return { key: counter.current, file, again: false }
      })
      setUploads((before) => [
        ...before,
        ...more.map(({ key, file }) => ({ key, file, sent: 0, answer: null })),
      ])
      enqueue(more)
    },
    [enqueue],
  )
  const retry = useCallback(
    ({ key, file }: Upload, again = false) => {
      change(key, { sent: 0, answer: null })
      enqueue([{ key, file, again }])
    },
    [change, enqueue],
  )
  return { uploads, send, retry }
}

/** Sends one file. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function sendFile(
  file: File,
  alt: string,
  onProgress: (sent: number) => void,
  { to = "/api/admin/media", again = false } = {},
): Promise<Answer<Uploaded>> {
  // Told at once: a server that refuses by the length alone may cut the line before its answer is read.
  if (file.size > mostBytes) return Promise.resolve(refused("media.tooLarge"))
  if (file.size === 0) return Promise.resolve(refused("media.empty"))
  const form = new FormData()
  form.set("alt", alt)
  if (again) form.set("again", "yes")
  form.set("file", file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", to)
    request.responseType = "json"
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener("load", () => {
      if (request.status === 413) resolve(refused("media.tooLarge"))
      else if (request.status === 507) resolve(refused("errors.storageFull"))
      else resolve(readAnswer<Uploaded>(request.status, request.response))
    })
    request.addEventListener("error", () => resolve({ type: "unreachable", trouble: "network" }))
    request.addEventListener("abort", () => resolve({ type: "unreachable", trouble: "network" }))
    request.send(form)
  })
}

function refused(code: string): Answer<Uploaded> {
  return { type: "refused", refused: { code, values: {}, fields: {} } }
}
