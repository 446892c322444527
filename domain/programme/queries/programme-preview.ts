import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type PreviewKey, shownBy } from "#domain/content/preview-shown.ts"
import { db } from "#platform/database/client.ts"
import { type Portraits, portraitsOf } from "../portraits.ts"
import type { Programme } from "../rules/programme.ts"
import { workingProgramme } from "../working-programme.ts"

/** The working programme of an event that is shown before it is public; null for a key that opens none. */
export async function programmePreview(
  actor: Actor,
  key: PreviewKey,
): Promise<{ programme: Programme; portraits: Portraits } | null> {
  demand(actor, "events.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "EVENT") return null
  const programme = await workingProgramme(db, shown.id)
  return { programme, portraits: await portraitsOf(programme.sessions) }
}
