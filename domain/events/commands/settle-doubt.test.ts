import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import type { CheckIn, Seal } from "../checkin-input.ts"
import { isSignedHere } from "../door-seal.ts"
import { deskCheckinLists } from "../queries/desk-checkin-lists.ts"
import { door } from "../queries/door.ts"
import { doorDoubts } from "../queries/door-doubts.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { checkIn } from "./check-in.ts"
import { removeCheckinList } from "./remove-checkin-list.ts"
import { saveCheckinList } from "./save-checkin-list.ts"
import { settleDoubt } from "./settle-doubt.ts"
import { signUp } from "./sign-up.ts"

useDatabase()
const desk = system("test")

async function opened() {
  const event = await buildEvent()
  const { code: order } = await signUp(visitor, buildSignUp(event, [`gaest-${event.slug}@example.org`]))
  const list = await saveCheckinList(desk, { eventId: event.id, name: "Indgang", products: [] })
  const [ticket = ""] = await ticketsOf(order)
  return { event, order, ticket, listId: list.id }
}

/** What the device of a door keeps of its list. */
async function sealOf(listId: string): Promise<Seal> {
  const { at, until, digest, signature } = await door(desk, listId)
  return { at: at.toISOString(), until: until.toISOString(), digest, signature }
}

type Passage = CheckIn["passages"][number]

const letIn = (code: string, seal: Seal | null, at = now()): Passage => ({
  code,
  wish: "IN",
  nonce: randomUUID(),
  decided: { kind: "IN", reason: "", at, seal },
})
const tell = (listId: string, ...passages: Passage[]) => checkIn(desk, { listId, door: "dør 1", passages })
const whys = async (eventId: string) => (await doorDoubts(desk, eventId)).map(({ why }) => why)

test("control: what the signed list allowed is checked in, and nobody has to look at it", async () => {
  const { event, ticket, listId } = await opened()
  const passage = letIn(ticket, await sealOf(listId))
  await tell(listId, passage)
  await tell(listId, passage)
  expect(await whys(event.id)).toEqual([])
  expect((await deskCheckinLists(desk, event.id))[0]?.inside).toBe(1)
})

test("a list that nobody signed, one that was changed, and one of another door are told apart from ours; no passage is lost", async () => {
  const { event, ticket, listId } = await opened()
  const other = await saveCheckinList(desk, { eventId: event.id, name: "Middag", products: [] })
  const seal = await sealOf(listId)
  const longer = { ...seal, until: new Date(Date.parse(seal.until) + 86_400_000).toISOString() }
  const told = [null, longer, { ...seal, digest: "0".repeat(64) }, await sealOf(other.id)]
  for (const one of told) await tell(listId, letIn(ticket, one))
  expect(await whys(event.id)).toEqual(["unsigned", "forged", "forged", "forged"])
  expect(await db.checkin.count({ where: { listId } })).toBe(4)
  expect(isSignedHere({ eventId: event.id, listId }, seal)).toBe(true)
})

test("outside the time of the list, given up before it was made, and sold after it: each is looked at", async () => {
  const { event, order, ticket, listId } = await opened()
  const early = await sealOf(listId)
  await tell(listId, letIn(ticket, early, new Date(Date.parse(early.at) - 3_600_000)))
  const { code } = await signUp(visitor, buildSignUp(event, [`sen-${event.slug}@example.org`]))
  await tell(listId, letIn((await ticketsOf(code))[0] ?? "", early))
  await cancelPositions(visitor, { code: order, positions: [] })
  await tell(listId, letIn(ticket, early))
  expect(await whys(event.id), "given up after the list was made, it was allowed").toEqual([
    "outOfTime",
    "notOnIt",
  ])
  await tell(listId, letIn(ticket, await sealOf(listId)))
  expect(await whys(event.id)).toEqual(["outOfTime", "notOnIt", "notOnIt"])
})

test("a code that is none of ours is kept too, once however often it is told, and keeps its list", async () => {
  const { event, listId } = await opened()
  const passage = letIn(randomUUID(), await sealOf(listId))
  expect(await tell(listId, passage)).toMatchObject([{ verdict: "UNKNOWN" }])
  await tell(listId, passage)
  expect(await doorDoubts(desk, event.id)).toMatchObject([
    { why: "unknown", name: "", end: passage.code.slice(-4), door: "dør 1", list: "Indgang" },
  ])
  expect(await refusalOf(removeCheckinList(desk, { id: listId }))).toBe("checkin.listInUse")
})

test("who has looked at it says so once, and it is gone from the list of what is to be looked at", async () => {
  const { event, ticket, listId } = await opened()
  await tell(listId, letIn(ticket, null))
  const [doubt] = await doorDoubts(desk, event.id)
  const manager = await signedIn("EVENT_MANAGER")
  const settle = () => settleDoubt(manager, { nonce: doubt?.nonce ?? "" })
  const both = await Promise.allSettled([settle(), settle()])
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await doorDoubts(desk, event.id)).toEqual([])
  expect(await refusalOf(settle())).toBe("errors.notFound")
})
