import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { createPreview } from "#domain/content/commands/create-preview.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import type { Role } from "#platform/database/enums.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { desk, draft, published, signedIn, type Written } from "../entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp } from "../events.ts"

/** Stands in everything of the world that only some may see. */
export const secret = "Fortroligt"

/** A house with something of everything, none of it belonging to those who knock at its doors. */
export interface World {
  draft: Written
  draftPath: string
  news: Written
  trashed: Written
  event: BuiltEvent
  revisionId: string
  previewToken: string
  categoryId: string
  pictureId: string
  fileKey: string
  stranger: { id: string; email: string }
  organisationId: string
  affiliationId: string
  membershipId: string
  order: { code: string; id: string; positionIds: string[] }
  messageId: string
  heldMessageId: string
}

export async function makeWorld(): Promise<World> {
  const unlike = randomUUID().slice(0, 8)
  const hidden = await draft("NEWS", { title: `${secret} ${unlike}`, slug: `kladde-${unlike}` })
  const news = await published("NEWS", { title: `Nyt ${unlike}`, slug: `nyt-${unlike}` })
  const dropped = await draft("NEWS", { title: `${secret} smidt ud ${unlike}`, slug: `ud-${unlike}` })
  const trashed = { id: dropped.id, ...(await trashEntry(desk, dropped)) }
  const event = await buildEvent({ seats: 20 })
  const { path } = await createPreview(desk, { id: hidden.id })
  const revision = await db.revision.findFirstOrThrow({
    where: { entryId: hidden.id },
    select: { id: true },
    orderBy: { version: "desc" },
  })
  const category = await db.category.create({
    data: { key: `k-${unlike}`, label: `Emne ${unlike}`, labelEn: `Topic ${unlike}` },
    select: { id: true },
  })
  const fileKey = `2026-01/${randomUUID()}.pdf`
  const file = { filename: `${secret}.png`, mime: "image/png", bytes: 1, sha256: unlike }
  const picture = await db.mediaAsset.create({
    data: { ...file, kind: "IMAGE", status: "READY", storageKey: `originals/2026-01/${randomUUID()}` },
    select: { id: true },
  })
  const stranger = await db.person.create({
    data: { name: `${secret} Fremmed`, email: `fremmed-${unlike}@example.org` },
    select: { id: true },
  })
  const organisation = await db.organisation.create({
    data: { name: `Kommune ${unlike}`, kind: "MUNICIPALITY" },
    select: { id: true },
  })
  const affiliation = await db.affiliation.create({
    data: {
      personId: stranger.id,
      organisationId: organisation.id,
      function: "EMPLOYEE",
      fromOn: dateOfDay("2020-01-01"),
    },
    select: { id: true },
  })
  const membership = await db.membership.create({
    data: { organisationId: organisation.id, typeKey: "institution" },
    select: { id: true },
  })
  const email = `fremmed-${unlike}@example.org`
  const { code } = await signUp(desk, buildSignUp(event, [email, `kollega-${unlike}@example.org`]))
  const order = await db.order.findUniqueOrThrow({
    where: { code },
    select: { id: true, positions: { select: { id: true }, orderBy: { seat: "asc" } } },
  })
  return {
    draft: hidden,
    draftPath: `/nyheder/kladde-${unlike}`,
    news,
    trashed,
    event,
    revisionId: revision.id,
    previewToken: path.split("/").at(-1) ?? "",
    categoryId: category.id,
    pictureId: picture.id,
    fileKey,
    stranger: { id: stranger.id, email },
    organisationId: organisation.id,
    affiliationId: affiliation.id,
    membershipId: membership.id,
    order: { code, id: order.id, positionIds: order.positions.map(({ id }) => id) },
    messageId: await message("FAILED"),
    heldMessageId: await message("HELD"),
  }
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

/** Everyone who may knock: strangers to all of the world above. */
export async function everyone(): Promise<Record<string, Actor>> {
  const home = await db.organisation.create({
    data: { name: `Hjemme ${randomUUID().slice(0, 8)}`, kind: "MUNICIPALITY" },
    select: { id: true },
  })
  const staff = (role: Role) => signedIn(role)
  return {
    visitor: { kind: "visitor" },
    member: await signedIn(),
    coordinator: { ...(await signedIn()), coordinates: [home.id] },
    editor: await staff("EDITOR"),
    eventManager: await staff("EVENT_MANAGER"),
    financeOfficer: await staff("FINANCE_OFFICER"),
    reviewer: await staff("REVIEWER"),
    administrator: await staff("ADMINISTRATOR"),
  }
}

/** One line for each table: how many rows, and a sum over all they hold. Two worlds with the same lines are the same. */
export async function fingerprint(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`
  const lines = tables.map(
    ({ name }) =>
      `SELECT '${name}' || ' ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS line FROM "${name}" t`,
  )
  const jobs = `SELECT 'pgboss.job ' || count(*) AS line FROM pgboss.job WHERE name NOT LIKE '\\_%'`
  const rows = await db.$queryRawUnsafe<{ line: string }[]>([...lines, jobs].join(" UNION ALL "))
  return rows.map(({ line }) => line)
}
