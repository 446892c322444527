import { type Deed, type Engine, freshEngine, type Happening, hasUnsaved, step } from "./save-engine.ts"

export interface SaverHands {
  /** Sends what is written now, made from `version`, and tells what came of it; never throws. */
  readonly send: (version: number) => Promise<Happening>
  readonly keepCopy: () => void
  readonly dropCopy: () => void
  readonly onChange: () => void
}

/** Gives the save engine hands: timers, the network, the local copy. One for each open editor. */
export class Saver {
  private engine: Engine
  private readonly hands: SaverHands
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: ((saved: boolean) => void)[] = []

  constructor(version: number, hands: SaverHands) {
    this.engine = freshEngine(version)
    this.hands = hands
  }

  now(): Engine {
    return this.engine
  }

  tell(happening: Happening): void {
    const [next, deeds] = step(this.engine, happening)
    this.engine = next
    for (const deed of deeds) this.do(deed)
    this.answerThoseWhoWait()
    this.hands.onChange()
  }

  /** Saves now whatever is not saved. True when all of it is on the server; false when that cannot be. */
  flush(): Promise<boolean> {
    this.tell({ type: "save-now" })
    if (!hasUnsaved(this.engine)) return Promise.resolve(true)
    if (!this.engine.isSending) return Promise.resolve(false)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private do(deed: Deed): void {
    if (deed.type === "keep-copy") this.hands.keepCopy()
    else if (deed.type === "drop-copy") this.hands.dropCopy()
    else {
      clearTimeout(this.timer)
      if (deed.type === "wait") this.timer = setTimeout(() => this.tell({ type: "pause-over" }), deed.ms)
      if (deed.type === "send") void this.hands.send(deed.version).then((happening) => this.tell(happening))
    }
  }

  private answerThoseWhoWait(): void {
    if (this.engine.isSending) return
    const saved = !hasUnsaved(this.engine)
    for (const resolve of this.waiting.splice(0)) resolve(saved)
  }
}
