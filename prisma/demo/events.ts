import type { System } from "#domain/access/actor.ts"
import { menuLinesOf } from "#domain/events/rules/menu-lines.ts"
import { fullName } from "#domain/events/rules/variants.ts"
import { publishProgramme } from "#domain/programme/commands/publish-programme.ts"
import { saveRoom } from "#domain/programme/commands/save-room.ts"
import { saveSession } from "#domain/programme/commands/save-session.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, instantOf } from "#platform/time/time.ts"
import { body, h, p } from "./words.ts"
import { publishedOn } from "./writing.ts"

interface Summit {
  city: string
  path: string
}

/** The summits of 2024 and 2025 as they were announced, one that always lies ahead, and a small meeting that is full. */
export async function fillEvents(actor: System, at: Date): Promise<Summit> {
  await publishedOn(new Date("2023-11-20T09:00:00Z"), actor, "EVENT", {
    title: "Det Bibliotekspolitiske Topmøde 2024",
    slug: "topmoede-2024",
    lead: "To dage i Sønderborg om kultur i en krisetid.",
    body: body(
      p(
        "Clement Kjersgaard åbnede med et blik ind i de næste 25 års historie, og første dag sluttede med festmiddag.",
      ),
    ),
    facts: dates("2024-04-11", "2024-04-12", { city: "Sønderborg" }),
  })
  await publishedOn(new Date("2024-11-18T09:00:00Z"), actor, "EVENT", {
    title: "Det Bibliotekspolitiske Topmøde 2025",
    slug: "topmoede-2025",
    lead: "To dage på Kulturhotellet og i Højhuset i Herning.",
    body: body(p("Politikere, ledere og biblioteksfolk mødtes om det, bibliotekerne skal kunne i morgen.")),
    facts: dates("2025-04-24", "2025-04-25", { venueName: "Kulturhotellet / Højhuset", city: "Herning" }),
  })
  const summit = await fillComing(actor, at)
  await fillFull(actor, at)
  return summit
}

async function fillComing(actor: System, at: Date): Promise<Summit> {
  const first = comingThursday(dayInCopenhagen(at))
  const second = addDays(first, 1)
  const year = first.slice(0, 4)
  const slug = `topmoede-${year}`
  const eventId = await publishedOn(new Date(at.getTime() - 20 * day), actor, "EVENT", {
    title: `Det Bibliotekspolitiske Topmøde ${year}`,
    slug,
    lead: "To dage om det rum, hvor ingen skal købe noget. Sted, program og priser er eksempler.",
    body: body(
      p("Topmødet er for alle, der bestemmer over et bibliotek, arbejder i et eller ikke kan undvære det."),
      h(2, "Godt at vide"),
      p("Én fra kommunen kan tilmelde alle. Er kommunen medlem, får alle fra den medlemspris."),
    ),
    facts: {
      ...dates(first, second, {
        venueName: "Kulturhotellet",
        venueAddress: "Eksempelvej 1",
        city: "Herning",
      }),
      signUpOpensAt: new Date(at.getTime() - 15 * day).toISOString(),
      signUpClosesAt: instantOf(addDays(first, -14), "23:59").toISOString(),
      cancelUntilAt: instantOf(addDays(first, -30), "23:59").toISOString(),
    },
    isSample: true,
  })
  const early = instantOf(addDays(dayInCopenhagen(at), 30), "23:59")
  const ticket = await product(eventId, "TICKET", "Topmøde, begge dage", 295_000, 0, [
    { condition: "MEMBER" as const, amountOere: 245_000 },
    { condition: "EARLY_MEMBER" as const, amountOere: 225_000, untilAt: early },
  ])
  const oneDay = await product(eventId, "TICKET", "Kun torsdag", 165_000, 1, [
    { condition: "MEMBER" as const, amountOere: 135_000 },
  ])
  const dinner = await product(
    eventId,
    "ADDON",
    "Festmiddag",
    65_000,
    2,
    [],
    ["Fisk | Fish", "Kød | Meat", "Vegetarisk | Vegetarian", "Vegansk | Vegan"],
  )
  await quota(eventId, "Pladser i salen", 400, [ticket, oneDay])
  await quota(eventId, "Kuverter", 320, [dinner])
  await hotelNight(eventId, 3)
  await fillProgramme(actor, eventId, first, second)
  return { city: "Herning", path: `/arrangementer/${slug}` }
}

/** Whose programme it is not: names say that they are examples. */
const host = "Ordstyrer (eksempel)"
const mayor = "Oplægsholder fra en kommune (eksempel), udvalgsformand, Eksempel Kommune"
const librarian = "Oplægsholder fra et bibliotek (eksempel), bibliotekar, Eksempelbiblioteket"

