import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp } from "#test/events.ts"
import { othersWait } from "#test/others-wait.ts"
import { buildHotel } from "#test/variants.ts"
import { changeSeat } from "./commands/change-seat.ts"
import { saveProduct } from "./commands/save-product.ts"
import { saveVoucher } from "./commands/save-voucher.ts"
import { signUp } from "./commands/sign-up.ts"
import { lockGroupsOf } from "./managed-event.ts"
import { eventPage } from "./queries/event-page.ts"
import { waresOf } from "./rules/variants.ts"
import type { SaveProduct } from "./sale-input.ts"

/** What is sold in variants, from the desk to the seat. */
const database = useDatabase()

const saving = (eventId: string, changes: Partial<SaveProduct>): SaveProduct => ({
  id: null,
  eventId,
  kind: "ADDON",
  name: "bus A",
  group: "Udflugt",
  description: "",
  price: 10_000,
  memberPrice: null,
  earlyPrice: null,
  earlyMemberPrice: null,
  earlyUntil: null,
  vat: "OUTSIDE_SCOPE",
  vatReason: "",
  menu: "",
  position: 3,
  quotaId: null,
  salesOpen: null,
  salesClose: null,
  minPerOrder: null,
  maxPerOrder: null,
  requiresId: null,
  ...changes,
})

/** One person with these add-ons. */
function wishing(event: BuiltEvent, ...addOns: string[]) {
  const order = buildSignUp(event, [`gaest-${event.slug}@example.org`])
  for (const person of order.people) person.addOns = addOns
  return order
}

test("a product belongs to the group that is written, in any letters; a group nobody belongs to is gone", async () => {
  const event = await buildEvent()
  const a = await saveProduct(desk, saving(event.id, {}))
  await saveProduct(desk, saving(event.id, { name: "bus B", group: "UDFLUGT" }))
  const names = {
    where: { eventId: event.id, groupId: { not: null } },
    select: { name: true, variant: true },
  }
  expect(await db.product.findMany({ ...names, orderBy: { name: "asc" } })).toEqual([
    { name: "Udflugt, bus A", variant: "bus A" },
    { name: "Udflugt, bus B", variant: "bus B" },
  ])
  await saveProduct(desk, saving(event.id, { id: a.id, name: "Bus", group: "" }))
  expect(
    await db.product.findUniqueOrThrow({ where: { id: a.id }, select: { name: true, variant: true } }),
  ).toEqual({
    name: "Bus",
    variant: "",
  })
  await saveProduct(desk, saving(event.id, { id: a.id, group: "Byvandring" }))
  await saveProduct(desk, saving(event.id, { id: a.id }))
  const groups = await db.productGroup.findMany({ where: { eventId: event.id }, select: { name: true } })
  expect(groups).toEqual([{ name: "Udflugt" }])
})

test("a group that somebody joins while its last variant leaves it stays", async () => {
  const event = await buildEvent()
  await db.quota.deleteMany({ where: { eventId: event.id } })
  const { id } = await saveProduct(desk, saving(event.id, {}))
  const joining = await transaction(async (tx) => {
    await lockGroupsOf(tx, event.id)
    const left = saveProduct(desk, saving(event.id, { id, name: "Bus", group: "" }))
    await othersWait(tx)
    const group = await tx.productGroup.findFirstOrThrow({ where: { eventId: event.id } })
    const data = {
      eventId: event.id,
      groupId: group.id,
      kind: "ADDON",
      variant: "bus B",
      priceOere: 0,
    } as const
    await tx.product.create({ data: { ...data, name: "Udflugt, bus B" }, select: { id: true } })
    return { left }
  })
  await joining.left
  const grouped = { where: { eventId: event.id, groupId: { not: null } }, select: { name: true } }
  expect(await db.product.findMany(grouped)).toEqual([{ name: "Udflugt, bus B" }])
})

