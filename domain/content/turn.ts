import { type Actor, system } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { chosenRevision, goOut, noPlan } from "./go-out.ts"
import { forgetReferences, goLive } from "./references.ts"
import { seenSince } from "./rules/states.ts"
import { dueTurn, minutesLate, type Planned, type Turn } from "./rules/turns.ts"
import { changeEntry } from "./working-copy.ts"

const scheduler: Actor = system("content.turn")

/**
 * Does what is due of one entry, once however many ask at the same time: who comes second waits, and finds nothing due.
 * A version that can no longer go out stays planned and says why, until somebody decides. `sweptAt`: when the clock was
 * asked the last time before, which tells whether an outage is why something is late.
 */
export async function turnEntry(id: string, sweptAt: Date | null): Promise<void> {
  try {
    await transaction(async (tx) => {
      const entry = await planOf(tx, id)
      const turn = entry && dueTurn(entry, now())
      if (entry && turn) await doTurn(tx, entry, turn, sweptAt)
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const fields = "fields" in error ? Object.values(error.fields as Record<string, string[]>).flat() : []
    await hold(id, fields[0] ?? error.code)
  }
}

async function planOf(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Entry" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  return tx.entry.findUnique({ where: { id }, select: plan })
}

type Due = NonNullable<Awaited<ReturnType<typeof planOf>>>

async function doTurn(tx: Tx, entry: Due, turn: Turn, sweptAt: Date | null): Promise<void> {
  const at = now()
  const late = lateness(entry, turn, at, sweptAt)
  const subject = { type: "entry", id: entry.id } as const
  if (turn === "take down" || turn === "missed") {
    await changeEntry(tx, entry, { ...noPlan, status: "UNPUBLISHED", unpublishAt: null }, "time")
    await forgetReferences(tx, entry.id, ["LIVE", "SCHEDULED"])
    await audit(tx, scheduler, turn === "missed" ? "content.missed" : "content.unpublished", subject, late)
    return forgetPublicPages(tx)
  }
  const version = turn === "change" ? await change(tx, entry, at) : await appear(tx, entry)
  await audit(tx, scheduler, "content.published", subject, { version, ...late })
}

/** Its text stands on the live row since it was planned, and has been seen since its minute. */
async function appear(tx: Tx, entry: Due): Promise<number> {
  await changeEntry(tx, entry, { ...noPlan, status: "PUBLISHED" }, "time")
  await goLive(tx, entry.id)
  await forgetPublicPages(tx)
  return entry.scheduled?.version ?? entry.version
}

async function change(tx: Tx, entry: Due, at: Date): Promise<number> {
  const chosen = await chosenRevision(tx, entry, entry.scheduledId ?? "")
  const seenAt = seenSince(entry, at)
  const { unpublishAt } = entry
  const state = { status: "PUBLISHED", ...noPlan, unpublishAt, publishedAt: seenAt ?? at, seenAt } as const
  await goOut(tx, entry, chosen, state, "time")
  return chosen.version
}

/** What the log and the desk say of a turn that came too late. */
function lateness(entry: Planned, turn: Turn, at: Date, sweptAt: Date | null) {
  const plannedAt = turn === "take down" ? entry.unpublishAt : entry.publishAt
  const minutes = plannedAt ? minutesLate(plannedAt, at) : 0
  if (!plannedAt || minutes < 1) return {}
  const isOutage = sweptAt !== null && sweptAt < plannedAt
  return {
    minutesLate: minutes,
    plannedAt: plannedAt.toISOString(),
    stoodStillSince: isOutage ? sweptAt.toISOString() : null,
  }
}

/** What cannot go out as things stand is not tried again every minute: somebody decides. */
async function hold(id: string, code: string): Promise<void> {
  await transaction(async (tx) => {
    const entry = await planOf(tx, id)
    if (!entry || dueTurn(entry, now()) !== "change") return
    await changeEntry(tx, entry, { heldCode: code }, "time")
    await audit(
      tx,
      scheduler,
      "content.held",
      { type: "entry", id },
      { code, version: entry.scheduled?.version ?? 0 },
    )
  })
}

const plan = {
  id: true,
  kind: true,
  status: true,
  version: true,
  locale: true,
  slug: true,
  path: true,
  originalId: true,
  publishAt: true,
  unpublishAt: true,
  publishedAt: true,
  heldCode: true,
  scheduledId: true,
  original: { select: { heroId: true } },
  scheduled: { select: { version: true } },
} as const
