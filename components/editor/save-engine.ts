/**
 * How the editor saves, as a machine without hands: it is told what happened and answers with its next state and what
 * to do (docs/save-engine.md holds its table). Promises: one sending in flight and at most one waiting, the stronger
 * intent in place of the weaker; every sending carries the version that the last answer gave and a turn of its own; what
 * was typed while one was in flight is sent by one of its own; nothing typed counts as saved before an answer came.
 * What to publish is fixed when it is pressed: what does not go out at once must be pressed anew. A conflict, the end of
 * a session and an outdated tab stop the sending and keep the text.
 */
export type SaveState = "saved" | "saving" | "waiting" | "conflict" | "signed-out"

/** From weak to strong. */
export type Intent = "autosave" | "leave" | "save" | ActName
export type ActName = "publish" | "schedule" | "unpublish"

/** What was pressed, with its target as it was then. */
export interface Act {
  readonly name: ActName
  readonly publishAt: string | null
  readonly unpublishAt: string | null
}

export interface Refused {
  /** A key of messages. */
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** Why nothing can be sent for now: no network, or a server that cannot do its work (its disk is full, say). */
export type Trouble = "network" | "server"

interface Sending {
  readonly intent: Intent
  readonly act: Act | null
}

export interface Engine {
  readonly state: SaveState
  /** The version that the next save is made from. */
  readonly version: number
  /** Which sending of this editor was the last: the server refuses what comes late. */
  readonly turn: number
  /** When the server last took a save, as it said; null before the first of this visit. */
  readonly savedAt: string | null
  /** Something was typed that no sending in flight or answered holds. */
  readonly isDirty: boolean
  readonly inFlight: Sending | null
  readonly waiting: Sending | null
  /** An act that was pressed and did not go out: somebody has to press it again. */
  readonly toConfirm: Act | null
  /** Tries in a row that came to nothing, and why. */
  readonly misses: number
  readonly trouble: Trouble | null
  readonly refused: Refused | null
  /** In a conflict: the version that stands on the server. */
  readonly theirs: number | null
  readonly isSignedOut: boolean
  /** Nothing can be written here: the tab is older than the server, or the text is written in another one. */
  readonly readOnly: "outdated" | "elsewhere" | null
}

export type Happening =
  | { readonly type: "typed" }
  | { readonly type: "pause-over" }
  | { readonly type: "leave" }
  | { readonly type: "save-now" }
  | { readonly type: "press"; readonly act: Act }
  | { readonly type: "taken"; readonly version: number; readonly savedAt: string }
  | { readonly type: "stale"; readonly current: number }
  /** The text is nobody else's, but somebody published or took down meanwhile: the act was decided on other grounds. */
  | { readonly type: "stands-otherwise"; readonly current: number }
  | { readonly type: "signed-out" }
  | { readonly type: "outdated" }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "unreachable"; readonly trouble: Trouble }
  | { readonly type: "keep-mine"; readonly version: number }
  /** The other text was taken in place of this one. */
  | { readonly type: "take-theirs"; readonly version: number }
  | { readonly type: "signed-in" }
  /** The act that would have to be confirmed is not wanted any more. */
  | { readonly type: "let-go" }
  /** Another act (trash) moved the version on, with nothing of the text changed. */
  | { readonly type: "moved"; readonly version: number; readonly at: string }
  /** The text is written on in another tab of this browser. */
  | { readonly type: "given-away" }
  /** It is written on here, as the other tab had it. */
  | { readonly type: "received"; readonly version: number; readonly turn: number; readonly isDirty: boolean }

export type Deed =
  | {
      readonly type: "send"
      readonly intent: Intent
      readonly version: number
      readonly turn: number
      readonly act: Act | null
    }
  /** What is written now is what the act just pressed will send. */
  | { readonly type: "hold" }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "stop-waiting" }
  | { readonly type: "keep-copy" }
  /** All that is written has reached the server. */
  | { readonly type: "copy-reached" }

export type Step = readonly [Engine, readonly Deed[]]

/** Milliseconds without a keystroke after which what was typed is sent. */
export const pauseMs = 1500
const longestWaitMs = 30_000
const strength: readonly Intent[] = ["autosave", "leave", "save", "publish", "schedule", "unpublish"]

