import { fork } from "node:child_process"
import { join } from "node:path"

/** Runs a file beside this one in a process of its own; answers with what it sends. */
export function forked<Answer>(file: string, args: string[], env: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, file), args, { env: { ...env, NODE_ENV: "production" } })
    child.once("message", (answer) => done(answer as Answer))
    child.once("error", fail)
    child.once("exit", (code) => fail(new Error(`${file} ended with ${code} and said nothing`)))
  })
}
