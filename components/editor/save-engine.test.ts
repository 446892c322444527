import { describe, expect, test } from "vitest"
import { type Deed, type Engine, freshEngine, type Happening, pauseMs, step } from "./save-engine.ts"

function run(...happenings: Happening[]): { engine: Engine; deeds: Deed[]; last: readonly Deed[] } {
  let engine = freshEngine(7)
  let last: readonly Deed[] = []
  const deeds: Deed[] = []
  for (const happening of happenings) {
    ;[engine, last] = step(engine, happening)
    deeds.push(...last)
  }
  return { engine, deeds, last }
}
const sends = (deeds: readonly Deed[]) =>
  deeds.flatMap((deed) => (deed.type === "send" ? [deed.version] : []))
const typed: Happening = { type: "typed" }
const pauseOver: Happening = { type: "pause-over" }
const saveNow: Happening = { type: "save-now" }
const taken = (version: number): Happening => ({ type: "taken", version, savedAt: "2026-11-24T10:42:00Z" })

describe("saving by itself", () => {
  test("what was typed waits for a pause, is sent with the version, and is saved when answered", () => {
    const waiting = run(typed)
    expect(waiting.engine.state).toBe("waiting")
    expect(waiting.last).toContainEqual({ type: "wait", ms: pauseMs })
    const sent = run(typed, pauseOver)
    expect(sent.engine.state).toBe("saving")
    expect(sends(sent.deeds)).toEqual([7])
    const saved = run(typed, pauseOver, taken(8))
    expect(saved.engine).toMatchObject({ state: "saved", version: 8, isDirty: false })
    expect(saved.last).toEqual([{ type: "copy-reached" }])
  })

  test("what is typed during a save is sent by a second one, with the version the first gave", () => {
    const { engine, deeds } = run(typed, pauseOver, typed, typed, taken(8), pauseOver)
    expect(sends(deeds)).toEqual([7, 8])
    expect(engine.state).toBe("saving")
  })

  test("save now during a save is answered by one more save at once, not by two in flight", () => {
    const during = run(typed, pauseOver, typed, saveNow, saveNow)
    expect(sends(during.deeds)).toEqual([7])
    expect(sends(run(typed, pauseOver, typed, saveNow, saveNow, taken(8)).last)).toEqual([8])
  })

  test("save now with nothing typed sends nothing", () => {
    expect(sends(run(saveNow, pauseOver).deeds)).toEqual([])
  })
})

describe("when it does not go well", () => {
  test("no server: the text waits, is tried again later and later, and at most half a minute", () => {
    const waits = [1, 2, 3, 10, 20].map((times) => {
      const tries = Array.from({ length: times }, (): Happening[] => [
        pauseOver,
        { type: "unreachable", trouble: "network" },
      ]).flat()
      const { engine, last } = run(typed, ...tries)
      expect(engine).toMatchObject({ state: "waiting", isDirty: true })
      return last.find((deed) => deed.type === "wait")?.ms
    })
    expect(waits).toEqual([2000, 4000, 8000, 30_000, 30_000])
  })

  test("a conflict stops the saving until one has chosen; keeping mine saves on top of theirs", () => {
    const conflict = run(typed, pauseOver, { type: "stale", current: 9 }, typed, saveNow, pauseOver)
    expect(conflict.engine).toMatchObject({ state: "conflict", theirs: 9, isDirty: true })
    expect(sends(conflict.deeds)).toEqual([7])
    const kept = run(typed, pauseOver, { type: "stale", current: 9 }, { type: "keep-mine", version: 9 })
    expect(sends(kept.deeds)).toEqual([7, 9])
  })

  test("taking theirs begins again from their version, with nothing unsaved", () => {
    const { engine, last } = run(
      typed,
      pauseOver,
      { type: "stale", current: 9 },
      { type: "take-theirs", version: 9 },
    )
    expect(engine).toEqual({ ...freshEngine(9), turn: 1 })
    expect(last).toContainEqual({ type: "copy-reached" })
  })

  test("signed out keeps the text, and sends it when one is signed in again", () => {
    const out = run(typed, pauseOver, { type: "signed-out" }, typed, pauseOver, saveNow)
    expect(out.engine).toMatchObject({ state: "signed-out", isDirty: true })
    expect(sends(run(typed, pauseOver, { type: "signed-out" }, typed, { type: "signed-in" }).deeds)).toEqual([
      7, 7,
    ])
  })

  test("a refusal is told, and the next keystroke tries again", () => {
    const refused = { code: "content.slugTaken", values: {}, fields: { slug: ["content.slugTaken"] } }
    const { engine } = run(typed, pauseOver, { type: "refused", refused })
    expect(engine).toMatchObject({ state: "waiting", refused, isDirty: true })
    const again = run(typed, pauseOver, { type: "refused", refused }, typed, pauseOver)
    expect(again.engine.refused).toBeNull()
    expect(sends(again.deeds)).toEqual([7, 7])
  })

  test("an act that moved the version leaves the next save with the right one", () => {
    const { deeds } = run({ type: "moved", version: 11, at: "2026-11-24T10:42:00Z" }, typed, pauseOver)
    expect(sends(deeds)).toEqual([11])
  })
})

