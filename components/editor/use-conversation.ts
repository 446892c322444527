"use client"

import { useCallback, useEffect, useState } from "react"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { Conversation } from "#domain/content/queries/entry-conversation.ts"
import { type Answer, askServer } from "./ask-server.ts"

const seconds = 10

export interface Talk {
  /** null until it has come. */
  readonly conversation: Conversation | null
  /** Why the last act was refused; "" when it was not. */
  readonly wrong: string
  /** @returns whether it was done */
  readonly act: (name: string, sent: Record<string, unknown>) => Promise<boolean>
}

/** What colleagues ask and say, asked for again every few seconds while the page is looked at. */
export function useConversation(entryId: string): Talk {
  const t = useWords()
  const [conversation, setConversation] = useState<Conversation | null>(null)
  const [wrong, setWrong] = useState("")
  const path = `/api/admin/entries/${entryId}/talk`

  useEffect(() => {
    let isOver = false
    const look = async () => {
      if (document.visibilityState === "hidden") return
      const answer = await askServer<Conversation>("GET", path)
      // Until the next time one looks, what was known stays.
      if (!isOver && answer.type === "done") setConversation(answer.done)
    }
    void look()
    const timer = setInterval(() => void look(), seconds * 1000)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [path])

  const act = useCallback(
    async (name: string, sent: Record<string, unknown>) => {
      const answer = await askServer<Conversation>("POST", `${path}/${name}`, sent)
      if (answer.type === "done") setConversation(answer.done)
      setWrong(answer.type === "done" ? "" : whyNot(t, answer))
      return answer.type === "done"
    },
    [path, t],
  )
  return { conversation, wrong, act }
}

function whyNot(t: ReturnType<typeof useWords>, answer: Exclude<Answer<unknown>, { type: "done" }>): string {
  if (answer.type === "refused") {
    const [field] = Object.values(answer.refused.fields)
    return sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values)
  }
  return t(answer.type === "signed-out" ? "admin.editor.signedOut.title" : "admin.editor.unreachable")
}
