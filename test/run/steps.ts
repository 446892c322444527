import { spawn } from "node:child_process"

/** What one step of the test command found. A check counts as one; a test runner counts its tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** What the summary tells beside the counts. */
  readonly note?: string
}

export interface Step {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

/** A step that shares nothing with its like and may run beside them; what it said is in its outcome. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<Outcome & { readonly said: string }>
}

/** A step that either holds or does not: the exit code of one program. */
export function check(name: string, program: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      let said = ""
      const code = await exitOf(program, args, {}, (text) => {
        said += text
      })
      return { ...(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), said }
    },
  }
}

/**
 * Runs a program in the project's root with no input, and with our output unless `hear` takes it; answers its exit code,
 * 1 when it cannot start.
 */
export function exitOf(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
  hear?: (text: string) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const output = hear ? "pipe" : "inherit"
    const child = spawn(program, args, {
      stdio: ["ignore", output, output],
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...env },
      shell: process.platform === "win32",
    })
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear)
    child.on("error", (error) => {
      ;(hear ?? console.error)(error.message)
      resolve(1)
    })
    child.on("close", (code) => resolve(code ?? 1))
  })
}
