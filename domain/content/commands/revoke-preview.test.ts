import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, refusalOf, signedIn } from "#test/entries.ts"
import { articlePreview } from "../queries/article-preview.ts"
import { previewLinks } from "../queries/preview-links.ts"
import { createPreview } from "./create-preview.ts"
import { openPreview } from "./open-preview.ts"
import { revokePreview } from "./revoke-preview.ts"

useDatabase()

async function shared(title: string) {
  const { id } = await draft("NEWS", { title })
  const tokens: string[] = []
  for (let made = 0; made < 2; made++) {
    const { path } = await createPreview(desk, { id })
    tokens.push(path.split("/").at(-1) ?? "")
  }
  return { id, tokens }
}

test("a link that is taken back opens nothing, is listed no more, and the others still open", async () => {
  const { id, tokens } = await shared("Tages tilbage")
  const [newest] = await previewLinks(desk, id)
  await revokePreview(desk, { id, previewId: newest?.id ?? "" })
  const [older = "", taken = ""] = tokens
  expect(await openPreview(visitor, taken)).toBeNull()
  expect(await articlePreview(visitor, { token: taken })).toBeNull()
  expect(await openPreview(visitor, older)).toEqual({ kind: "NEWS" })
  expect(await previewLinks(desk, id)).toHaveLength(1)
  const log = { subjectId: id, operation: "content.previewRevoked" }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  await revokePreview(desk, { id, previewId: newest?.id ?? "" })
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("is refused for a link of another entry, and to all who may not", async () => {
  const [one, other] = [await shared("Én"), await shared("En anden")]
  const [link] = await previewLinks(desk, one.id)
  const previewId = link?.id ?? ""
  expect(await refusalOf(revokePreview(desk, { id: other.id, previewId }))).toBe("errors.notFound")
  expect(await refusalOf(revokePreview(desk, { id: one.id, previewId: randomUUID() }))).toBe(
    "errors.notFound",
  )
  for (const actor of [visitor, await signedIn(), await signedIn("REVIEWER")]) {
    expect(await refusalOf(revokePreview(actor, { id: one.id, previewId }))).toBe("errors.notAllowed")
  }
  expect(await refusalOf(revokePreview(await signedIn("EVENT_MANAGER"), { id: one.id, previewId }))).toBe(
    "errors.notFound",
  )
  expect(await previewLinks(desk, one.id)).toHaveLength(2)
})
