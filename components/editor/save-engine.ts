/**
 * How the editor saves, as a machine without hands: it is told what happened and answers with its next state and what
 * to do. Promises: one save in flight and at most one waiting; every save carries the version that the last answer
 * gave; what was typed while a save was in flight is sent by a save of its own; nothing typed counts as saved before
 * an answer came. A conflict, a signed-out person or a refusal stops the saving and keeps the text.
 */
export type SaveState = "saved" | "saving" | "waiting" | "conflict" | "signed-out"

export interface Refused {
  /** A key of messages. */
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export interface Engine {
  readonly state: SaveState
  /** The version that the next save is made from. */
  readonly version: number
  /** When the server last took a save, as it said; null before the first of this visit. */
  readonly savedAt: string | null
  /** Something was typed that no save in flight or answered holds. */
  readonly isDirty: boolean
  readonly isSending: boolean
  /** Someone asked for all to be saved now: no more pauses until it is. */
  readonly isPressed: boolean
  /** Tries in a row that reached no server. */
  readonly misses: number
  readonly refused: Refused | null
  /** In a conflict: the version that stands on the server. */
  readonly theirs: number | null
}

export type Happening =
  | { readonly type: "typed" }
  | { readonly type: "pause-over" }
  | { readonly type: "save-now" }
  | { readonly type: "taken"; readonly version: number; readonly savedAt: string }
  | { readonly type: "stale"; readonly current: number }
  | { readonly type: "signed-out" }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "unreachable" }
  | { readonly type: "keep-mine"; readonly version: number }
  /** The other text was taken in place of this one. */
  | { readonly type: "take-theirs"; readonly version: number }
  | { readonly type: "signed-in" }
  /** Another act (publishing, trash) moved the version on, with nothing of the text changed. */
  | { readonly type: "moved"; readonly version: number; readonly at: string }

export type Deed =
  | { readonly type: "send"; readonly version: number }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "stop-waiting" }
  | { readonly type: "keep-copy" }
  | { readonly type: "drop-copy" }

export type Step = readonly [Engine, readonly Deed[]]

/** Milliseconds without a keystroke after which what was typed is sent. */
export const pauseMs = 1500
const longestWaitMs = 30_000

export function freshEngine(version: number): Engine {
  return {
    state: "saved",
    version,
    savedAt: null,
    isDirty: false,
    isSending: false,
    isPressed: false,
    misses: 0,
    refused: null,
    theirs: null,
  }
}

/** Whether a page that closes now would lose something no server has. */
export function hasUnsaved(engine: Engine): boolean {
  return engine.isDirty || engine.isSending || engine.state === "conflict" || engine.state === "signed-out"
}

export function step(engine: Engine, happening: Happening): Step {
  switch (happening.type) {
    case "typed":
      return typed(engine)
    case "pause-over":
      return pauseOver(engine)
    case "save-now":
      return saveNow(engine)
    case "taken":
      return taken(engine, happening.version, happening.savedAt)
    case "stale":
      return [stopped(engine, { state: "conflict", theirs: happening.current }), [{ type: "keep-copy" }]]
    case "signed-out":
      return [stopped(engine, { state: "signed-out" }), [{ type: "keep-copy" }]]
    case "refused":
      return [stopped(engine, { state: "waiting", refused: happening.refused }), [{ type: "keep-copy" }]]
    case "unreachable":
      return unreachable(engine)
    case "keep-mine":
      if (engine.state !== "conflict") return [engine, []]
      return send({ ...engine, theirs: null, version: happening.version })
    case "take-theirs":
      return [freshEngine(happening.version), [{ type: "stop-waiting" }, { type: "drop-copy" }]]
    case "signed-in":
      return engine.state === "signed-out" ? send(engine) : [engine, []]
    case "moved":
      return [{ ...engine, version: happening.version, savedAt: happening.at }, []]
  }
}

function typed(engine: Engine): Step {
  const dirty: Engine = { ...engine, isDirty: true, refused: null }
  // In a conflict and signed out the text goes on being kept here; only the person can set the saving going again.
  if (isHalted(engine)) return [dirty, [{ type: "keep-copy" }]]
  if (engine.isSending) return [dirty, [{ type: "keep-copy" }]]
  return [
    { ...dirty, state: "waiting" },
    [{ type: "keep-copy" }, { type: "wait", ms: engine.misses > 0 ? missWait(engine.misses) : pauseMs }],
  ]
}

function pauseOver(engine: Engine): Step {
  if (!engine.isDirty || engine.isSending || isHalted(engine)) return [engine, []]
  return send(engine)
}

function saveNow(engine: Engine): Step {
  if (isHalted(engine)) return [engine, []]
  if (engine.isSending) return [{ ...engine, isPressed: engine.isDirty }, []]
  if (!engine.isDirty) return [engine, []]
  return send({ ...engine, isPressed: true })
}

function taken(engine: Engine, version: number, savedAt: string): Step {
  const next: Engine = {
    ...engine,
    version,
    savedAt,
    isSending: false,
    misses: 0,
    refused: null,
    theirs: null,
  }
  if (!engine.isDirty) return [{ ...next, state: "saved", isPressed: false }, [{ type: "drop-copy" }]]
  if (engine.isPressed) return send(next)
  return [{ ...next, state: "waiting" }, [{ type: "wait", ms: pauseMs }]]
}

function unreachable(engine: Engine): Step {
  const misses = engine.misses + 1
  return [
    stopped(engine, { state: "waiting", misses }),
    [{ type: "keep-copy" }, { type: "wait", ms: missWait(misses) }],
  ]
}

function send(engine: Engine): Step {
  return [
    { ...engine, state: "saving", isSending: true, isDirty: false, refused: null },
    [{ type: "stop-waiting" }, { type: "send", version: engine.version }],
  ]
}

/** The save in flight came to nothing: what it held is unsaved again. */
function stopped(engine: Engine, change: Partial<Engine>): Engine {
  return { ...engine, isSending: false, isPressed: false, isDirty: true, ...change }
}

function isHalted(engine: Engine): boolean {
  return engine.state === "conflict" || engine.state === "signed-out"
}

function missWait(misses: number): number {
  return Math.min(longestWaitMs, 1000 * 2 ** Math.min(misses, 10))
}
