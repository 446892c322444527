import type { IncomingMessage } from "node:http"
import { isbot } from "isbot"
import { addDays, dayInCopenhagen, instantOf } from "#platform/time/time.ts"

/** How often one page was read on one day in Copenhagen. Nothing is known of who read it. */
export interface PageVisits {
  readonly day: string
  readonly path: string
  readonly count: number
}

/** Adds counts to those that are kept already. */
export type KeepVisits = (visits: readonly PageVisits[]) => Promise<void>

/** ms between two times that the counts are handed over; a process that dies takes at most this much with it. */
const handOverEvery = 10_000
/** Letters. No page has a longer address, and the database takes none. */
const longestPath = 1_000
/** Spellings of browsers that are known at a time; whoever invents more must not fill the memory. */
const mostAgents = 1_000

/**
 * Counts the reading of public documents in memory and hands the sums over every ten seconds, so that a page costs a
 * look at its headers and one addition. Counted is who reads: not a robot that says so, not a browser that fetches
 * ahead in case somebody will. Neither addresses nor cookies are looked at.
 */
export class VisitCounter {
  readonly #keep: KeepVisits
  readonly #failed: (error: unknown) => void
  readonly #nowMs: () => number
  readonly #robots = new Map<string, boolean>()
  readonly #timer: NodeJS.Timeout
  #counts = new Map<string, number>()
  #waiting: PageVisits[] = []
  #day = ""
  #dayEndsMs = 0

  /** `nowMs` is the product's clock; `failed` hears why counts could not be kept: they are tried again. */
  constructor(options: { keep: KeepVisits; failed: (error: unknown) => void; nowMs: () => number }) {
    this.#keep = options.keep
    this.#failed = options.failed
    this.#nowMs = options.nowMs
    this.#timer = setInterval(() => void this.handOver(), handOverEvery).unref()
  }

  /** One more reading of the page at this address; its query is left out. */
  count(address: string, request: IncomingMessage): void {
    if (!this.#isReader(request.rawHeaders)) return
    if (this.#nowMs() >= this.#dayEndsMs) this.#turnDay()
    const cut = address.indexOf("?")
    const path = cut === -1 ? address : address.slice(0, cut)
    if (path.length > longestPath) return
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1)
  }

  /** Hands over what was counted since the last time. Never throws: what could not be kept waits for the next time. */
  async handOver(): Promise<void> {
    this.#setAside()
    const visits = this.#waiting
    if (visits.length === 0) return
    this.#waiting = []
    try {
      await this.#keep(visits)
    } catch (error) {
      // Rather some readings twice, if the answer was lost after all, than all of them gone.
      this.#waiting.push(...visits)
      this.#failed(error)
    }
  }

  /** Hands over the last counts and stops. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.handOver()
  }

  #turnDay(): void {
    this.#setAside()
    this.#day = dayInCopenhagen(new Date(this.#nowMs()))
    this.#dayEndsMs = instantOf(addDays(this.#day, 1)).getTime()
  }

  #setAside(): void {
    const known = new Map(this.#waiting.map((one) => [`${one.day} ${one.path}`, one.count]))
    for (const [path, count] of this.#counts) {
      const key = `${this.#day} ${path}`
      known.set(key, (known.get(key) ?? 0) + count)
    }
    this.#counts = new Map()
    this.#waiting = [...known].map(([key, count]) => ({ day: key.slice(0, 10), path: key.slice(11), count }))
  }

  /** Reads the headers as they came: Node's object of them costs as much as a remembered answer itself. */
  #isReader(raw: readonly string[]): boolean {
    let agent = ""
    for (let i = 0; i < raw.length; i += 2) {
      const name = raw[i] ?? ""
      // By length first: most headers are none of these.
      if (name.length === 10 && name.toLowerCase() === "user-agent") agent = raw[i + 1] ?? ""
      else if (isOfFetchingAhead(name) && /prefetch|prerender|preview/i.test(raw[i + 1] ?? "")) return false
    }
    return agent !== "" && !this.#isRobot(agent)
  }

  #isRobot(agent: string): boolean {
    const known = this.#robots.get(agent)
    if (known !== undefined) return known
    if (this.#robots.size >= mostAgents) this.#robots.clear()
    const isRobot = isbot(agent)
    this.#robots.set(agent, isRobot)
    return isRobot
  }
}

/** Sec-Purpose is the standard, Purpose and X-Moz what browsers sent before it. */
function isOfFetchingAhead(name: string): boolean {
  if (name.length !== 11 && name.length !== 7 && name.length !== 5) return false
  return ["sec-purpose", "purpose", "x-moz"].includes(name.toLowerCase())
}
