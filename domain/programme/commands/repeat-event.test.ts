import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { saveCancellationRule } from "#domain/events/commands/save-cancellation-rule.ts"
import { saveCheckinList } from "#domain/events/commands/save-checkin-list.ts"
import { saveProduct } from "#domain/events/commands/save-product.ts"
import { saveQuota } from "#domain/events/commands/save-quota.ts"
import { saveSignUpView } from "#domain/events/commands/save-sign-up-view.ts"
import { sendMailing } from "#domain/events/commands/send-mailing.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { saveSignUpViewInput } from "#domain/events/selection-input.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { published, refusalOf, signedIn } from "#test/entries.ts"
import { buildSignUp } from "#test/events.ts"
import { buildMailing } from "#test/mailings.ts"
import { repeatEvent } from "./repeat-event.ts"

useDatabase()
const desk = system("test")

const day = 86_400_000
const inDays = (days: number) => new Date(Math.floor(now().getTime() / day) * day + days * day + day / 2)

/** A ticket with an early price, a dinner with a menu, both drawing on the hall; a session, a door, a letter on its way. */
async function lastYears() {
  const startsAt = inDays(30)
  const slug = `topmoede-${randomUUID()}`
  const { id } = await published("EVENT", {
    title: "Topmøde",
    slug,
    facts: { startsAt: startsAt.toISOString(), endsAt: inDays(31).toISOString(), city: "Herning" },
  })
  const { id: quotaId } = await saveQuota(desk, { id: null, eventId: id, name: "Salen", size: 10 })
  const product = {
    id: null,
    eventId: id,
    kind: "TICKET",
    name: "Billet",
    group: "",
    description: "",
    price: 100_000,
    memberPrice: 80_000,
    earlyPrice: 70_000,
    earlyMemberPrice: null,
    earlyUntil: "2026-12-01T12:00",
    vat: "OUTSIDE_SCOPE",
    vatReason: "",
    menu: "",
    position: 0,
    quotaId,
    salesOpen: null,
    salesClose: null,
    minPerOrder: null,
    maxPerOrder: 8,
    requiresId: null,
  } as const
  const ticket = await saveProduct(desk, product)
  const dinner = await saveProduct(desk, {
    ...product,
    kind: "ADDON",
    name: "Middag",
    menu: "Fisk | Fish\nGrønt | Greens",
    position: 1,
    requiresId: ticket.id,
  })
  const night = { ...product, kind: "ADDON", group: "Hotelnat", quotaId: null } as const
  await saveProduct(desk, { ...night, name: "enkeltværelse", position: 2 })
  await saveProduct(desk, { ...night, name: "dobbeltværelse", position: 3 })
  await saveCancellationRule(desk, { eventId: id, from: "2026-12-10T12:00", feePercent: 50 })
  await saveCheckinList(desk, { eventId: id, name: "Middag", products: [dinner.id] })
  const mailing = await buildMailing(id, { productId: dinner.id })
  await sendMailing(desk, { id: mailing.id, version: 1, sendAt: "2099-12-01T08:00" })
  const view = { eventId: id, name: "Til middagen", productId: dinner.id }
  const columns = ["menu", `addon-${dinner.id}`, `addon-${randomUUID()}`]
  await saveSignUpView(desk, saveSignUpViewInput.parse({ ...view, columns }))
  await saveSignUpView(desk, saveSignUpViewInput.parse({ eventId: id, name: "Anna", search: "Anna Prøve" }))
  const query = { state: "gone", columns: ["menu", "shoeSize"] }
  await db.signUpView.create({ data: { eventId: id, name: "Fra før", query }, select: { id: true } })
  const room = await db.room.create({ data: { eventId: id, name: "Store sal", capacity: 300 } })
  await db.session.create({
    data: { eventId: id, title: "Åbning", roomId: room.id, startsAt, endsAt: inDays(30.1) },
  })
  return { id, slug, startsAt, ticketId: ticket.id }
}

test("what was arranged comes along as drafts with its dates moved, and nobody and nothing sold does", async () => {
  const last = await lastYears()
  const first = dayInCopenhagen(last.startsAt)
  const order = buildSignUp({ ...last, menu: [], dinnerId: "", quotaId: "", dinnerQuotaId: "" }, [
    "anna@example.org",
  ])
  await signUp(visitor, order)
  const { id } = await repeatEvent(desk, {
    eventId: last.id,
    title: "Topmøde igen",
    day: addDays(first, 364),
  })
  const copy = await db.event.findUniqueOrThrow({
    where: { entryId: id },
    include: {
      entry: true,
      products: {
        include: { rules: true, menu: true, quotas: true, group: true },
        orderBy: { position: "asc" },
      },
      quotas: true,
      fees: true,
      checkinLists: { include: { products: true } },
      mailings: true,
      views: { orderBy: { name: "desc" } },
      sessions: { include: { room: true } },
      orders: true,
    },
  })
  expect(copy.entry).toMatchObject({ title: "Topmøde igen", status: "DRAFT" })
  expect(copy.city).toBe("Herning")
  expect(dayInCopenhagen(copy.startsAt)).toBe(addDays(first, 364))
  const [ticket, dinner, ...nights] = copy.products
  expect(nights.map(({ variant, group }) => [variant, group?.name, group?.eventId])).toEqual([
    ["enkeltværelse", "Hotelnat", id],
    ["dobbeltværelse", "Hotelnat", id],
  ])
  expect(new Set(nights.map(({ groupId }) => groupId)).size).toBe(1)
  expect(ticket?.rules.map(({ condition }) => condition).toSorted()).toEqual(["EARLY", "MEMBER"])
  expect(ticket?.rules.find(({ condition }) => condition === "EARLY")?.untilAt).toEqual(
    new Date("2027-11-30T11:00:00Z"),
  )
  expect(dinner?.menu.map(({ label, labelEn }) => [label, labelEn])).toEqual([
    ["Fisk", "Fish"],
    ["Grønt", "Greens"],
  ])
  expect(ticket?.maxPerOrder).toBe(8)
  expect(dinner?.requiresId).toBe(ticket?.id)
  expect(copy.quotas).toMatchObject([{ name: "Salen", size: 10 }])
  expect(ticket?.quotas).toHaveLength(1)
  expect(copy.fees.map(({ fromAt }) => dayInCopenhagen(fromAt))).toEqual(["2027-12-09"])
  expect(copy.checkinLists).toMatchObject([{ name: "Middag", products: [{ productId: dinner?.id }] }])
  expect(copy.mailings).toMatchObject([{ status: "DRAFT", selection: { productId: dinner?.id } }])
  expect(copy.views, "who was searched for stays behind").toMatchObject([
    { name: "Til middagen", query: { productId: dinner?.id, columns: ["menu", `addon-${dinner?.id}`] } },
    { name: "Fra før", query: { state: "", columns: ["menu"] } },
  ])
  expect(copy.sessions).toMatchObject([{ title: "Åbning", room: { name: "Store sal", eventId: id } }])
  expect(copy.orders).toEqual([])
})

test("who makes no events makes none this way, and a story is not an event", async () => {
  const { id } = await lastYears()
  const asked = { eventId: id, title: "Igen", day: "2031-01-01" }
  expect(await refusalOf(repeatEvent(await signedIn("FINANCE_OFFICER"), asked))).toBe("errors.notAllowed")
  const news = await published("NEWS", { title: "En nyhed" })
  expect(await refusalOf(repeatEvent(desk, { ...asked, eventId: news.id }))).toBe("errors.notFound")
})
