import {
  type Act,
  type Deed,
  type Engine,
  freshEngine,
  type Happening,
  hasUnsaved,
  step,
} from "./save-engine.ts"

export type SendDeed = Extract<Deed, { type: "send" }>

/** What came of one sending: the happening for the engine, and for who pressed, all that was said. */
export interface Sent<Said> {
  readonly happening: Happening
  readonly said: Said | null
}

export interface SaverHands<Text, Said> {
  /** What is written now. */
  readonly read: () => Text
  /** Sends a text, and tells what came of it; never throws. */
  readonly send: (deed: SendDeed, text: Text) => Promise<Sent<Said>>
  readonly keepCopy: () => void
  /** The server has taken this text, and nothing was typed since. */
  readonly copyReached: (text: Text) => void
  /** The server has taken this text: what a conflict is measured from. */
  readonly onTaken: (text: Text) => void
  readonly onChange: () => void
}

interface Pressed<Said> {
  readonly act: Act
  readonly answer: (said: Said | null) => void
}

/** Gives the save engine hands: timers, the network, the copy in the browser. One for each open editor. */
export class Saver<Text, Said> {
  private engine: Engine
  private readonly hands: SaverHands<Text, Said>
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: ((saved: boolean) => void)[] = []
  private held: Text | null = null
  private pressed: Pressed<Said>[] = []

  constructor(version: number, hands: SaverHands<Text, Said>) {
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
    if (!this.engine.inFlight) return Promise.resolve(false)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Sends what is written now with an act; what the server said, or null when the act was held back. */
  press(act: Act): Promise<Said | null> {
    return new Promise((answer) => {
      this.pressed.push({ act, answer })
      this.tell({ type: "press", act })
    })
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private do(deed: Deed): void {
    if (deed.type === "keep-copy") this.hands.keepCopy()
    else if (deed.type === "copy-reached") this.hands.copyReached(this.hands.read())
    else if (deed.type === "hold") this.held = this.hands.read()
    else {
      clearTimeout(this.timer)
      if (deed.type === "wait") this.timer = setTimeout(() => this.tell({ type: "pause-over" }), deed.ms)
      if (deed.type === "send") void this.send(deed)
    }
  }

  private async send(deed: SendDeed): Promise<void> {
    const text = (deed.act && this.held) || this.hands.read()
    const { happening, said } = await this.hands.send(deed, text)
    if (happening.type === "taken") this.hands.onTaken(text)
    if (deed.act) this.answerPress(deed.act, said)
    this.tell(happening)
  }

  private answerPress(act: Act, said: Said | null): void {
    const answered = this.pressed.find((press) => press.act === act)
    this.pressed = this.pressed.filter((press) => press !== answered)
    answered?.answer(said)
  }

  private answerThoseWhoWait(): void {
    const { inFlight, waiting } = this.engine
    // Another press took its place, or it was held back.
    for (const { act } of this.pressed)
      if (act !== inFlight?.act && act !== waiting?.act) this.answerPress(act, null)
    if (inFlight) return
    const saved = !hasUnsaved(this.engine)
    for (const resolve of this.waiting.splice(0)) resolve(saved)
  }
}
