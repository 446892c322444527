import { expect, test } from "vitest"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { coordinator, organisation } from "#test/people.ts"
import { myBilling } from "../queries/my-billing.ts"

useDatabase()

const ean = { billingKind: "EAN" as const, gln: "5798000880016", reference: "ABC", requisitionNumber: "R-1" }

test("the next order begins as the last one was invoiced; a free one changes nothing", async () => {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  expect(await myBilling(actor, organisationId)).toBeNull()
  const order = async (priceOere: number, changes: Parameters<typeof buildSignUp>[2]) => {
    const event = await buildEvent({ priceOere })
    await signUp(actor, buildSignUp(event, [`en-${event.slug}@example.org`], { organisationId, ...changes }))
  }
  await order(295_000, { billingName: "Gammelt navn" })
  await order(295_000, ean)
  const remembered = {
    billingKind: "EAN",
    billingName: "",
    billingEmail: "",
    gln: "5798000880016",
    cvr: null,
    reference: "ABC",
  }
  expect(await myBilling(actor, organisationId)).toEqual(remembered)
  await order(0, { billingName: "Gratis" })
  expect(await myBilling(actor, organisationId)).toEqual(remembered)
})
