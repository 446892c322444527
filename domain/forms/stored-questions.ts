import type { Prisma } from "#platform/database/client.ts"
import { type Condition, type Limits, noLimits, type Option, type Question } from "./rules/question.ts"

export const questionColumns = {
  key: true,
  kind: true,
  labelDa: true,
  labelEn: true,
  helpDa: true,
  helpEn: true,
  isRequired: true,
  isPerPerson: true,
  options: true,
  condition: true,
  limits: true,
} satisfies Prisma.QuestionSelect

/** The questions of a version, in their order. */
export const questionsInOrder = { select: questionColumns, orderBy: { position: "asc" } } as const

type Row = Prisma.QuestionGetPayload<{ select: typeof questionColumns }>

/** A row as the rules know a question. Options, condition and limits were checked when they were written. */
export function storedQuestion({ labelDa, labelEn, helpDa, helpEn, ...row }: Row): Question {
  return {
    ...row,
    label: { da: labelDa, en: labelEn },
    help: { da: helpDa, en: helpEn },
    options: row.options as unknown as Option[],
    condition: row.condition as unknown as Condition | null,
    limits: storedLimits(row.limits),
  }
}

/** A version that was published before there were limits of a sort has none of them. */
export function storedLimits(limits: Prisma.JsonValue): Limits {
  return { ...noLimits, ...(limits as object) }
}

export function questionRow({ label, help, options, condition, limits, ...question }: Question) {
  return {
    ...question,
    labelDa: label.da,
    labelEn: label.en,
    helpDa: help.da,
    helpEn: help.en,
    options: options.map((option) => ({ ...option })),
    ...(condition ? { condition: { ...condition, values: [...condition.values] } } : {}),
    limits: { ...limits, files: [...limits.files] },
  }
}
