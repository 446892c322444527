import type { Extensions } from "@tiptap/core"
import { Blockquote } from "@tiptap/extension-blockquote"
import { Bold } from "@tiptap/extension-bold"
import { Heading } from "@tiptap/extension-heading"
import { HorizontalRule } from "@tiptap/extension-horizontal-rule"
import { Italic } from "@tiptap/extension-italic"
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list"
import { Paragraph } from "@tiptap/extension-paragraph"
import { TableKit } from "@tiptap/extension-table"
import { Text } from "@tiptap/extension-text"
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions"
import { CaretAfterTyping } from "./caret-after-typing.ts"
import { CaretInView } from "./caret-in-view.ts"
import { HeadingLevels } from "./heading-levels.ts"
import type { Panel } from "./insertions.ts"
import { LinkMark } from "./link-mark.ts"
import { BlockKeys } from "./move-block.ts"
import { BlockIds } from "./nodes/block-ids.ts"
import { DocumentNode } from "./nodes/body-node.ts"
import { CalloutNode } from "./nodes/callout-node.ts"
import { FigureNode } from "./nodes/figure-node.tsx"
import { FileNode } from "./nodes/file-node.tsx"
import { GalleryNode } from "./nodes/gallery-node.tsx"
import { liveNodes } from "./nodes/live-nodes.ts"
import { PictureWantedNode } from "./nodes/picture-wanted-node.tsx"
import { SealedNode } from "./nodes/sealed-node.tsx"
import { VideoNode } from "./nodes/video-node.tsx"
import { SlashMenuKeys } from "./slash-menu-plugin.ts"

/** Whatever can stand in the body itself, and carries a name there. */
const textBlocks = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "blockquote",
  "table",
  "horizontalRule",
]
const otherBlocks = [
  CalloutNode,
  FigureNode,
  FileNode,
  GalleryNode,
  PictureWantedNode,
  SealedNode,
  VideoNode,
  ...liveNodes,
]

/** What can be written: the closed schema of domain/content/rules/body.ts, and nothing beside it. */
export function bodyExtensions({
  placeholder,
  say = (key) => key,
  open = () => {},
}: {
  placeholder: string
  say?: (key: string) => string
  /** Asks for what a block needs before it is put in. */
  open?: (panel: Panel) => void
}): Extensions {
  return [
    DocumentNode,
    Paragraph,
    Text,
    Heading.configure({ levels: [2, 3, 4] }),
    Bold,
    Italic,
    LinkMark,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Blockquote,
    HorizontalRule,
    Dropcursor,
    Gapcursor,
    TrailingNode,
    // What was done can be undone until the page is left.
    UndoRedo.configure({ depth: 10_000 }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder }),
    HeadingLevels,
    CaretInView,
    CaretAfterTyping,
    BlockKeys,
    SlashMenuKeys.configure({ say, open }),
    ...otherBlocks,
    BlockIds.configure({ types: [...textBlocks, ...otherBlocks.map(({ name }) => name)] }),
  ]
}
