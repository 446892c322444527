import { config } from "#platform/config/config.ts"
import { db } from "#platform/database/client.ts"
import { askAbroad, type Found } from "#platform/http/ask-abroad.ts"
import { now } from "#platform/time/time.ts"

const keptMs = 7 * 24 * 3600 * 1000
/** As many as are asked within the time of one job, when each takes its ten seconds. */
const most = 50

/**
 * Asks the addresses that texts lead to and that nobody has asked for seven days, those never asked first; forgets what
 * no text leads to any more. Turned off with LINK_CHECKS=off. What was asked before it breaks off stays asked.
 */
export async function checkLinks(ask: (url: string) => Promise<Found> = askAbroad): Promise<void> {
  if (!config().linkChecks) return
  const at = now()
  await db.$executeRaw`
    DELETE FROM "LinkCheck" c WHERE NOT EXISTS (SELECT 1 FROM "ExternalLink" l WHERE l."url" = c."url")`
  const due = await db.$queryRaw<{ url: string }[]>`
    SELECT l."url" FROM "ExternalLink" l LEFT JOIN "LinkCheck" c ON c."url" = l."url"
      WHERE c."checkedAt" IS NULL OR c."checkedAt" < ${new Date(at.getTime() - keptMs)}
      GROUP BY l."url", c."checkedAt" ORDER BY c."checkedAt" NULLS FIRST, l."url" LIMIT ${most}`
  for (const { url } of due) {
    const found = { ...(await ask(url)), checkedAt: now() }
    await db.linkCheck.upsert({
      where: { url },
      create: { url, ...found },
      update: found,
      select: { url: true },
    })
  }
}
