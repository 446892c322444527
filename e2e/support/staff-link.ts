import { system } from "#domain/access/actor.ts"
import { announceDatabase } from "#platform/config/config.ts"
import { clusterUrl } from "#platform/database/cluster.ts"

export type StaffRole =
  | "ADMINISTRATOR"
  | "EDITOR"
  | "WRITER"
  | "EVENT_MANAGER"
  | "FINANCE_OFFICER"
  | "REVIEWER"

let last: Promise<unknown> = Promise.resolve()

/**
 * The link that `npm run -s admin:link` prints, made by the same command without starting npm and Node for it. One at a
 * time, since a process has one database: afterwards it has none until the next is announced.
 */
export function staffLink(
  role: StaffRole,
  email: string,
  { SITE_URL, DATA_DIR }: { readonly SITE_URL?: string; readonly DATA_DIR?: string },
): Promise<string> {
  const made = last.then(async () => {
    // Only here: what stands above the database takes a second to load, and not every worker signs staff in.
    const { makeAdminLink } = await import("#domain/people/commands/make-admin-link.ts")
    const { closeDatabase } = await import("#platform/database/client.ts")
    announceDatabase(clusterUrl(DATA_DIR ?? process.env.E2E_DATA_DIR ?? ""))
    try {
      const { pathname, search } = new URL(await makeAdminLink(system("console"), { email, role }))
      return new URL(pathname + search, SITE_URL ?? process.env.E2E_URL).href
    } finally {
      await closeDatabase()
    }
  })
  last = made.catch(() => {})
  return made
}
