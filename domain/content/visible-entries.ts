import { type EntryKind, EntryStatus } from "#platform/database/enums.ts"

/**
 * What the public sees at an instant, whoever asks, as a where-filter: public by its timestamps, whether or not a job has
 * run (the same rule as `isPublic` in rules/states.ts). Originals alone: a twin is met as the words of its original
 * (in-language.ts).
 */
export function publicEntries(at: Date, kind?: EntryKind) {
  return { AND: [isUp(at), { originalId: null }, ...(kind ? [{ kind }] : [])] }
}

/** The twins whose words stand in for those of originals that are public. */
export function publicTwins(at: Date) {
  return { AND: [isUp(at), { originalId: { not: null } }] }
}

function isUp(at: Date) {
  return {
    AND: [
      { OR: [{ unpublishAt: null }, { unpublishAt: { gt: at } }] },
      {
        OR: [{ status: EntryStatus.PUBLISHED }, { status: EntryStatus.SCHEDULED, publishAt: { lte: at } }],
      },
    ],
  }
}
