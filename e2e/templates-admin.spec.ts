import { signInAsStaff } from "./support/staff.ts"
import { templatesAreAccessible } from "./support/template-test.ts"

templatesAreAccessible("admin", (page) => signInAsStaff(page, "ADMINISTRATOR", "skabeloner-desk@example.org"))
