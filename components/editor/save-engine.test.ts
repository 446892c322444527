import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Deed,
  type Engine,
  freshEngine,
  type Happening,
  hasUnsaved,
  pauseMs,
  step,
} from "./save-engine.ts"

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
    expect(saved.last).toEqual([{ type: "drop-copy" }])
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
        { type: "unreachable" },
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
    expect(engine).toEqual(freshEngine(9))
    expect(last).toContainEqual({ type: "drop-copy" })
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

test("whatever happens: one save in flight, nothing typed is lost or called saved", () => {
  const acts = fc.constantFrom("type", "pause", "now", "take", "miss", "stale", "out", "in", "keep", "refuse")
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 60 }), (sequence) => {
      let engine = freshEngine(1)
      let [server, typedCount, savedCount, inFlight, number] = [0, 0, 0, null as number | null, 1]
      const tell = (happening: Happening): void => {
        const [next, deeds] = step(engine, happening)
        engine = next
        for (const deed of deeds) {
          if (deed.type !== "send") continue
          expect(inFlight).toBeNull()
          inFlight = typedCount
        }
      }
      const answer = (happening: () => Happening): void => {
        if (inFlight === null) return
        const held = inFlight
        inFlight = null
        const given = happening()
        if (given.type === "taken") savedCount = held
        tell(given)
      }
      for (const act of sequence) {
        if (act === "type") {
          typedCount += 1
          tell({ type: "typed" })
        } else if (act === "pause") tell({ type: "pause-over" })
        else if (act === "now") tell({ type: "save-now" })
        else if (act === "in") tell({ type: "signed-in" })
        else if (act === "keep") tell({ type: "keep-mine", version: number })
        else if (act === "take") {
          answer(() => {
            number += 1
            server += 1
            return { type: "taken", version: number, savedAt: String(server) }
          })
        } else if (act === "miss") answer(() => ({ type: "unreachable" }))
        else if (act === "stale") answer(() => ({ type: "stale", current: number }))
        else if (act === "out") answer(() => ({ type: "signed-out" }))
        else answer(() => ({ type: "refused", refused: { code: "x", values: {}, fields: {} } }))
        expect(hasUnsaved(engine)).toBe(savedCount < typedCount || inFlight !== null || isHalted(engine))
        if (engine.state === "saved") expect(savedCount).toBe(typedCount)
      }
    }),
  )
})

function isHalted(engine: Engine): boolean {
  return engine.state === "conflict" || engine.state === "signed-out"
}
