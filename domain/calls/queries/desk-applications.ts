import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { ApplicationStatus, Outcome } from "#platform/database/enums.ts"

export interface ApplicationsAsk {
  /** Null for all calls. */
  readonly callId: string | null
  /** Part of a title, a name, an address or an organisation, or the number of an application. */
  readonly search: string
  readonly status: Exclude<ApplicationStatus, "DRAFT"> | null
  /** What is prepared and not published: an outcome, nothing yet, or whatever. */
  readonly prepared: Outcome | "none" | null
  readonly order: { readonly by: "sent" | "title" | "organisation"; readonly descending: boolean }
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface ApplicationLine {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly status: ApplicationStatus
  readonly sentAt: Date
  readonly version: number
  readonly hasFile: boolean
  readonly prepared: Outcome | null
  readonly call: { readonly id: string; readonly title: string }
}

/** What was sent, each as it was sent last. Drafts are nobody's to read but the applicant's. @throws NotAllowed */
export async function deskApplications(
  actor: Actor,
  ask: ApplicationsAsk,
): Promise<{ rows: ApplicationLine[]; total: number }> {
  demand(actor, "calls.applications")
  const where = asked(ask)
  const [applications, total] = await Promise.all([
    db.application.findMany({
      where,
      select: {
        id: true,
        number: true,
        status: true,
        sent: {
          select: {
            number: true,
            title: true,
            applicantName: true,
            applicantEmail: true,
            organisation: true,
            sentAt: true,
            fileId: true,
          },
        },
        decisions: { where: { batch: { status: { not: "PUBLISHED" } } }, select: { outcome: true } },
        call: { select: { entryId: true, entry: { select: { title: true } } } },
      },
      orderBy: [orderOf(ask.order), { number: "desc" }],
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    db.application.count({ where }),
  ])
  return {
    total,
    rows: applications.flatMap(({ sent, call, decisions, ...application }) =>
      sent
        ? [
            {
              ...application,
              title: sent.title,
              name: sent.applicantName,
              email: sent.applicantEmail,
              organisation: sent.organisation,
              sentAt: sent.sentAt,
              version: sent.number,
              hasFile: sent.fileId !== null,
              prepared: decisions[0]?.outcome ?? null,
              call: { id: call.entryId, title: call.entry.title },
            },
          ]
        : [],
    ),
  }
}

function asked({ callId, search, status, prepared }: ApplicationsAsk): Prisma.ApplicationWhereInput {
  const contains = { contains: search, mode: "insensitive" as const }
  const number = /^\d{1,9}$/.test(search) ? [{ number: Number(search) }] : []
  const open = { batch: { status: { not: "PUBLISHED" as const } } }
  return {
    sentId: { not: null },
    ...(callId ? { callId } : {}),
    ...(status ? { status } : {}),
    ...(prepared === "none" ? { decisions: { none: open } } : {}),
    ...(prepared && prepared !== "none" ? { decisions: { some: { ...open, outcome: prepared } } } : {}),
    ...(search
      ? {
          OR: [
            { sent: { title: contains } },
            { sent: { applicantName: contains } },
            { sent: { applicantEmail: contains } },
            { sent: { organisation: contains } },
            ...number,
          ],
        }
      : {}),
  }
}

function orderOf({ by, descending }: ApplicationsAsk["order"]): Prisma.ApplicationOrderByWithRelationInput {
  const direction = descending ? "desc" : "asc"
  if (by === "title") return { sent: { title: direction } }
  if (by === "organisation") return { sent: { organisation: direction } }
  return { sent: { sentAt: direction } }
}
