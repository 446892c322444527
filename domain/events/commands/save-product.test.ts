import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, signedIn } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp } from "#test/events.ts"
import { type SaveProduct, saveProductInput } from "../sale-input.ts"
import { saveProduct } from "./save-product.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

function saving(eventId: string, changes: Partial<SaveProduct> = {}): SaveProduct {
  return {
    id: null,
    eventId,
    kind: "TICKET",
    name: "Billet",
    group: "",
    description: "",
    price: 100_000,
    memberPrice: null,
    earlyPrice: null,
    earlyMemberPrice: null,
    earlyUntil: null,
    vat: "OUTSIDE_SCOPE",
    vatReason: "",
    menu: "",
    position: 0,
    quotaId: null,
    salesOpen: null,
    salesClose: null,
    minPerOrder: null,
    maxPerOrder: null,
    requiresId: null,
    ...changes,
  }
}

const dinnerOf = (event: BuiltEvent, changes: Partial<SaveProduct> = {}) =>
  saving(event.id, {
    id: event.dinnerId,
    kind: "ADDON",
    name: "Festmiddag",
    menu: "Fisk\nGrønt",
    quotaId: event.dinnerQuotaId,
    ...changes,
  })

async function eatFish(event: BuiltEvent): Promise<void> {
  const order = buildSignUp(event, [`spiser-${event.slug}@example.org`])
  for (const person of order.people) person.addOns = [`${event.dinnerId}:${event.menu[0]}`]
  await signUp(visitor, order)
}

const jobsOf = (eventId: string) =>
  database.sql(`SELECT 1 FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`, [
    eventId,
  ])

test("a product is made with its lower prices, its menu, its quota and its times; pages are forgotten", async () => {
  const event = await buildEvent()
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const made = await saveProduct(
    await signedIn("EVENT_MANAGER"),
    saving(event.id, {
      kind: "ADDON",
      name: "Frokost",
      memberPrice: 80_000,
      earlyMemberPrice: 70_000,
      earlyUntil: "2027-02-01T23:59",
      menu: "Fisk | Fish\nGrønt",
      quotaId: event.quotaId,
      salesOpen: "2027-01-01T09:00",
    }),
  )
  expect(made.eventId).toBe(event.id)
  const row = await db.product.findUniqueOrThrow({
    where: { id: made.id },
    select: {
      kind: true,
      priceOere: true,
      salesOpenAt: true,
      salesCloseAt: true,
      rules: { select: { condition: true, amountOere: true, untilAt: true }, orderBy: { condition: "asc" } },
      menu: { select: { label: true, labelEn: true }, orderBy: { position: "asc" } },
      quotas: { select: { quotaId: true } },
    },
  })
  expect(row).toEqual({
    kind: "ADDON",
    priceOere: 100_000,
    salesOpenAt: new Date("2027-01-01T08:00:00Z"),
    salesCloseAt: null,
    rules: [
      { condition: "MEMBER", amountOere: 80_000, untilAt: null },
      { condition: "EARLY_MEMBER", amountOere: 70_000, untilAt: new Date("2027-02-01T22:59:00Z") },
    ],
    menu: [
      { label: "Fisk", labelEn: "Fish" },
      { label: "Grønt", labelEn: "" },
    ],
    quotas: [{ quotaId: event.quotaId }],
  })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(
    await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.productSaved" } }),
  ).toBe(1)
  expect(await jobsOf(event.id)).toEqual([])
})

test("a change keeps dishes of the same Danish name, and a dish that someone chose cannot go", async () => {
  const event = await buildEvent()
  await eatFish(event)
  await saveProduct(desk, dinnerOf(event, { menu: "Kød\nFisk | Fish", memberPrice: 50_000 }))
  await saveProduct(desk, dinnerOf(event, { menu: "Kød\nFisk | Fish", earlyPrice: null }))
  const menu = await db.menuOption.findMany({
    where: { productId: event.dinnerId },
    orderBy: { position: "asc" },
    select: { id: true, label: true, labelEn: true },
  })
  expect(menu.map(({ label }) => label)).toEqual(["Kød", "Fisk"])
  expect(menu[1]).toEqual({ id: event.menu[0], label: "Fisk", labelEn: "Fish" })
  expect(await db.priceRule.count({ where: { productId: event.dinnerId } })).toBe(0)
  expect(await refusalOf(saveProduct(desk, dinnerOf(event, { menu: "Kød" })))).toBe(
    "errors.invalidInput events.menuInUse?label=Fisk",
  )
  expect(await db.menuOption.count({ where: { productId: event.dinnerId } })).toBe(2)
})

test("the kind is free until the product is sold", async () => {
  const event = await buildEvent()
  await saveProduct(desk, dinnerOf(event, { kind: "TICKET" }))
  await saveProduct(desk, dinnerOf(event))
  await eatFish(event)
  expect(await refusalOf(saveProduct(desk, dinnerOf(event, { kind: "TICKET" })))).toBe(
    "errors.invalidInput events.kindIsFixed",
  )
})

