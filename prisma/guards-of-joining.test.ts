import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of joining, of changing an address and of being erased, broken with SQL past all commands. */
const database = useDatabase()

const application = (changes: Record<string, string> = {}) =>
  insert("MembershipApplication", {
    id: fresh,
    code: fresh,
    submissionKey: fresh,
    confirmHash: fresh,
    holder: "'PERSON'",
    name: "'Anne'",
    email: "'anne@example.org'",
    ...changes,
  })
const submitted = (changes: Record<string, string> = {}) =>
  application({ status: "'SUBMITTED'", submittedAt: "now()", ...changes })
const person = "00000000-0000-4000-8000-000000000001"
const somebody = insert("Person", { id: `'${person}'`, name: "'x'" })
const membership = () => insert("Membership", { id: fresh, typeKey: "'person'", personId: `'${person}'` })
const change = (changes: Record<string, string> = {}) =>
  `${somebody}; ${insert("EmailChange", {
    id: fresh,
    personId: `'${person}'`,
    fromEmail: "'a@example.org'",
    toEmail: "'b@example.org'",
    fromHash: fresh,
    toHash: fresh,
    expiresAt: "now()",
    ...changes,
  })}`

testGuards(database, [
  [
    "an address in capitals",
    "MembershipApplication_email_lower",
    () => application({ email: "'Anne@example.org'" }),
  ],
  ["a wrong CVR number", "MembershipApplication_cvr_valid", () => application({ cvr: "'13585627'" })],
  ["a wrong GLN", "MembershipApplication_gln_valid", () => application({ gln: "'5798000880017'" })],
  [
    "a municipality that is no code",
    "MembershipApplication_municipality_code",
    () => application({ municipalityCode: "'12'" }),
  ],
  [
    "an employer that is no code",
    "MembershipApplication_employer_code",
    () => application({ employerCode: "'Odense'" }),
  ],
  [
    "an organisation without a name",
    "MembershipApplication_names_its_organisation",
    () => application({ holder: "'ORGANISATION'", organisationKind: "'LIBRARY'" }),
  ],
  [
    "a draft that was confirmed",
    "MembershipApplication_confirmed_at",
    () => application({ submittedAt: "now()" }),
  ],
  [
    "one that waits and was never confirmed",
    "MembershipApplication_confirmed_at",
    () => application({ status: "'SUBMITTED'" }),
  ],
  [
    "one that waits and was decided",
    "MembershipApplication_decided_at",
    () => submitted({ decidedAt: "now()" }),
  ],
  [
    "a decision without a when",
    "MembershipApplication_decided_at",
    () => submitted({ status: "'REJECTED'" }),
  ],
  [
    "a member of no kind",
    "MembershipApplication_approved_has_type",
    () => submitted({ status: "'APPROVED'", decidedAt: "now()" }),
  ],
  ["two that wait for one address", "MembershipApplication_one_open", () => `${submitted()}; ${submitted()}`],
  [
    "two open memberships of a kind",
    "Membership_one_open",
    () => `${somebody}; ${membership()}; ${membership()}`,
  ],
  ["a new address in capitals", "EmailChange_email_lower", () => change({ toEmail: "'B@example.org'" })],
  [
    "a change to the address one has",
    "EmailChange_goes_elsewhere",
    () => change({ toEmail: "'a@example.org'" }),
  ],
  [
    "a change that one mailbox did not confirm",
    "EmailChange_done_by_both",
    () => change({ doneAt: "now()", toPressedAt: "now()" }),
  ],
  [
    "somebody erased who can be written to",
    "Person_erased_has_no_address",
    () => insert("Person", { id: fresh, name: "''", email: "'c@example.org'", erasedAt: "now()" }),
  ],
])

test("a person and an organisation, and any number of drafts, may come from one address", async () => {
  const organisation = { holder: "'ORGANISATION'", organisationName: "'X'", organisationKind: "'LIBRARY'" }
  const all = [submitted(), submitted(organisation), application(), application()].join("; ")
  expect(await outcomeOf(database, all)).toBe("taken")
})
