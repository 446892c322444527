import fc from "fast-check"
import { expect, test } from "vitest"
import { type Fields, Timeline } from "./timeline.ts"

/** A page whose body is a list of words with a history of its own, as the editor's is. */
function page() {
  const body = { words: [] as string[], undone: [] as string[] }
  let fields: Fields = { title: "" }
  let clock = 0
  const timeline = new Timeline()
  timeline.connect({
    body: {
      undo: () => {
        const word = body.words.pop()
        if (word) body.undone.push(word)
      },
      redo: () => {
        const word = body.undone.pop()
        if (word) body.words.push(word)
      },
    },
    set: (changed) => {
      fields = changed
    },
    onMoved: () => {},
  })
  return {
    write: (word: string) => {
      body.words.push(word)
      body.undone = []
      timeline.bodyChanged()
    },
    fill: (name: string, value: string, pause = 10_000) => {
      clock += pause
      const before = fields
      fields = { ...fields, [name]: value }
      timeline.fieldsChanged(name, before, fields, clock)
    },
    timeline,
    now: () => JSON.stringify([body.words, fields]),
  }
}

test("the last thing done is the first undone, wherever it was", () => {
  const it = page()
  it.write("Et")
  it.fill("title", "Bogen")
  it.write("To")
  expect([it.timeline.undo(), it.timeline.undo(), it.now()]).toEqual([
    "body",
    "title",
    '[["Et"],{"title":""}]',
  ])
  expect([it.timeline.redo(), it.now()]).toEqual(["title", '[["Et"],{"title":"Bogen"}]'])
})

test("letters of one field typed without a pause are one step; another field or a pause begins the next", () => {
  const it = page()
  it.fill("title", "B")
  it.fill("title", "Bo", 100)
  it.fill("lead", "En", 100)
  it.fill("lead", "En bog", 5_000)
  it.timeline.undo()
  expect(it.now()).toBe('[[],{"title":"Bo","lead":"En"}]')
  it.timeline.undo()
  it.timeline.undo()
  expect([it.now(), it.timeline.canUndo]).toEqual(['[[],{"title":""}]', false])
})

test("what is written after undoing takes the place of what was undone", () => {
  const it = page()
  it.write("Et")
  it.timeline.undo()
  it.fill("title", "Ny")
  expect([it.timeline.canRedo, it.timeline.redo()]).toEqual([false, null])
})

test("whatever was done: undoing all leads to the beginning, redoing all back", () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant("write" as const), value: fc.string({ minLength: 1 }) }),
    fc.record({ kind: fc.constantFrom("title", "lead"), value: fc.string() }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const it = page()
      const first = it.now()
      for (const { kind, value } of acts) kind === "write" ? it.write(value) : it.fill(kind, value)
      const last = it.now()
      while (it.timeline.undo()) {}
      expect(JSON.parse(it.now())[0]).toEqual(JSON.parse(first)[0])
      expect(JSON.parse(it.now())[1].title).toBe("")
      while (it.timeline.redo()) {}
      expect(it.now()).toBe(last)
    }),
  )
})