test("variants are of one kind, and none requires another", async () => {
  const event = await buildEvent()
  const { id } = await saveProduct(desk, saving(event.id, {}))
  const ticket = saveProduct(desk, saving(event.id, { kind: "TICKET" }))
  expect(await refusalOf(ticket)).toBe("errors.invalidInput counter.variantsOneKind")
  const requiring = saveProduct(desk, saving(event.id, { name: "bus B", requiresId: id }))
  expect(await refusalOf(requiring)).toBe("errors.invalidInput counter.variantRequires")
})

test("what somebody has both of cannot become a choice of one", async () => {
  const event = await buildEvent()
  const [a, b] = [
    await saveProduct(desk, saving(event.id, {})),
    await saveProduct(desk, saving(event.id, { name: "Byvandring", group: "" })),
  ]
  await signUp(visitor, wishing(event, a.id, b.id))
  const joining = saveProduct(desk, saving(event.id, { id: b.id, name: "til fods" }))
  expect(await refusalOf(joining)).toBe("errors.invalidInput counter.variantsSoldTogether")
})

test("one variant is sold with its full name on the receipt; two are refused at the second, a voucher or not", async () => {
  const event = await buildEvent()
  const { singleId, doubleId } = await buildHotel(event)
  const code = { code: "HOTEL-20", kind: "PERCENT", percent: 20, kroner: null } as const
  const products = [singleId, doubleId]
  await saveVoucher(desk, { ...code, eventId: event.id, maxUses: null, validUntil: null, products })
  for (const voucher of ["", code.code]) {
    const refused: unknown = await signUp(visitor, { ...wishing(event, singleId, doubleId), voucher }).catch(
      (reason) => reason,
    )
    expect(isRefusal(refused) && "fields" in refused && refused.fields).toEqual({
      "people[0].addOns[1]": ["counter.oneVariant?thing=Hotelnat"],
    })
  }
  const { code: receipt } = await signUp(visitor, { ...wishing(event, doubleId), voucher: code.code })
  const { positions } = await db.order.findUniqueOrThrow({
    where: { code: receipt },
    select: {
      id: true,
      positions: {
        where: { kind: "ADDON" },
        select: { priceOere: true, product: { select: { name: true } } },
      },
    },
  })
  expect(positions).toEqual([{ priceOere: 63_600, product: { name: "Hotelnat, dobbeltværelse" } }])
})

test("past all commands the database keeps a seat to one variant, also while its name is changed at that instant", async () => {
  const event = await buildEvent()
  const { singleId, doubleId } = await buildHotel(event)
  const { code } = await signUp(visitor, wishing(event, singleId))
  const [seat] = await database.sql<{ id: string; orderId: string }>(
    `SELECT o."id", o."orderId" FROM "OrderPosition" o JOIN "Order" r ON r."id" = o."orderId"
      WHERE r."code" = $1 AND o."kind" = 'TICKET'`,
    [code],
  )
  const second = () =>
    database.sql(
      `INSERT INTO "OrderPosition" ("id", "orderId", "eventId", "productId", "kind", "seat", "attendeeName",
          "attendeeEmail", "priceOere", "priceReason")
        VALUES (gen_random_uuid(), $1, $2, $3, 'ADDON', 0, 'Prøve', 'x', 0, '{}')`,
      [seat?.orderId, event.id, doubleId],
    )
  const change = { code, position: seat?.id ?? "", version: 1, name: "Anna Prøve", email: "anna@example.org" }
  const [added, changed] = await Promise.allSettled([
    second(),
    changeSeat(visitor, { ...change, allergies: "", menus: [], client: "test" }),
  ])
  expect(added.status === "rejected" && String(added.reason)).toContain("two variants of one thing")
  expect(changed.status).toBe("fulfilled")
})

test("the event's page tells the variants together, below what they are variants of", async () => {
  const event = await buildEvent()
  await buildHotel(event)
  const page = await eventPage(visitor, event.slug)
  const wares = waresOf(page?.products ?? [])
  expect(
    wares.map(({ group, variants }) => [group?.name ?? "", variants.map((one) => one.variant || one.name)]),
  ).toEqual([
    ["", ["Billet"]],
    ["", ["Festmiddag"]],
    ["Hotelnat", ["enkeltværelse", "dobbeltværelse"]],
  ])
})
