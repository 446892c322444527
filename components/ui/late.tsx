"use client"

import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react"

const againMs = 2_000
const unfetched = new Set<() => Promise<unknown>>()
let isAsked = false

/**
 * A dialog that is fetched when it is first opened, or before by `fetchParts`. Who renders it remembers that it was
 * asked for, and it shows as soon as it is there; without a line it is asked for again until it comes. Escape closes it
 * on its way too.
 */
export function late<Props extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let there: ComponentType<Props> | null = null
  const fetched = async () => {
    there = await load()
    return there
  }
  if (isAsked) fetchEarly(fetched)
  else unfetched.add(fetched)
  const Part = lazy(async () => ({ default: await untilThere(fetched) }))
  return (props) => {
    // What is there already opens at once: a suspended part would let the next key pass it by.
    const [Shown] = useState<ComponentType<Props>>(() => there ?? Part)
    return (
      <Suspense fallback={<OnItsWay onClose={props.onClose} />}>
        <Shown {...props} />
      </Suspense>
    )
  }
}

function OnItsWay({ onClose }: { onClose: () => void }) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    document.addEventListener("keydown", press, true)
    return () => document.removeEventListener("keydown", press, true)
  }, [])
  return null
}

/** Fetches the parts of the page that are not there yet, and those still to come, before they are asked for. */
export function fetchParts(): void {
  isAsked = true
  for (const load of unfetched) fetchEarly(load)
  unfetched.clear()
}

/** One that does not come now comes when it is shown. */
function fetchEarly(load: () => Promise<unknown>): void {
  load().catch(() => {})
}

async function untilThere<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  }
}
