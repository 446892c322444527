import { system } from "#domain/access/actor.ts"
import { makeAdminLink } from "#domain/people/commands/make-admin-link.ts"
import { hasAdministrator } from "#domain/people/queries/has-administrator.ts"
import type { Config } from "#platform/config/config.ts"

const start = system("start")

/**
 * What a fresh installation needs before anyone can use it: demo content when it is empty and DEMO is not off, and a
 * way in for its first administrator. @returns how to make that link, or null when somebody administers it already
 */
export async function firstSteps({ demo }: Config): Promise<{ signIn: (() => Promise<string>) | null }> {
  if (demo) {
    const { fillDemo } = await import("#prisma/demo/fill.ts")
    await fillDemo()
  }
  if (await hasAdministrator(start)) return { signIn: null }
  return {
    signIn: () => makeAdminLink(start, { email: "administrator@samling.example", role: "ADMINISTRATOR" }),
  }
}
