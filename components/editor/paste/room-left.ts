import type { EditorState } from "@tiptap/pm/state"
import type { Block } from "#domain/content/rules/body.ts"

/** What the schema takes of blocks in one body, and a save of signs, with room left for going on writing. */
const mostBlocks = 1_900
const mostSigns = 700_000

/** The blocks that the page still holds, and the rest, which begins with a heading where one is near. */
export function fitting(state: EditorState, blocks: readonly Block[]): { fits: Block[]; rest: Block[] } {
  const taken = state.doc.childCount
  let signs = blocks.length > 200 ? JSON.stringify(state.doc.toJSON()).length : 0
  let count = 0
  for (const block of blocks) {
    signs += blocks.length > 200 ? JSON.stringify(block).length : 0
    if (taken + count >= mostBlocks || signs > mostSigns) break
    count++
  }
  const cut = count === blocks.length ? count : headingBefore(blocks, count)
  return { fits: blocks.slice(0, cut), rest: blocks.slice(cut) }
}

/** Drafts of what is left, each as much as one page holds. */
export function shares(rest: readonly Block[]): Block[][] {
  const found: Block[][] = [[]]
  let signs = 0
  for (const block of rest) {
    const length = JSON.stringify(block).length
    const last = found.at(-1)
    if (!last || last.length >= mostBlocks || (signs + length > mostSigns && last.length > 0)) {
      found.push([block])
      signs = length
    } else {
      last.push(block)
      signs += length
    }
  }
  return found.filter(({ length }) => length > 0)
}

function headingBefore(blocks: readonly Block[], cut: number): number {
  for (let at = cut; at > cut * 0.8; at--) if (blocks[at]?.type === "heading") return at
  return cut
}
