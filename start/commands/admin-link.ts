import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { makeAdminLink } from "#domain/people/commands/make-admin-link.ts"
import { roles } from "#domain/people/input.ts"
import { email } from "#platform/input/fields.ts"
import { withDatabase } from "../with-database.ts"

/** `npm run -s admin:link -- --email X [--role EDITOR]`: prints a link that signs that person in once, within an hour. */
const wanted = asked()
if (!wanted) {
  console.error(`Usage: npm run -s admin:link -- --email name@example.org [--role ${roles.join("|")}]`)
  process.exit(2)
}
console.log(await withDatabase(() => makeAdminLink(system("console"), wanted)))
process.exit(0)

function asked() {
  try {
    const { values } = parseArgs({
      options: { email: { type: "string" }, role: { type: "string", default: "ADMINISTRATOR" } },
    })
    const address = email().safeParse(values.email ?? "")
    const role = roles.find((known) => known === values.role)
    return address.success && role ? { email: address.data, role } : null
  } catch {
    return null
  }
}
