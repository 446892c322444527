import { parseArgs } from "node:util"
import pg from "pg"
import { forked } from "./forked.ts"
import { openHouse } from "./house.ts"
import { report } from "./report.ts"
import type { Load } from "./sign-up-load.ts"
import { bareSignUps } from "./sign-up-sql.ts"
import { withoutGuards } from "./without-guards.ts"

/** ms that 95 of 100 may wait at most, and sign-ups a second that we aim at. */
const longestP95 = 5_000

interface MadeEvent {
  slug: string
  id: string
  ticketId: string
}

/**
 * More people than seats sign up at once through the real form, over HTTP, from another process. Exactly the seats are
 * sold, and nobody meets an error. The control is the same build on a database whose guards were replaced by nothing.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean", default: false },
      attempts: { type: "string", default: "1000" },
      seats: { type: "string", default: "100" },
    },
  })
  const [attempts, seats] = [Number(values.attempts), Number(values.seats)]
  if (![attempts, seats].every((n) => Number.isInteger(n) && n >= 1 && n <= 20_000) || seats >= attempts) {
    console.error(
      "--attempts and --seats are whole numbers from 1 to 20000, and the attempts more than the seats",
    )
    return 2
  }
  const guarded = await crowd(attempts, seats, true)
  const control = await unguardedCrowd(attempts, seats)
  const { load, sold, sqlPerSecond } = guarded
  for (const told of load.strange) console.error(told)
  const result = {
    attempts,
    seats,
    sold,
    waiting: 0,
    refused: load.refused,
    errors: load.errors,
    perSecond: load.perSecond,
    p95: load.p95,
    sqlPerSecond,
    control: { sold: control.sold },
  }
  return report(
    `${attempts} sign up at once for ${seats} seats`,
    [
      {
        name: "sold",
        value: String(sold),
        floor: `= ${seats}`,
        reached: sold === seats && load.sold === seats,
      },
      { name: "refused", value: String(load.refused) },
      { name: "errors", value: String(load.errors), floor: "= 0", reached: load.errors === 0 },
      { name: "a second", value: String(load.perSecond) },
      { name: "p95", value: `${load.p95} ms`, floor: `≤ ${longestP95} ms`, reached: load.p95 <= longestP95 },
      { name: "bare SQL a second", value: String(sqlPerSecond) },
      {
        name: "control sold",
        value: String(control.sold),
        floor: `> ${seats}`,
        reached: control.sold > seats,
      },
    ],
    result,
    values.json,
  )
}

/** A race need not be lost each time, only ever: the control may run three times to oversell once. */
async function unguardedCrowd(attempts: number, seats: number): Promise<{ sold: number }> {
  for (let run = 1; ; run++) {
    const control = await crowd(attempts, seats, false)
    if (control.sold > seats || run === 3) return control
  }
}

/** One crowd on a house of its own. Without guards the database lets through whatever the product asks for. */
async function crowd(
  attempts: number,
  seats: number,
  isGuarded: boolean,
): Promise<{ load: Load; sold: number; sqlPerSecond: number }> {
  const house = await openHouse()
  const database = new pg.Client({ connectionString: house.databaseUrl })
  try {
    const { url } = await house.serve("start/serve.ts")
    await database.connect()
    if (!isGuarded) await withoutGuards(database)
    const event = await forked<MadeEvent>("sign-up-event.ts", [String(seats)], house.env)
    // The product has answered before, as it has when a sale opens.
    await fetch(`${url}/arrangementer/${event.slug}/tilmeld`)
    const load = await forked<Load>(
      "sign-up-load.ts",
      [url, event.slug, event.ticketId, String(attempts)],
      house.env,
    )
    const { rows } = await database.query<{ sold: number }>(
      `SELECT count(*)::int AS "sold" FROM "OrderPosition" WHERE "eventId" = $1 AND "cancelledAt" IS NULL`,
      [event.id],
    )
    const bare = isGuarded ? await forked<MadeEvent>("sign-up-event.ts", [String(seats)], house.env) : null
    const sqlPerSecond = bare ? await bareSignUps(house.databaseUrl, bare, { attempts, seats }) : 0
    return { load, sold: rows[0]?.sold ?? 0, sqlPerSecond }
  } finally {
    await database.end()
    await house.close()
  }
}