export function freshEngine(version: number): Engine {
  return {
    state: "saved",
    version,
    turn: 0,
    savedAt: null,
    isDirty: false,
    inFlight: null,
    waiting: null,
    toConfirm: null,
    misses: 0,
    trouble: null,
    refused: null,
    theirs: null,
    isSignedOut: false,
    readOnly: null,
  }
}

/** Whether a page that closes now would lose something no server has. */
export function hasUnsaved(engine: Engine): boolean {
  return engine.isDirty || engine.inFlight !== null || engine.waiting !== null || engine.theirs !== null
}

export function step(engine: Engine, happening: Happening): Step {
  const [next, deeds] = stepOf(engine, happening)
  const state = stateOf(next)
  return [next.state === state ? next : { ...next, state }, deeds]
}

function stepOf(engine: Engine, happening: Happening): Step {
  if (engine.readOnly === "elsewhere" && happening.type !== "received") return silent(engine, happening)
  switch (happening.type) {
    case "typed":
      return typed(engine)
    case "pause-over":
      return engine.isDirty && isFree(engine) ? send(engine, { intent: "autosave", act: null }) : [engine, []]
    case "leave":
    case "save-now":
      return ask(engine, happening.type === "leave" ? "leave" : "save")
    case "press":
      return press(engine, happening.act)
    case "taken":
      return taken(engine, happening.version, happening.savedAt)
    case "stale":
      return [
        stopped(engine, { theirs: happening.current }),
        [{ type: "stop-waiting" }, { type: "keep-copy" }],
      ]
    case "stands-otherwise":
      return standsOtherwise(engine)
    case "signed-out":
      return [stopped(engine, { isSignedOut: true }), [{ type: "stop-waiting" }, { type: "keep-copy" }]]
    case "outdated":
      return [stopped(engine, { readOnly: "outdated" }), [{ type: "stop-waiting" }, { type: "keep-copy" }]]
    case "refused":
      return refused(engine, happening.refused)
    case "unreachable":
      return unreachable(engine, happening.trouble)
    case "keep-mine":
      if (engine.theirs === null) return [engine, []]
      return send({ ...engine, theirs: null, version: happening.version }, { intent: "save", act: null })
    case "take-theirs":
      return [
        { ...freshEngine(happening.version), turn: engine.turn, toConfirm: engine.toConfirm },
        [{ type: "stop-waiting" }, { type: "copy-reached" }],
      ]
    case "signed-in":
      return signedIn(engine)
    case "let-go":
      return [{ ...engine, toConfirm: null }, []]
    case "moved":
      return [{ ...engine, version: happening.version, savedAt: happening.at }, []]
    case "given-away":
      return [
        { ...engine, readOnly: "elsewhere", isDirty: false, waiting: null, theirs: null },
        [{ type: "stop-waiting" }],
      ]
    case "received":
      return received(happening)
  }
}

function stateOf(engine: Engine): SaveState {
  if (engine.theirs !== null) return "conflict"
  if (engine.isSignedOut) return "signed-out"
  if (engine.inFlight && engine.readOnly === null) return "saving"
  return engine.isDirty || engine.waiting ? "waiting" : "saved"
}

/** The other tab has the text and answers for it; what comes back here is of no more use. */
function silent(engine: Engine, { type }: Happening): Step {
  const isAnswer = ["taken", "stale", "stands-otherwise", "signed-out", "outdated", "refused", "unreachable"]
  return [isAnswer.includes(type) ? { ...engine, inFlight: null } : engine, []]
}

function typed(engine: Engine): Step {
  // The same engine at every further letter: whoever watches it has nothing to draw anew.
  const dirty = engine.isDirty && !engine.refused ? engine : { ...engine, isDirty: true, refused: null }
  // In a conflict and signed out the text goes on being kept here; only the person can set the saving going again.
  if (!isFree(engine)) return [dirty, [{ type: "keep-copy" }]]
  const ms = engine.misses > 0 ? missWait(engine.misses) : pauseMs
  return [dirty, [{ type: "keep-copy" }, { type: "wait", ms }]]
}

