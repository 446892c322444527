import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { invitationMailedTo, reservedSeats } from "#test/seats.ts"
import { invitation } from "../queries/invitation.ts"
import { inviteToSeats } from "./invite-to-seats.ts"
import { remindInvited } from "./remind-invited.ts"

useDatabase()

test("those who are missing are reminded once a day at most, by a link that takes the earlier one's place", async () => {
  const { code, positions } = await reservedSeats(2)
  const [position = ""] = positions
  const email = "glemsom@example.org"
  await inviteToSeats(visitor, { code, invites: [{ position, email }], client: "10.0.0.1" })
  const first = await invitationMailedTo(email)
  expect(await refusalOf(remindInvited(visitor, { code }))).toBe("seats.remindedToday")
  setClock(new Date(Date.now() + 25 * 3_600_000))
  try {
    const presses = Array.from({ length: 10 }, () => remindInvited(visitor, { code }))
    const done = await Promise.allSettled(presses)
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  } finally {
    setClock(null)
  }
  expect(await mailsTo(email, "events.seat.invitation")).toBe(2)
  expect(await invitation(visitor, first)).toBeNull()
  expect((await invitation(visitor, await invitationMailedTo(email)))?.seat).not.toBeNull()
})

test("an order of which nobody is invited has nobody to remind", async () => {
  const { code } = await reservedSeats(1)
  expect(await refusalOf(remindInvited(visitor, { code }))).toBe("seats.remindedToday")
  expect(await refusalOf(remindInvited(visitor, { code: "x".repeat(24) }))).toBe("errors.notFound")
})
