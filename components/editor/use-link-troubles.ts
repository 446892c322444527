import { useEffect, useState } from "react"
import { askServer } from "./ask-server.ts"
import type { BodyNode } from "./entry-text.ts"
import { type LinkTrouble, linksOf } from "./link-checks.ts"

const pauseMs = 1_000
const none: readonly LinkTrouble[] = []

/** Asks which links of a text lead nowhere, when there are others than before. Without an answer nothing is said of them. */
export function useLinkTroubles(body: BodyNode): readonly LinkTrouble[] {
  const [troubles, setTroubles] = useState(none)
  const asked = JSON.stringify(linksOf(body).slice(0, 500))
  useEffect(() => {
    if (asked === "[]") {
      setTroubles(none)
      return
    }
    let isOver = false
    const timer = setTimeout(async () => {
      const links: unknown = JSON.parse(asked)
      const answer = await askServer<LinkTrouble[]>("POST", "/api/admin/links", { links })
      if (!isOver && answer.type === "done") setTroubles(answer.done)
    }, pauseMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked])
  return troubles
}
