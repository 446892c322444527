import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SaveMenu } from "../input.ts"

type Target = SaveMenu["lines"][number]["below"][number]

/**
 * Puts a menu in the place of the one that stands, whole. The first time it takes the place of what the code holds.
 * @throws NotAllowed, Stale, InvalidInput for an entry that is gone
 */
export async function saveMenu(
  actor: Actor,
  { key, version, lines }: SaveMenu,
): Promise<{ version: number }> {
  demand(actor, "content.curate")
  return transaction(async (tx) => {
    await tx.menu.createMany({ data: [{ key, version: 0 }], skipDuplicates: true })
    const next = { version: version + 1, updatedAt: now() }
    const { count } = await tx.menu.updateMany({ where: { key, version }, data: next })
    if (count === 0) throw new Stale(version + 1)
    await demandThere(
      tx,
      lines.flatMap((line) => [line, ...line.below]),
    )
    await tx.menuItem.deleteMany({ where: { menuKey: key } })
    for (const [position, { below, ...line }] of lines.entries()) {
      const { id: parentId } = await tx.menuItem.create({
        data: { menuKey: key, position, ...line },
        select: { id: true },
      })
      await tx.menuItem.createMany({
        data: below.map((one, place) => ({ menuKey: key, parentId, position: place, ...one })),
      })
    }
    await audit(tx, actor, "content.menuSaved", { type: "menu", id: key }, { lines: lines.length })
    await forgetPublicPages(tx)
    return { version: next.version }
  })
}

async function demandThere(tx: Tx, lines: readonly Target[]): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ entryId }) => entryId ?? []))]
  const found = await tx.entry.count({ where: { id: { in: ids }, originalId: null } })
  if (found !== ids.length) throw new InvalidInput({ lines: ["tidy.menu.entryGone"] })
}
