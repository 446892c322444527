/** What may come in, told by the first bytes and never by the name. Everything else is refused with what to do instead. */
export const mostBytes = 25 * 1024 * 1024
export const mostPixels = 40_000_000

export type Acceptable =
  | { kind: "IMAGE"; mime: "image/jpeg" | "image/png" | "image/webp" | "image/gif" }
  | { kind: "FILE"; mime: "application/pdf"; ending: "pdf" }

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
      return { kind: "FILE", mime: found, ending: "pdf" }
    case "image/heic":
    case "image/heif":
    case "image/heic-sequence":
    case "image/heif-sequence":
      return { refused: "media.heic" }
    case "image/avif":
    case "image/jxl":
    case "image/bmp":
      return { refused: "media.otherImage" }
    case "image/tiff":
      return { refused: "media.tiff" }
    case "application/x-cfb":
      return { refused: "media.oldOffice" }
    default:
      return { refused: byTheirText(bytes, found) }
  }
}

function byTheirText(bytes: Uint8Array, found: string | undefined): string {
  const start = new TextDecoder().decode(bytes.slice(0, 400)).replace(/^\uFEFF/, "")
  const bare = start.replace(/<!--.*?-->|<\?xml[^>]*>|<!doctype svg[^>]*>/gis, "")
  if (/^\s*<svg/i.test(bare)) return "media.svg"
  if (/^\s*<(\?xml|!doctype|html|head|body|script|!--)/i.test(start)) return "media.markup"
  if (found?.startsWith("video/") || found?.startsWith("audio/")) return "media.video"
  return "media.unknown"
}
