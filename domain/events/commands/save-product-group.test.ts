import { expect, test } from "vitest"
import { db, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { othersWait } from "#test/others-wait.ts"
import { buildHotel } from "#test/variants.ts"
import { lockGroupsOf } from "../managed-event.ts"
import { dropEmptyGroups } from "../product-groups.ts"
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

test("a variant that joins at that instant is called by the new name too", async () => {
  const event = await buildEvent()
  const { groupId } = await buildHotel(event)
  const joining = await transaction(async (tx) => {
    await lockGroupsOf(tx, event.id)
    const saved = saveProductGroup(desk, { id: groupId, name: "Overnatning", position: 2 })
    await othersWait(tx)
    const suite = { eventId: event.id, kind: "ADDON", groupId, variant: "suite", priceOere: 0 } as const
    const data = { ...suite, name: "Hotelnat, suite" }
    const { id } = await tx.product.create({ data, select: { id: true } })
    return { saved, id }
  })
  await joining.saved
  expect(await db.product.findUnique({ where: { id: joining.id }, select: { name: true } })).toEqual({
    name: "Overnatning, suite",
  })
})

test("a group that its last variant leaves at that instant is not there any more", async () => {
  const event = await buildEvent()
  const { groupId } = await buildHotel(event)
  const leaving = await transaction(async (tx) => {
    await lockGroupsOf(tx, event.id)
    const saved = refusalOf(saveProductGroup(desk, { id: groupId, name: "Overnatning", position: 2 }))
    await othersWait(tx)
    await tx.product.updateMany({ where: { groupId }, data: { groupId: null, variant: "" } })
    await dropEmptyGroups(tx, event.id)
    return { saved }
  })
  expect(await leaving.saved).toBe("errors.notFound")
})
