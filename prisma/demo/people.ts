import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"

/** Municipalities that are members in the demo. Which are members in truth is not known here, so this is sample data. */
const municipalities = [
  { name: "Herning Kommune (eksempel)", municipalityCode: "657" },
  { name: "Sønderborg Kommune (eksempel)", municipalityCode: "540" },
  { name: "Aarhus Kommune (eksempel)", municipalityCode: "751" },
]
const outside = { name: "Ikke-medlem Kommune (eksempel)", municipalityCode: null }

/**
 * Organisations with a year of membership, and people of theirs under addresses that lead nowhere (RFC 2606), so that
 * nobody can sign in as one of them.
 */
export async function fillPeople(at: Date): Promise<void> {
  const today = dayInCopenhagen(at)
  const term = {
    fromOn: dateOfDay(addDays(today, -100)),
    toOn: dateOfDay(addDays(today, 500)),
    priceOere: 1_200_000,
  }
  for (const [place, municipality] of municipalities.entries()) {
    const organisation = await db.organisation.create({
      data: {
        ...municipality,
        kind: "MUNICIPALITY",
        membershipShown: true,
        memberships: { create: { typeKey: "municipality", terms: { create: term } } },
      },
      select: { id: true },
    })
    await affiliated(organisation.id, `Koordinator ${place + 1} (eksempel)`, `koordinator${place + 1}`, true)
    for (const letter of ["a", "b", "c"]) {
      const name = `Medarbejder ${place + 1}${letter.toUpperCase()} (eksempel)`
      await affiliated(organisation.id, name, `medarbejder${place + 1}${letter}`, false)
    }
  }
  await db.organisation.create({ data: { ...outside, kind: "MUNICIPALITY" }, select: { id: true } })
}

async function affiliated(organisationId: string, name: string, mailbox: string, coordinates: boolean) {
  await db.person.create({
    data: {
      name,
      email: `${mailbox}@kommune.example`,
      affiliations: {
        create: {
          organisationId,
          function: coordinates ? "COORDINATOR" : "EMPLOYEE",
          fromOn: dateOfDay("2024-01-01"),
        },
      },
    },
    select: { id: true },
  })
}
