import type { Db, Prisma } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"
import type { AskedForm } from "./asked-form.ts"
import type { Checked } from "./rules/check-answers.ts"
import { fileAnswer, fileFaults } from "./rules/file-answer.ts"

/** Answers that were checked, with the files among them found. */
export interface CheckedWithFiles extends Checked {
  /** The ids of the files that are to be kept with these answers; each is the answer to its question, too. */
  readonly files: readonly string[]
}

/** Whose form it is, and what stood before in what it changes. */
export interface GivenIn {
  /** What only this form knows: its submission key, or the secret of its address. */
  readonly owner: string
  /** What it changes; null for what is made with it. */
  readonly of: Prisma.AnswerSheetWhereInput | null
  readonly at: Date
}

/**
 * Finds the files that answers name: those that wait for this very form, and those that stood there before. What names no
 * such file is told to be chosen again, and is not kept. A file that an equal post has claimed meanwhile is found too: it is for
 * that post to answer.
 */
export async function givenFiles(
  from: Db,
  form: Pick<AskedForm, "id" | "questions">,
  checked: Checked,
  { owner, of, at }: GivenIn,
): Promise<CheckedWithFiles> {
  const asked = form.questions.filter(({ kind, key }) => kind === "FILE" && checked.answers.has(key))
  if (asked.length === 0) return { ...checked, files: [] }
  const named = asked.map(({ key }) => ({
    key,
    reference: fileAnswer(checked.answers.get(key)?.[0] ?? "")?.reference ?? "",
  }))
  const references = named.map(({ reference }) => reference).filter((reference) => reference !== "")
  const found = await from.answerFile.findMany({
    where: {
      form: { versions: { some: { id: form.id } } },
      OR: [
        {
          secretHash: { in: references.map(hashOf) },
          ownerHash: hashOf(owner),
          OR: [{ sheetId: { not: null } }, { waitsUntil: { gt: at } }],
        },
        ...(of ? [{ id: { in: references.filter(isId) }, sheet: { is: of } }] : []),
      ],
    },
    select: { id: true, key: true, secretHash: true },
  })
  const answers = new Map(checked.answers)
  const wrong = new Map(checked.wrong)
  const files: string[] = []
  for (const { key, reference } of named) {
    const file = found.find(
      (one) => one.key === key && (one.id === reference || one.secretHash === hashOf(reference)),
    )
    if (file) files.push(file.id)
    else if (!wrong.has(key)) wrong.set(key, fileFaults.gone)
    if (file) answers.set(key, [file.id])
    else answers.delete(key)
  }
  return { answers, wrong, files }
}

function isId(reference: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reference)
}
