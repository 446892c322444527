import { violates } from "#platform/database/client.ts"

/**
 * Whether the database refused because more is taken than a quota holds (`Quota_never_exceeded`). Prisma's adapter
 * keeps no constraint of what a trigger raises, only its words, so those of `refuse_over_quota()` and
 * `check_quota_size()` are asked for.
 */
export function exceedsQuota(error: unknown): boolean {
  return ["Quota_never_exceeded", "has no more seats", "already has more taken"].some((words) =>
    violates(error, words),
  )
}
