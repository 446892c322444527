import { Extension } from "@tiptap/core"
import type { Node as ProseMirrorNode } from "@tiptap/pm/model"
import { type EditorState, Plugin } from "@tiptap/pm/state"

export type Level = 2 | 3 | 4

/** The title of a page is its first heading, so a body begins with the second level. */
const levels: readonly Level[] = [2, 3, 4]

/**
 * The levels a heading may have where the cursor stands: any that came before is open, and one below the last. A level
 * is never jumped over.
 */
export function levelsAt({ doc, selection }: EditorState): readonly Level[] {
  const last = lastLevelBefore(doc, selection.$from.index(0))
  return levels.filter((level) => level <= last + 1)
}

function lastLevelBefore(doc: ProseMirrorNode, index: number): number {
  for (let place = index - 1; place >= 0; place--) {
    const node = doc.child(place)
    if (node.type.name === "heading") return Number(node.attrs.level)
  }
  return 1
}

/** Holds what is typed ("## ", Ctrl Alt 3) to the levels that may follow, as the toolbar does. */
export const HeadingLevels = Extension.create({
  name: "headingLevels",
  // Before the heading's own keys and rules.
  priority: 200,
  addKeyboardShortcuts() {
    return Object.fromEntries(
      [1, ...levels].map((level) => [
        `Mod-Alt-${level}`,
        () => !(levelsAt(this.editor.state) as readonly number[]).includes(level),
      ]),
    )
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, _to, text) => {
            const { $from } = view.state.selection
            const written =
              $from.parent.type.name === "paragraph" && $from.depth === 1 ? $from.parent.textContent : ""
            if (text !== " " || !/^#{2,4}$/.test(written) || $from.parentOffset !== written.length)
              return false
            const level = levelsAt(view.state).findLast((one) => one <= written.length) ?? 2
            return editor
              .chain()
              .deleteRange({ from: from - written.length, to: from })
              .setHeading({ level })
              .run()
          },
        },
      }),
    ]
  },
})
