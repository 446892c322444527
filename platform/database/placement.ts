import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** Whom PostgreSQL runs as when this process is root: it refuses to be root itself. */
export interface Account {
  uid: number
  gid: number
}

/** The account for PostgreSQL; undefined when this process is an ordinary user and PostgreSQL can be the same. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = accountNamed("postgres")
  if (known) return known
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"])
  if (!accountNamed("postgres")) spawnSync("adduser", ["-S", "-H", "postgres"])
  const made = accountNamed("postgres") ?? accountNamed("nobody")
  if (!made)
    throw new Error(
      "PostgreSQL cannot run as root, and no other user could be made. Run as an ordinary user.",
    )
  return made
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) return undefined
  const [, , uid, gid] = line.split(":")
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * The folder for the data: the wished one, or, when PostgreSQL's user may not walk there (a clone below a private
 * folder, started by root), one of its own below /var/lib/samling.
 */
export function placeFor(dataDir: string, account: Account | undefined): string {
  if (!account || mayWalk(dataDir, account)) return dataDir
  const elsewhere = join("/var/lib/samling", shortHash(dataDir))
  mkdirSync(elsewhere, { recursive: true })
  return elsewhere
}

/** A short path for the socket (the system allows about 100 characters), private to the user of PostgreSQL. */
export function socketFolder(folder: string, account: Account | undefined): string {
  const socket = join("/tmp", `samling-${shortHash(folder)}`)
  makeFor(socket, account)
  const owner = statSync(socket).uid
  const expected = account?.uid ?? process.getuid?.()
  if (owner !== expected)
    throw new Error(`${socket} belongs to somebody else. Remove it, or set DATABASE_URL.`)
  return socket
}

/** Makes a private folder that belongs to PostgreSQL's user. */
export function makeFor(folder: string, account: Account | undefined): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

/** A program of PostgreSQL where its user can reach it; copied aside when it cannot walk to node_modules. */
export function reachable(native: string, account: Account | undefined): string {
  if (!account || mayWalk(native, account)) return native
  const copy = join("/var/lib/samling/programs", shortHash(native))
  if (!existsSync(copy)) {
    mkdirSync("/var/lib/samling/programs", { recursive: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return copy
}

/** Runs a program to its end as that account. @throws with what it said when it fails */
export function run(program: string, args: string[], account: Account | undefined): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: "/",
    encoding: "utf8",
    ...account,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${stderr || stdout}`.trim())
}

function mayWalk(folder: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { cwd: "/", ...account }).status === 0
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
