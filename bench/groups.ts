import { parseArgs } from "node:util"
import pg from "pg"
import { forked } from "./forked.ts"
import type { SharedEvent } from "./groups-event.ts"
import type { GroupsLoad } from "./groups-load.ts"
import { type House, openHouse } from "./house.ts"
import { report } from "./report.ts"
import { bareSignUps } from "./sign-up-sql.ts"
import { withoutGuards } from "./without-guards.ts"

const groups = 210
const seats = 200
/** Orders of two tickets, every other one with the tickets the other way round. */
const opposites = 500
/** ms that 95 of 100 may wait at most. */
const longestP95 = 5_000

/**
 * Groups of 1 to 7 on shared quotas over HTTP, from another process: signing up, waiting, giving up, taking and declining
 * offers. Nothing is oversold, and once all is quiet no seat is free that someone who waits would fit. The control is the
 * same build on a database whose guards were replaced by nothing.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, runs: { type: "string", default: "10" } },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1 || runs > 20) {
    console.error("--runs is a whole number from 1 to 20")
    return 2
  }
  const guarded = await crowds(runs)
  const control = await unguardedCrowd()
  for (const told of guarded.strange) console.error(told)
  const { oversold, idleSeatsThatFit, deadlocks, errors, perSecond, p95, sqlPerSecond } = guarded
  const result = {
    runs,
    oversold,
    idleSeatsThatFit,
    deadlocks,
    errors,
    perSecond,
    p95,
    sqlPerSecond,
    sold: guarded.sold,
    waited: guarded.waiting,
    opposites,
    control: { oversold: control },
  }
  return report(
    `${runs} × ${groups} groups of 1 to 7 on shared quotas, and ${opposites} orders of two tickets in opposite order`,
    [
      none("oversold", oversold),
      none("idle seats that fit", idleSeatsThatFit),
      none("deadlocks", deadlocks),
      none("errors", errors),
      { name: "orders, those of offers too", value: String(guarded.sold) },
      { name: "groups that waited", value: String(guarded.waiting) },
      { name: "groups a second", value: String(perSecond) },
      { name: "p95", value: `${p95} ms`, floor: `≤ ${longestP95} ms`, reached: p95 <= longestP95 },
      { name: "bare SQL a second", value: String(sqlPerSecond) },
      { name: "control oversold", value: String(control), floor: "> 0", reached: control > 0 },
    ],
    result,
    values.json,
  )
}

function none(name: string, count: number) {
  return { name, value: String(count), floor: "= 0", reached: count === 0 }
}

async function crowds(runs: number) {
  return withHouse(async (house, url, database) => {
    const events = await eventsOf(house, seats, runs + 1)
    const loads: GroupsLoad[] = []
    let [oversold, idleSeatsThatFit] = [0, 0]
    for (const event of events.slice(0, runs)) {
      loads.push(await load(house, url, event, groups, "all"))
      oversold += await seatsOversold(database, event)
      idleSeatsThatFit += await groupsThatFit(database, event)
    }
    const [bare] = events.slice(runs)
    const sqlPerSecond = bare
      ? await bareSignUps(house.databaseUrl, bare, {
          attempts: groups,
          seats,
          people: (place) => 1 + (place % 7),
        })
      : 0
    const [roomy] = await eventsOf(house, opposites * 4, 1)
    if (roomy) loads.push(await load(house, url, roomy, opposites, "opposite"))
    const { rows } = await database.query<{ deadlocks: number }>(
      `SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`,
    )
    const times = loads.flatMap((one) => one.times).toSorted((a, b) => a - b)
    const seconds = loads.reduce((sum, one) => sum + one.seconds, 0)
    return {
      oversold,
      idleSeatsThatFit,
      deadlocks: rows[0]?.deadlocks ?? 0,
      errors: loads.reduce((sum, one) => sum + one.errors, 0),
      sold: loads.reduce((sum, one) => sum + one.sold, 0),
      waiting: loads.reduce((sum, one) => sum + one.waiting, 0),
      perSecond: Math.round(times.length / seconds),
      p95: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
      sqlPerSecond,
      strange: loads.flatMap((one) => one.strange).slice(0, 5),
    }
  })
}

/** A race need not be lost each time, only ever: three crowds may try to oversell once. */
async function unguardedCrowd(): Promise<number> {
  return withHouse(async (house, url, database) => {
    await withoutGuards(database)
    for (const event of await eventsOf(house, seats, 3)) {
      await load(house, url, event, groups, "once")
      const oversold = await seatsOversold(database, event)
      if (oversold > 0) return oversold
    }
    return 0
  })
}

async function withHouse<Answer>(
  act: (house: House, url: string, database: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const house = await openHouse()
  const database = new pg.Client({ connectionString: house.databaseUrl })
  try {
    const { url } = await house.serve("start/serve.ts")
    await database.connect()
    return await act(house, url, database)
  } finally {
    await database.end()
    await house.close()
  }
}

function eventsOf(house: House, size: number, count: number): Promise<SharedEvent[]> {
  return forked("groups-event.ts", [String(size), String(count)], house.env)
}

async function load(
  house: House,
  url: string,
  event: SharedEvent,
  count: number,
  act: "all" | "once" | "opposite",
): Promise<GroupsLoad> {
  // The product has answered before, as it has when a sale opens.
  await fetch(`${url}/arrangementer/${event.slug}/tilmeld`)
  return forked("groups-load.ts", [url, JSON.stringify(event), String(count), act], house.env)
}

/** Seats taken beyond what the quotas of an event hold. */
async function seatsOversold(database: pg.Client, { id }: SharedEvent): Promise<number> {
  const { rows } = await database.query<{ over: number }>(
    `SELECT coalesce(sum(greatest(0, quota_taken("id") - "size")), 0)::int AS "over"
      FROM "Quota" WHERE "eventId" = $1`,
    [id],
  )
  return rows[0]?.over ?? 0
}

/** Groups that still wait although every quota of their ticket has room for them. */
async function groupsThatFit(database: pg.Client, { id }: SharedEvent): Promise<number> {
  const { rows } = await database.query<{ fit: number }>(
    `SELECT count(*)::int AS "fit" FROM "WaitingListEntry" e
      WHERE e."eventId" = $1 AND e."status" = 'WAITING' AND NOT EXISTS (
        SELECT 1 FROM "Quota" k JOIN "QuotaProduct" q ON q."quotaId" = k."id"
          WHERE q."productId" = e."productId" AND k."size" - quota_taken(k."id") < e."seats")`,
    [id],
  )
  return rows[0]?.fit ?? 0
}
