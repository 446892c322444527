import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { verdictOn } from "#domain/content/rules/staleness.ts"
import { type Deed, type Engine, freshEngine, type Happening, step } from "./save-engine.ts"

/** The engine between a person and a server that keeps the real rule, on a line that is slow, breaks and forgets. */
type SendDeed = Extract<Deed, { type: "send" }>

class Server {
  text = 0
  /** All that ever stood: every version is kept. */
  readonly versions = new Set([0])
  standing = {
    version: 1,
    textVersion: 1,
    aloneSince: 0,
    pen: null as string | null,
    turn: null as number | null,
  }
  actVersion = 0
  isSignedIn = true
  isOld = false

  /** As write-text.ts and its neighbours do it. */
  take(pen: string, deed: SendDeed, text: number): Happening {
    if (!this.isSignedIn) return { type: "signed-out" }
    if (this.isOld) return { type: "outdated" }
    const { version, turn } = deed
    if (deed.act && (version > this.standing.version || this.actVersion > version))
      return { type: "stands-otherwise", current: this.standing.version }
    if (text !== this.text) {
      const verdict = verdictOn({ version, pen: { id: pen, turn } }, this.standing)
      if (verdict !== "taken") return { type: "stale", current: this.standing.version }
      this.write(pen, turn, text)
    } else if (this.standing.pen !== pen || (this.standing.turn ?? 0) < turn) {
      this.standing = { ...this.standing, pen, turn }
    }
    if (deed.act) this.act()
    return { type: "taken", version: this.standing.version, savedAt: "" }
  }

  write(pen: string, turn: number | null, text: number): void {
    const version = this.standing.version + 1
    const aloneSince = pen === this.standing.pen ? this.standing.aloneSince : this.standing.textVersion
    this.standing = { version, textVersion: version, aloneSince, pen, turn }
    this.text = text
    this.versions.add(text)
  }

  act(): void {
    this.standing = { ...this.standing, version: this.standing.version + 1 }
    this.actVersion = this.standing.version
  }

  /** The page above moved, the clock turned: counted or not, the text is what it was. */
  turn(isCounted: boolean): void {
    if (isCounted) this.standing = { ...this.standing, version: this.standing.version + 1 }
  }
}

/** One open editor. Texts are numbers: the higher, the later typed. */
class Editor {
  engine: Engine
  typed: number
  readonly server: Server
  readonly pen: string
  copy: { text: number; hasReached: boolean } | null = null
  held: number | null = null
  flights: { deed: SendDeed; text: number; arrived: Happening | null }[] = []
  inFlight: { deed: SendDeed; text: number; arrived: Happening | null } | null = null
  conflicts = 0

  constructor(server: Server, pen: string) {
    this.server = server
    this.pen = pen
    this.engine = freshEngine(server.standing.version)
    this.typed = server.text
  }

  tell(happening: Happening): void {
    const [next, deeds] = step(this.engine, happening)
    if (next.theirs !== null && this.engine.theirs === null) this.conflicts += 1
    this.engine = next
    for (const deed of deeds) {
      if (deed.type === "keep-copy") this.copy = { text: this.typed, hasReached: false }
      if (deed.type === "copy-reached") this.copy = { text: this.typed, hasReached: true }
      if (deed.type === "hold") this.held = this.typed
      if (deed.type !== "send") continue
      if (this.inFlight) throw new Error("two in flight")
      this.inFlight = { deed, text: deed.act && this.held !== null ? this.held : this.typed, arrived: null }
      this.flights.push(this.inFlight)
    }
  }

  type(text: number): void {
    if (this.engine.readOnly) return
    this.typed = text
    this.tell({ type: "typed" })
  }

  /** A request reaches the server: now, or long after anybody waits for its answer. */
  arrive(which: number): void {
    const flight = this.flights[which % Math.max(1, this.flights.length)]
    if (flight && !flight.arrived) flight.arrived = this.server.take(this.pen, flight.deed, flight.text)
  }

  /** The answer comes back. */
  answer(): void {
    const flight = this.inFlight
    if (!flight) return
    flight.arrived ??= this.server.take(this.pen, flight.deed, flight.text)
    this.inFlight = null
    this.tell(flight.arrived)
  }

  /** The answer is lost, whether or not the request came; what did not come yet may still come. */
  lose(trouble: "network" | "server"): void {
    if (!this.inFlight) return
    this.inFlight = null
    this.tell({ type: "unreachable", trouble })
  }

  isOnScreen = true
  /** The window is closed: what is left is the copy and the server. */
  close(): void {
    this.tell({ type: "leave" })
    if (this.engine.isDirty || this.inFlight) this.copy ??= { text: this.typed, hasReached: false }
    this.isOnScreen = false
  }
}

const settle = (editor: Editor): void => {
  for (let round = 0; round < 4; round++) {
    editor.tell({ type: "pause-over" })
    editor.answer()
  }
}

const publish = { name: "publish" as const, publishAt: null, unpublishAt: null }
const happenings = [
  "type",
  "type",
  "type",
  "pause",
  "pause",
  "now",
  "leave",
  "publish",
  "unpublish",
  "answer",
  "answer",
  "arrive",
  "lose",
  "break",
  "colleague",
  "clock",
  "publishedByOther",
  "out",
  "in",
  "deploy",
  "keepMine",
  "takeTheirs",
] as const
const orders = fc.array(fc.tuple(fc.constantFrom(...happenings), fc.nat(7)), { maxLength: 50 })

