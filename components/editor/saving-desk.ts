import { type Acted, type Answer, sendText } from "./ask-server.ts"
import type { Copy, CopyOwner } from "./browser-copies.ts"
import { Copying, type CopyTrouble } from "./copying.ts"
import type { EntryText } from "./entry-text.ts"
import type { Handed } from "./own-tabs.ts"
import { hasUnsaved } from "./save-engine.ts"
import { Saver } from "./saver.ts"

/** The page that is written on. */
export interface WrittenPage {
  readonly read: () => EntryText
  /** Puts another text in its place; the engine is told by who does it. */
  readonly show: (text: EntryText) => void
}

export type EntrySaver = Saver<EntryText, Answer<Acted>>

/** How long a tab that gives the pen away waits for its last save; what has not arrived goes along unsaved. */
const lastSaveMs = 2_000

/** What one open editor saves with: its engine, its copies in the browser, its name to the server. */
export class SavingDesk {
  readonly saver: EntrySaver
  readonly copying: Copying
  /** Names this tab among those who have the entry open. */
  readonly tab = newName()
  /** The text that the newest answer of the server stands for: what both sides of a conflict began with. */
  base: EntryText
  /** Names the writing to the server; goes along when it goes on in another tab. */
  pen = newName()
  readonly #read: () => EntryText

  constructor({
    entryId,
    first,
    owner,
    read,
    listeners,
    onTrouble,
  }: {
    entryId: string
    first: { readonly version: number; readonly text: EntryText }
    owner: CopyOwner
    read: () => EntryText
    listeners: Set<() => void>
    onTrouble: (trouble: CopyTrouble | null) => void
  }) {
    this.base = first.text
    this.#read = read
    this.copying = new Copying(owner, entryId, () => this.#copy(), onTrouble)
    this.saver = new Saver(first.version, {
      read,
      send: (deed, text) => sendText(entryId, { id: this.pen, personId: owner.personId }, deed, text),
      keepCopy: () => this.copying.soon(),
      copyReached: () => void this.copying.now(true),
      onTaken: (text) => {
        this.base = text
      },
      onChange: () => {
        for (const listener of listeners) listener()
      },
    })
  }

  /** Saves what is written, and lets another tab write on from there. */
  async give(): Promise<Handed> {
    await Promise.race([this.saver.flush(), new Promise((resolve) => setTimeout(resolve, lastSaveMs))])
    const engine = this.saver.now()
    const { version, turn } = engine
    const { base, pen } = this
    const handed = { text: this.#read(), base, version, pen, turn, isDirty: hasUnsaved(engine) }
    this.rest()
    return handed
  }

  /** From here on another tab writes, and keeps the copy. */
  rest(): void {
    this.saver.tell({ type: "given-away" })
    this.copying.stop()
  }

  /** Writes on where another tab of this person stood. */
  receive({ base, pen, version, turn, isDirty }: Omit<Handed, "text">): void {
    this.base = base
    this.pen = pen
    this.saver.tell({ type: "received", version, turn, isDirty })
  }

  /** Begins from a text that was fetched; nothing of another tab goes along. */
  begin(base: EntryText, version: number): void {
    this.receive({ base, version, pen: newName(), turn: 0, isDirty: false })
  }

  #copy(): Copy {
    const { version, turn, waiting, isDirty } = this.saver.now()
    const toCome = Number(waiting !== null) + Number(isDirty)
    return { version, base: this.base, text: this.#read(), pen: this.pen, turn: turn + toCome }
  }
}

function newName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(16))]
  return letters.map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
