import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { keepAnswers } from "#domain/forms/commands/keep-answers.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { hashOf, newToken } from "#domain/people/secrets.ts"
import { db, type Tx, transaction, violates } from "#platform/database/client.ts"
import { demandRate } from "#platform/http/rate-limit.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { Join } from "../input.ts"
import { joinAnswers } from "../join-answers.ts"
import { confirmLetter, standsLetter } from "../letters.ts"
import { whatStands } from "../what-stands.ts"

/**
 * Writes down that somebody wishes to be a member, and sends a link to the address; nothing comes of it until the link
 * is pressed. What stands for the address already changes nothing here, neither the answer nor the row: the mail alone
 * tells it, to whoever reads that address. The same submission key gives the same receipt.
 * @throws InvalidInput, TooMany for one address or one client that asks again and again
 */
export async function applyForMembership(
  actor: Actor,
  { client, ...join }: Join & { client: string },
): Promise<{ code: string }> {
  demand(actor, "membership.apply")
  const earlier = await receiptOf(join.submissionKey)
  if (earlier) return earlier
  await demandKnown(join)
  const answered = await joinAnswers(join, now())
  try {
    return await transaction((tx) => write(tx, actor, join, { client, answered }))
  } catch (error) {
    if (!violates(error, "MembershipApplication_submissionKey_key")) throw error
    const same = await receiptOf(join.submissionKey)
    if (!same) throw error
    return same
  }
}

async function write(
  tx: Tx,
  actor: Actor,
  { answers: _, formVersion: __, ...join }: Join,
  { client, answered }: { client: string; answered: Awaited<ReturnType<typeof joinAnswers>> },
): Promise<{ code: string }> {
  const token = newToken()
  const at = now()
  const application = await tx.membershipApplication.create({
    data: {
      ...join,
      code: newToken(),
      confirmHash: hashOf(token),
      personId: isOwn(actor, join) ? personIdOf(actor) : null,
      createdAt: at,
    },
    select: { id: true, code: true, holder: true, name: true, email: true, organisationName: true },
  })
  // After the row: equal posts wait at its submission key, and only the first of them is counted.
  await demandRarely(join.email, client)
  if (answered) {
    const { versionId, checked } = answered
    await keepAnswers(tx, [{ of: { joiningId: application.id }, ...checked }], { versionId, at })
  }
  await audit(
    tx,
    actor,
    "membership.apply",
    { type: "application", id: application.id },
    { holder: join.holder },
  )
  const stands = await whatStands(tx, join)
  const letter = { ...application, locale: join.locale }
  await sendLater(tx, stands ? standsLetter(letter, stands) : confirmLetter(letter, token))
  return { code: application.code }
}

async function demandRarely(email: string, client: string): Promise<void> {
  await demandRate(`join.mail:${email}`, { points: 5, seconds: 900 })
  await demandRate(`join.client:${client}`, { points: 60, seconds: 900 })
}

/** Someone signed in who writes another's address applies for that other. */
function isOwn(actor: Actor, { email }: Pick<Join, "email">): boolean {
  return actor.kind === "person" && actor.email === email
}

async function demandKnown({ employerCode, municipalityCode }: Join): Promise<void> {
  const asked = Object.entries({ employerCode, municipalityCode }).filter(([, code]) => code !== null)
  for (const [field, code] of asked) {
    const known = await db.municipality.count({ where: { code: code ?? "" } })
    if (known === 0) throw new InvalidInput({ [field]: ["errors.invalid"] })
  }
}

async function receiptOf(submissionKey: string): Promise<{ code: string } | null> {
  return db.membershipApplication.findUnique({ where: { submissionKey }, select: { code: true } })
}
