import type { SharedLink } from "#components/editor/preview-room.tsx"
import type { PreviewLink } from "#domain/content/queries/preview-links.ts"

/** Preview links as the browser gets them: instants as ISO text. */
export function linksToSend(links: readonly PreviewLink[]): SharedLink[] {
  return links.map(({ id, by, expiresAt, ofScheduled, openings }) => ({
    id,
    by,
    expiresAt: expiresAt.toISOString(),
    ofScheduled,
    openings,
  }))
}
