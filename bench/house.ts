import { type ChildProcess, spawn } from "node:child_process"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { clusterUrl, startCluster } from "#platform/database/cluster.ts"
import manifest from "../package.json" with { type: "json" }

const root = resolve(import.meta.dirname, "..")

/** How `npm start` tells Node to keep its memory; what is measured is started the same way. */
const nodeFlags = manifest.scripts.start.split(" ").filter((word) => word.startsWith("--"))

/** How long a server may take to say READY, in ms: it may have to build first. */
const patience = 300_000

/** A product of its own for measuring: data directory, database, ports, beside whatever else runs. */
export interface House {
  databaseUrl: string
  /** The environment that its processes run in. */
  env: Record<string, string>
  /** Starts one more process of the house: a file of this repository that prints `READY http://…`. */
  serve(file: string, options?: ServeOptions): Promise<Served>
  /** Stops every process and the database and removes the data. */
  close(): Promise<void>
}

interface ServeOptions {
  args?: string[]
  env?: Record<string, string>
  /** A free one, unless a process is to come back where another was. */
  port?: string
}

export interface Served {
  url: string
  process: ChildProcess
}

/**
 * Opens an empty house. Its first server migrates it and fills in the demo content. With `database: "of the server"`
 * the house starts no PostgreSQL: its one server keeps its own, as `npm start` does.
 */
export async function openHouse(
  options: { database?: "of the house" | "of the server" } = {},
): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "samling-bench-"))
  // PostgreSQL runs as a user of its own when this is root, and must be able to walk here.
  await chmod(dataDir, 0o755)
  const cluster = options.database === "of the server" ? null : await startCluster(dataDir)
  const databaseUrl = cluster?.url ?? clusterUrl(dataDir)
  const children: ChildProcess[] = []
  const env = {
    ...inherited(),
    DATA_DIR: dataDir,
    // Empty means none; left out, one of a .env file would be taken.
    DATABASE_URL: cluster?.url ?? "",
    HOST: "127.0.0.1",
    LOG_LEVEL: "error",
  }
  return {
    databaseUrl,
    env,
    async serve(file, options = {}) {
      const port = options.port ?? String(await freePort())
      const child = spawn(process.execPath, [...nodeFlags, join(root, file), ...(options.args ?? [])], {
        cwd: root,
        env: {
          ...env,
          PORT: port,
          SITE_URL: `http://127.0.0.1:${port}`,
          ...options.env,
          NODE_ENV: "production",
        },
        stdio: ["ignore", "pipe", "inherit"],
      })
      children.push(child)
      return { url: await readyUrl(child, file), process: child }
    },
    async close() {
      await Promise.all(children.map(ended))
      // A server that was killed leaves its PostgreSQL behind: it is taken over, to be ended.
      await (cluster ?? (await startCluster(dataDir))).stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Only what a process needs to run: the settings of a product that runs beside must not leak in. */
function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG"]
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

function readyUrl(child: ChildProcess, file: string): Promise<string> {
  const { promise, resolve: found, reject } = Promise.withResolvers<string>()
  const limit = setTimeout(
    () => reject(new Error(`${file} was not ready within ${patience / 1000} s`)),
    patience,
  )
  child.once("exit", (code) => reject(new Error(`${file} ended with ${code} before it was ready`)))
  if (!child.stdout) throw new Error(`${file} has no output to read`)
  createInterface({ input: child.stdout }).on("line", (line) => {
    const ready = /^READY (http\S+)$/.exec(line)
    if (ready?.[1]) found(ready[1].replace(/\/$/, ""))
  })
  return promise.finally(() => clearTimeout(limit))
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((done) => child.once("exit", done))
  child.kill("SIGTERM")
  const limit = setTimeout(() => child.kill("SIGKILL"), 15_000)
  await over
  clearTimeout(limit)
}

function freePort(): Promise<number> {
  return new Promise((done, refused) => {
    const server = createServer().once("error", refused)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        typeof address === "object" && address ? done(address.port) : refused(new Error("No port")),
      )
    })
  })
}
