import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting, offerMailedTo } from "#test/events.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { declineOffer } from "./decline-offer.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { offerFreedSeats } from "./offer-freed-seats.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

test("an offer is declined once, closes the place, and its seats cannot be taken with it any more", async () => {
  const event = await buildEvent({ seats: 1 })
  const { code } = await signUp(visitor, buildSignUp(event, ["har@example.org"]))
  await joinWaitingList(visitor, buildWaiting(event, "nej@example.org"))
  await cancelPositions(visitor, { code, positions: [] })
  await offerFreedSeats(system("test"), { eventId: event.id, entryId: null })
  const offer = await offerMailedTo("nej@example.org")
  expect(await declineOffer(visitor, { offer })).toEqual({ path: `/arrangementer/${event.slug}` })
  expect(await refusalOf(declineOffer(visitor, { offer }))).toBe("events.offerOver")
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["nej@example.org"], { offer })))).toBe(
    "events.offerOver",
  )
  const [entry] = await db.waitingListEntry.findMany({
    where: { eventId: event.id },
    select: { status: true },
  })
  expect(entry?.status).toBe("CLOSED")
})

test("a secret that was not mailed declines nothing", async () => {
  expect(await refusalOf(declineOffer(visitor, { offer: "y".repeat(24) }))).toBe("events.offerOver")
})
