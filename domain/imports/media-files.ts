import { readdir, readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"

/** The files that were given beside an export, found by the address they had on the old site. */
export interface MediaFiles {
  /** Its path among those given; null when it was not. */
  readonly find: (address: string) => string | null
  readonly read: (path: string) => Promise<Uint8Array>
}

export const noFiles: MediaFiles = { find: () => null, read: async () => new Uint8Array() }

/** Every file below a folder. Addresses never become paths: they are only looked up among the files that are there. */
export async function filesIn(folder: string): Promise<MediaFiles> {
  return filesAmong(await namesIn(folder), async (path) => readFile(join(folder, path)))
}

/** Paths of all files below a folder, with strokes of one kind; what only leads to a file elsewhere is none of them. */
export async function namesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join("/"))
}

export function filesAmong(paths: readonly string[], read: MediaFiles["read"]): MediaFiles {
  const byPath = new Map<string, string>()
  const byName = new Map<string, string | null>()
  for (const path of paths) {
    const key = keyOf(path.split("\\").join("/"))
    byPath.set(key, path)
    // An archive of a whole site has its folders above.
    const upload = /(?:^|\/)uploads\/(?:sites\/\d+\/)?(.+)$/.exec(key)?.[1]
    if (upload && !byPath.has(upload)) byPath.set(upload, path)
    const name = key.split("/").at(-1) ?? key
    // Two files of one name are told apart by their folders alone.
    byName.set(name, byName.has(name) ? null : path)
  }
  const find = (address: string) => {
    const key = keyOf(uploadPath(address))
    const parts = key.split("/")
    for (const wanted of [key, withoutSize(key)]) {
      for (const prefix of ["", "uploads/", "wp-content/uploads/"]) {
        const path = byPath.get(prefix + wanted)
        if (path !== undefined) return path
      }
    }
    const name = parts.at(-1) ?? ""
    return byName.get(name) ?? byName.get(withoutSize(name)) ?? null
  }
  return { find, read }
}

/** "2019/05/bus.jpg" of "https://gammel.example/wp-content/uploads/2019/05/bus.jpg?x=1". */
export function uploadPath(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]+/i, "").split(/[?#]/)[0] ?? ""
  const below = /\/uploads\/(?:sites\/\d+\/)?(.*)$/.exec(path)?.[1] ?? path.replace(/^\/+/, "")
  try {
    return decodeURIComponent(below)
  } catch {
    return below
  }
}

/** WordPress makes each picture in several sizes, "bus-300x200.jpg"; what is given is the one they were made from. */
export function withoutSize(path: string): string {
  return path.replace(/-(\d{2,5}x\d{2,5}|scaled)(?=\.\w+$)/, "")
}

function keyOf(path: string): string {
  return path.normalize("NFC").toLowerCase()
}
