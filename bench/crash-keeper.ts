import { execFileSync } from "node:child_process"
import { setTimeout as later } from "node:timers/promises"
import pg from "pg"
import type { House, Served } from "./house.ts"

/** What is killed, hard. "both" is what a power cut does; "postmaster" leaves its children to notice by themselves. */
export type Victim = "server" | "database" | "postmaster" | "both"

export interface Keeper {
  url: string
  kill(victim: Victim): Promise<void>
  /** How often the server ended without being killed. */
  endedByItself(): number
  stop(): void
}

/** ms that a service manager waits before it starts again what ended (systemd: RestartSec). */
const restartPause = 100

/** Keeps the product running as a service manager does: whenever it ends it is started again, on the same port. */
export async function keep(house: House, env: Record<string, string>): Promise<Keeper> {
  let isStopping = false
  let byItself = 0
  let isKilled = false
  let served = await house.serve("start/serve.ts", { env })
  const { url } = served
  void again()

  async function again(): Promise<void> {
    for (;;) {
      await over(served)
      if (isStopping) return
      if (!isKilled) byItself++
      isKilled = false
      served = await restarted()
    }
  }

  async function restarted(): Promise<Served> {
    for (;;) {
      await later(restartPause)
      try {
        return await house.serve("start/serve.ts", { env, port: new URL(url).port })
      } catch (error) {
        if (isStopping) throw error
        byItself++
      }
    }
  }

  function killServer(): void {
    isKilled = true
    served.process.kill("SIGKILL")
  }

  return {
    url,
    async kill(victim) {
      const [postmaster = 0, ...children] = victim === "server" ? [] : await postgres(house.databaseUrl)
      if (victim === "server" || victim === "both") killServer()
      if (victim !== "server") killAll(victim === "postmaster" ? [postmaster] : [postmaster, ...children])
    },
    endedByItself: () => byItself,
    stop() {
      isStopping = true
    },
  }
}

function over({ process: { exitCode, signalCode }, process }: Served): Promise<unknown> {
  if (exitCode !== null || signalCode !== null) return Promise.resolve()
  return new Promise((ended) => process.once("exit", ended))
}

/** The process ids of the living PostgreSQL: its postmaster, then its children. */
async function postgres(databaseUrl: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on("error", () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS "pid"`)
    const all = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
    const postmaster = all.find(([pid]) => pid === rows[0]?.pid)?.[1]
    if (!postmaster) throw new Error("PostgreSQL is not among the processes of this machine")
    return [postmaster, ...all.flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []))]
  } finally {
    await client.end()
  }
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL")
    } catch (error) {
      // One that had ended meanwhile is as dead as wished.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
    }
  }
}
