import type { Editor } from "@tiptap/core"
import type { EditorState } from "@tiptap/pm/state"
import { type Level, levelsAt } from "./heading-levels.ts"
import { insertBlock, tableOf } from "./insert-block.ts"

/** What is asked for before something can be put in. */
export type Panel =
  | "link"
  | "image"
  | "file"
  | "gallery"
  | "video"
  | "help"
  | "eventCard"
  | "callCard"
  | "surveyFigure"
  | "people"

/** Something that can be put into a text, in the order of the menu. */
export interface Insertion {
  /** Of its name and synonyms in messages: "blocks.menu.table", "blocks.synonyms.table". */
  readonly key: string
  readonly isOffered?: (state: EditorState) => boolean
  readonly insert: (editor: Editor, open: (panel: Panel) => void) => void
}

const heading = (level: Level): Insertion => ({
  key: `heading${level}`,
  isOffered: (state) => levelsAt(state).includes(level),
  insert: (editor) => editor.chain().focus().setHeading({ level }).run(),
})
const asked = (key: Panel): Insertion => ({ key, insert: (_, open) => open(key) })
const callout = (tone: "note" | "important"): Insertion => ({
  key: tone,
  insert: (editor) =>
    insertBlock(editor, { type: "callout", attrs: { tone }, content: [{ type: "paragraph" }] }, 2),
})

export const insertions: readonly Insertion[] = [
  heading(2),
  heading(3),
  heading(4),
  { key: "bullets", insert: (editor) => editor.chain().focus().toggleBulletList().run() },
  { key: "numbers", insert: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { key: "quote", insert: (editor) => editor.chain().focus().toggleBlockquote().run() },
  callout("note"),
  callout("important"),
  { key: "table", insert: (editor) => insertBlock(editor, tableOf(3, 3), 4) },
  asked("image"),
  asked("gallery"),
  asked("file"),
  asked("video"),
  { key: "rule", insert: (editor) => insertBlock(editor, { type: "horizontalRule" }) },
  {
    key: "comingEvents",
    insert: (editor) => insertBlock(editor, { type: "comingEvents", attrs: { count: 3 } }),
  },
  asked("eventCard"),
  asked("surveyFigure"),
  asked("callCard"),
  asked("people"),
]

/** Those that may stand here and whose name or synonyms begin a word with what is sought, the names first. */
export function insertionsFor(
  state: EditorState,
  sought: string,
  say: (key: string) => string,
): readonly Insertion[] {
  const wanted = sought.trim().toLocaleLowerCase("da")
  const offered = insertions.filter(({ isOffered }) => isOffered?.(state) ?? true)
  if (wanted === "") return offered
  const begins = (words: string) =>
    words
      .toLocaleLowerCase("da")
      .split(/[,;]\s*/)
      .some((word) => word.startsWith(wanted) || word.split(" ").some((part) => part.startsWith(wanted)))
  const named = offered.filter(({ key }) => begins(say(`blocks.menu.${key}`)))
  const meant = offered.filter((one) => !named.includes(one) && begins(say(`blocks.synonyms.${one.key}`)))
  return [...named, ...meant]
}
