import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { brokenPagePaths } from "./public-routes.ts"

const meantToBe = new Set([
  ...Object.values(brokenPagePaths),
  "/_not-found",
  "/_global-error",
  "/favicon.ico",
  "/icon.svg",
])

/**
 * Pages that the build has frozen though they must be made for each request: a public one would never change again, a
 * member's would carry no nonce and lose its scripts. Cured by `export const dynamic = "force-dynamic"` in the layout.
 */
export async function frozenPages(folder: string): Promise<string[]> {
  const manifest: unknown = JSON.parse(
    await readFile(join(folder, ".next", "prerender-manifest.json"), "utf8"),
  )
  if (typeof manifest !== "object" || manifest === null || !("routes" in manifest)) return []
  return Object.keys(manifest.routes ?? {}).filter((path) => !meantToBe.has(path))
}
