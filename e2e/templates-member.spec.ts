import { signInAs } from "./support/staff.ts"
import { templatesAreAccessible } from "./support/template-test.ts"

templatesAreAccessible("member", (page) => signInAs(page, "skabeloner@example.org"))
