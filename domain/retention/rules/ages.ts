import type { Age } from "./age.ts"

/** How long what the house forgets by itself is kept. A key names the sentences and the runs, and is never changed. */
export const ages = {
  tokens: { days: 1 },
  sessions: { days: 1 },
  previews: { days: 1 },
  allergies: { days: 30 },
  mail: { months: 12 },
  counters: { days: 1 },
  visits: { months: 25 },
} as const satisfies Record<string, Age>
