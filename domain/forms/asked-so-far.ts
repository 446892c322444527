import type { Db } from "#platform/database/client.ts"
import { consented, inLanguage, isHeading, type Question } from "./rules/question.ts"
import { questionsInOrder, storedQuestion } from "./stored-questions.ts"

/** A question in words, as it was asked last. */
export interface AskedSoFar {
  readonly key: string
  readonly question: string
  /** What could ever be chosen; none where one writes. */
  readonly options: readonly { readonly key: string; readonly label: string }[]
}

/**
 * Everything that an entry's form ever asked, in the order of the newest version, what it no longer asks after that:
 * answers to it may still stand.
 */
export async function askedSoFar(from: Db, entryId: string, locale: string): Promise<AskedSoFar[]> {
  const versions = await from.formVersion.findMany({
    where: { form: { entryId }, publishedAt: { not: null } },
    select: { questions: questionsInOrder },
    orderBy: { number: "desc" },
  })
  const asked = new Map<string, { question: string; options: Map<string, string> }>()
  for (const question of versions.flatMap(({ questions }) => questions.map(storedQuestion))) {
    if (isHeading(question)) continue
    const known = asked.get(question.key) ?? {
      question: inLanguage(question.label, locale),
      options: new Map<string, string>(),
    }
    for (const { key, label } of choicesOf(question, locale)) {
      if (!known.options.has(key)) known.options.set(key, label)
    }
    asked.set(question.key, known)
  }
  return [...asked].map(([key, { question, options }]) => ({
    key,
    question,
    options: [...options].map(([option, label]) => ({ key: option, label })),
  }))
}

/** A consent is chosen or not: those who gave it can be found. */
function choicesOf({ kind, options }: Question, locale: string): { key: string; label: string }[] {
  if (kind === "CONSENT") return [{ key: consented, label: locale === "en" ? "yes" : consented }]
  return options.map((option) => ({ key: option.key, label: inLanguage(option, locale) }))
}
