"use client"

import { type ComponentType, lazy, Suspense } from "react"

const againMs = 2_000
const unfetched = new Set<() => Promise<unknown>>()
let isAsked = false

/**
 * A part that is fetched when it is first shown, or before by `fetchParts`. Who renders it remembers that it was asked
 * for, and it shows as soon as it is there; without a line it is asked for again until it comes.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  if (isAsked) fetchEarly(load)
  else unfetched.add(load)
  const Part = lazy(async () => ({ default: await untilThere(load) }))
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
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
