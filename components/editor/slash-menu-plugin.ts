import { type Editor, Extension } from "@tiptap/core"
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { type Insertion, insertionsFor, type Panel } from "./insertions.ts"

export const slashListId = "slash-menu"

export interface Slash {
  /** Where the "/" stands. */
  readonly from: number
  readonly to: number
  readonly found: readonly Insertion[]
  readonly active: number
}

type Told = { readonly close: true } | { readonly active: number }

export const slashKey = new PluginKey<Slash | null>("slash")

/** "/" at the beginning of a paragraph or after a space, and what is typed behind it. */
const written = /(?:^|\s)\/([\p{L}\p{N} -]{0,24})$/u

/** Opens the menu of blocks where "/" is typed; the cursor stays in the text, the keys choose in the menu. */
export const SlashMenuKeys = Extension.create<{ say: (key: string) => string; open: (panel: Panel) => void }>(
  {
    name: "slashMenu",
    // Before lists, tables and paragraphs take Enter and the arrows.
    priority: 1_000,
    addOptions() {
      return { say: (key) => key, open: () => {} }
    },
    addProseMirrorPlugins() {
      const { editor, options } = this
      return [
        new Plugin<Slash | null>({
          key: slashKey,
          state: {
            init: () => null,
            apply: (tr, before, _old, state) => next(options.say, tr, before, state),
          },
          props: {
            attributes: (state): Record<string, string> => {
              const slash = slashKey.getState(state)
              const chosen = slash?.found[slash.active]
              return chosen
                ? { "aria-controls": slashListId, "aria-activedescendant": `${slashListId}-${chosen.key}` }
                : {}
            },
            handleKeyDown: (view, event) => {
              const slash = slashKey.getState(view.state)
              if (!slash) return false
              const count = slash.found.length
              const tell = (told: Told) => view.dispatch(view.state.tr.setMeta(slashKey, told))
              if (event.key === "Escape") {
                tell({ close: true })
                return true
              }
              if (count === 0) return false
              if (event.key === "ArrowDown") tell({ active: (slash.active + 1) % count })
              else if (event.key === "ArrowUp") tell({ active: (slash.active + count - 1) % count })
              else if (event.key === "Enter" || event.key === "Tab")
                chooseInsertion(editor, slash.found[slash.active], options.open)
              else return false
              return true
            },
          },
        }),
      ]
    },
  },
)

/** Takes away what was typed and puts in what was chosen. */
export function chooseInsertion(
  editor: Editor,
  chosen: Insertion | undefined,
  open: (panel: Panel) => void,
): void {
  const slash = slashKey.getState(editor.state)
  if (!slash || !chosen) return
  editor.chain().deleteRange({ from: slash.from, to: slash.to }).run()
  chosen.insert(editor, open)
}

function next(
  say: (key: string) => string,
  tr: Transaction,
  before: Slash | null,
  state: EditorState,
): Slash | null {
  const told = tr.getMeta(slashKey) as Told | undefined
  if (told && "close" in told) return null
  if (told && before) return { ...before, active: told.active }
  if (!tr.docChanged && !tr.selectionSet) return before
  const found = slashAt(state)
  if (!found) return null
  // Opened by typing "/" alone; going back to one, or on after Escape, opens nothing.
  if (!before && !(tr.docChanged && found.sought === "")) return null
  if (before && before.from !== found.from && !tr.docChanged) return null
  return { from: found.from, to: found.to, found: insertionsFor(state, found.sought, say), active: 0 }
}

function slashAt({ selection }: EditorState): { from: number; to: number; sought: string } | null {
  const { $from, empty } = selection
  if (!empty || $from.parent.type.name !== "paragraph") return null
  const line = $from.parent.textBetween(Math.max(0, $from.parentOffset - 26), $from.parentOffset, "\n", "\n")
  const match = written.exec(line)
  const sought = match?.[1]
  return sought === undefined ? null : { from: $from.pos - sought.length - 1, to: $from.pos, sought }
}
