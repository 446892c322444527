import { randomUUID } from "node:crypto"
import { checkBatch } from "#domain/calls/commands/check-batch.ts"
import { decideApplication } from "#domain/calls/commands/decide-application.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import {
  atInstant,
  type BuiltApplication,
  type BuiltCall,
  buildApplication,
  buildApply,
  buildCall,
  pdf,
} from "../calls.ts"
import { desk, draft } from "../entries.ts"

/** A call that is open, one that is over and being decided, one whose decisions are checked, and one not announced. */
export interface Calls {
  open: BuiltCall
  /** The stranger's, to the open call: sent, with a file. */
  sent: BuiltApplication & { fileId: string }
  /** The stranger's, to the open call: only begun. */
  begun: BuiltApplication
  over: BuiltCall
  /** To the call that is over; one is decided, one is not. */
  undecided: BuiltApplication
  ready: BuiltCall
  checked: { callId: string; batchId: string; hash: string }
  /** To the call that is ready: the decision about it is known to those who decide alone. */
  prepared: BuiltApplication
  draftSlug: string
}

export async function makeCalls(stranger: { id: string; email: string }, name: string): Promise<Calls> {
  const unlike = randomUUID().slice(0, 8)
  const open = await buildCall()
  const sent = await buildApplication(open, { name, title: name, email: stranger.email, file: pdf(name) })
  const kept = buildApply(open, `kladde-${unlike}@example.org`, { name, title: name, text: name })
  const { code } = await keepApplication(desk, kept)
  const begun = await db.application.findFirstOrThrow({
    where: { applicantEmail: kept.email },
    select: { id: true },
  })
  await db.application.update({
    where: { id: begun.id },
    data: { applicantId: stranger.id },
    select: { id: true },
  })
  const { id: fileId } = await db.applicationFile.findFirstOrThrow({
    where: { applicationId: sent.id },
    select: { id: true },
  })
  const slug = `hemmeligt-kald-${unlike}`
  await draft("OPEN_CALL", { title: name, slug })
  return {
    open,
    sent: { ...sent, fileId },
    begun: { id: begun.id, code, email: kept.email },
    ...(await makeDecided(name)),
    draftSlug: slug,
  }
}

/** Calls whose deadline was a minute ago: what is sent to them was sent before that. */
async function makeDecided(name: string) {
  const deadlineAt = new Date(now().getTime() - 60_000).toISOString()
  const opensAt = new Date(now().getTime() - 86_400_000).toISOString()
  const over = await buildCall({ opensAt, deadlineAt })
  const ready = await buildCall({ opensAt, deadlineAt })
  const inTime = new Date(now().getTime() - 120_000)
  const [decided, undecided, prepared] = await atInstant(inTime, async () => [
    await buildApplication(over, { name, title: name }),
    await buildApplication(over, { name, title: name }),
    await buildApplication(ready, { name, title: "Til bedømmelse" }),
  ])
  if (!decided || !undecided || !prepared) throw new Error("an application was not sent")
  await decideApplication(desk, { applicationId: decided.id, outcome: "REJECTED", words: name })
  await decideApplication(desk, { applicationId: prepared.id, outcome: "REJECTED", words: name })
  return { over, undecided, ready, prepared, checked: await checkBatch(desk, { callId: ready.id }) }
}
