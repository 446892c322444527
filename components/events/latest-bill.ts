"use client"

import { useEffect, useRef, useState } from "react"
import type { FormState } from "../ui/form-state.ts"
import type { BillWords } from "./bill-words.ts"

const typingPauseMs = 400

/** Asks what the form comes to, a moment after something was changed in it. */
export function useLatestBill(sent: FormState, pricesPath: string) {
  const fields = useRef<HTMLDivElement>(null)
  const [latest, setLatest] = useState<{ bill: BillWords; of: FormState } | null>(null)
  useEffect(() => {
    const form = fields.current?.closest("form")
    if (!form) return
    let pause: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined
    const reckon = async () => {
      asking?.abort()
      asking = new AbortController()
      const { signal } = asking
      const answer = await fetch(pricesPath, { method: "POST", body: withoutFiles(form), signal })
      // 429 has a bill too, which says what it could not look up.
      if (answer.ok || answer.status === 429) setLatest({ bill: await answer.json(), of: sent })
    }
    const changed = () => {
      clearTimeout(pause)
      // A price that cannot be fetched stays as it was; the receipt says the one that holds.
      pause = setTimeout(() => reckon().catch(() => {}), typingPauseMs)
    }
    form.addEventListener("input", changed)
    return () => {
      form.removeEventListener("input", changed)
      clearTimeout(pause)
      asking?.abort()
    }
  }, [sent, pricesPath])
  // What the form itself told last is newer than what was asked before it was sent.
  return [latest?.of === sent ? latest.bill : null, fields] as const
}

/** No price hangs on a file, and it would be sent again with every letter that is typed. */
function withoutFiles(form: HTMLFormElement): FormData {
  const asked = new FormData()
  for (const [name, value] of new FormData(form)) if (typeof value === "string") asked.append(name, value)
  return asked
}
