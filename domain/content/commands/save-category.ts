import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import type { SaveCategory } from "../input.ts"
import { slugOf } from "../rules/address.ts"

/** Makes or renames a category of news. Its key, part of addresses, stays as it was first. @throws NotAllowed, InvalidInput */
export async function saveCategory(
  actor: Actor,
  { id, label, labelEn, position }: SaveCategory,
): Promise<{ id: string }> {
  demand(actor, "content.categories")
  return transaction(async (tx) => {
    const data = { label, labelEn: labelEn || label, position }
    const known = id ? await tx.category.findUnique({ where: { id }, select: { id: true } }) : null
    if (id && !known) throw new NotFound("category")
    const key = slugOf(label)
    // Of signs alone nothing is left to stand in an address, and asking for "" means all news.
    if (!known && key === "") throw new InvalidInput({ label: ["errors.invalid"] })
    try {
      const saved = known
        ? await tx.category.update({ where: { id: known.id }, data, select: { id: true } })
        : await tx.category.create({ data: { ...data, key }, select: { id: true } })
      await audit(tx, actor, "content.categorySaved", { type: "category", id: saved.id }, { label })
      await forgetPublicPages(tx)
      return saved
    } catch (error) {
      if (violates(error, "Category_key_key")) throw new InvalidInput({ label: ["content.categoryTaken"] })
      throw error
    }
  })
}
