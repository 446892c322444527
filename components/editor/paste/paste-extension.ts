import { Extension } from "@tiptap/core"
import { Plugin, TextSelection } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import { sendFile } from "#components/admin/upload.ts"
import type { Block } from "#domain/content/rules/body.ts"
import type { CleanContext, LeftOut } from "#domain/content/rules/html/clean-html.ts"
import type { Asset } from "../entry-text.ts"
import { newBlockId } from "../nodes/new-block-id.ts"
import { Arrivals } from "./arrivals.ts"
import { headingAbove, insertBlocks, placeNamed } from "./insert-blocks.ts"
import { type Coming, type Pasted, pastedFrom, pastedMarkup } from "./pasted.ts"
import { fitting } from "./room-left.ts"

/** What the page is told of a paste, to say it to who pasted. */
export interface PasteTold {
  readonly leftOut: readonly LeftOut[]
  /** Pictures that did not come along; their places wait. */
  readonly missing: number
  /** Blocks that one page cannot hold, and the files of their pictures. */
  readonly rest: readonly Block[]
  readonly files: ReadonlyMap<string, Coming>
  /** A file that cannot be read as text, by the key of the sentence that says what to do. */
  readonly refused?: string
  /** The document that is being read. */
  readonly isReading?: string
}

export interface PasteOptions {
  readonly site: string
  readonly notesTitle: string
  readonly onAsset: (asset: Asset) => void
  readonly onTold: (told: PasteTold | null) => void
}

interface PasteStorage {
  readonly arrivals: Arrivals
  /** Takes files that were chosen, as if they were dropped where the cursor is. */
  take: (files: readonly File[]) => void
}

declare module "@tiptap/core" {
  interface Storage {
    cleanPaste: PasteStorage
  }
}

/** Cleans what is pasted and dropped, brings pictures to their places, reads documents of Word. */
export const PasteExtension = Extension.create<PasteOptions, PasteStorage>({
  name: "cleanPaste",
  addOptions() {
    return { site: "", notesTitle: "", onAsset: () => {}, onTold: () => {} }
  },
  addStorage() {
    return { arrivals: new Arrivals(), take: () => {} }
  },
  onCreate() {
    const desk = new PasteDesk(this.editor.view, this.options, this.storage.arrivals)
    this.storage.take = (files) => desk.takeFiles(files)
  },
  addProseMirrorPlugins() {
    const deskOf = (view: EditorView) => new PasteDesk(view, this.options, this.storage.arrivals)
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => deskOf(view).paste(event.clipboardData),
          handleDrop: (view, event, _slice, isMoved) => !isMoved && deskOf(view).drop(event),
        },
      }),
    ]
  },
})

/** One paste or drop, and the files it brings. */
class PasteDesk {
  private readonly view: EditorView
  private readonly options: PasteOptions
  private readonly arrivals: Arrivals

  constructor(view: EditorView, options: PasteOptions, arrivals: Arrivals) {
    this.view = view
    this.options = options
    this.arrivals = arrivals
  }

  /** @returns whether it was taken; what the editor itself copied is left to the editor */
  paste(data: DataTransfer | null): boolean {
    if (!data) return false
    const clipboard = {
      html: data.getData("text/html"),
      text: data.getData("text/plain"),
      rtf: data.getData("text/rtf"),
    }
    if (clipboard.html.includes("data-pm-slice")) return false
    const files = [...data.files]
    if (
      files.length > 0 &&
      saysNothing(clipboard.html) &&
      (clipboard.text.trim() === "" || clipboard.html !== "")
    ) {
      this.takeFiles(files)
      return true
    }
    // One line of text is typed, not inserted as a block.
    if (clipboard.html === "" && !clipboard.text.trim().includes("\n")) return false
    const pasted = pastedFrom(clipboard, this.context())
    if (pasted.blocks.length === 0) return false
    this.put(pasted)
    return true
  }

  drop(event: DragEvent): boolean {
    const data = event.dataTransfer
    if (!data) return false
    const at = this.view.posAtCoords({ left: event.clientX, top: event.clientY })
    const files = [...data.files]
    if (files.length === 0) {
      if (at) this.cursorTo(at.pos)
      return this.paste(data)
    }
    event.preventDefault()
    const place = at && at.inside >= 0 ? this.view.state.doc.nodeAt(at.inside) : null
    const [file] = files
    if (place?.type.name === "pictureWanted" && file && files.length === 1 && !isDocx(file)) {
      this.fill(String(place.attrs.id), { file, alt: String(place.attrs.hint ?? ""), caption: "" })
      return true
    }
    if (at) this.cursorTo(at.pos)
    this.takeFiles(files)
    return true
  }

