import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { openedBy } from "../opened-by.ts"
import { codeOf } from "../secrets.ts"

/**
 * What the server holds of the file in a form that was refused, so that the form can say whether it must be chosen
 * again. By the form's code, or by its submission key; null when nothing is held.
 */
export async function heldFile(
  actor: Actor,
  { code, submissionKey }: { code: string; submissionKey: string },
): Promise<{ filename: string; bytes: number } | null> {
  demand(actor, "calls.readApplication")
  const found = await db.application.findFirst({
    where: openedBy(actor, code || codeOf(submissionKey)),
    select: { file: { select: { filename: true, bytes: true } } },
  })
  return found?.file ?? null
}
