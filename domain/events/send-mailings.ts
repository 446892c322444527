import { sendLater } from "#domain/mail/commands/send-later.ts"
import { db, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { mailingSelectionInput } from "./input.ts"
import { mailingLetters, mailingRecipients } from "./mailing-letters.ts"

/** So many letters are put into the post in one transaction. */
const atOnce = 100

/**
 * Sends the letters to participants whose minute has come, each to each address once: whom it goes to is written down
 * in one transaction, the letters follow in many, and one that was broken off goes on where it was. A letter of an
 * event that was called off meanwhile is held back: somebody should read it again.
 */
export async function sendMailings(): Promise<void> {
  const due = await db.mailing.findMany({
    where: { status: "SCHEDULED", sendAt: { lte: now() } },
    select: { id: true },
    orderBy: { sendAt: "asc" },
  })
  const failures: unknown[] = []
  const each = async (rows: readonly { id: string }[], work: (id: string) => Promise<void>) => {
    for (const { id } of rows) await work(id).catch((error: unknown) => failures.push(error))
  }
  await each(due, begin)
  const begun = await db.mailing.findMany({
    where: { status: "SENT", recipients: { some: { writtenAt: null } } },
    select: { id: true },
    orderBy: { sentAt: "asc" },
  })
  await each(begun, async (id) => {
    while ((await writeSome(id)) > 0);
  })
  // One that cannot be sent keeps no other back.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} letters could not be sent`)
}

/** Writes down whom the letter goes to; of two that try at once, one finds nothing to do. */
async function begin(id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id"::text FROM "Mailing" WHERE "id" = ${id}::uuid FOR UPDATE`
    const mailing = await tx.mailing.findFirst({
      where: { id, status: "SCHEDULED", sendAt: { lte: now() } },
      select: { eventId: true, selection: true, event: { select: { cancelledAt: true } } },
    })
    if (!mailing) return
    if (mailing.event.cancelledAt) {
      await tx.mailing.update({ where: { id }, data: { status: "HELD", version: { increment: 1 } } })
      return
    }
    const tickets = await mailingRecipients(
      tx,
      mailing.eventId,
      mailingSelectionInput.parse(mailing.selection),
    )
    await tx.mailingRecipient.createMany({
      data: tickets.map((positionId) => ({ mailingId: id, positionId })),
    })
    await tx.mailing.update({ where: { id }, data: { status: "SENT", sentAt: now() } })
  })
}

/** @returns how many letters were left, of which some are in the post now */
async function writeSome(id: string): Promise<number> {
  return transaction(async (tx) => {
    const left = await tx.$queryRaw<{ ticket: string }[]>`
      SELECT "positionId"::text AS ticket FROM "MailingRecipient"
      WHERE "mailingId" = ${id}::uuid AND "writtenAt" IS NULL
      ORDER BY "positionId" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`
    const tickets = left.map(({ ticket }) => ticket)
    if (tickets.length === 0) return 0
    const mailing = await tx.mailing.findUniqueOrThrow({ where: { id } })
    const { to } = mailingSelectionInput.parse(mailing.selection)
    for (const { message } of await mailingLetters(tx, mailing, to, tickets)) {
      await sendLater(tx, { ...message, isOneOfMany: true })
    }
    await tx.mailingRecipient.updateMany({
      where: { mailingId: id, positionId: { in: tickets } },
      data: { writtenAt: now() },
    })
    return tickets.length
  })
}
