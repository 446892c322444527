import { randomUUID } from "node:crypto"
import { type Actor, visitor } from "#domain/access/actor.ts"
import { createPreview } from "#domain/content/commands/create-preview.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db } from "#platform/database/client.ts"
import type { Role } from "#platform/database/enums.ts"
import { closeLimits, forgetCounters } from "#platform/http/rate-limit.ts"
import { desk, draft, published, type Written } from "../entries.ts"
import { coordinator, organisation, person, sessionOf } from "../people.ts"
import { type Calls, makeCalls } from "./call-world.ts"
import { type Collecting, makeCollecting } from "./collection.ts"
import { makeSale, type Sale } from "./sale.ts"
import { makeStranger, type Stranger } from "./stranger.ts"
import { makeSurveys, type Surveys } from "./survey.ts"

/** Stands in everything of the world that only some may see. */
export const secret = "Fortroligt"
/** Stands in every draft of the world that is no event, and in nothing that is public: titles of drafts are content. */
export const unseen = "Usetkladde"

/** A house with something of everything, none of it belonging to those who knock at its doors. */
export interface World extends Desk {
  stranger: Stranger
  sale: Sale
  surveys: Surveys
  collecting: Collecting
  calls: Calls
}

/** What the desk keeps of content, media and post. */
interface Desk {
  draft: Written
  page: Written
  tagId: string
  draftPath: string
  news: Written
  trashed: Written
  revisionId: string
  /** A draft that event managers may see; those above they may not. */
  eventDraft: Written
  eventRevisionId: string
  /** Asked of the stranger, about the draft; and said of it. */
  requestId: string
  /** Of one whom everybody at the desk may ask. */
  colleagueId: string
  commentId: string
  previewToken: string
  previewId: string
  pictureId: string
  /** Of a picture that nothing uses, not even a draft. */
  unusedPictureId: string
  messageId: string
  heldMessageId: string
  /** Imports by hand: one that waits for its file, one that waits for a yes. */
  begunImportId: string
  triedImportId: string
}

export async function makeWorld(): Promise<World> {
  const stranger = await makeStranger(`${secret} Fremmed`)
  const [sale, calls] = [await makeSale(stranger, secret), await makeCalls(stranger, secret)]
  const [surveys, collecting] = [await makeSurveys(secret), await makeCollecting(secret)]
  return { ...(await makeDesk()), stranger, sale, calls, surveys, collecting }
}

/** The world with all that anew which acts of this domain change. */
export async function renewed(world: World, domain: string): Promise<World> {
  await forgetPace()
  if (domain === "surveys") return { ...world, surveys: await makeSurveys(secret) }
  if (domain === "collecting") return { ...world, collecting: await makeCollecting(secret) }
  if (domain === "forms") {
    const [sale, calls] = [await makeSale(world.stranger, secret), await makeCalls(world.stranger, secret)]
    return { ...world, sale, calls }
  }
  if (domain === "events" || domain === "programme")
    return { ...world, sale: await makeSale(world.stranger, secret) }
  if (domain === "calls") return { ...world, calls: await makeCalls(world.stranger, secret) }
  if (["people", "membership", "privacy"].includes(domain)) {
    return { ...world, stranger: await makeStranger(`${secret} Fremmed`) }
  }
  return { ...world, ...(await makeDesk()) }
}

/** The stranger signs up anew for each act, which is more than anybody may in an hour. */
async function forgetPace(): Promise<void> {
  await closeLimits()
  await forgetCounters(new Date(Date.now() + 86_400_000))
}

