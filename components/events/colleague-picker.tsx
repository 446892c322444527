"use client"

import { useSent } from "../ui/action-form.tsx"
import { SelectField } from "../ui/fields.tsx"
import { intent } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import { type Colleagues, type FirstPerson, firstTicket, type SignUpOffer } from "./sign-up-offer.ts"

/** For whom a coordinator signs up, and the people of the own organisation, each added with one press. */
export function ColleaguePicker({
  colleagues,
  first,
  offer,
}: {
  colleagues: readonly Colleagues[]
  first: readonly FirstPerson[]
  offer: SignUpOffer
}) {
  const t = useWords()
  const sent = useSent()
  const listed = sent.isSent && Array.isArray(sent.values.people) ? sent.values.people : first
  const emails = new Set(listed.map((person: { email?: string } | undefined) => person?.email ?? ""))
  return (
    <>
      <SelectField
        name="organisationId"
        label={t("events.form.onBehalfOf")}
        value={colleagues[0]?.organisationId ?? ""}
        options={[
          ...colleagues.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
          { value: "", label: t("events.form.noOrganisation") },
        ]}
      />
      {colleagues.map(({ organisationId, name, people }) => (
        <details className="colleagues" key={organisationId} open={people.length <= 12}>
          <summary>{t("events.form.pickFrom", { organisation: name })}</summary>
          <ul>
            {people
              .filter(({ email }) => !emails.has(email))
              .map((person) => (
                <li key={person.email}>
                  <button
                    type="submit"
                    className="button plain"
                    name="__intent__"
                    value={intent("insert", {
                      name: "people",
                      defaultValue: { name: person.name, email: person.email, ticket: firstTicket(offer) },
                    })}
                  >
                    {t("events.form.pick", { name: person.name })}
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  )
}
