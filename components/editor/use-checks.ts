import { useEffect, useMemo, useState } from "react"
import { lixOf } from "#domain/content/rules/wording.ts"
import { textOf } from "./body-json.ts"
import { type Check, checksOf } from "./checks.ts"
import type { BodyNode, EntryText, OriginalText, Standing } from "./entry-text.ts"
import { linkChecks } from "./link-checks.ts"
import { useLinkTroubles } from "./use-link-troubles.ts"

const pauseMs = 500
/** A browser that is busy all the time looks all the same. */
const latestMs = 3_000

export interface Checked {
  readonly checks: readonly Check[]
  /** How heavy the text is to read; null for one too short to tell. */
  readonly lix: number | null
}

/** Looks again when the writing pauses and the browser has nothing better to do: never between a key and its letter. */
export function useChecks(
  kind: Standing["kind"],
  read: () => EntryText,
  text: EntryText,
  original: OriginalText | null,
  isBusy: boolean,
): Checked {
  const [checked, setChecked] = useState(() => look(kind, text, original))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` and `isBusy` change when something was written.
  useEffect(() => {
    let idle = 0
    const timer = setTimeout(() => {
      idle = whenIdle(() => setChecked(look(kind, read(), original)))
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      if (idle && "cancelIdleCallback" in globalThis) cancelIdleCallback(idle)
    }
  }, [kind, read, text, original, isBusy])
  const troubles = useLinkTroubles(checked.body)
  return useMemo(() => {
    const { body, checks, lix } = checked
    return { lix, checks: [...checks, ...linkChecks(body, troubles)] }
  }, [checked, troubles])
}

function look(
  kind: Standing["kind"],
  text: EntryText,
  original: OriginalText | null,
): Checked & { body: BodyNode } {
  return { body: text.body, checks: checksOf(kind, text, original), lix: lixOf(textOf(text.body)) }
}

/** Safari has no idle callback; there the pause must do. @returns what cancels it, 0 for nothing */
function whenIdle(work: () => void): number {
  if ("requestIdleCallback" in globalThis) return requestIdleCallback(work, { timeout: latestMs })
  work()
  return 0
}