test("10,000 orders of typing, answers, delays, errors, 409, 401 and closing: the last typed text is on the server, in the copy or on screen", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(orders, fc.boolean(), (order, closes) => {
      const server = new Server()
      const editor = new Editor(server, "anna")
      let number = 0
      for (const [what, nth] of order) {
        number += 1
        act(what, nth, number, editor, server)
        expect(whereItIs(editor)).not.toBe("lost")
        if (editor.engine.state === "saved" && editor.engine.readOnly === null)
          expect(server.versions).toContain(editor.typed)
      }
      if (closes) editor.close()
      expect(whereItIs(editor)).not.toBe("lost")
    }),
    { numRuns: 10_000 },
  )
})

function act(
  what: (typeof happenings)[number],
  nth: number,
  number: number,
  editor: Editor,
  server: Server,
): void {
  if (what === "type") editor.type(number)
  else if (what === "pause") editor.tell({ type: "pause-over" })
  else if (what === "now") editor.tell({ type: "save-now" })
  else if (what === "leave") editor.tell({ type: "leave" })
  else if (what === "publish") editor.tell({ type: "press", act: publish })
  else if (what === "unpublish") editor.tell({ type: "press", act: { ...publish, name: "unpublish" } })
  else if (what === "answer") editor.answer()
  else if (what === "arrive") editor.arrive(nth)
  else if (what === "lose") editor.lose("network")
  else if (what === "break") editor.lose("server")
  else if (what === "colleague") {
    server.write("bo", number, -number)
  } else if (what === "clock") server.turn(nth > 3)
  else if (what === "publishedByOther") server.act()
  else if (what === "out") server.isSignedIn = false
  else if (what === "in") {
    server.isSignedIn = true
    editor.tell({ type: "signed-in" })
  } else if (what === "deploy") server.isOld = nth === 0
  else if (what === "keepMine") editor.tell({ type: "keep-mine", version: server.standing.version })
  else if (editor.engine.theirs !== null) {
    // The person chose: from here on theirs is what is on screen, and mine was kept aside.
    editor.typed = server.text
    editor.tell({ type: "take-theirs", version: server.standing.version })
  }
}

function whereItIs(editor: Editor): "screen" | "server" | "copy" | "lost" {
  if (editor.isOnScreen) return "screen"
  if (editor.server.versions.has(editor.typed)) return "server"
  return editor.copy?.text === editor.typed ? "copy" : "lost"
}

describe("no false conflict in 1,000 runs", () => {
  const runs = (name: string, run: (editor: Editor, server: Server, nth: number, number: number) => void) =>
    test(name, { timeout: 60_000 }, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 30 }), (steps) => {
          const server = new Server()
          const editor = new Editor(server, "anna")
          let number = 0
          for (const nth of steps) run(editor, server, nth, ++number)
          server.isSignedIn = true
          editor.tell({ type: "signed-in" })
          settle(editor)
          expect(editor.conflicts).toBe(0)
          expect(server.text).toBe(editor.typed)
          expect(editor.engine.state).toBe("saved")
        }),
        { numRuns: 1_000 },
      )
    })

  runs(
    "own save on a slow line: answers are lost, requests come late and twice",
    (editor, _server, nth, number) => {
      if (nth < 3) editor.type(number)
      else if (nth < 5) editor.tell({ type: nth === 3 ? "pause-over" : "save-now" })
      else if (nth === 5) {
        editor.arrive(editor.flights.length - 1)
        editor.lose("network")
      } else if (nth === 6) editor.lose("network")
      else {
        editor.arrive(number)
        editor.answer()
      }
    },
  )

  runs(
    "8 hours open: the session ends and comes back, the clock turns, pages above move",
    (editor, server, nth, number) => {
      if (nth < 2) editor.type(number)
      else if (nth === 2) server.isSignedIn = false
      else if (nth === 3) {
        server.isSignedIn = true
        editor.tell({ type: "signed-in" })
      } else if (nth === 4) server.turn(true)
      else if (nth === 5) editor.tell({ type: "pause-over" })
      else editor.answer()
    },
  )

  runs("the scheduler publishes the entry that is being edited", (editor, server, nth, number) => {
    if (nth < 3) editor.type(number)
    else if (nth === 3) server.turn(false)
    else if (nth === 4) server.turn(true)
    else if (nth === 5) editor.tell({ type: "press", act: publish })
    else if (nth === 6) editor.tell({ type: "pause-over" })
    else editor.answer()
  })

  runs("a deploy in between: the server is away for a while, and back", (editor, _server, nth, number) => {
    if (nth < 3) editor.type(number)
    else if (nth === 3) editor.lose("server")
    else if (nth === 4) editor.lose("network")
    else if (nth === 5) editor.tell({ type: "save-now" })
    else editor.answer()
  })

  test("two own tabs: the text goes from one to the other with what is in flight", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 30 }), (steps) => {
        const server = new Server()
        const tabs = [new Editor(server, "anna"), new Editor(server, "anna")] as const
        let [here, number] = [0, 0]
        for (const nth of steps) {
          const editor = tabs[here] as Editor
          number += 1
          if (nth < 3) editor.type(number)
          else if (nth === 3) editor.tell({ type: "save-now" })
          else if (nth === 4) editor.lose("network")
          else if (nth < 7) editor.answer()
          else {
            const { version, turn, isDirty, inFlight } = editor.engine
            const other = tabs[1 - here] as Editor
            editor.tell({ type: "given-away" })
            other.typed = editor.typed
            other.inFlight = null
            other.tell({ type: "received", version, turn, isDirty: isDirty || inFlight !== null })
            here = 1 - here
          }
        }
        const last = tabs[here] as Editor
        for (const tab of tabs) tab.arrive(number)
        settle(last)
        expect(tabs.map((tab) => tab.conflicts)).toEqual([0, 0])
        expect(server.text).toBe(last.typed)
      }),
      { numRuns: 1_000 },
    )
  })
})
