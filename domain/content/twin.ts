import type { Tx } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { statusAt } from "./rules/states.ts"
import { changeEntry } from "./working-copy.ts"

/**
 * The twin that tells an entry in English, in whatever state it is; null when there is none. Whoever changes it at the
 * same time waits. Asked for after the original was locked, never before.
 */
export async function twinToChange(tx: Tx, originalId: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Entry" WHERE "originalId" = ${originalId}::uuid FOR NO KEY UPDATE`
  const twin = await tx.entry.findUnique({
    where: { originalId },
    select: {
      id: true,
      status: true,
      version: true,
      path: true,
      publishedAt: true,
      publishAt: true,
      unpublishAt: true,
      trashedAt: true,
    },
  })
  return twin ? { ...twin, status: statusAt(twin, now()) } : null
}

/**
 * Takes a twin along to where its original stands now. It leaves no redirect: an English address is the Danish one below
 * /en, so the redirect of the original leads on in both languages. In the trash it waits for its original.
 */
export async function takeTwinAlong(tx: Tx, originalId: string, path: string): Promise<void> {
  const twin = await twinToChange(tx, originalId)
  if (!twin || twin.status === "TRASHED" || twin.path === path) return
  await changeEntry(tx, twin, addressOfTwin(path))
}

/** What a twin takes from the path of its original. */
export function addressOfTwin(path: string): { path: string; slug: string } {
  return { path, slug: path.slice(path.lastIndexOf("/") + 1) }
}