function ask(engine: Engine, intent: "leave" | "save"): Step {
  if (!engine.isDirty || isHalted(engine)) return [engine, []]
  const sending = { intent, act: null }
  return engine.inFlight
    ? [{ ...engine, waiting: stronger(engine.waiting, sending) }, []]
    : send(engine, sending)
}

function press(engine: Engine, act: Act): Step {
  if (isHalted(engine)) return [{ ...engine, toConfirm: act }, []]
  const sending: Sending = { intent: act.name, act }
  // What is held is on its way; what is typed from here on is not part of it.
  const held: Engine = { ...engine, isDirty: false, toConfirm: null }
  if (engine.inFlight) return [{ ...held, waiting: sending }, [{ type: "hold" }, { type: "keep-copy" }]]
  const [next, deeds] = send(held, sending)
  return [next, [{ type: "hold" }, { type: "keep-copy" }, ...deeds]]
}

function taken(engine: Engine, version: number, savedAt: string): Step {
  const next: Engine = {
    ...engine,
    version,
    savedAt,
    inFlight: null,
    misses: 0,
    trouble: null,
    refused: null,
  }
  if (next.waiting) return send(next, next.waiting)
  if (next.isDirty) return [next, [{ type: "wait", ms: pauseMs }]]
  return [next, [{ type: "copy-reached" }]]
}

/** The act has to be decided again; the text is sent without it. */
function standsOtherwise(engine: Engine): Step {
  if (!engine.inFlight || isHalted(engine)) return [engine, []]
  return send(stopped(engine, {}), { intent: "save", act: null })
}

function refused(engine: Engine, why: Refused): Step {
  // What is wrong with an act is told to who pressed it, and the text is saved without it.
  if (engine.inFlight?.act) {
    return [
      { ...stopped(engine, {}), toConfirm: null },
      [{ type: "keep-copy" }, { type: "wait", ms: pauseMs }],
    ]
  }
  return [stopped(engine, { refused: why }), [{ type: "keep-copy" }]]
}

function unreachable(engine: Engine, trouble: Trouble): Step {
  const misses = engine.misses + 1
  return [
    stopped(engine, { misses, trouble }),
    [{ type: "keep-copy" }, { type: "wait", ms: missWait(misses) }],
  ]
}

function signedIn(engine: Engine): Step {
  if (!engine.isSignedOut) return [engine, []]
  const back = { ...engine, isSignedOut: false }
  return back.isDirty && isFree(back) ? send(back, { intent: "save", act: null }) : [back, []]
}

function received({ version, turn, isDirty }: Extract<Happening, { type: "received" }>): Step {
  const engine: Engine = { ...freshEngine(version), turn, isDirty }
  return [engine, isDirty ? [{ type: "keep-copy" }, { type: "wait", ms: pauseMs }] : []]
}

function send(engine: Engine, sending: Sending): Step {
  const turn = engine.turn + 1
  const isDirty = sending.act ? engine.isDirty : false
  return [
    { ...engine, turn, isDirty, inFlight: sending, waiting: null, refused: null },
    [{ type: "stop-waiting" }, { type: "send", ...sending, version: engine.version, turn }],
  ]
}

/** The sending in flight came to nothing: what it held is unsaved again, and no act goes out unasked. */
function stopped(engine: Engine, change: Partial<Engine>): Engine {
  const isDirty = engine.isDirty || engine.inFlight !== null || engine.waiting !== null
  const toConfirm = engine.waiting?.act ?? engine.inFlight?.act ?? engine.toConfirm
  return { ...engine, inFlight: null, waiting: null, isDirty, toConfirm, ...change }
}

function isHalted(engine: Engine): boolean {
  return engine.theirs !== null || engine.isSignedOut || engine.readOnly !== null
}

function isFree(engine: Engine): boolean {
  return engine.inFlight === null && !isHalted(engine)
}

function stronger(one: Sending | null, other: Sending): Sending {
  return one && strength.indexOf(one.intent) >= strength.indexOf(other.intent) ? one : other
}

function missWait(misses: number): number {
  return Math.min(longestWaitMs, 1000 * 2 ** Math.min(misses, 10))
}
