import type { EntryText } from "./entry-text.ts"

/** All it takes to write on in one tab where another stood. */
export interface Handed {
  readonly text: EntryText
  /** The text of `version`, from which a conflict is measured. */
  readonly base: EntryText
  readonly version: number
  /** Goes along with the text: what the other tab has in flight is then nobody else's. */
  readonly pen: string
  readonly turn: number
  readonly isDirty: boolean
}

interface TabHands {
  /** Saves, and lets go of the pen in the same moment in which it reads what is written. */
  readonly give: () => Promise<Handed>
  /** Another tab has taken the pen without asking, since this one stood still. */
  readonly onTaken: () => void
}

type Word =
  | { readonly type: "who-writes" }
  | { readonly type: "i-write" }
  | { readonly type: "hand-over"; readonly tab: string }
  | { readonly type: "handed"; readonly tab: string; readonly handed: Handed }

/** Longer than a tab that lives needs to save and to answer. */
const patienceMs = 5_000
/** How long a browser without locks listens before it takes it that no other tab writes. */
const listenMs = 1_000

/**
 * One person's tabs at one entry: one of them holds the pen, the others read. Who holds it is a lock of the browser,
 * which ends with its tab however that ends; the text goes over by a channel. A browser without locks (a plain http
 * address) asks around instead: two tabs opened at the very same time may then both write, and the server's own
 * guard stands between them.
 */
export class OwnTabs {
  readonly #name: string
  readonly #tab: string
  readonly #hands: TabHands
  readonly #locks: LockManager | null
  readonly #channel: BroadcastChannel
  #isWriting = false
  #isClosed = false
  #letGo: (() => void) | null = null
  #heard: (word: Word) => void = () => {}

  constructor(name: string, tab: string, hands: TabHands, locks: LockManager | null) {
    this.#name = `samling ${name}`
    this.#tab = tab
    this.#hands = hands
    this.#locks = locks
    this.#channel = new BroadcastChannel(this.#name)
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => void this.#hear(data)
  }

  /** Takes the pen when no other tab has it. @returns whether this tab is the one to write in */
  async open(): Promise<boolean> {
    if (this.#locks) return this.#hold(this.#locks, { ifAvailable: true })
    const isHeld = await this.#ask({ type: "who-writes" }, listenMs, ({ type }) => type === "i-write" || null)
    this.#isWriting = !isHeld
    return this.#isWriting
  }

  /** Takes the pen from the tab that has it. @returns what it had written, or null when it is gone or stands still */
  async take(waitMs = patienceMs): Promise<Handed | null> {
    // Without locks a busy tab may not say in time that it writes: it is asked for its text all the same.
    if (this.#locks && (await this.open())) return null
    const handed = await this.#ask({ type: "hand-over", tab: this.#tab }, waitMs, (word) =>
      word.type === "handed" && word.tab === this.#tab ? word.handed : null,
    )
    if (this.#locks) await this.#hold(this.#locks, { steal: true })
    this.#isWriting = true
    return handed
  }

  close(): void {
    this.#isClosed = true
    this.#release()
    this.#channel.close()
  }

  async #hear(word: Word): Promise<void> {
    this.#heard(word)
    if (!this.#isWriting) return
    if (word.type === "who-writes") this.#say({ type: "i-write" })
    if (word.type !== "hand-over") return
    // Whoever else asks meanwhile is not answered, and takes it from the tab that asked first.
    this.#isWriting = false
    this.#say({ type: "handed", tab: word.tab, handed: await this.#hands.give() })
    this.#release()
  }

  #ask<Answer>(question: Word, ms: number, answerIn: (word: Word) => Answer | null): Promise<Answer | null> {
    return new Promise((resolve) => {
      const done = (answer: Answer | null) => {
        clearTimeout(timer)
        this.#heard = () => {}
        resolve(answer)
      }
      const timer = setTimeout(() => done(null), ms)
      this.#heard = (word) => {
        const answer = answerIn(word)
        if (answer !== null) done(answer)
      }
      this.#say(question)
    })
  }

  /** The lock is held until the tab lets go of it, ends, or has it taken away. */
  #hold(locks: LockManager, how: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const ended = locks.request(this.#name, how, (lock) => {
        this.#isWriting = lock !== null && !this.#isClosed
        resolve(this.#isWriting)
        if (!this.#isWriting) return
        return new Promise<void>((letGo) => {
          this.#letGo = letGo
        })
      })
      ended.catch(() => {
        if (this.#isWriting) this.#hands.onTaken()
        this.#isWriting = false
      })
    })
  }

  #release(): void {
    this.#isWriting = false
    this.#letGo?.()
    this.#letGo = null
  }

  #say(word: Word): void {
    if (!this.#isClosed) this.#channel.postMessage(word)
  }
}