describe("publishing", () => {
  const act = { name: "publish" as const, publishAt: null, unpublishAt: null }
  const press: Happening = { type: "press", act }

  test("what is written is held and sent with it; what is typed afterwards is sent after it", () => {
    const pressed = run(typed, press)
    expect(pressed.last).toContainEqual({ type: "hold" })
    expect(pressed.last).toContainEqual({ type: "send", intent: "publish", version: 7, turn: 1, act })
    const after = run(typed, press, typed, taken(9), pauseOver)
    expect(after.last).toContainEqual({ type: "send", intent: "autosave", version: 9, turn: 2, act: null })
  })

  test("behind a save in flight it waits, takes the place of what is weaker, and goes out next", () => {
    const waiting = run(typed, pauseOver, typed, saveNow, press)
    expect(waiting.engine.waiting).toEqual({ intent: "publish", act })
    expect(run(typed, pauseOver, typed, press, saveNow).engine.waiting).toEqual({ intent: "publish", act })
    expect(run(typed, pauseOver, typed, press, taken(8)).last).toContainEqual({
      type: "send",
      intent: "publish",
      version: 8,
      turn: 2,
      act,
    })
  })

  test.each<[string, Happening]>([
    ["the session ended", { type: "signed-out" }],
    ["the line broke", { type: "unreachable", trouble: "network" }],
    ["somebody else wrote", { type: "stale", current: 9 }],
    ["somebody else published", { type: "stands-otherwise", current: 9 }],
  ])("when %s it has to be confirmed anew, and its text is unsaved again or on its way", (_, happening) => {
    const { engine } = run(typed, press, happening)
    expect(engine.toConfirm).toEqual(act)
    expect(engine.isDirty || engine.inFlight?.act === null).toBe(true)
  })

  test("after signing in again the text is sent by itself, the act is not", () => {
    const { last, engine } = run(typed, press, { type: "signed-out" }, { type: "signed-in" })
    expect(last).toContainEqual({ type: "send", intent: "save", version: 7, turn: 2, act: null })
    expect(engine.toConfirm).toEqual(act)
  })

  test("a refused act is for who pressed it to mend; its text is saved without it", () => {
    const why = { code: "errors.invalidInput", values: {}, fields: { title: ["content.titleMissing"] } }
    const { engine, deeds } = run(typed, press, { type: "refused", refused: why }, pauseOver)
    expect(engine.refused).toBeNull()
    expect(deeds.at(-1)).toMatchObject({ type: "send", intent: "autosave", act: null })
  })
})

describe("tabs", () => {
  test("an outdated one keeps its text and sends no more", () => {
    const { engine, deeds } = run(typed, pauseOver, { type: "outdated" }, typed, pauseOver, saveNow)
    expect(engine).toMatchObject({ readOnly: "outdated", isDirty: true, state: "waiting" })
    expect(sends(deeds)).toEqual([7])
  })

  test("the one that took over sends on with the next turn; the one that gave away is silent", () => {
    const away = run(typed, pauseOver, { type: "given-away" }, taken(8), typed, pauseOver)
    expect(sends(away.deeds)).toEqual([7])
    const here = run({ type: "received", version: 7, turn: 1, isDirty: true }, pauseOver)
    expect(here.last).toContainEqual({ type: "send", intent: "autosave", version: 7, turn: 2, act: null })
  })
})

test("a further letter leaves the engine the same object, so that nothing that watches it is drawn anew", () => {
  const [first] = step(freshEngine(4), { type: "typed" })
  const [second, deeds] = step(first, { type: "typed" })
  expect(second).toBe(first)
  expect(deeds).toEqual([{ type: "keep-copy" }, { type: "wait", ms: pauseMs }])
})
