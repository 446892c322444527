import { type Copy, type CopyOwner, keepCopy } from "./browser-copies.ts"
import { whenIdle } from "./when-idle.ts"

/** Why this browser keeps no copy: no room, or a browser (a private window, a plain http address) that keeps none. */
export type CopyTrouble = "full" | "none"

const everyMs = 1000
/** A copy costs as much as several letters: it waits this long for a moment between two of them. */
const latestMs = 400

/**
 * Writes copies while somebody types: at most one a second, and none later than a second and a half after a letter, so
 * that a browser that dies takes no more than that with it. Tells when it cannot.
 */
export class Copying {
  /** The last copy could not be kept. */
  isTroubled = false
  private callOff: (() => void) | null = null
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
    if (this.callOff) return
    const timer = setTimeout(() => {
      this.callOff = whenIdle(() => void this.now(false), latestMs)
    }, everyMs)
    this.callOff = () => clearTimeout(timer)
  }

  /** `hasReached`: the server has all of it. Done when it is written, or cannot be. */
  now(hasReached: boolean): Promise<void> {
    this.stop()
    const copy = this.read()
    this.last = this.last
      .then(() => keepCopy(this.owner, this.entryId, copy, { hasReached }))
      .then(
        () => this.tell(null),
        (error: unknown) => this.tell(isFull(error) ? "full" : "none"),
      )
    return this.last
  }

  /** What was to be written soon is not: another tab writes on, and keeps the copy. */
  stop(): void {
    this.callOff?.()
    this.callOff = null
  }

  private tell(trouble: CopyTrouble | null): void {
    this.isTroubled = trouble !== null
    this.onTrouble(trouble)
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError"
}
