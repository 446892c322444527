import { db } from "#platform/database/client.ts"
import type { PageVisits } from "#platform/http/visits.ts"
import { dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"

/** Adds what a process has counted to what is there; several that do so at once lose nothing. */
export async function keepVisits(visits: readonly PageVisits[]): Promise<void> {
  // In one order, so that two who add the same pages never wait for each other in a ring.
  await db.$executeRaw`
    INSERT INTO "PageVisit" ("day", "path", "count")
    SELECT "day"::date, "path", "count" FROM unnest(
      ${visits.map(({ day }) => day)}::text[],
      ${visits.map(({ path }) => path)}::text[],
      ${visits.map(({ count }) => count)}::int[]
    ) AS counted("day", "path", "count")
    ORDER BY "day", "path"
    ON CONFLICT ("day", "path") DO UPDATE SET "count" = "PageVisit"."count" + EXCLUDED."count"`
}

/** Forgets the counts of the days before the one of this instant. @returns how many */
export async function forgetVisits(before: Date): Promise<number> {
  const { count } = await db.pageVisit.deleteMany({
    where: { day: { lt: dateOfDay(dayInCopenhagen(before)) } },
  })
  return count
}
