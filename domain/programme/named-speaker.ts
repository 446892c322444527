import { randomBytes } from "node:crypto"
import { slugOf } from "#domain/content/rules/address.ts"
import type { Tx } from "#platform/database/client.ts"
import type { SpeakerLine } from "./rules/speaker-lines.ts"

/** Someone of the same name, title and organisation is the same speaker; whoever is new gets an address of their own. */
export async function speakerNamed(tx: Tx, speaker: SpeakerLine): Promise<string> {
  const known = await tx.speaker.findFirst({
    where: { ...speaker },
    select: { id: true },
    orderBy: { id: "asc" },
  })
  if (known) return known.id
  const base = slugOf(speaker.name).slice(0, 60).replace(/-+$/, "")
  const isTaken = !base || (await tx.speaker.count({ where: { slug: base } })) > 0
  const slug = isTaken ? `${base || "oplaeg"}-${randomBytes(4).toString("hex")}` : base
  return (await tx.speaker.create({ data: { ...speaker, slug }, select: { id: true } })).id
}
