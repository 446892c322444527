import { spawn } from "node:child_process"
import { Turnstile } from "#platform/database/turnstile.ts"

/** Each may take half a gigabyte, so that whoever comes next waits. */
const oneAtATime = new Turnstile(1)

/**
 * Has bytes read by a file of ours in a process of its own, so that what is large or made to hurt ends that process and
 * not this one, and nobody waits for it: the bytes go to its input, what it wrote to its output comes back. Null when it
 * failed, or took more than `patience` ms from its turn on: one reads at a time.
 */
export async function readApart(
  file: string,
  bytes: Uint8Array,
  limits: { readonly patience: number; readonly heapMb?: number },
): Promise<Buffer | null> {
  return oneAtATime.pass(() => readNow(file, bytes, limits))
}

async function readNow(
  file: string,
  bytes: Uint8Array,
  { patience, heapMb = 512 }: { readonly patience: number; readonly heapMb?: number },
): Promise<Buffer | null> {
  const reader = spawn(process.execPath, ["--no-warnings", `--max-old-space-size=${heapMb}`, file], {
    stdio: ["pipe", "pipe", "ignore"],
    timeout: patience,
    killSignal: "SIGKILL",
  })
  const parts: Buffer[] = []
  reader.stdout.on("data", (part: Buffer) => parts.push(part))
  // A reader that has given up takes no more.
  reader.stdin.on("error", () => {})
  reader.stdin.end(bytes)
  const code = await new Promise<number | null>((done, failed) => {
    reader.once("error", failed)
    reader.once("close", done)
  })
  return code === 0 ? Buffer.concat(parts) : null
}
