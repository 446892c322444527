import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { environmentWith } from "#platform/config/config.ts"

/** Everything Next reads; a change in any of it makes the last build old. */
const sources = ["app", "components", "domain", "messages", "platform", "prisma", "public"]
const files = [
  "next.config.js",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
  "instrumentation.ts",
]
const stamp = join(".next", "samling-build")

/** Writes Prisma's client when it is missing or older than the schema. Needs no network and no database. */
export async function generateIfNeeded(): Promise<void> {
  const schema = readdirSync("prisma").filter((name) => name.endsWith(".prisma"))
  const made = join("prisma", "generated", "client.ts")
  const newest = Math.max(...schema.map((name) => statSync(join("prisma", name)).mtimeMs))
  if (existsSync(made) && statSync(made).mtimeMs >= newest) return
  console.log("Writing the database client …")
  await runNode("node_modules/prisma/build/index.js", ["generate"], {
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  })
}

/** Builds the pages when there is no build or the sources changed since. */
export async function buildIfNeeded(): Promise<void> {
  const now = fingerprint()
  if (existsSync(join(".next", "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === now)
    return
  console.log("Building the pages; this takes a minute or two, once …")
  await runNode("node_modules/next/dist/bin/next", ["build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  })
  writeFileSync(stamp, now)
}

function fingerprint(): string {
  const hash = createHash("sha256")
  const add = (path: string) => hash.update(path).update(readFileSync(path))
  for (const folder of sources) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && !/\.test\.tsx?$/.test(path) && !path.startsWith(join("prisma", "generated")))
        add(path)
    }
  }
  for (const file of files) if (existsSync(file)) add(file)
  return hash.digest("hex")
}

/** Runs a program of Node to its end, its output shown as progress. @throws with its output when it fails */
function runNode(file: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: environmentWith(env),
      stdio: ["ignore", "pipe", "pipe"],
    })
    let said = ""
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      process.stderr.write(".")
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("error", fail)
    child.once("exit", (code) => {
      process.stderr.write("\n")
      if (code === 0) done()
      else fail(new Error(`${file} ${args.join(" ")} failed:\n${said}`))
    })
  })
}
