import { db } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"
import { now } from "#platform/time/time.ts"
import { kept } from "./kept.ts"
import { before } from "./rules/age.ts"

/**
 * Forgets what is over, rule by rule, and writes down how much it was. A rule that fails keeps none of the others from
 * running; the job fails after all of them, and is tried again.
 */
export async function forgetWhatIsOver(rules = kept): Promise<void> {
  const failures: unknown[] = []
  for (const { key, age, forget } of rules) {
    try {
      const ranAt = now()
      const removed = await forget(before(ranAt, age))
      await db.retentionRun.create({ data: { rule: key, ranAt, removed }, select: { rule: true } })
    } catch (error) {
      log.error({ part: "retention", rule: key, err: error }, "A rule of retention failed")
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} rules of retention failed`)
}
