import { fork } from "node:child_process"
import { randomInt } from "node:crypto"
import { join } from "node:path"
import type { Grown, Wanted } from "./growth-fill.ts"
import type { Served } from "./house.ts"

/** Fills the house of `env` in a process of its own; answers when every size is there. */
export async function grown(env: Record<string, string>, wanted: Wanted): Promise<Grown> {
  const filler = fork(join(import.meta.dirname, "growth-fill.ts"), {
    env: { ...env, NODE_ENV: "production", DEMO: "on" },
  })
  return new Promise((done, failed) => {
    filler.once("exit", (code) => failed(new Error(`The process that fills the house ended with ${code}`)))
    filler.once("message", done)
    filler.send(wanted)
  })
}

/** One answer, rendered for a member of staff below /admin, in ms. @throws when it is none */
export async function asked({ url }: Served, path: string, sessionToken: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url + path, {
    redirect: "manual",
    headers: {
      // Of somebody else each time: one network may search only so often.
      "x-forwarded-for": `10.0.${randomInt(256)}.${randomInt(256)}`,
      ...(path.startsWith("/admin") ? { cookie: `samling=${sessionToken}` } : {}),
    },
  })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - began
}
