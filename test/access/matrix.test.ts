import { readdirSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { mayDo } from "#domain/access/may-do.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import type { Attempt, Attempts } from "./attempts.ts"
import { content } from "./content.ts"
import { deskRooms } from "./desk.ts"
import { everyone, fingerprint, makeWorld, secret, type World } from "./world.ts"

/**
 * Every command and every query of the domain, run as everyone on a stranger's things: who may gets through, who may
 * not is refused, learns nothing, and leaves every table as it was.
 */
useDatabase()

const attempts: Attempts = { ...content, ...deskRooms }
/** Not acts of an actor: they run inside one, or find out who the actor is. */
const inner = ["audit/commands/audit", "mail/commands/send-later"]

let actors: Record<string, Actor> = {}
let quiet: World
beforeAll(async () => {
  actors = await everyone()
  quiet = await makeWorld()
})

test("no command and no query is left out, and none stands here that is gone", () => {
  const there = readdirSync("domain", { recursive: true, encoding: "utf8" })
    .filter((path) => /\/(commands|queries)\/[^/]+(?<!\.test)\.ts$/.test(path))
    .map((path) => path.replace(/\.ts$/, ""))
    .filter((name) => !inner.includes(name))
  expect(Object.keys(attempts).sort()).toEqual(there.sort())
})

const names = [
  "visitor",
  "member",
  "coordinator",
  "editor",
  "eventManager",
  "financeOfficer",
  "reviewer",
  "administrator",
]

describe.each(Object.entries(attempts))("%s", (name, attempt) => {
  test.each(names)("as %s", async (who) => {
    const actor = actors[who] ?? { kind: "visitor" }
    const world = name.includes("/commands/") ? await makeWorld() : quiet
    if (allows(actor, attempt.operation, attempt.subject?.(world))) await getsThrough(attempt, actor, world)
    else await isKeptOut(attempt, actor, world)
  })
})

async function getsThrough(attempt: Attempt, actor: Actor, world: World): Promise<void> {
  const answer = await attempt.run(actor, world)
  if ("visitor" in mayDo[attempt.operation] && !attempt.hasSecret) expect(shown(answer)).not.toContain(secret)
}

async function isKeptOut(attempt: Attempt, actor: Actor, world: World): Promise<void> {
  const before = await fingerprint()
  const outcome = await attempt.run(actor, world).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
  expect(await fingerprint()).toEqual(before)
  if ("error" in outcome) {
    expect(isRefusal(outcome.error) ? outcome.error.status : outcome.error).toSatisfy(
      (status) => status === 403 || status === 404,
    )
    return
  }
  expect(attempt.isQuiet, "answered instead of refusing").toBe(true)
  expect(shown(outcome.answer)).not.toContain(secret)
  expect(shown(outcome.answer), "a count above nothing").not.toMatch(/[:[,][1-9]\d*\b|^[1-9]/)
}

function shown(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? ""
}
