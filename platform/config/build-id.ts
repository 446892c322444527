import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const file = join(process.cwd(), ".next", "BUILD_ID")

/**
 * Names the build that this process serves, read once: a new one lies there before the process is started anew. Empty in
 * development, where there is none.
 */
export const buildId = existsSync(file) ? readFileSync(file, "utf8").trim() : ""
