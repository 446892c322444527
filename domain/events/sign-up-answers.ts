import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { keepAnswers } from "#domain/forms/commands/keep-answers.ts"
import { type CheckedWithFiles, givenFiles } from "#domain/forms/given-files.ts"
import { checkAnswers } from "#domain/forms/rules/check-answers.ts"
import { db, type Tx } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { SignUp } from "./input.ts"

/** What was answered at one sign-up: once for the order, and by each person in their place. */
export interface SignUpAnswers {
  readonly versionId: string
  readonly ofOrder: CheckedWithFiles
  readonly ofPeople: readonly CheckedWithFiles[]
}

/**
 * The answers of a sign-up, checked against what its event asks; null when it asks nothing. Those who sign up at the
 * same time are told the questions together. @throws InvalidInput naming the questions, "people[1].answers.diet"
 */
export async function checkedAnswers(
  eventId: string,
  { formVersion, submissionKey, answers, people }: Asked,
  at: Date,
): Promise<SignUpAnswers | null> {
  const form = await readTogether(`questions of ${eventId} as of ${formVersion}`, () =>
    askedForm(db, eventId, { drawnWith: formVersion, at }),
  )
  if (!form) return null
  const given = { owner: submissionKey, of: null, at }
  const order = await givenFiles(db, form, checkAnswers(asked(form, false), answers), given)
  const each: CheckedWithFiles[] = []
  for (const person of people) {
    each.push(await givenFiles(db, form, checkAnswers(asked(form, true), person.answers), given))
  }
  const wrong = [
    ...each.flatMap((one, place) =>
      [...one.wrong].map(
        ([key, code]) => [`people[${place}].answers.${key}`, [code]] satisfies [string, string[]],
      ),
    ),
    ...[...order.wrong].map(([key, code]) => [`answers.${key}`, [code]] satisfies [string, string[]]),
  ]
  if (wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong))
  return { versionId: form.id, ofOrder: order, ofPeople: each }
}

type Asked = Pick<SignUp, "formVersion" | "submissionKey" | "answers" | "people">

/** Keeps them with the order and its tickets, which are there by now. */
export async function keepSignUpAnswers(
  tx: Tx,
  { versionId, ofOrder, ofPeople }: SignUpAnswers,
  { orderId, positions, at }: { orderId: string; positions: readonly Seated[]; at: Date },
): Promise<void> {
  const tickets = positions.filter(({ kind }) => kind === "TICKET")
  const sheets = tickets.map(({ id, seat }) => ({
    of: { positionId: id },
    ...(ofPeople[seat] ?? { answers: new Map() }),
  }))
  await keepAnswers(tx, [{ of: { orderId }, ...ofOrder }, ...sheets], { versionId, at })
}

interface Seated {
  readonly id: string
  readonly kind: "TICKET" | "ADDON"
  readonly seat: number
}

function asked({ questions }: AskedForm, isPerPerson: boolean) {
  return questions.filter((question) => question.isPerPerson === isPerPerson)
}