test("a product moves to another quota where it fits, and those who wait are asked", async () => {
  const event = await buildEvent()
  await eatFish(event)
  const { id: small } = await db.quota.create({ data: { eventId: event.id, name: "Lille", size: 0 } })
  expect(await refusalOf(saveProduct(desk, dinnerOf(event, { quotaId: small })))).toBe(
    "errors.invalidInput events.quotaHasNoRoom",
  )
  expect(await db.quotaProduct.findMany({ where: { productId: event.dinnerId } })).toEqual([
    { productId: event.dinnerId, quotaId: event.dinnerQuotaId },
  ])
  await saveProduct(desk, dinnerOf(event))
  expect(await jobsOf(event.id)).toEqual([])
  await saveProduct(desk, dinnerOf(event, { quotaId: event.quotaId }))
  expect(await jobsOf(event.id)).toHaveLength(1)
  await saveProduct(desk, dinnerOf(event, { quotaId: null }))
  expect(await db.quotaProduct.count({ where: { productId: event.dinnerId } })).toBe(0)
})

test("what belongs to another event, or to none, is not found", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const news = await published("NEWS")
  const notDated = await draft("EVENT", { facts: {} })
  expect(await refusalOf(saveProduct(desk, saving(event.id, { id: other.ticketId })))).toBe("errors.notFound")
  expect(await refusalOf(saveProduct(desk, saving(event.id, { quotaId: other.quotaId })))).toBe(
    "errors.invalidInput errors.notFound",
  )
  expect(await refusalOf(saveProduct(desk, saving(news.id)))).toBe("errors.notFound")
  expect(await refusalOf(saveProduct(desk, saving(notDated.id)))).toBe("events.datesFirst")
  await database.sql(
    `UPDATE "Entry" SET "status" = 'TRASHED', "trashedAt" = now(), "version" = "version" + 1 WHERE "id" = $1`,
    [other.id],
  )
  expect(await refusalOf(saveProduct(desk, saving(other.id)))).toBe("errors.notFound")
})

test("a sale that ends before it begins is refused", async () => {
  const event = await buildEvent()
  const times = { salesOpen: "2027-02-01T10:00", salesClose: "2027-02-01T09:00" }
  expect(await refusalOf(saveProduct(desk, saving(event.id, times)))).toBe(
    "errors.invalidInput events.salesCloseBeforeOpen",
  )
})

test("a product has a least, a most and what it requires; a circle, two tickets and another event are refused", async () => {
  const event = await buildEvent()
  const limits = { minPerOrder: 2, maxPerOrder: 4, requiresId: event.ticketId }
  await saveProduct(desk, dinnerOf(event, limits))
  expect(await db.product.findUnique({ where: { id: event.dinnerId } })).toMatchObject(limits)
  const ticket = (requiresId: string) => saving(event.id, { id: event.ticketId, requiresId })
  const circle = saveProduct(desk, ticket(event.dinnerId))
  expect(await refusalOf(circle)).toBe("errors.invalidInput vouchers.requiresItself")
  const itself = saveProduct(desk, dinnerOf(event, { requiresId: event.dinnerId }))
  expect(await refusalOf(itself)).toBe("errors.invalidInput vouchers.requiresItself")
  const vip = await saveProduct(desk, saving(event.id))
  expect(await refusalOf(saveProduct(desk, ticket(vip.id)))).toBe(
    "errors.invalidInput vouchers.oneTicketEach",
  )
  const { ticketId } = await buildEvent()
  const elsewhere = saveProduct(desk, dinnerOf(event, { requiresId: ticketId }))
  expect(await refusalOf(elsewhere)).toBe("errors.invalidInput errors.notFound")
})

test("the form of a product leaves its limits out, and a most below the least is told at its field", () => {
  const { id: _, quotaId: __, ...typed } = saving("00000000-0000-4000-8000-000000000001")
  const given = { ...typed, price: "1.000", minPerOrder: "", maxPerOrder: "", requiresId: "" }
  const form = (changes: object) => {
    const data = new FormData()
    for (const [name, value] of Object.entries({ ...given, ...changes })) data.set(name, String(value ?? ""))
    return parseWithZod(data, { schema: saveProductInput })
  }
  const empty = form({})
  expect(empty.status === "success" && empty.value).toMatchObject({ minPerOrder: null, maxPerOrder: null })
  const crossed = form({ minPerOrder: "3", maxPerOrder: "2" })
  expect(crossed.reply().error).toEqual({ maxPerOrder: ["vouchers.maxBelowMin"] })
})

test("a member may not, and nothing is left behind", async () => {
  const event = await buildEvent()
  expect(await refusalOf(saveProduct(await signedIn(), saving(event.id)))).toBe("errors.notAllowed")
  expect(await db.product.count({ where: { eventId: event.id } })).toBe(2)
})

test("while people buy a product without limit it is put into a quota: never more than the quota holds", async () => {
  for (let round = 0; round < 3; round++) {
    const event = await buildEvent()
    const ticket = saving(event.id, { id: event.ticketId })
    await saveProduct(desk, ticket)
    await database.sql(`UPDATE "Quota" SET "size" = 6 WHERE "id" = $1`, [event.quotaId])
    const buying = Array.from({ length: 12 }, (_, n) =>
      signUp(visitor, buildSignUp(event, [`kapløb-${n}-${event.slug}@example.org`])),
    )
    const moving = saveProduct(desk, { ...ticket, quotaId: event.quotaId })
    const [moved] = await Promise.allSettled([moving, ...buying])
    if (moved.status === "rejected") expect(isRefusal(moved.reason), String(moved.reason)).toBe(true)
    const [quota] = await database.sql<{ taken: number }>(`SELECT quota_taken($1) AS taken`, [event.quotaId])
    expect(quota?.taken).toBeLessThanOrEqual(6)
  }
})
