import { randomUUID } from "node:crypto"
import type { Body } from "#domain/content/rules/body.ts"
import { db } from "#platform/database/client.ts"
import { body, file, p } from "#prisma/demo/words.ts"

/** A PDF as it stands when a job has read it; what is read of one is tested beside the job. @returns its id */
export async function readPdf(said: string, filename = "bilag.pdf"): Promise<string> {
  const asset = { kind: "FILE", status: "READY", mime: "application/pdf", bytes: 1, sha256: "x" } as const
  const { id } = await db.mediaAsset.create({
    data: { ...asset, filename, storageKey: randomUUID(), text: said },
    select: { id: true },
  })
  return id
}

/** The text of an entry that shows this file. */
export function withFile(id: string): { body: Body } {
  return { body: body(p("Se filen."), file(id, "Bilag")) }
}

/** A picture as it stands when a job has rendered it. @returns its id */
export async function readyPicture(): Promise<string> {
  const asset = { kind: "IMAGE", status: "READY", mime: "image/png", bytes: 1, sha256: "x" } as const
  const rendition = { width: 960, height: 540, format: "jpeg", bytes: 1, storageKey: randomUUID() }
  const { id } = await db.mediaAsset.create({
    data: { ...asset, filename: "a.png", storageKey: randomUUID(), renditions: { create: rendition } },
    select: { id: true },
  })
  return id
}
