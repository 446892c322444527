import { readdirSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, visitor } from "#domain/access/actor.ts"
import { allows, type Subject } from "#domain/access/demand.ts"
import { mayDo } from "#domain/access/may-do.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { architecture } from "../floors/architecture.ts"
import { atTheDesk } from "./at-the-desk.ts"
import type { Attempt, Attempts } from "./attempts.ts"
import { billing } from "./billing.ts"
import { blocks } from "./blocks.ts"
import { calls } from "./calls.ts"
import { changedSince, mark, noteChanges } from "./changes.ts"
import { colleagues } from "./colleagues.ts"
import { collecting } from "./collecting.ts"
import { content } from "./content.ts"
import { deskRooms } from "./desk.ts"
import { eventDesk } from "./event-desk.ts"
import { events } from "./events.ts"
import { forms } from "./forms.ts"
import { imports } from "./imports.ts"
import { joining } from "./joining.ts"
import { membership } from "./membership.ts"
import { organiserLists } from "./organiser-lists.ts"
import { ownData } from "./own-data.ts"
import { people } from "./people.ts"
import { programme } from "./programme.ts"
import { searching } from "./search.ts"
import { seats } from "./seats.ts"
import { signIn } from "./sign-in.ts"
import { rowsOf } from "./stranger.ts"
import { surveys } from "./surveys.ts"
import { everyone, makeWorld, renewed, secret, unseen, type World } from "./world.ts"

/**
 * Every command and every query of the domain, run as everyone on a stranger's things or their own: who may gets
 * through, and by what is their own reaches nothing of the stranger's; who may not is refused, learns nothing, and
 * leaves every table as it was.
 */
const database = useDatabase()

const attempts: Attempts = {
  ...content,
  ...colleagues,
  ...deskRooms,
  ...people,
  ...signIn,
  ...membership,
  ...joining,
  ...billing,
  ...forms,
  ...imports,
  ...ownData,
  ...events,
  ...seats,
  ...eventDesk,
  ...atTheDesk,
  ...organiserLists,
  ...programme,
  ...surveys,
  ...collecting,
  ...calls,
  ...blocks,
  ...searching,
}
/** Not acts of an actor: they run inside one, or find out who the actor is. */
const inner = [
  ...architecture.partsOfCommands.map((path) => path.replace(/^domain\/|\.ts$/g, "")),
  "membership/queries/entitlements",
  "people/queries/actor-of-session",
]

const actors: Record<string, Actor> = {}
let quiet: World
beforeAll(async () => {
  await noteChanges(database)
  for (const [who, make] of Object.entries(everyone)) actors[who] = await make()
  quiet = await makeWorld()
})

test("no command and no query is left out, and none stands here that is gone", () => {
  const there = readdirSync("domain", { recursive: true, encoding: "utf8" })
    .filter((path) => /\/(commands|queries)\/[^/]+(?<!\.test)\.ts$/.test(path))
    .map((path) => path.replace(/\.ts$/, ""))
    .filter((name) => !inner.includes(name))
  const tried = new Set(Object.keys(attempts).map((name) => name.replace(/:.*/, "")))
  expect([...tried].sort()).toEqual(there.sort())
})

/** Queries first, while nothing of what is secret has been published yet. */
const inOrder = Object.entries(attempts).sort(
  ([one], [other]) => Number(isQuery(other)) - Number(isQuery(one)),
)

describe.each(inOrder)("%s", (name, attempt) => {
  test.each(Object.entries(everyone))("as %s", async (who, make) => {
    const actor = actors[who] ?? visitor
    const mayDoIt = allows(actor, attempt.operation, attempt.subject?.(quiet, actor))
    if (!mayDoIt) await isKeptOut(attempt, actor, [403, 404])
    else if (attempt.refusal) await isKeptOut(attempt, actor, [attempt.refusal])
    else if (isQuery(name)) await getsThrough(attempt, actor, quiet)
    // What is kept out changes nothing, so the quiet world will do; what gets through has one of its own.
    else await leavesItsMark(attempt, await make(), await renewed(quiet, name.split("/")[0] ?? ""))
  })
})

function isQuery(name: string): boolean {
  return name.includes("/queries/")
}

/** An act that changes nothing for those who may would prove nothing of those who may not. */
async function leavesItsMark(attempt: Attempt, actor: Actor, world: World): Promise<void> {
  const before = await mark()
  await getsThrough(attempt, actor, world)
  expect(await changedSince(before)).not.toEqual([])
}

async function getsThrough(attempt: Attempt, actor: Actor, world: World): Promise<void> {
  const isOwn = isTheirs(actor, attempt.subject?.(world, actor))
  const before = isOwn && (await rowsOf(world.stranger))
  const answer = await attempt.run(actor, world)
  if (isOwn) expect(await rowsOf(world.stranger)).toEqual(before)
  if (!allows(actor, "content.readDraft") && !attempt.hasSecret) expect(shown(answer)).not.toContain(unseen)
  if (isOwn || ("visitor" in mayDo[attempt.operation] && !attempt.hasSecret)) {
    expect(shown(answer)).not.toContain(secret)
    const { stranger, sale, calls: theirs } = world
    const applied = [theirs.sent.id, theirs.sent.code, theirs.begun.id, theirs.begun.code]
    for (const trace of [stranger.id, stranger.email, sale.order.id, sale.order.code, ...applied]) {
      expect(shown(answer)).not.toContain(trace)
    }
  }
}

function isTheirs(actor: Actor, { ownerId, organisationId }: Subject = {}): boolean {
  if (actor.kind !== "person") return false
  return ownerId === actor.personId || (organisationId != null && actor.coordinates.includes(organisationId))
}

async function isKeptOut(attempt: Attempt, actor: Actor, statuses: number[]): Promise<void> {
  const before = await mark()
  const outcome = await attempt.run(actor, quiet).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
  expect(await changedSince(before)).toEqual([])
  if ("error" in outcome) {
    expect(statuses).toContain(isRefusal(outcome.error) ? outcome.error.status : outcome.error)
    return
  }
  expect(attempt.isQuiet, "answered instead of refusing").toBe(true)
  expect(shown(outcome.answer)).not.toContain(secret)
  expect(shown(outcome.answer), "a count above nothing").not.toMatch(/[:[,][1-9]\d*\b|^[1-9]/)
}

function shown(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? ""
}
