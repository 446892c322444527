import { createHash, randomUUID } from "node:crypto"
import { fileTypeFromBuffer } from "file-type"
import type { MediaKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { officeFile } from "./office-file.ts"
import { measure, PictureRefused } from "./renditions.ts"
import { acceptable, mostBytes } from "./rules/acceptable.ts"
import { tidyName } from "./tidy-name.ts"

/** What is known of a file that may come in, before anything is written: the columns it fills. */
export interface TakenIn {
  readonly kind: MediaKind
  readonly mime: string
  readonly bytes: number
  readonly sha256: string
  /** Where it will lie, under a name of our own. */
  readonly storageKey: string
  readonly filename: string
  readonly width: number | null
  readonly height: number | null
  /** What it says, when there is nothing that a job could read. */
  readonly text: string | null
}

/** Looks at bytes that came under a name. @throws PictureRefused with what to do instead */
export async function takeIn(bytes: Uint8Array, filename: string): Promise<TakenIn> {
  const office = bytes.length > mostBytes ? null : officeFile(bytes)
  if (office === "macros") throw new PictureRefused("media.macros")
  const folder = now().toISOString().slice(0, 7)
  const common = {
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    filename: tidyName(filename),
    width: null,
    height: null,
  }
  if (office) {
    const storageKey = `${folder}/${randomUUID()}.${office.ending}`
    return { ...common, kind: "FILE", mime: office.mime, storageKey, text: "" }
  }
  const told = acceptable(bytes, (await fileTypeFromBuffer(bytes))?.mime)
  if ("refused" in told) throw new PictureRefused(told.refused)
  if (told.kind === "FILE") {
    const storageKey = `${folder}/${randomUUID()}.${told.ending}`
    return { ...common, kind: "FILE", mime: told.mime, storageKey, text: null }
  }
  const storageKey = `originals/${folder}/${randomUUID()}`
  return { ...common, ...(await measure(bytes)), kind: "IMAGE", mime: told.mime, storageKey, text: null }
}
