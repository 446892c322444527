import { randomUUID } from "node:crypto"
import { type SignedIn, system } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { createTwin } from "#domain/content/commands/create-twin.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import type { CreateEntry, SaveEntry } from "#domain/content/input.ts"
import type { Body } from "#domain/content/rules/body.ts"
import { db } from "#platform/database/client.ts"
import type { Role } from "#platform/database/enums.ts"
import { isRefusal } from "#platform/refusal.ts"

/** Builders of valid entries, made by the real commands; and what a refused act left behind. */
export const desk = system("test")

export interface Written {
  id: string
  version: number
}

type Text = Partial<Omit<SaveEntry, "id" | "version">>

export function text(words: string): Body {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] }
}

/** All that a save carries; what is not given is plain and valid. */
export function saving({ id, version }: Written, changes: Text = {}): SaveEntry {
  const title = changes.title ?? "Nyt bibliotek i byen"
  return {
    id,
    version,
    title,
    slug: "",
    lead: "",
    body: text("Det åbner til foråret."),
    heroId: null,
    heroAlt: "",
    heroDecorative: false,
    facts: {},
    isSample: false,
    ...changes,
  }
}

export async function draft(kind: CreateEntry["kind"], changes: Text = {}): Promise<Written> {
  const { id } = await createEntry(desk, { kind, title: "" })
  const facts = kind === "EVENT" ? { startsAt: "2027-04-22T08:00:00Z", endsAt: "2027-04-23T14:00:00Z" } : {}
  const { version } = await saveEntry(desk, saving({ id, version: 1 }, { facts, ...changes }))
  return { id, version }
}

export async function published(kind: CreateEntry["kind"], changes: Text = {}): Promise<Written> {
  const { id, version } = await draft(kind, changes)
  return { id, ...(await publishEntry(desk, { id, version, publishAt: null, unpublishAt: null })) }
}

/** A person with these roles, who is signed in. */
export async function signedIn(...roles: Role[]): Promise<SignedIn> {
  const email = `${randomUUID()}@example.org`
  const { id } = await db.person.create({ data: { name: "Prøve Person", email }, select: { id: true } })
  const expiresAt = new Date("2099-01-01T00:00:00Z")
  return {
    kind: "person",
    personId: id,
    sessionId: "s",
    name: "Prøve Person",
    email,
    roles,
    coordinates: [],
    expiresAt,
  }
}

/** The code of the refusal an act ends with; fails when it does not. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (error) {
    if (!isRefusal(error)) throw error
    const fields = "fields" in error ? Object.values(error.fields as Record<string, string[]>).flat() : []
    return [error.code, ...fields].join(" ")
  }
  throw new Error("nothing was refused")
}

/** Everything that content has written, to compare before and after an act that must leave nothing. */
export async function contentRows(): Promise<unknown> {
  return {
    entries: await db.entry.findMany({
      select: { id: true, version: true, status: true, path: true },
      orderBy: { id: "asc" },
    }),
    revisions: await db.revision.count(),
    redirects: await db.redirect.findMany({
      select: { fromPath: true, toPath: true },
      orderBy: { fromPath: "asc" },
    }),
    log: await db.auditEntry.count(),
  }
}

/** Begins the English text of an entry and writes it; what is not given is plain English. */
export async function twinOf(original: { id: string }, changes: Text = {}): Promise<Written> {
  const { id } = await createTwin(desk, original)
  const words = { title: "A new library in town", body: text("It opens in spring."), ...changes }
  const { version } = await saveEntry(desk, saving({ id, version: 1 }, words))
  return { id, version }
}

export async function publishedTwin(original: { id: string }, changes: Text = {}): Promise<Written> {
  const { id, version } = await twinOf(original, changes)
  return { id, ...(await publishEntry(desk, { id, version, publishAt: null, unpublishAt: null })) }
}
