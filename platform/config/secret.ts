import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { config } from "./config.ts"

/** The secret of this installation, made at random on the first start and kept in `<data>/secret`. */
export function installationSecret(): string {
  const { dataDir } = config()
  const file = join(dataDir, "secret")
  mkdirSync(dataDir, { recursive: true })
  try {
    // `wx`: of two processes that start together one makes it and the other reads it.
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  return readFileSync(file, "utf8")
}
