import { randomUUID } from "node:crypto"
import { type Actor, visitor } from "#domain/access/actor.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import type { Apply } from "#domain/calls/input.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { published } from "./entries.ts"

const day = 86_400_000

export interface BuiltCall {
  id: string
  slug: string
  path: string
  deadlineAt: Date
}

/** A published call, open since a day and for ten days more, of at most ten words, answered within thirty. */
export async function buildCall(
  facts: Partial<Record<"opensAt" | "deadlineAt" | "answerByOn", string>> & { wordLimit?: number } = {},
): Promise<BuiltCall> {
  const slug = `kald-${randomUUID().slice(0, 8)}`
  const at = now().getTime()
  const all = {
    opensAt: new Date(at - day).toISOString(),
    deadlineAt: new Date(at + 10 * day).toISOString(),
    answerByOn: new Date(at + 30 * day).toISOString().slice(0, 10),
    wordLimit: 10,
    contactEmail: "kald@example.org",
    ...facts,
  }
  const { id } = await published("OPEN_CALL", { title: `Kald ${slug.slice(5)}`, slug, facts: all })
  return { id, slug, path: `/open-calls/${slug}`, deadlineAt: new Date(all.deadlineAt) }
}

/** What a form would send to this call. */
export function buildApply(
  call: { slug: string },
  email: string,
  changes: Partial<Apply> = {},
): Apply & { client: string } {
  return {
    client: randomUUID(),
    submissionKey: randomUUID(),
    code: "",
    slug: call.slug,
    locale: "da",
    act: "send",
    name: `Prøve ${email.split("@")[0]}`,
    email,
    organisation: "Prøvebiblioteket",
    title: "En samtale",
    text: "Vi vil gerne tale om det.",
    answers: new Map(),
    formVersion: "",
    file: undefined,
    fileTooLarge: undefined,
    removeFile: undefined,
    ...changes,
  }
}

export interface BuiltApplication {
  id: string
  code: string
  email: string
}

/** An application that was sent by a form, as whoever sends it. */
export async function buildApplication(
  call: { slug: string },
  changes: Partial<Apply> = {},
  actor: Actor = visitor,
): Promise<BuiltApplication> {
  const email = changes.email ?? `${randomUUID()}@example.org`
  const { code } = await submitApplication(actor, buildApply(call, email, changes))
  const { id } = await db.application.findFirstOrThrow({
    where: { applicantEmail: email, call: { entry: { slug: call.slug } } },
    select: { id: true },
    orderBy: { createdAt: "desc" },
  })
  return { id, code, email }
}

/** Runs `act` a while after this call's deadline. */
export async function afterDeadline<Result>(
  { deadlineAt }: { deadlineAt: Date },
  act: () => Promise<Result>,
): Promise<Result> {
  return atInstant(new Date(deadlineAt.getTime() + 60_000), act)
}

/** Runs `act` with the clock of this process at an instant. */
export async function atInstant<Result>(at: Date, act: () => Promise<Result>): Promise<Result> {
  setClock(at)
  try {
    return await act()
  } finally {
    setClock(null)
  }
}

/** A PDF to attach, as small as one can be; `text` makes it another. */
export function pdf(text = "", name = "plan.pdf"): File {
  return new File([`%PDF-1.7\n${text}\n%%EOF`], name, { type: "application/pdf" })
}
