import type { Node as ProseMirrorNode } from "@tiptap/pm/model"
import type { BodyNode } from "./entry-text.ts"

/** Blocks never change, they are replaced: what was read of one holds as long as it stands. */
const read = new WeakMap<ProseMirrorNode, BodyNode>()

/** The document as JSON. Only blocks that changed since the last reading are made anew, so it may be asked often. */
export function bodyOf(doc: ProseMirrorNode): BodyNode {
  const attrs = { ...doc.attrs }
  return { type: doc.type.name, attrs, content: doc.children.map(blockOf) }
}

function blockOf(block: ProseMirrorNode): BodyNode {
  const known = read.get(block)
  if (known) return known
  const made = block.toJSON() as BodyNode
  read.set(block, made)
  return made
}
