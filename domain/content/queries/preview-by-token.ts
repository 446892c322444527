import { createHash } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { followedLinks } from "../followed-links.ts"
import { type Shelf, shelfOf } from "../pictures.ts"
import { assetsOf } from "../rules/body.ts"
import { readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** The draft behind a preview link; null when the link is unknown, over or taken back. The token alone opens it. */
export async function previewByToken(
  actor: Actor,
  token: string,
): Promise<{ kind: EntryKind; text: Snapshot; shelf: Shelf; lang: Locale } | null> {
  demand(actor, "content.read")
  const row = await db.preview.findFirst({
    where: {
      tokenHash: createHash("sha256").update(token).digest("hex"),
      expiresAt: { gt: now() },
      revokedAt: null,
    },
    select: {
      entry: {
        select: {
          kind: true,
          locale: true,
          original: { select: { working: { select: { heroId: true } } } },
          working: {
            select: {
              ...snapshotSelect,
            },
          },
        },
      },
    },
  })
  if (!row?.entry.working) return null
  const lang = row.entry.locale === "en" ? "en" : "da"
  const written = readSnapshot(row.entry.working)
  const body = await followedLinks(written.body, lang)
  const text = { ...written, body, heroId: written.heroId ?? row.entry.original?.working?.heroId ?? null }
  const shelf = await shelfOf([...assetsOf(text.body), ...(text.heroId ? [text.heroId] : [])])
  return { kind: row.entry.kind, text, shelf, lang }
}
