import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { type Engine, freshEngine, type Happening, step } from "./save-engine.ts"

const publish = { name: "publish", publishAt: null, unpublishAt: null } as const
const why = { code: "errors.invalidInput", values: {}, fields: {} }

/** Every happening, by the words of the document. */
const happenings: readonly (readonly [string, Happening])[] = [
  ["typed", { type: "typed" }],
  ["pause over", { type: "pause-over" }],
  ["page left", { type: "leave" }],
  ["save pressed", { type: "save-now" }],
  ["publish pressed", { type: "press", act: publish }],
  ["taken", { type: "taken", version: 8, savedAt: "10.42" }],
  ["stale", { type: "stale", current: 9 }],
  ["stands otherwise", { type: "stands-otherwise", current: 9 }],
  ["signed out", { type: "signed-out" }],
  ["outdated", { type: "outdated" }],
  ["refused", { type: "refused", refused: why }],
  ["unreachable", { type: "unreachable", trouble: "network" }],
  ["keep mine", { type: "keep-mine", version: 9 }],
  ["take theirs", { type: "take-theirs", version: 9 }],
  ["signed in", { type: "signed-in" }],
  ["given away", { type: "given-away" }],
]
const to = (...path: Happening[]): Engine =>
  path.reduce((engine, next) => step(engine, next)[0], freshEngine(7))
const typed: Happening = { type: "typed" }
const pause: Happening = { type: "pause-over" }
const press: Happening = { type: "press", act: publish }
const states: readonly (readonly [string, Engine])[] = [
  ["saved", to()],
  ["waiting", to(typed)],
  ["saving", to(typed, pause)],
  ["saving, typed since", to(typed, pause, typed)],
  ["publishing", to(typed, press)],
  ["saving, publish waits", to(typed, pause, typed, press)],
  ["no line", to(typed, pause, { type: "unreachable", trouble: "network" })],
  ["conflict", to(typed, pause, { type: "stale", current: 9 })],
  ["signed out", to(typed, pause, { type: "signed-out" })],
  ["outdated", to(typed, pause, { type: "outdated" })],
  ["written elsewhere", to({ type: "given-away" })],
]

test("the document tells of every state and happening what the code does", () => {
  const document = readFileSync(join(import.meta.dirname, "../../docs/save-engine.md"), "utf8")
  const written = document.split("<!-- table -->")[1]?.split("<!-- /table -->")[0]?.trim()
  expect(written).toBe(table())
})

function table(): string {
  const rows = happenings.map(([name, happening]) => [
    name,
    ...states.map(([, engine]) => cell(engine, happening)),
  ])
  const head = ["", ...states.map(([name]) => name)]
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
}

function cell(before: Engine, happening: Happening): string {
  const [after, deeds] = step(before, happening)
  const done = deeds.map((deed) => {
    if (deed.type === "send") return `send ${deed.intent}`
    if (deed.type === "wait") return `wait ${deed.ms / 1000} s`
    return deed.type.replaceAll("-", " ")
  })
  const facts = [
    after.readOnly ? `read only (${after.readOnly})` : null,
    after.waiting && after.waiting !== before.waiting ? `${after.waiting.intent} waits` : null,
    after.toConfirm && !before.toConfirm ? `${after.toConfirm.name} to confirm` : null,
  ].filter(Boolean)
  const state = after.state === before.state ? "" : `→ ${after.state}`
  const told = [state, ...facts].filter(Boolean).join(", ")
  return [told, done.join(", ")].filter(Boolean).join(": ") || "·"
}
