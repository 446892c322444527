import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { lixOf } from "#domain/content/rules/wording.ts"
import { textOf } from "./body-json.ts"
import { type Check, checksOf } from "./checks.ts"
import type { BodyNode, EntryText, OriginalText, Standing } from "./entry-text.ts"
import { linkChecks } from "./link-checks.ts"
import { useLinkTroubles } from "./use-link-troubles.ts"
import { whenIdle } from "./when-idle.ts"

const pauseMs = 500
/** A browser that is busy all the time looks all the same. */
const latestMs = 3_000

export interface Checked {
  readonly checks: readonly Check[]
  /** How heavy the text is to read; null for one too short to tell. */
  readonly lix: number | null
}

/**
 * Looks again when the writing pauses and the browser has nothing better to do: never between a key and its letter.
 * @returns what was found, and `lookSoon`, told at every letter
 */
export function useChecks(
  kind: Standing["kind"],
  read: () => EntryText,
  first: EntryText,
  original: OriginalText | null,
): Checked & { readonly lookSoon: () => void } {
  const [checked, setChecked] = useState(() => look(kind, first, original))
  const callOff = useRef<(() => void) | null>(null)
  const lookSoon = useCallback(() => {
    callOff.current?.()
    const timer = setTimeout(() => {
      callOff.current = whenIdle(() => setChecked(look(kind, read(), original)), latestMs)
    }, pauseMs)
    callOff.current = () => clearTimeout(timer)
  }, [kind, read, original])
  useEffect(() => () => callOff.current?.(), [])
  const troubles = useLinkTroubles(checked.body)
  return useMemo(() => {
    const { body, checks, lix } = checked
    return { lix, checks: [...checks, ...linkChecks(body, troubles)], lookSoon }
  }, [checked, troubles, lookSoon])
}

function look(
  kind: Standing["kind"],
  text: EntryText,
  original: OriginalText | null,
): Checked & { body: BodyNode } {
  return { body: text.body, checks: checksOf(kind, text, original), lix: lixOf(textOf(text.body)) }
}
