import { Extension } from "@tiptap/core"
import type { Node as ProseMirrorNode } from "@tiptap/pm/model"
import { Plugin } from "@tiptap/pm/state"
import { newBlockId } from "./new-block-id.ts"

/**
 * Keeps the name of every top-level block while it is written, moved, cut and pasted. What is new gets one; of two with
 * the same name, after a split or a copy, the one that stood there before keeps it. Never a step that can be undone.
 */
export const BlockIds = Extension.create<{ types: string[] }>({
  name: "blockIds",
  addOptions() {
    return { types: [] }
  },
  addGlobalAttributes() {
    return [
      {
        types: this.options.types,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute("data-block"),
            renderHTML: ({ id }) => (id ? { "data-block": id } : {}),
          },
        },
      },
    ]
  },
  addProseMirrorPlugins() {
    return [naming()]
  },
})

export function naming(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const unnamed = toName(before.doc, after.doc)
      if (unnamed.length === 0) return null
      const { tr } = after
      for (const at of unnamed) tr.setNodeAttribute(at, "id", newBlockId())
      return tr.setMeta("addToHistory", false)
    },
  })
}

/** Positions of the top-level blocks that need a name of their own. */
function toName(before: ProseMirrorNode, after: ProseMirrorNode): number[] {
  const places = new Map<string, { at: number; node: ProseMirrorNode }[]>()
  const unnamed: number[] = []
  after.forEach((node, at) => {
    const id = node.attrs.id as string | null
    if (!id) unnamed.push(at)
    else {
      const sharing = places.get(id)
      if (sharing) sharing.push({ at, node })
      else places.set(id, [{ at, node }])
    }
  })
  const shared = [...places.values()].filter(({ length }) => length > 1)
  if (shared.length === 0) return unnamed
  const stood = new Set<ProseMirrorNode>()
  before.forEach((node) => {
    stood.add(node)
  })
  for (const places of shared) {
    const keeps = places.find(({ node }) => stood.has(node)) ?? places[0]
    unnamed.push(...places.flatMap((place) => (place === keeps ? [] : [place.at])))
  }
  return unnamed
}
