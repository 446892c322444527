import { type Copy, type CopyOwner, keepCopy } from "./browser-copies.ts"

/** Why this browser keeps no copy: no room, or a browser (a private window, a plain http address) that keeps none. */
export type CopyTrouble = "full" | "none"

const everyMs = 1000

/**
 * Writes copies while somebody types: at most one a second, and at least one a second, so that a browser that dies
 * takes no more than that with it. Tells when it cannot.
 */
export class Copying {
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: Promise<void> = Promise.resolve()
  private readonly owner: CopyOwner
  private readonly entryId: string
  private readonly read: () => Copy
  private readonly onTrouble: (trouble: CopyTrouble | null) => void

  constructor(
    owner: CopyOwner,
    entryId: string,
    read: () => Copy,
    onTrouble: (trouble: CopyTrouble | null) => void,
  ) {
    this.owner = owner
    this.entryId = entryId
    this.read = read
    this.onTrouble = onTrouble
  }

  soon(): void {
    this.timer ??= setTimeout(() => this.now(false), everyMs)
  }

  /** `hasReached`: the server has all of it. */
  now(hasReached: boolean): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const copy = this.read()
    this.last = this.last
      .then(() => keepCopy(this.owner, this.entryId, copy, { hasReached }))
      .then(
        () => this.onTrouble(null),
        (error: unknown) => this.onTrouble(isFull(error) ? "full" : "none"),
      )
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError"
}
