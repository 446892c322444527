import type { Extensions } from "@tiptap/core"
import { TableKit } from "@tiptap/extension-table"
import { Placeholder } from "@tiptap/extensions"
import { StarterKit } from "@tiptap/starter-kit"
import { isAllowedAddress } from "./allowed-address.ts"
import { FigureNode } from "./nodes/figure-node.tsx"
import { FileNode } from "./nodes/file-node.tsx"

/** What can be written: the closed schema of domain/content/input.ts, and nothing beside it. */
export function bodyExtensions(words: { placeholder: string }): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      hardBreak: false,
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
    Placeholder.configure({ placeholder: words.placeholder }),
    FigureNode,
    FileNode,
  ]
}
