import type { Extensions } from "@tiptap/core"
import { Extension } from "@tiptap/core"
import { TableKit } from "@tiptap/extension-table"
import { Placeholder } from "@tiptap/extensions"
import { StarterKit } from "@tiptap/starter-kit"
import { isAllowedAddress } from "./allowed-address.ts"
import { CaretInView } from "./caret-in-view.ts"
import { HeadingLevels } from "./heading-levels.ts"
import type { Panel } from "./insertions.ts"
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

/** A link that leads to an entry keeps which one, beside the address it has today. */
const LinkedEntry = Extension.create({
  name: "linkedEntry",
  addGlobalAttributes() {
    const entryId = {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-entry-id"),
      renderHTML: ({ entryId: id }: Record<string, unknown>) => (id ? { "data-entry-id": id } : {}),
    }
    return [{ types: ["link"], attributes: { entryId } }]
  },
})

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
    StarterKit.configure({
      document: false,
      heading: { levels: [2, 3, 4] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      hardBreak: false,
      // What was done can be undone until the page is left.
      undoRedo: { depth: 10_000 },
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: true,
        protocols: ["http", "https", "mailto", "tel"],
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (address) => isAllowedAddress(address),
      },
    }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder }),
    LinkedEntry,
    HeadingLevels,
    CaretInView,
    BlockKeys,
    SlashMenuKeys.configure({ say, open }),
    ...otherBlocks,
    BlockIds.configure({ types: [...textBlocks, ...otherBlocks.map(({ name }) => name)] }),
  ]
}
