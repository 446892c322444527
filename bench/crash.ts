import { fork } from "node:child_process"
import { randomInt } from "node:crypto"
import { join } from "node:path"
import { setTimeout as later } from "node:timers/promises"
import { parseArgs } from "node:util"
import { type Balance, balance, drained } from "./crash-books.ts"
import { type Keeper, keep, type Victim } from "./crash-keeper.ts"
import { type OnSale, startLoad, type Told } from "./crash-load.ts"
import { type House, openHouse } from "./house.ts"
import { openMailbox } from "./mailbox.ts"
import { report } from "./report.ts"
import { ask } from "./sign-up-form.ts"

/** ms without a proper answer, at most. */
const longestDown = 30_000
/** In turn: one process each time, the database with and without its children, and all at once. */
const victims: readonly Victim[] = ["server", "database", "both", "postmaster"]
/** ms of undisturbed service between being back and the next kill: never the same, so that it hits everywhere. */
const calm = { least: 2_000, most: 5_000 }
/** ms that the mail server takes over a mail. */
const mailPace = 100
/** ms of the whole bench after which mails that have not left count as lost. */
const patience = 560_000
/** ms from a kill after which a product that is not back is given up. */
const givenUp = 90_000

const seats = { plenty: 100_000, scarce: 40 }

/**
 * People sign up and read while server and PostgreSQL are killed hard, again and again. Whoever was shown a receipt has
 * an order and gets the mail; whoever was shown nothing sends the same again and has one order, not two.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, kills: { type: "string", default: "20" } },
  })
  const kills = Number(values.kills)
  if (!(Number.isInteger(kills) && kills >= 1 && kills <= 100)) {
    console.error("--kills is a whole number from 1 to 100")
    return 2
  }
  const limitMs = Date.now() + patience
  const mailbox = await openMailbox(mailPace)
  const house = await openHouse({ database: "of the server" })
  let keeper: Keeper | undefined
  try {
    // Silent: that things break meanwhile is the point, and a thousand lines of it hide the figures.
    keeper = await keep(house, { SMTP_URL: mailbox.url, LOG_LEVEL: "silent" })
    const events = [await eventWith(seats.plenty, house), await eventWith(seats.scarce, house)] as const
    const watching = watch(keeper.url)
    const load = startLoad(keeper.url, ...events)
    for (let kill = 0; kill < kills; kill++) {
      await later(randomInt(calm.least, calm.most))
      await keeper.kill(victims[kill % victims.length] ?? "server")
      await watching.backAgain()
    }
    await later(calm.most)
    await load.stop()
    await drained(house.databaseUrl, limitMs)
    const books = await balance(house.databaseUrl, events, load.told.confirmed, mailbox.arrivals)
    return told({ kills, longestDown: watching.stop() }, load.told, books, keeper, values.json)
  } finally {
    keeper?.stop()
    await house.close()
    await mailbox.close()
  }
}

function told(
  down: { kills: number; longestDown: number },
  load: Told,
  books: Balance,
  keeper: Keeper,
  json: boolean,
): number {
  for (const strange of load.strange.slice(0, 3)) console.error(strange)
  const none = (name: string, count: number) => ({
    name,
    value: String(count),
    floor: "= 0",
    reached: count === 0,
  })
  const result = {
    kills: down.kills,
    confirmed: load.confirmed.length,
    lostOrders: books.lostOrders,
    lostMails: books.lostMails,
    duplicateMails: books.duplicateMails,
    longestDown: down.longestDown,
    extraOrders: books.extraOrders,
    oversold: books.oversold,
    resent: load.resent,
    answersLost: books.answersLost,
    invoiceGaps: books.invoiceGaps,
    refused: load.refused,
    strange: load.strange.length,
    pages: load.pages,
    endedByItself: keeper.endedByItself(),
  }
  return report(
    `${down.kills} kills of server and PostgreSQL while people sign up`,
    [
      { name: "confirmed", value: String(result.confirmed), floor: "> 0", reached: result.confirmed > 0 },
      none("lost orders", result.lostOrders),
      none("lost mails", result.lostMails),
      none("invoice gaps", result.invoiceGaps),
      {
        name: "duplicate mails",
        value: String(result.duplicateMails),
        floor: `≤ ${down.kills}`,
        reached: result.duplicateMails <= down.kills,
      },
      {
        name: "longest down",
        value: `${(result.longestDown / 1000).toFixed(1)} s`,
        floor: `≤ ${longestDown / 1000} s`,
        reached: result.longestDown <= longestDown,
      },
      none("orders too many", result.extraOrders),
      none("seats oversold", result.oversold),
      none("strange answers", result.strange),
      { name: "refused as sold out", value: String(result.refused) },
      { name: "sent again", value: String(result.resent) },
      { name: "of these ordered before", value: String(result.answersLost) },
      { name: "pages read", value: String(result.pages) },
      { name: "ended by itself", value: String(result.endedByItself) },
    ],
    result,
    json,
  )
}

/** Looks ten times a second whether the front page and the database answer. */
function watch(site: string): { backAgain(): Promise<void>; stop(): number } {
  let longest = 0
  let lastUpMs = Date.now()
  let isOver = false
  void looking()

  async function looking(): Promise<void> {
    while (!isOver) {
      const askedMs = Date.now()
      if (await isUp(site)) {
        longest = Math.max(longest, askedMs - lastUpMs)
        lastUpMs = Date.now()
      }
      await later(100)
    }
  }

  return {
    async backAgain() {
      const sinceMs = Date.now()
      // An answer that was underway when the kill came says nothing.
      while (lastUpMs < sinceMs + 1_000) {
        if (Date.now() - sinceMs > givenUp) throw new Error(`not back ${givenUp / 1000} s after a kill`)
        await later(50)
      }
    },
    stop() {
      isOver = true
      return Math.max(longest, Date.now() - lastUpMs)
    },
  }
}

async function isUp(site: string): Promise<boolean> {
  const answers = await Promise.all([ask(`${site}/`), ask(`${site}/api/ready`)]).catch(() => [])
  return answers.length > 0 && answers.every(({ status }) => status === 200)
}

/** Made in a process of its own, which knows the database by its environment. */
function eventWith(size: number, house: House): Promise<OnSale> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, "sign-up-event.ts"), [String(size)], {
      env: { ...house.env, DATABASE_URL: house.databaseUrl, NODE_ENV: "production" },
    })
    child.once("message", (made) => done({ ...(made as Omit<OnSale, "seats">), seats: size }))
    child.once("error", fail)
    child.once("exit", (code) => fail(new Error(`sign-up-event.ts ended with ${code} and said nothing`)))
  })
}