  /** Pictures and PDFs go to places of their own where the cursor is; a document of Word is read as text. */
  takeFiles(files: readonly File[]): void {
    const waiting = files.filter((file) => !isDocx(file) && !isOldDocument(file))
    const places = waiting.map((file) => ({ name: newBlockId(), file }))
    if (places.length > 0) {
      this.put({
        blocks: places.map(({ name, file }) => ({
          type: "pictureWanted",
          attrs: { id: name, hint: file.name.slice(0, 200) },
        })),
        files: new Map(places.map(({ name, file }) => [name, { file, alt: "", caption: "" }])),
        leftOut: [],
        missing: 0,
      })
    }
    if (files.some(isOldDocument)) this.tell({ refused: "paste.oldDocument" })
    for (const file of files.filter(isDocx)) void this.takeDocument(file)
  }

  /** Sends a file; when the server took it, it stands in its place, wherever that has moved. */
  async fill(place: string, { file, alt, caption }: Coming): Promise<void> {
    this.arrivals.tell(place, { name: file.name, sent: 0, failed: null })
    const answer = await inTurn(() =>
      sendFile(file, alt, (sent) => this.arrivals.tell(place, { name: file.name, sent, failed: null })),
    )
    if (answer.type !== "done") {
      const failed =
        answer.type === "refused"
          ? answer.refused
          : answer.type === "signed-out"
            ? "signed-out"
            : "unreachable"
      this.arrivals.tell(place, { name: file.name, sent: 1, failed })
      return
    }
    this.options.onAsset(answer.done)
    this.stand(place, answer.done, alt, caption)
    this.arrivals.tell(place, null)
  }

  private stand(place: string, asset: Asset, alt: string, caption: string): void {
    if (this.view.isDestroyed) return
    const { state } = this.view
    const at = placeNamed(state, place)
    if (at === null) return
    const { figure, file } = state.schema.nodes
    const tr = state.tr.setMeta("addToHistory", false)
    if (asset.kind === "IMAGE" && figure)
      tr.setNodeMarkup(at, figure, { id: place, assetId: asset.id, alt, caption })
    else if (file) tr.setNodeMarkup(at, file, { id: place, assetId: asset.id, title: asset.filename })
    this.view.dispatch(tr)
  }

  private async takeDocument(file: File): Promise<void> {
    if (file.size > mostOfDocument) {
      this.tell({ refused: "paste.tooLargeDocument" })
      return
    }
    this.tell({ isReading: file.name })
    try {
      const { docxMarkup } = await import("./docx.ts")
      this.put(pastedMarkup(await docxMarkup(file), this.context()))
    } catch {
      // Damaged, encrypted or no Word document at all: the file says no more than that it cannot be read.
      this.tell({ refused: "paste.brokenDocument" })
    }
  }

  private put({ blocks, files, leftOut, missing }: Pasted): void {
    const { fits, rest } = fitting(this.view.state, blocks)
    const hasWords = leftOut.length > 0 || missing > 0 || rest.length > 0
    if (fits.length > 0) this.view.dispatch(insertBlocks(this.view.state, fits).setMeta("paste", true))
    for (const [place, coming] of files) {
      if (placeNamed(this.view.state, place) !== null) void this.fill(place, coming)
    }
    this.options.onTold(hasWords ? { leftOut, missing, rest, files } : null)
    this.view.focus()
  }

  private tell(told: Partial<PasteTold>): void {
    this.options.onTold({ leftOut: [], missing: 0, rest: [], files: new Map(), ...told })
  }

  private context(): CleanContext {
    return {
      site: this.options.site,
      notesTitle: this.options.notesTitle,
      under: headingAbove(this.view.state),
    }
  }

  private cursorTo(position: number): void {
    const { state } = this.view
    this.view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position))))
  }
}

/** A larger one would fill the memory of the browser. */
const mostOfDocument = 50 * 1024 * 1024

/** One file after the other: a hundred at once would only wait for each other. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = turn.then(work, work)
  turn = next
  return next
}

/** Markup beside files that holds no word, as when a picture is copied from a page. */
function saysNothing(html: string): boolean {
  return html.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>|&nbsp;/gi, "").trim() === ""
}

function isDocx(file: File): boolean {
  return /\.docx$/i.test(file.name)
}

function isOldDocument(file: File): boolean {
  return /\.(doc|odt|rtf|pages|docm)$/i.test(file.name)
}
