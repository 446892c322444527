import { resolve } from "node:path"
import { Disk } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { config } from "#platform/config/config.ts"

const place = Symbol.for("samling.storage")
const shared: typeof globalThis & { [place]?: Disk } = globalThis

/** Files under generated keys ("2026/0198….webp"); local disk, or whatever flydrive is configured for. */
function disk(): Disk {
  shared[place] ??= new Disk(
    new FSDriver({ location: resolve(config().dataDir, "media"), visibility: "private" }),
  )
  return shared[place]
}

export async function put(key: string, bytes: Uint8Array): Promise<void> {
  await disk().put(key, bytes)
}

/** @throws when there is no such file */
export async function get(key: string): Promise<Uint8Array> {
  return disk().getBytes(key)
}

export async function remove(key: string): Promise<void> {
  await disk().delete(key)
}

export async function exists(key: string): Promise<boolean> {
  return disk().exists(key)
}
