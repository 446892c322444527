import type { Actor } from "#domain/access/actor.ts"
import { saveCategory } from "#domain/content/commands/save-category.ts"
import { slugOf } from "#domain/content/rules/address.ts"
import { db } from "#platform/database/client.ts"

/** The categories of news, those that are new made when the first story of theirs comes. */
export class Categories {
  private readonly actor: Actor
  private known: Map<string, string> | null = null

  constructor(actor: Actor) {
    this.actor = actor
  }

  async idOf(label: string | null): Promise<string | null> {
    const key = label === null ? "" : slugOf(label)
    if (label === null || key === "") return null
    this.known ??= await this.all()
    const found = this.known.get(key)
    if (found) return found
    const made = { id: null, label: label.slice(0, 100), labelEn: "", position: 99 }
    const { id } = await saveCategory(this.actor, made)
    this.known.set(key, id)
    return id
  }

  private async all(): Promise<Map<string, string>> {
    const rows = await db.category.findMany({ select: { id: true, key: true, label: true } })
    return new Map(rows.flatMap(({ id, key, label }) => [[key, id] as const, [slugOf(label), id] as const]))
  }
}
