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
  /** Pictures and files that the export names and nobody gave. */
  missingFiles: string[]
  skipped: { id: string; reason: string }[]
}

export function emptyReport(): ImportReport {
  return {
    accepted: true,
    published: 0,
    drafts: 0,
    pages: 0,
    media: 0,
    redirects: 0,
    missingFiles: [],
    skipped: [],
  }
}
