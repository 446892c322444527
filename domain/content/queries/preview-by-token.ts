import { createHash } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type Shelf, shelfOf } from "../pictures.ts"
import { assetsOf } from "../rules/body.ts"
import { readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** The draft behind a preview link; null when the link is unknown, over or taken back. The token alone opens it. */
export async function previewByToken(
  actor: Actor,
  token: string,
): Promise<{ kind: EntryKind; text: Snapshot; shelf: Shelf } | null> {
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
  const text = readSnapshot(row.entry.working)
  const shelf = await shelfOf([...assetsOf(text.body), ...(text.heroId ? [text.heroId] : [])])
  return { kind: row.entry.kind, text, shelf }
}
