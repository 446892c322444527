import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildHotel } from "#test/variants.ts"
import { saveProductGroup } from "./save-product-group.ts"

useDatabase()

test("a group has another name and place, and its variants are called by the new name", async () => {
  const event = await buildEvent()
  const { groupId } = await buildHotel(event)
  const manager = await signedIn("EVENT_MANAGER")
  const saved = await saveProductGroup(manager, { id: groupId, name: "Overnatning", position: 9 })
  expect(saved).toEqual({ eventId: event.id })
  const variants = await db.product.findMany({
    where: { groupId },
    select: { name: true, variant: true, group: { select: { position: true } } },
    orderBy: { position: "asc" },
  })
  expect(variants).toEqual([
    { name: "Overnatning, enkeltværelse", variant: "enkeltværelse", group: { position: 9 } },
    { name: "Overnatning, dobbeltværelse", variant: "dobbeltværelse", group: { position: 9 } },
  ])
})

test("two groups of one event have two names, and only those who run events may write them", async () => {
  const event = await buildEvent()
  const { groupId } = await buildHotel(event)
  await db.productGroup.create({ data: { eventId: event.id, name: "Udflugt" } })
  const taken = { id: groupId, name: "Udflugt", position: 0 }
  expect(await refusalOf(saveProductGroup(desk, taken))).toBe("errors.invalidInput counter.groupTaken")
  expect(await refusalOf(saveProductGroup(await signedIn(), { ...taken, name: "Sove" }))).toBe(
    "errors.notAllowed",
  )
})
