import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { FormKind } from "#platform/database/enums.ts"
import type { Question } from "../rules/question.ts"
import { questionsInOrder, storedQuestion } from "../stored-questions.ts"
import { writing } from "../who-writes.ts"

export interface DeskForm {
  /** The save it stands at; 0 when nothing was written yet. */
  readonly version: number
  /** Those being written; of a form that is published as it stands, those that are asked. */
  readonly questions: readonly Question[]
  /** The number of the version that is asked now, and since when; null when none is. */
  readonly asked: { readonly number: number; readonly publishedAt: Date } | null
  /** Something was written since. */
  readonly hasDraft: boolean
  /** How often each question was answered, in every version. */
  readonly answered: Readonly<Record<string, number>>
}

/** The questions of an event, a call or of joining, for who writes them. @throws NotAllowed */
export async function deskForm(actor: Actor, kind: FormKind, entryId: string | null): Promise<DeskForm> {
  demand(actor, writing[kind])
  const form = await db.form.findFirst({
    where: kind === "JOINING" ? { kind } : { kind, entryId: entryId ?? "" },
    select: {
      id: true,
      version: true,
      versions: {
        select: { number: true, publishedAt: true, questions: questionsInOrder },
        orderBy: { number: "desc" },
        take: 2,
      },
    },
  })
  if (!form) return { version: 0, questions: [], asked: null, hasDraft: false, answered: {} }
  const [newest] = form.versions
  const asked = form.versions.find(({ publishedAt }) => publishedAt !== null)
  return {
    version: form.version,
    questions: (newest?.questions ?? []).map(storedQuestion),
    asked: asked?.publishedAt ? { number: asked.number, publishedAt: asked.publishedAt } : null,
    hasDraft: newest?.publishedAt === null,
    answered: await timesAnswered(form.id),
  }
}

async function timesAnswered(formId: string): Promise<Record<string, number>> {
  const counts = await db.answer.groupBy({
    by: ["key"],
    where: { sheet: { version: { formId } } },
    _count: { _all: true },
  })
  return Object.fromEntries(counts.map(({ key, _count }) => [key, _count._all]))
}
