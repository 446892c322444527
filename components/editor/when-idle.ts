/**
 * Does something when the browser has nothing better to do, `latestMs` from now at the latest: never between a key and
 * its letter. Safari has no idle callback; there it is done at once. @returns calls it off
 */
export function whenIdle(work: () => void, latestMs: number): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    work()
    return () => {}
  }
  const asked = requestIdleCallback(work, { timeout: latestMs })
  return () => cancelIdleCallback(asked)
}
