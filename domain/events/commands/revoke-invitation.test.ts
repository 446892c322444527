import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { invitationMailedTo, reservedSeats } from "#test/seats.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { inviteToSeats } from "./invite-to-seats.ts"
import { revokeInvitation } from "./revoke-invitation.ts"

useDatabase()

test("an invitation that was taken back opens nothing, and the seat is nobody's again", async () => {
  const { code, positions } = await reservedSeats(1)
  const [position = ""] = positions
  const email = "uvelkommen@example.org"
  await inviteToSeats(visitor, { code, invites: [{ position, email }], client: "10.0.0.1" })
  const token = await invitationMailedTo(email)
  await revokeInvitation(visitor, { code, position })
  await revokeInvitation(visitor, { code, position })
  const answer = { token, name: "Uvelkommen", email, menus: [], allergies: "" }
  expect(await refusalOf(acceptInvitation(visitor, answer))).toBe("seats.invitationOver")
  expect(
    await db.orderPosition.findUnique({ where: { id: position }, select: { attendeeState: true } }),
  ).toEqual({
    attendeeState: "UNASSIGNED",
  })
})

test("a seat of another order is not there", async () => {
  const { code } = await reservedSeats(1)
  const strange = await reservedSeats(1)
  expect(await refusalOf(revokeInvitation(visitor, { code, position: strange.positions[0] ?? "" }))).toBe(
    "errors.notFound",
  )
})
