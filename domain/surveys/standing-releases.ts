/**
 * Where-filters for releases, so that nobody forgets what a date alone does not say. Out and not taken back: the
 * figures that may be shown as facts.
 */
export const standingReleases = { publishedAt: { not: null }, retractedAt: null } as const

/** Out, or waiting under embargo: what they say does not change any more. */
export const settledReleases = {
  OR: [{ publishedAt: { not: null } }, { embargoUntil: { not: null } }],
}

/** What may still be written to. */
export const openDrafts = { publishedAt: null, embargoUntil: null } as const
