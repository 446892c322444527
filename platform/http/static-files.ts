import { readdir, readFile, stat } from "node:fs/promises"
import { extname, join, relative, sep } from "node:path"
import { LRUCache } from "lru-cache"
import { type Answer, prepareAnswer } from "./answer.ts"
import type { Header } from "./headers.ts"
import { spelled } from "./hygiene.ts"

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
}

const forEver = "public, max-age=31536000, immutable"
const forAMonth = "public, max-age=2592000"
const askAgain = "public, max-age=0, must-revalidate"

/** The worker that keeps the page of a door (public/door/worker.js): it may mind doors, and ask nobody but us. */
const doorWorker = "/door/worker.js"
const ofDoorWorker: readonly Header[] = [
  ["Service-Worker-Allowed", "/admin/arrangementer/"],
  ["Content-Security-Policy", "default-src 'none'; connect-src 'self'"],
]

/** Bytes of files kept ready, all variants together. */
const readyLimit = 24 * 1024 * 1024

/** The files of the build and of `public/`, by address. */
export interface StaticFiles {
  has(path: string): boolean
  answer(path: string): Promise<Answer>
}

/**
 * Lists the files once, at start. An address is looked up in that list and never made into a file name, so no spelling
 * of it can leave the two folders. `build: false` leaves both to Next, which watches them in development.
 */
export async function listStaticFiles(
  folder: string,
  headers: readonly Header[],
  options: { build: boolean },
): Promise<StaticFiles> {
  const files = new Map<string, string>()
  if (options.build) {
    for (const [path, file] of await filesUnder(join(folder, "public"), "/")) files.set(path, file)
    const built = join(folder, ".next", "static")
    for (const [path, file] of await filesUnder(built, "/_next/static/")) files.set(path, file)
  }
  const ready = new LRUCache<string, Answer>({
    maxSize: readyLimit,
    sizeCalculation: (answer) => answer.bytes,
  })
  return {
    has: (path) => files.has(path),
    async answer(path) {
      const known = ready.get(path)
      if (known) return known
      const file = files.get(path)
      if (!file) throw new Error(`No such file: ${path}`)
      const own: Header[] = [
        ["Content-Type", types[extname(file).toLowerCase()] ?? "application/octet-stream"],
        ["Cache-Control", lifeOf(path)],
        ["Vary", "Accept-Encoding"],
        ...(path === doorWorker ? ofDoorWorker : []),
      ]
      const answer = await prepareAnswer({ status: 200, body: await readFile(file), own }, headers)
      ready.set(path, answer)
      return answer
    },
  }
}

/** The build writes a hash into its names; fonts and icons of ours change with a release, the rest may any day. */
function lifeOf(path: string): string {
  if (path.startsWith("/_next/static/")) return forEver
  return path.startsWith("/fonts/") || path.startsWith("/icons/") ? forAMonth : askAgain
}

async function filesUnder(folder: string, prefix: string): Promise<[string, string][]> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isThere) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".git"))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const parts = relative(folder, file).split(sep)
      return [prefix + parts.map(spelled).join("/"), file]
    })
}
