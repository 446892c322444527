import { sendLater } from "#domain/mail/commands/send-later.ts"
import type { Question } from "#domain/surveys/figures.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Tx } from "#platform/database/client.ts"
import { coveredKey, coveredLetter, receiptLetter } from "./letters.ts"
import { newLink } from "./new-link.ts"
import { answerWords, inLocale } from "./rules/answer-words.ts"
import type { Given } from "./rules/read-answers.ts"
import type { Invited } from "./standing.ts"
import type { Written } from "./write-response.ts"
import { writtenTo } from "./written-to.ts"

interface Sent {
  readonly response: Written
  readonly questions: readonly Question[]
  readonly answers: readonly Given[]
  readonly covers: readonly string[]
  readonly remark: string
}

/** Mails the receipt of what was sent, with every answer, to who sent it. */
export async function tellSender(
  tx: Tx,
  about: Invited,
  sender: { readonly respondentId: string; readonly name: string; readonly email: string },
  sent: Sent,
  locale: Locale,
): Promise<void> {
  const t = translator(locale)
  const covered = await tx.municipality.findMany({
    where: { code: { in: [...sent.covers] } },
    select: { name: true },
    orderBy: { name: "asc" },
  })
  const facts: [string, string][] = [
    ...sent.questions.map((question): [string, string] => [
      inLocale(question.label, question.labelEn, locale),
      answerWords(
        question,
        sent.answers.find(({ versionId }) => versionId === question.versionId),
        locale,
      ),
    ]),
  ]
  if (covered.length > 0) {
    facts.push([t("collecting.covers"), covered.map(({ name }) => name).join(", ")])
  }
  if (sent.remark) facts.push([t("collecting.remark"), sent.remark])
  const token = await newLink(tx, sender.respondentId)
  const to = { respondentId: sender.respondentId, name: sender.name, to: sender.email, token, locale }
  const { id: responseId, version } = sent.response
  await sendLater(tx, receiptLetter(about, to, { responseId, version, facts }))
}

/** Tells those who are asked in the municipalities that are covered now; once, however often it is corrected. */
export async function tellCovered(
  tx: Tx,
  about: Invited,
  { response, covers }: Pick<Sent, "response" | "covers">,
  at: Date,
): Promise<void> {
  if (covers.length === 0) return
  const rows = await tx.surveyInvitation.findMany({
    where: { editionId: about.editionId, municipalityCode: { in: [...covers] } },
    select: { id: true, municipality: { select: { code: true, name: true } } },
    orderBy: { municipalityCode: "asc" },
  })
  const invitations = rows.map(({ id, municipality }) => ({ invitationId: id, ...municipality }))
  const respondents = await writtenTo(tx, invitations, at)
  const told = await tx.outboxMessage.findMany({
    where: { dedupeKey: { in: respondents.map(({ id }) => coveredKey(response.id, id)) } },
    select: { dedupeKey: true },
  })
  const toldBefore = new Set(told.map(({ dedupeKey }) => dedupeKey))
  for (const { id, invitationId, name, email } of respondents) {
    const theirs = invitations.find((one) => one.invitationId === invitationId)
    if (!theirs || toldBefore.has(coveredKey(response.id, id))) continue
    const { code, name: municipality } = theirs
    const to = { respondentId: id, name, to: email, token: await newLink(tx, id) }
    const words = { by: about.municipality, responseId: response.id }
    await sendLater(tx, coveredLetter({ ...about, invitationId, code, municipality }, to, words))
  }
}
