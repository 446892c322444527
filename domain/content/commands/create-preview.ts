import { randomBytes } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { localPath } from "#platform/http/reader-locale.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { CreatePreview } from "../input.ts"
import { previewHash } from "../preview-shown.ts"

const days = 7

/**
 * Makes an address at which whoever has it sees one entry for seven days: what is being written, or the version that is
 * scheduled. Only its hash is stored, so the address is told once.
 * @throws NotAllowed, NotFound
 */
export async function createPreview(
  actor: Actor,
  { id, ofScheduled = false }: CreatePreview,
): Promise<{ path: string }> {
  demand(actor, "content.preview")
  const token = randomBytes(32).toString("base64url")
  return transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id }, select: { kind: true, locale: true } })
    if (!entry) throw new NotFound("entry")
    demandReach(actor, entry.kind)
    await tx.preview.create({
      data: {
        entryId: id,
        tokenHash: previewHash(token),
        ofScheduled,
        createdById: personIdOf(actor),
        createdAt: now(),
        expiresAt: new Date(now().getTime() + days * 86_400_000),
      },
      select: { id: true },
    })
    await audit(tx, actor, "content.previewed", { type: "entry", id })
    return { path: localPath(entry.locale === "en" ? "en" : "da", `/forhaandsvisning/${token}`) }
  })
}
