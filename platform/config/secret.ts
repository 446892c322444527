import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { config } from "./config.ts"

/** The secret of this installation, made at random on the first start and kept in `<data>/secret`. */
export function installationSecret(): string {
  const file = place()
  mkdirSync(config().dataDir, { recursive: true })
  try {
    // `wx`: of two processes that start together one makes it and the other reads it.
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  return readFileSync(file, "utf8")
}

/** The secret of this installation if it has one already; for the backup. */
export function madeSecret(): string | undefined {
  return existsSync(place()) ? readFileSync(place(), "utf8") : undefined
}

/** Gives this installation the secret of another, whose data it takes over. */
export function takeOverSecret(secret: string): void {
  mkdirSync(config().dataDir, { recursive: true })
  rmSync(place(), { force: true })
  writeFileSync(place(), secret, { flag: "wx", mode: 0o600 })
}

function place(): string {
  return join(config().dataDir, "secret")
}
