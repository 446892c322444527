import { spawn } from "node:child_process"

/** What one step of the test command found. A check counts as one; a test runner counts its tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

export interface Step {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

/** A step that either holds or does not: the exit code of one program. */
export function check(name: string, program: string, args: readonly string[]): Step {
  return {
    name,
    run: async () =>
      (await exitOf(program, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  }
}

/** Runs a program in the project's root with our output and no input; answers its exit code, 1 when it cannot start. */
export function exitOf(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...env },
      shell: process.platform === "win32",
    })
    child.on("error", (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on("close", (code) => resolve(code ?? 1))
  })
}
