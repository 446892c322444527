import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { startMailbox } from "./mailbox.ts"

const projectRoot = join(import.meta.dirname, "../..")

/** A product that runs for this test run alone, on its own port, data and mailbox. */
export interface RunningProduct {
  readonly url: string
  readonly dataDir: string
  readonly mailDir: string
  /** The administrator's one-time link that the first start prints. */
  readonly signInLink: string
  /** Ends the server with no time to finish anything. */
  readonly kill: () => Promise<void>
  /** Starts it again where it was, with what it had. */
  readonly startAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts the production product with demo content in a new data directory, and waits until it says READY.
 * Builds when needed, so the first start may take minutes. Its output goes to `logFile`; `own` is added to its
 * environment, and may name a data directory that is there already.
 * @throws when it ends or stays silent for ten minutes
 */
export async function startProduct(
  logFile: string,
  own: Readonly<Record<string, string>> = {},
): Promise<RunningProduct> {
  const place = mkdtempSync(join(tmpdir(), "samling-e2e-"))
  // The database runs as a user of its own when we are root, and must be able to walk here.
  chmodSync(place, 0o755)
  const dataDir = own.DATA_DIR ?? join(place, "data")
  const mailDir = join(place, "mail")
  const mailbox = await startMailbox(mailDir)
  const port = await freePort()
  const environment = productEnvironment({
    ...own,
    PORT: String(port),
    DATA_DIR: dataDir,
    SMTP_URL: mailbox.url,
  })
  let child = begin(environment)
  const stop = async () => {
    await end(child)
    await mailbox.stop()
    rmSync(place, { recursive: true, force: true })
  }
  try {
    const { url, signInLink } = await ready(child, logFile)
    return {
      url,
      signInLink,
      dataDir,
      mailDir,
      async kill() {
        const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
        child.kill("SIGKILL")
        await gone
      },
      async startAgain() {
        child = begin(environment)
        await ready(child, logFile)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function begin(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["start/serve.ts"], {
    cwd: projectRoot,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  })
}

/** The environment of this process, without what would point the product elsewhere. */
function productEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _1,
    DATABASE_URL_DIRECT: _2,
    SITE_URL: _3,
    DEMO: _4,
    JOBS: _5,
    HOST: _6,
    ...rest
  } = process.env
  return { ...rest, NODE_ENV: "production", ...own }
}

/**
 * Runs one of the product's commands beside it, as `npm run -s NAME -- ARGUMENTS`; answers its stdout. `own` is added to
 * its environment.
 * @throws on exit ≠ 0
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  own: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn("npm", ["run", "-s", name, "--", ...args], {
    cwd: projectRoot,
    env: productEnvironment({
      DATA_DIR: process.env.E2E_DATA_DIR ?? "",
      SITE_URL: process.env.E2E_URL ?? "",
      ...own,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  })
  let out = ""
  let complaint = ""
  child.stdout.on("data", (chunk) => {
    out += chunk
  })
  child.stderr.on("data", (chunk) => {
    complaint += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", resolve)
  })
  if (code !== 0) throw new Error(`npm run ${name} ended with ${code}\n${complaint}`)
  return out.trim()
}

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("the system gave no port")
  return address.port
}

function ready(child: ChildProcess, logFile: string): Promise<{ url: string; signInLink: string }> {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile, { flags: "a" })
  const tail: string[] = []
  let signInLink = ""
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(
      () => reject(new Error("the product was not ready within 10 minutes")),
      600_000,
    )
    const read = (line: string) => {
      log.write(`${line}\n`)
      tail.push(line)
      if (tail.length > 40) tail.shift()
      if (line.startsWith("SIGN IN ")) signInLink = line.slice("SIGN IN ".length).trim()
      if (line.startsWith("READY ")) {
        clearTimeout(deadline)
        resolve({ url: line.slice("READY ".length).trim().replace(/\/$/, ""), signInLink })
      }
    }
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", read)
    child.on("error", reject)
    child.on("exit", (code) => {
      clearTimeout(deadline)
      reject(new Error(`the product ended with ${code} before it was ready:\n${tail.join("\n")}`))
    })
  })
}

/** Asks the product to finish, and insists after 20 s. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  child.kill("SIGTERM")
  const insist = setTimeout(() => child.kill("SIGKILL"), 20_000)
  await gone
  clearTimeout(insist)
}
