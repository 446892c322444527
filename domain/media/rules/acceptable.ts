/** What may come in, told by the first bytes and never by the name. Everything else is refused with what to do instead. */
export const mostBytes = 25 * 1024 * 1024
export const mostPixels = 40_000_000

export type Acceptable =
  | { kind: "IMAGE"; mime: "image/jpeg" | "image/png" | "image/webp" | "image/gif" }
  | { kind: "FILE"; mime: "application/pdf" }

/** Widths that pictures are made in; none is made wider than the picture is. */
export const widths = [480, 960, 1440, 1920] as const

/** What the bytes are, or the message key of why they are not taken. `found` is what their first bytes say. */
export function acceptable(bytes: Uint8Array, found: string | undefined): Acceptable | { refused: string } {
  if (bytes.length === 0) return { refused: "media.empty" }
  if (bytes.length > mostBytes) return { refused: "media.tooLarge" }
  switch (found) {
    case "image/jpeg":
    case "image/png":
    case "image/webp":
    case "image/gif":
      return { kind: "IMAGE", mime: found }
    case "application/pdf":
      return { kind: "FILE", mime: found }
    case "image/heic":
    case "image/heif":
    case "image/avif":
      return { refused: "media.heic" }
    case "image/tiff":
      return { refused: "media.tiff" }
    default:
      return { refused: looksLikeMarkup(bytes) ? "media.svg" : "media.unknown" }
  }
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*<(\?xml|svg|!doctype|html)/i.test(new TextDecoder().decode(bytes.slice(0, 200)))
}
