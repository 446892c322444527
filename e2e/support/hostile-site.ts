import { visitor } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { type CreateEntry, saveEntryInput } from "#domain/content/input.ts"
import { type Block, type Body, bodySchemaNumber } from "#domain/content/rules/body.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { buildApplication } from "#test/calls.ts"
import { desk, type Written } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { payloads } from "#test/fixtures/xss.ts"
import { askedSurvey, release } from "#test/surveys.ts"

/** A public entry of ours whose every word wishes its readers ill. */
export interface HostileEntry {
  readonly kind: CreateEntry["kind"] | "SURVEY"
  readonly id: string
  readonly path: string
  /** As it is kept, which is as it must be shown. */
  readonly title: string
}

const day = 86_400_000
const soon = (days: number) => new Date(Date.now() + days * day).toISOString()

/** One entry of each kind that says every payload in its text, and as many in its other words as there is room for. */
export async function oneOfEachKind(): Promise<HostileEntry[]> {
  const event = await buildEvent()
  const survey = await askedSurvey({ title: said(200, 40) })
  await release(survey, "kode;model\n101;1\n561;2")
  const of = {
    NEWS: await begun("NEWS"),
    PAGE: await begun("PAGE"),
    OPEN_CALL: await begun("OPEN_CALL"),
    EVENT: { id: event.id, version: 2 },
    SURVEY: { id: survey.id, version: 1 },
  }
  const facts = {
    NEWS: {},
    PAGE: {},
    OPEN_CALL: { opensAt: soon(-1), deadlineAt: soon(20) },
    EVENT: {
      startsAt: soon(60),
      endsAt: soon(61),
      venueName: said(200, 90),
      venueAddress: said(200, 120),
      city: said(100, 150),
    },
    SURVEY: { period: said(200, 60), credit: said(1_000, 70), quotation: said(1_000, 130) },
  }
  const kinds = Object.keys(of) as HostileEntry["kind"][]
  return Promise.all(kinds.map((kind, place) => toldIll(kind, of[kind], place, facts[kind])))
}

/** A story for every payload: together their titles say all of them, a feed's length at a time. */
export async function storiesOf(lot: readonly string[], from: number): Promise<HostileEntry[]> {
  const stories: HostileEntry[] = []
  for (const [place, payload] of lot.entries()) {
    stories.push(
      await told("NEWS", await begun("NEWS"), {
        slug: `ond-${from + place}`,
        title: payload,
        lead: payload,
        body: bodyOf([{ type: "paragraph", content: words(payload) }]),
        facts: {},
      }),
    )
  }
  return stories
}

/** Someone with such a name signs up, and applies: both are mailed. */
export async function mailsOf(entries: readonly HostileEntry[], to: string): Promise<void> {
  const event = entries.find(({ kind }) => kind === "EVENT")
  const call = entries.find(({ kind }) => kind === "OPEN_CALL")
  if (!event || !call) throw new Error("there is no event or no call")
  const { slug, event: facts } = await db.entry.findUniqueOrThrow({
    where: { id: event.id },
    select: { slug: true, event: { select: { products: { select: { id: true, kind: true } } } } },
  })
  const ticketId = facts?.products.find(({ kind }) => kind === "TICKET")?.id ?? ""
  const name = said(120, 30)
  const plain = buildSignUp({ slug, ticketId } as Parameters<typeof buildSignUp>[0], [to])
  const people = plain.people.map((one) => ({ ...one, name, allergies: said(200, 40) }))
  await signUp(visitor, { ...plain, people, reference: said(60, 20) })
  const callSlug = call.path.split("/").at(-1) ?? ""
  await buildApplication({ slug: callSlug }, { email: to, name, title: said(150, 10), text: said(300, 55) })
}

async function begun(kind: CreateEntry["kind"]): Promise<Written> {
  return { id: (await createEntry(desk, { kind, title: "" })).id, version: 1 }
}

async function toldIll(
  kind: HostileEntry["kind"],
  written: Written,
  place: number,
  facts: Readonly<Record<string, string>>,
): Promise<HostileEntry> {
  return told(kind, written, {
    slug: `ond-${kind.toLowerCase().replace("_", "-")}`,
    title: said(200, place * 50),
    lead: said(1_000, place * 25),
    body: wholeBody(),
    facts,
  })
}

/** Through the same input as a request: what that cleans away never reaches a reader. */
async function told(
  kind: HostileEntry["kind"],
  { id, version }: Written,
  text: {
    slug: string
    title: string
    lead: string
    body: Body
    facts: Readonly<Record<string, string>>
  },
): Promise<HostileEntry> {
  const about = {
    tags: [said(40, 30), said(40, 235)],
    authors: [{ name: said(120, 60), title: said(120, 80) }],
    related: [],
  }
  const asked = saveEntryInput.parse({ id, version, ...text, heroId: null, heroAlt: "", about })
  const saved = await saveEntry(desk, asked)
  await publishEntry(desk, { id, version: saved.version, publishAt: null, unpublishAt: null })
  const { path, title } = await db.entry.findUniqueOrThrow({
    where: { id },
    select: { path: true, title: true },
  })
  return { kind, id, path, title }
}

/** Every payload in every kind of block that holds words. */
function wholeBody(): Body {
  const content = payloads.flatMap((payload, place): Block[] => {
    const content = words(payload)
    const paragraph = { type: "paragraph" as const, content }
    const around: Block[] = [
      { type: "heading", attrs: { level: 2 }, content },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph] }] },
      { type: "blockquote", content: [paragraph] },
      { type: "callout", attrs: { tone: "note" }, content: [paragraph] },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [{ type: "tableHeader", content: [paragraph] }] },
          { type: "tableRow", content: [{ type: "tableCell", content: [paragraph] }] },
        ],
      },
      { type: "video", attrs: { provider: "youtube", videoId: "dQw4w9WgXcQ", title: payload } },
    ]
    return [paragraph, ...around.slice(place % around.length, (place % around.length) + 1)]
  })
  return bodyOf(content)
}

function bodyOf(content: Block[]): Body {
  return { type: "doc", attrs: { schema: bodySchemaNumber }, content }
}

function words(payload: string) {
  // PostgreSQL keeps no NUL in JSON, and a request that holds one is refused before it comes here.
  return [{ type: "text" as const, text: payload.replaceAll("\u0000", "").toWellFormed() || "-" }]
}

/** As many payloads, from this one on and round again, as fit into so many characters. */
function said(most: number, from: number): string {
  let all = ""
  for (let at = 0; at < payloads.length; at += 1) {
    const next = payloads[(from + at) % payloads.length] ?? ""
    if (all.length + next.length + 1 <= most) all = `${all} ${next}`.trim()
  }
  return all.replaceAll(/\s+/g, " ").slice(0, most)
}
