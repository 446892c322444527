import { randomUUID } from "node:crypto"
import { visitor } from "#domain/access/actor.ts"
import { handOver } from "#domain/collecting/commands/hand-over.ts"
import { db } from "#platform/database/client.ts"
import {
  type BuiltCollection,
  contactIn,
  invitationIdOf,
  linkOf,
  openCollection,
  surveyToCollect,
} from "../collecting.ts"

/** A collection that is open, with the links of two municipalities; and a survey that may be collected. */
export interface Collecting {
  open: BuiltCollection
  key: string
  invitationId: string
  /** Of one who handed over to a colleague. */
  readingKey: string
  /** The row of that colleague. */
  colleagueId: string
  ready: BuiltCollection
}

export async function makeCollecting(name: string): Promise<Collecting> {
  for (const code of ["101", "147"]) {
    const where = { municipalityCode: code, affiliations: { some: { function: "SURVEY_CONTACT" as const } } }
    if ((await db.organisation.count({ where })) === 0) await contactIn(code)
  }
  const title = `${name} ${randomUUID().slice(0, 8)}`
  const open = await openCollection({ title, seriesTitle: title })
  const readingKey = await linkOf(open, "147")
  const email = `${randomUUID()}@example.org`
  await handOver(visitor, { key: readingKey, name: "K", email, words: "" })
  const colleague = await db.respondent.findFirstOrThrow({ where: { email }, select: { id: true } })
  return {
    open,
    key: await linkOf(open, "101"),
    invitationId: await invitationIdOf(open, "101"),
    readingKey,
    colleagueId: colleague.id,
    ready: await surveyToCollect({ title, seriesTitle: title }),
  }
}
