import { hashOf, newToken } from "#domain/people/secrets.ts"
import { db } from "#platform/database/client.ts"

/** Three who wish to be members and wait for an answer, marked as sample data; their addresses lead nowhere. */
export async function fillApplications(at: Date): Promise<void> {
  const waiting = [
    {
      holder: "PERSON" as const,
      name: "Ansøger Et (eksempel)",
      email: "ansoeger1@kommune.example",
      employerCode: "657",
    },
    {
      holder: "PERSON" as const,
      name: "Ansøger To (eksempel)",
      email: "ansoeger2@bibliotek.example",
      employer: "Eksempelhøjskolen (eksempel)",
    },
    {
      holder: "ORGANISATION" as const,
      name: "Ansøger Tre (eksempel)",
      email: "ansoeger3@bibliotek.example",
      organisationName: "Eksempelbiblioteket (eksempel)",
      organisationKind: "LIBRARY" as const,
      municipalityCode: "461",
    },
  ]
  for (const [place, application] of waiting.entries()) {
    const submittedAt = new Date(at.getTime() - (place + 1) * 86_400_000)
    await db.membershipApplication.create({
      data: {
        ...application,
        code: newToken(),
        submissionKey: newToken(),
        confirmHash: hashOf(newToken()),
        status: "SUBMITTED",
        isSample: true,
        createdAt: submittedAt,
        submittedAt,
      },
      select: { id: true },
    })
  }
}
