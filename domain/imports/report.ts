/** What an import did, counting only what is new; of a dry run what it would do. */
export interface ImportReport {
  accepted: boolean
  /** News that the public sees. */
  published: number
  /** News that it does not. */
  drafts: number
  /** Pages, whether published or not. */
  pages: number
  media: number
  redirects: number
  /** Texts and files that an earlier import brought; they stay as they are here. */
  already: number
  /** Sealed boxes in the texts that came. */
  boxes: number
  /** What came, one by one. */
  items: CameItem[]
  /** Pictures and files that the export names and nobody gave. */
  missingFiles: string[]
  skipped: { id: string; reason: string; title?: string }[]
}

export interface CameItem {
  id: string
  /** The entry it became; only of a run that is done. */
  entryId?: string
  title: string
  path: string
  as: "PUBLISHED" | "DRAFT" | "PAGE"
  boxes: number
}

export function emptyReport(): ImportReport {
  return {
    accepted: true,
    published: 0,
    drafts: 0,
    pages: 0,
    media: 0,
    redirects: 0,
    already: 0,
    boxes: 0,
    items: [],
    missingFiles: [],
    skipped: [],
  }
}