async function fillProgramme(actor: System, eventId: string, first: string, second: string): Promise<void> {
  const rooms: [name: string, capacity: number | null][] = [
    ["Store sal", 400],
    ["Lille sal", 120],
    ["Rum 4", 30],
    ["Foyeren", null],
    ["Højhuset", 320],
  ]
  for (const [position, [name, capacity]] of rooms.entries())
    await saveRoom(actor, { id: null, eventId, name, capacity, position })
  const sessions: [day: string, from: string, to: string, title: string, room: string, also: Planned][] = [
    [first, "09:30", "10:00", "Kaffe og indskrivning", "Foyeren", { kind: "BREAK" }],
    [first, "10:00", "11:00", "Hvad skal vi med et rum?", "Store sal", { speakers: [host, mayor] }],
    [
      first,
      "11:15",
      "12:15",
      "Biblioteket som kommunens fælles indgang",
      "Lille sal",
      { track: "Kommunen", speakers: [mayor] },
    ],
    [
      first,
      "11:15",
      "12:15",
      "Hvem læser for børnene?",
      "Rum 4",
      { track: "Læsning", speakers: [librarian] },
    ],
    [first, "12:15", "13:15", "Frokost", "Foyeren", { kind: "BREAK" }],
    [first, "13:15", "14:15", "Når biblioteket flytter ind på rådhuset", "Lille sal", { track: "Kommunen" }],
    [first, "13:15", "14:15", "Læseklubber, der holder", "Rum 4", { track: "Læsning" }],
    [first, "18:30", "22:00", "Festmiddag", "Højhuset", {}],
    [second, "09:00", "10:30", "Tallene på bordet", "Store sal", { speakers: [host, librarian] }],
    [second, "10:30", "11:00", "Kaffe", "Foyeren", { kind: "BREAK" }],
    [second, "11:00", "12:00", "Aftaler, vi kan gå hjem med", "Store sal", { speakers: [host] }],
  ]
  for (const [on, from, to, title, room, { kind = "SESSION", track = "", speakers = [] }] of sessions) {
    await saveSession(actor, {
      id: null,
      version: null,
      eventId,
      kind,
      title,
      description: "",
      room,
      track,
      startsAt: `${on}T${from}`,
      endsAt: `${on}T${to}`,
      speakers: speakers.join("\n"),
      seats: null,
      forKinds: [],
      forElectors: [],
      products: [],
    })
  }
  await publishProgramme(actor, { eventId, after: 0, note: "" })
}

interface Planned {
  readonly kind?: "BREAK"
  readonly track?: string
  readonly speakers?: readonly string[]
}

async function fillFull(actor: System, at: Date): Promise<void> {
  const on = addDays(dayInCopenhagen(at), 24)
  const eventId = await publishedOn(new Date(at.getTime() - 9 * day), actor, "EVENT", {
    title: "Formiddagsmøde om åbne biblioteker",
    slug: "formiddagsmoede-aabne-biblioteker",
    lead: "Et lille møde uden deltagerbetaling. Alle pladser er taget, så her kan man prøve ventelisten.",
    body: body(p("Vi mødes over kaffe og hører, hvordan det går, når nøglen ligger i lånerkortet.")),
    facts: {
      startsAt: instantOf(on, "09:30").toISOString(),
      endsAt: instantOf(on, "12:00").toISOString(),
      venueName: "Sekretariatet",
      city: "København",
    },
    isSample: true,
  })
  const ticket = await product(eventId, "TICKET", "Deltagelse", 0, 0, [])
  await quota(eventId, "Stole", 2, [ticket])
  await db.order.create({
    data: {
      code: `eksempel-${eventId}`,
      submissionKey: `eksempel-${eventId}`,
      eventId,
      buyerName: "Deltager Et (eksempel)",
      buyerEmail: "et@kommune.example",
      billingKind: "FREE",
      isSample: true,
      positions: {
        create: ["Et", "To"].map((word, seat) => ({
          eventId,
          productId: ticket,
          kind: "TICKET" as const,
          seat,
          attendeeName: `Deltager ${word} (eksempel)`,
          attendeeEmail: `${word.toLowerCase()}@kommune.example`,
          priceOere: 0,
          priceReason: { code: "events.reason.free", values: {} },
        })),
      },
    },
    select: { id: true },
  })
}

const day = 86_400_000

/** The Thursday of the third whole week of April that is at least ten weeks away. */
function comingThursday(today: string): string {
  const soonest = addDays(today, 70)
  for (let year = Number(today.slice(0, 4)); ; year++) {
    const candidate = thursdayOnOrAfter(`${year}-04-15`)
    if (candidate >= soonest) return candidate
  }
}

function thursdayOnOrAfter(from: string): string {
  const weekday = new Date(`${from}T12:00:00Z`).getUTCDay()
  return addDays(from, (4 - weekday + 7) % 7)
}

function dates(first: string, last: string, place: Record<string, string>) {
  const startsAt = instantOf(first, "10:00").toISOString()
  return { startsAt, endsAt: instantOf(last, "15:00").toISOString(), ...place }
}

interface Rule {
  condition: "MEMBER" | "EARLY" | "EARLY_MEMBER"
  amountOere: number
  untilAt?: Date
}

async function product(
  eventId: string,
  kind: "TICKET" | "ADDON",
  name: string,
  priceOere: number,
  position: number,
  rules: Rule[],
  menu: string[] = [],
  group: { groupId: string; variant: string } | null = null,
): Promise<string> {
  const { id } = await db.product.create({
    data: {
      ...group,
      eventId,
      kind,
      name,
      priceOere,
      position,
      rules: { create: rules },
      menu: { create: menuLinesOf(menu.join("\n")).map((dish, position) => ({ ...dish, position })) },
    },
    select: { id: true },
  })
  return id
}

/** One thing in two variants, of which a person has one at most. */
async function hotelNight(eventId: string, position: number): Promise<void> {
  const name = "Hotelnat"
  const { id } = await db.productGroup.create({ data: { eventId, name, position }, select: { id: true } })
  const rooms = [
    ["enkeltværelse", 119_500, 60],
    ["plads i dobbeltværelse", 79_500, 80],
  ] as const
  for (const [place, [variant, priceOere, beds]] of rooms.entries()) {
    const group = { groupId: id, variant }
    const room = await product(
      eventId,
      "ADDON",
      fullName(name, variant),
      priceOere,
      position + place,
      [],
      [],
      group,
    )
    await quota(eventId, `Hotel, ${variant}`, beds, [room])
  }
}

async function quota(eventId: string, name: string, size: number, productIds: string[]): Promise<void> {
  await db.quota.create({
    data: { eventId, name, size, products: { create: productIds.map((productId) => ({ productId })) } },
    select: { id: true },
  })
}
