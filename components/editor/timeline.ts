/** What was written beside the body: title, lead, facts, the picture on top. */
export type Fields = Readonly<Record<string, unknown>>

export interface Changed {
  readonly body: { readonly undo: () => void; readonly redo: () => void }
  readonly set: (fields: Fields) => void
  /** Told what was undone or redone: "body", or the field. */
  readonly onMoved: (what: string, way: "undo" | "redo") => void
}

type Step =
  | { readonly kind: "body" }
  | { readonly kind: "fields"; readonly before: Fields; after: Fields; at: number; readonly what: string }

/** Letters typed into one field within this time are one step. */
const pauseMs = 700

/**
 * One history over the body and the fields around it, until the page is left: the last thing done is the first undone,
 * wherever it was. The body keeps its own steps; here stands in which order they came.
 */
export class Timeline {
  readonly #done: Step[] = []
  #undone: Step[] = []
  #apply: Changed | null = null
  #isMoving = false
  readonly #listeners = new Set<() => void>()

  /** For `useSyncExternalStore`: called when what can be undone or redone changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly undo = (): string | null => this.#move(this.#done, this.#undone, "undo")

  readonly redo = (): string | null => this.#move(this.#undone, this.#done, "redo")

  connect(apply: Changed | null): void {
    this.#apply = apply
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** The body has one more step of its own. */
  bodyChanged(): void {
    if (this.#isMoving) return
    this.#push({ kind: "body" })
  }

  /** A field was written. @returns whether a new step began, after which the body must begin one too */
  fieldsChanged(what: string, before: Fields, after: Fields, at: number): boolean {
    if (this.#isMoving) return false
    const last = this.#done.at(-1)
    if (last?.kind === "fields" && last.what === what && at - last.at < pauseMs) {
      last.after = after
      last.at = at
      this.#forgetUndone()
      return false
    }
    this.#push({ kind: "fields", before, after, at, what })
    return true
  }

  #move(from: Step[], to: Step[], way: "undo" | "redo"): string | null {
    const step = from.pop()
    if (!step) return null
    to.push(step)
    this.#isMoving = true
    try {
      if (step.kind === "body") this.#apply?.body[way]()
      else this.#apply?.set(way === "undo" ? step.before : step.after)
    } finally {
      this.#isMoving = false
    }
    const what = step.kind === "body" ? "body" : step.what
    this.#apply?.onMoved(what, way)
    this.#tell()
    return what
  }

  #push(step: Step): void {
    this.#done.push(step)
    this.#forgetUndone()
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #forgetUndone(): void {
    if (this.#undone.length > 0) this.#undone = []
  }
}
