import { createHash } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { allowsOn } from "#domain/access/reach.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { pathOf } from "./rules/address.ts"
import { isPublic, type Visibility } from "./rules/states.ts"
import { asTold, readSnapshot, type Snapshot, snapshotSelect } from "./working-copy.ts"

/** What opens a preview: a link's secret, or being one who may see drafts. */
export type PreviewKey =
  | { readonly token: string }
  | { readonly entryId: string; readonly ofScheduled: boolean }

/** A text that is not public, as its public page would need it. */
export interface Shown {
  /** Of the original: the entry that the public page is about. */
  id: string
  kind: EntryKind
  path: string
  lang: Locale
  words: {
    title: string
    lead: string
    body: Snapshot["body"]
    heroId: string | null
    heroAlt: string
    isSample: boolean
  }
  /** Of the original, as `factsOf` of its kind knows them. */
  facts: Snapshot["facts"]
  /** When the public sees it, or would if it were published now. */
  publishedAt: Date
  changedAt: Date
}

/** Stored of a link's secret; whoever reads the table opens nothing with it. */
export function previewHash(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** The links that open something at an instant, as a where-filter. */
export function openPreviews(token: string, at: Date) {
  return { tokenHash: previewHash(token), expiresAt: { gt: at }, revokedAt: null, entry: { trashedAt: null } }
}

/**
 * What a preview shows; null when its link is unknown, over or taken back, when there is no such entry, and for those
 * who may not see drafts of its kind. The scheduled version is shown while there is one, else what is being written.
 * Of an English text the facts are those that its original has in public, or is being written with.
 */
export async function shownBy(actor: Actor, key: PreviewKey): Promise<Shown | null> {
  demand(actor, "content.read")
  const asked = "token" in key ? await behindLink(key.token) : key
  if (!asked) return null
  const entry = await db.entry.findUnique({ where: { id: asked.entryId }, select: shownSelect })
  if (!entry || ("entryId" in key && !allowsOn(actor, "read", entry.kind))) return null
  const revision = (asked.ofScheduled && entry.scheduled) || entry.working
  if (!revision) return null
  const { createdAt, ...stored } = revision
  const told = asTold(entry, readSnapshot(stored))
  const base = entry.original ?? entry
  const original = entry.original ? originalsOwn(entry.original) : told
  if (!original) return null
  const at = now()
  const planned = asked.ofScheduled && entry.publishAt ? entry.publishAt : at
  const seenAt = base.publishedAt && base.publishedAt <= at ? base.publishedAt : planned
  return {
    id: base.id,
    kind: entry.kind,
    path: await pathFor(entry.kind, original),
    lang: entry.original ? "en" : "da",
    words: {
      title: told.title,
      lead: told.lead,
      body: told.body,
      heroId: told.heroId ?? original.heroId,
      heroAlt: told.heroDecorative ? "" : told.heroAlt || original.heroAlt,
      isSample: original.isSample,
    },
    facts: original.facts,
    publishedAt: seenAt,
    changedAt: createdAt,
  }
}

async function behindLink(token: string): Promise<{ entryId: string; ofScheduled: boolean } | null> {
  return db.preview.findFirst({
    where: openPreviews(token, now()),
    select: { entryId: true, ofScheduled: true },
  })
}

interface Original extends Visibility {
  live: StoredSnapshot | null
  working: StoredSnapshot | null
}

type StoredSnapshot = Parameters<typeof readSnapshot>[0]

function originalsOwn(original: Original): Snapshot | null {
  const { live, working } = original
  const stored = live && isPublic(original, now()) ? live : working
  return stored ? readSnapshot(stored) : null
}

async function pathFor(kind: EntryKind, { slug, facts }: Snapshot): Promise<string> {
  const parentId = kind === "PAGE" && typeof facts.parentId === "string" ? facts.parentId : null
  const parent = parentId
    ? await db.entry.findUnique({ where: { id: parentId }, select: { path: true } })
    : null
  return pathOf(kind, slug, parent?.path ?? null)
}

const shownSelect = {
  id: true,
  kind: true,
  slug: true,
  originalId: true,
  publishedAt: true,
  publishAt: true,
  original: {
    select: {
      id: true,
      status: true,
      publishAt: true,
      unpublishAt: true,
      publishedAt: true,
      live: { select: snapshotSelect },
      working: { select: snapshotSelect },
    },
  },
  scheduled: { select: { createdAt: true, ...snapshotSelect } },
  working: { select: { createdAt: true, ...snapshotSelect } },
} as const
