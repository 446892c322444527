import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { config } from "#platform/config/config.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { LinkTroubles } from "../input.ts"
import { isReserved } from "../rules/address.ts"
import { addressOut, sitePathOf } from "../rules/links.ts"
import { statusAt } from "../rules/states.ts"

/** A link that leads readers nowhere: "missing" nothing is there, "unseen" it is not public, "broken" it did not answer. */
export interface LinkTrouble {
  readonly href: string
  readonly is: "missing" | "unseen" | "broken"
  /** Of what did not answer, why. */
  readonly reason: string
}

/**
 * Which of these links lead nowhere as things stand. Of what the actor may not read is said what a reader is told: that
 * nothing is there. Addresses of the web are answered from what was asked of them before. @throws NotAllowed
 */
export async function linkTroubles(actor: Actor, { links }: LinkTroubles): Promise<LinkTrouble[]> {
  demand(actor, "admin.enter")
  const { siteUrl } = config()
  const broken = await brokenOut(links.flatMap(({ href }) => addressOut(href, siteUrl) ?? []))
  const here = await standing(
    actor,
    links.flatMap(({ entryId }) => entryId ?? []),
    links.flatMap(({ href }) => sitePathOf(href, siteUrl)?.path ?? []),
  )
  return links.flatMap(({ href, entryId }): LinkTrouble[] => {
    const out = addressOut(href, siteUrl)
    const reason = out === null ? undefined : broken.get(out)
    if (reason !== undefined) return [{ href, is: "broken", reason }]
    const path = sitePathOf(href, siteUrl)?.path
    if (path === undefined) return []
    const state = (entryId ? here.get(entryId) : undefined) ?? here.get(path)
    if (state === "seen" || (state === undefined && isAnswered(path))) return []
    return [{ href, is: state ?? "missing", reason: "" }]
  })
}

async function brokenOut(urls: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.linkCheck.findMany({
    where: { url: { in: [...new Set(urls)] }, state: "BROKEN" },
    select: { url: true, reason: true },
  })
  return new Map(rows.map(({ url, reason }) => [url, reason]))
}

/** How what stands at these ids and paths is met, by id and by path; what was moved from there is met as what it is. */
async function standing(
  actor: Actor,
  ids: readonly string[],
  paths: readonly string[],
): Promise<Map<string, "seen" | "unseen">> {
  const moved = await db.redirect.findMany({
    where: { locale: "da", fromPath: { in: [...paths] } },
    select: { fromPath: true, entryId: true },
  })
  const all = [...new Set([...ids, ...moved.flatMap(({ entryId }) => entryId ?? [])])]
  const rows = await db.entry.findMany({
    where: {
      originalId: null,
      status: { not: "TRASHED" },
      OR: [{ id: { in: all } }, { path: { in: [...paths] } }],
    },
    select: { id: true, kind: true, path: true, status: true, publishAt: true, unpublishAt: true },
  })
  const readable = new Set(readableKinds(actor))
  const at = now()
  const found = new Map<string, "seen" | "unseen">()
  for (const { id, kind, path, ...entry } of rows) {
    const isSeen = statusAt(entry, at) === "PUBLISHED"
    if (!isSeen && !readable.has(kind)) continue
    found.set(id, isSeen ? "seen" : "unseen")
    found.set(path, isSeen ? "seen" : "unseen")
  }
  for (const { fromPath, entryId } of moved) {
    const state = entryId === null ? "seen" : found.get(entryId)
    if (state && !found.has(fromPath)) found.set(fromPath, state)
  }
  return found
}

/** Whether a route of our own answers there, and no entry is looked for. */
function isAnswered(path: string): boolean {
  const isEntry = /^\/(nyheder|arrangementer|open-calls|undersoegelser)\/[^/.]+$/.test(path)
  return path === "/" || (!isEntry && isReserved("PAGE", path)) || isReserved("SURVEY", path)
}
