import { useState } from "react"
import { askServer } from "./ask-server.ts"

interface Linking {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly isPublic: boolean
  readonly isShown: boolean
}

interface Linked {
  readonly linking: readonly Linking[]
  readonly more: number
}

/** An act that waits until one has seen what links to the entry. */
export interface ActOnLinked extends Linked {
  readonly act: "unpublish" | "trash"
  readonly go: () => void
}

/**
 * Asks what links to entries before they go out of sight, and names it; an act on something that nothing links to goes
 * on at once. Without an answer it goes on too: readers keep the words, and lose the link alone.
 */
export function useLinkedHere(entryIds: readonly string[]) {
  const [waiting, setWaiting] = useState<ActOnLinked | null>(null)
  const before = async (act: ActOnLinked["act"], go: () => void) => {
    const answer = await askServer<Linked>("GET", linkedAddress(entryIds))
    if (answer.type === "done" && answer.done.linking.length > 0) setWaiting({ ...answer.done, act, go })
    else go()
  }
  return { before, waiting, close: () => setWaiting(null) }
}

function linkedAddress([id, ...others]: readonly string[]): string {
  const more = others.length > 0 ? `?with=${others.join(",")}` : ""
  return `/api/admin/entries/${id}/linked${more}`
}
