import type { Prisma, Tx } from "#platform/database/client.ts"

/**
 * The questions of one event below another, for somebody to publish: as they stand published, else as they are being
 * written.
 */
export async function copyQuestions(tx: Tx, fromId: string, eventId: string): Promise<void> {
  const version = await tx.formVersion.findFirst({
    where: { form: { entryId: fromId } },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { number: "desc" }],
    select: { questions: { orderBy: { position: "asc" } } },
  })
  if (!version || version.questions.length === 0) return
  const form = await tx.form.create({
    data: { kind: "EVENT", entryId: eventId, versions: { create: { number: 1 } } },
    select: { versions: { select: { id: true } } },
  })
  const versionId = form.versions[0]?.id ?? ""
  await tx.question.createMany({
    data: version.questions.map((question) => ({ ...question, versionId }) as Prisma.QuestionCreateManyInput),
  })
}
