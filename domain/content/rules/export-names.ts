import { slugOf } from "./address.ts"

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
}

/**
 * Names of the files that entries are exported to, without their endings: the steps of the path, in small letters,
 * digits and hyphens alone, so that none leads out of the folder. A twin has the name of its original.
 */
export function exportNames(): (entry: { id: string; path: string; originalId: string | null }) => string {
  const taken = new Set<string>()
  const byId = new Map<string, string>()
  return ({ id, path, originalId }) => {
    const ofOriginal = originalId === null ? undefined : byId.get(originalId)
    const wanted = (ofOriginal ?? steps(path)) || "index"
    const ending = originalId === null ? "" : ".en"
    const stem = taken.has(wanted + ending) ? `${wanted}-${shortId(id)}` : wanted
    taken.add(stem + ending)
    byId.set(id, stem)
    return stem + ending
  }
}

/** Below the folder of all exported: "media/bogbus-0a1b2c3d4e5f.jpg". One asset, one name. */
export function mediaName(asset: { id: string; filename: string; mime: string; storageKey: string }): string {
  const { id, filename, mime, storageKey } = asset
  const stem = step(filename.replace(/\.[^.]*$/, "")) || "fil"
  const stored = /\.([a-z0-9]{1,5})$/.exec(storageKey)?.[1]
  return `media/${stem}-${shortId(id)}.${endings[mime] ?? stored ?? "bin"}`
}

/** From a file with this name to one below the folder of all exported. */
export function upFrom(name: string): string {
  return "../".repeat(name.split("/").length - 1)
}

function steps(path: string): string {
  return path.split("/").map(step).filter(Boolean).join("/")
}

function step(words: string): string {
  const slug = slugOf(words)
  return devices.test(slug) ? `${slug}-` : slug
}

/** The end of an id, where the random part stands. */
function shortId(id: string): string {
  return id.replaceAll("-", "").slice(-12)
}
