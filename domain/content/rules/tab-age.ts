import { Closed } from "#platform/refusal.ts"
import { bodySchemaNumber } from "./body.ts"

/**
 * Refuses what an editor sends that was opened before the server learnt its newest schema: such a text could come in
 * with things left out. Asked before anything else of it is read. @throws Closed
 */
export function demandYoungTab(sent: Readonly<Record<string, unknown>>): void {
  const { pen } = sent
  if (typeof pen !== "object" || pen === null || !("schema" in pen)) return
  if (pen.schema !== bodySchemaNumber) throw new Closed("saving.outdated")
}
