export interface RtfPicture {
  readonly mime: "image/png" | "image/jpeg"
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * The pictures of a text in RTF, in reading order. Word and LibreOffice put them on the clipboard only here: the markup
 * beside it names files of the person's own machine, which no page may read.
 */
export function rtfPictures(rtf: string): RtfPicture[] {
  return [...rtf.matchAll(/\\(png|jpeg)blip(?![a-z])/g)].flatMap((found) => {
    const bytes = bytesOf(hexFrom(rtf, found.index + found[0].length))
    return bytes.length > 0 ? [{ mime: `image/${found[1] as "png" | "jpeg"}` as const, bytes }] : []
  })
}

/** Hexadecimal figures up to the end of the group; groups inside it and words of command are something else. */
function hexFrom(rtf: string, from: number): string {
  const parts: string[] = []
  let at = from
  while (at < rtf.length && rtf[at] !== "}") {
    if (rtf[at] === "{") at = afterGroup(rtf, at)
    else if (rtf[at] === "\\") at += /^\\[a-z]+-?\d*/.exec(rtf.slice(at, at + 40))?.[0].length ?? 2
    else {
      const end = endOfRun(rtf, at)
      parts.push(rtf.slice(at, end).replace(/[^\da-f]/gi, ""))
      at = end
    }
  }
  return parts.join("")
}

function endOfRun(rtf: string, from: number): number {
  const stops = ["}", "{", "\\"].map((stop) => rtf.indexOf(stop, from)).filter((place) => place >= 0)
  return Math.min(rtf.length, ...stops)
}

function afterGroup(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at++) {
    if (rtf[at] === "{") depth++
    if (rtf[at] === "}" && --depth === 0) return at + 1
  }
  return rtf.length
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length >> 1)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
