import type { ReactNodeViewProps } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { BlockFrame } from "./block-frame.tsx"

/** A live block among the text. */
export function LiveBlock({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  return (
    <BlockFrame
      name={t(`blocks.live.${node.type.name}`)}
      kind="live"
      selected={selected}
      onRemove={deleteNode}
    >
      <p className="block-says">{t(`blocks.live.${node.type.name}`)}</p>
    </BlockFrame>
  )
}