async function makeDesk(): Promise<Desk> {
  const unlike = randomUUID().slice(0, 8)
  const hidden = await draft("NEWS", { title: `${secret} ${unseen} ${unlike}`, slug: `kladde-${unlike}` })
  const eventDraft = await draft("EVENT", { title: `${secret} ${unlike}`, slug: `moede-${unlike}` })
  const news = await published("NEWS", { title: `Nyt ${unlike}`, slug: `nyt-${unlike}` })
  const page = await published("PAGE", { title: `Side ${unlike}`, slug: `side-${unlike}` })
  const tag = await db.tag.create({ data: { key: `emne-${unlike}`, label: secret }, select: { id: true } })
  const dropped = await draft("NEWS", {
    title: `${secret} ${unseen} smidt ud ${unlike}`,
    slug: `ud-${unlike}`,
  })
  const trashed = { id: dropped.id, ...(await trashEntry(desk, dropped)) }
  const { path } = await createPreview(desk, { id: hidden.id })
  const about = { entryId: hidden.id, revisionId: await newestRevision(hidden) }
  const request = await db.entryRequest.create({
    data: { ...about, kind: "LOOK", message: `${secret} ${unseen}` },
    select: { id: true },
  })
  const comment = await db.entryComment.create({
    data: { ...about, text: `${secret} ${unseen}`, quote: unseen },
    select: { id: true },
  })
  const file = { filename: `${secret}.png`, mime: "image/png", bytes: 1, sha256: unlike }
  const picture = await db.mediaAsset.create({
    data: {
      ...file,
      kind: "IMAGE",
      status: "READY",
      width: 400,
      height: 300,
      storageKey: `originals/2026-01/${randomUUID()}`,
    },
    select: { id: true },
  })
  const unused = await db.mediaAsset.create({
    data: {
      ...file,
      kind: "IMAGE",
      status: "READY",
      width: 400,
      height: 300,
      storageKey: `originals/2026-01/${randomUUID()}`,
    },
    select: { id: true },
  })
  await db.reference.create({
    data: { assetId: picture.id, fromId: hidden.id, state: "DRAFT", place: "BLOCK" },
    select: { id: true },
  })
  return {
    draft: hidden,
    page,
    tagId: tag.id,
    draftPath: `/nyheder/kladde-${unlike}`,
    news,
    trashed,
    revisionId: await newestRevision(hidden),
    eventDraft,
    eventRevisionId: await newestRevision(eventDraft),
    previewId: (await db.preview.findFirstOrThrow({ where: { entryId: hidden.id }, select: { id: true } }))
      .id,
    requestId: request.id,
    colleagueId: (await person("EDITOR")).id,
    commentId: comment.id,
    previewToken: path.split("/").at(-1) ?? "",
    pictureId: picture.id,
    unusedPictureId: unused.id,
    messageId: await message("FAILED"),
    heldMessageId: await message("HELD"),
    begunImportId: await importIn("RECEIVING"),
    triedImportId: await importIn("TRIED"),
  }
}

async function newestRevision({ id: entryId }: Written): Promise<string> {
  const { id } = await db.revision.findFirstOrThrow({
    where: { entryId },
    select: { id: true },
    orderBy: { version: "desc" },
  })
  return id
}

async function importIn(status: "RECEIVING" | "TRIED"): Promise<string> {
  const data = { kind: "WORDPRESS", status, filename: `${secret} ${unseen}.xml`, bytes: 4 } as const
  const { id } = await db.importRun.create({ data, select: { id: true } })
  return id
}

async function message(status: "FAILED" | "HELD"): Promise<string> {
  const { id } = await db.outboxMessage.create({
    data: {
      dedupeKey: randomUUID(),
      messageId: `<${randomUUID()}@example.org>`,
      kind: "test",
      toAddress: "a@example.org",
      subject: `${secret} brev`,
      text: secret,
      html: secret,
      status,
    },
    select: { id: true },
  })
  return id
}

/** Everyone who may knock: strangers to all of the world above, each made anew when called. */
export const everyone: Record<string, () => Promise<Actor>> = {
  visitor: async () => visitor,
  member: () => signedIn(),
  coordinator: async () => (await coordinator(await organisation())).actor,
  editor: () => signedIn("EDITOR"),
  writer: () => signedIn("WRITER"),
  eventManager: () => signedIn("EVENT_MANAGER"),
  financeOfficer: () => signedIn("FINANCE_OFFICER"),
  reviewer: () => signedIn("REVIEWER"),
  administrator: () => signedIn("ADMINISTRATOR"),
}

async function signedIn(...roles: Role[]): Promise<Actor> {
  return (await sessionOf(await person(...roles))).actor
}
