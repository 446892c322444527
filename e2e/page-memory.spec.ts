import { setTimeout as later } from "node:timers/promises"
import { expect, test } from "@playwright/test"
import { createPreview } from "#domain/content/commands/create-preview.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { desk, draft, published, saving, text } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { type LoneProduct, startLoneProduct } from "./support/lone-product.ts"
import type { WireAnswer } from "./support/wire.ts"

// What public pages promise, asked over HTTP of the production build, in a product where nobody but these tests writes.

let product: LoneProduct
test.beforeAll(async () => {
  test.setTimeout(600_000)
  product = await startLoneProduct("test-results/page-memory.log")
})
test.afterAll(() => product?.stop())

test("a deadline passes without any write, and the remembered page changes at that instant", async () => {
  // What is slow the first time is done before the times are chosen.
  await published("NEWS", { title: "Står der hele tiden" })
  await product.remembered(`/arrangementer/${(await buildEvent()).slug}`)
  const opensAt = new Date(Date.now() + 12_000)
  const closesAt = new Date(opensAt.getTime() + 5_000)
  const event = await buildEvent({ event: { signUpOpensAt: opensAt, signUpClosesAt: closesAt } })
  const title = `Fra kl. til kl. ${opensAt.getTime()}`
  const story = await draft("NEWS", { title })
  await publishEntry(desk, { ...story, publishAt: opensAt, unpublishAt: closesAt })
  const signUp = `/arrangementer/${event.slug}/tilmeld`
  const pages = [
    { path: `/arrangementer/${event.slug}`, offered: `href="${signUp}"` },
    { path: "/nyheder", offered: title },
    { path: "/nyheder/feed.xml", offered: title },
    { path: "/", offered: title },
  ]
  await product.forgetEverything()
  const version = await product.publicVersion()
  for (const { path } of pages) await product.remembered(path)

  const looks = await Promise.all(pages.map(({ path }) => watched(path, closesAt.getTime() + 700)))
  for (const [i, { path, offered }] of pages.entries()) {
    const seen = (looks[i] ?? []).map((look) => ({ ...look, offers: look.page.text.includes(offered) }))
    const before = seen.filter(({ doneAt }) => doneAt < opensAt.getTime())
    const after = seen.filter(({ askedAt }) => askedAt > closesAt.getTime())
    const during = seen.filter(
      ({ askedAt, doneAt }) => askedAt >= opensAt.getTime() && doneAt < closesAt.getTime(),
    )
    for (const part of [before, during, after]) expect(part.length, `looks at ${path}`).toBeGreaterThan(0)
    const wrong = [
      ...before.filter(({ offers }) => offers),
      ...during.filter(({ offers }) => !offers),
      ...after.filter(({ offers }) => offers),
    ]
    expect(
      wrong.map(({ askedAt }) => askedAt - opensAt.getTime()),
      `${path}, ms after the opening`,
    ).toEqual([])
  }
  const renders = looks[1]?.filter(({ page }) => page.header("cache-status") !== "samling; hit")
  expect(renders?.length, "renders of the list: one after each deadline").toBe(2)
  expect(await product.publicVersion()).toBe(version)
})

test("a session changes no byte of a public page", async () => {
  const event = await buildEvent()
  const { id } = await published("NEWS", { title: "Ens for alle", slug: "ens-for-alle" })
  const paths = [
    "/",
    "/nyheder",
    "/nyheder/ens-for-alle",
    "/nyheder/feed.xml",
    "/arrangementer",
    `/arrangementer/${event.slug}`,
    "/arrangementer/kalender.ics",
    "/medlemskab",
    "/sitemap.xml",
    `/social/${id}.png`,
    "/her-er-intet",
    "/nyheder/",
    "/noget-gik-galt/da",
  ]
  expect((await product.ask("/admin")).status, "a visitor in admin").toBeGreaterThanOrEqual(300)
  expect((await product.ask("/admin", { headers: product.staff })).status, "staff in admin").toBe(200)

  const toVisitor = await answersTo(paths, {})
  const toStaff = await answersTo(paths, product.staff)
  for (const [i, path] of paths.entries()) expect(toStaff[i], path).toEqual(toVisitor[i])
  expect(JSON.stringify(toStaff)).not.toMatch(/set-cookie/i)
})

test("10,000 random queries and unknown paths leave the memory flat, and the real page is remembered", async () => {
  const paths = ["/", "/nyheder", "/medlemskab"]
  await product.forgetEverything()
  await product.ask("/her-er-intet")
  for (const path of paths) await product.remembered(path)
  const known = (await product.ask("/nyheder")).body
  const before = await product.health()

  const strange = [
    () => `/${word()}`,
    () => `/nyheder/${word()}`,
    () => `/nyheder?side=${1_000 + Math.floor(Math.random() * 8_000)}`,
    () => `/social/${word()}.png`,
  ]
  const unknown = await inTurns(200, (i) => product.ask(strange[i % strange.length]?.() ?? ""))
  expect(statusesOf(unknown)).toEqual([404])
  const query = (i: number) => product.ask(`${paths[i % paths.length]}?x=${word()}&${word()}=1`)
  await inTurns(100, query)
  // Only now: what renders leave in the process for the next ones is not what would grow with every query.
  const warm = await product.health()
  expect(warm.pages.entries, "pages remembered after 100 queries").toBe(before.pages.entries)
  const queried = await inTurns(10_000, query)
  const after = await product.health()

  expect(statusesOf(queried)).toEqual([200])
  const misses = queried.filter((page) => page.header("cache-status") !== "samling; hit")
  // A page that tells of free seats is made again every other second.
  expect(misses.length, "renders for 10,000 queries").toBeLessThan(20)
  expect((await product.ask("/nyheder")).header("cache-status")).toBe("samling; hit")
  expect((await product.ask("/nyheder")).body).toEqual(known)
  for (const path of paths) await product.remembered(path)
  expect((await product.health()).pages).toEqual(before.pages)
  expect(before.pages.entries).toBe(paths.length + 1)
  expect(after.rss - warm.rss, "bytes that the process grew").toBeLessThan(32 * 1024 * 1024)
})

test("the listening connection is cut: nothing stale meanwhile, and a publish is seen within a second after", async () => {
  await published("NEWS", { title: "Før snittet" })
  // So many connections are open that rendering needs no new one while the database takes none.
  await Promise.all(Array.from({ length: 40 }, () => product.ask(`/${word()}`)))
  await product.remembered("/nyheder")

  await product.shut()
  try {
    expect(await product.cut("application_name = 'samling listens'"), "connections cut").toBe(1)
    await product.becomesEmpty()
    for (const title of ["Imens 1", "Imens 2", "Imens 3"]) {
      await published("NEWS", { title })
      const page = await product.ask("/nyheder")
      expect(page.text).toContain(title)
      expect(page.header("cache-status")).toBe("samling; fwd=miss")
    }
  } finally {
    await product.open()
  }
  await product.remembered("/nyheder")
  expect((await product.ask("/nyheder")).text).toContain("Imens 3")

  await published("NEWS", { title: "Efter snittet" })
  const doneAt = Date.now()
  while (!(await product.ask("/nyheder")).text.includes("Efter snittet")) {
    expect(Date.now() - doneAt, "ms until the publish is seen").toBeLessThan(1_000)
    await later(5)
  }
  await product.remembered("/nyheder")
  expect((await product.ask("/nyheder")).text).toContain("Efter snittet")
})

test("a draft and its public page asked for 1,000 times in parallel leak nothing", async () => {
  const secret = "HEMMELIG KLADDE"
  const entry = await published("NEWS", {
    title: "Det udgivne",
    slug: "det-udgivne",
    body: text("Det må alle se."),
  })
  await saveEntry(
    desk,
    saving(entry, { title: `Udkast ${secret}`, slug: "det-udgivne", body: text(`Endnu ${secret}.`) }),
  )
  const { path: preview } = await createPreview(desk, { id: entry.id })
  const token = preview.split("/").at(-1) ?? ""
  const publicPaths = [
    "/nyheder/det-udgivne",
    `/nyheder/det-udgivne?preview=${token}&token=${token}`,
    "/nyheder",
    "/nyheder/feed.xml",
    "/",
  ]
  const forgetting = setInterval(() => transaction((tx) => forgetPublicPages(tx)).catch(() => {}), 200)
  const asked = Array.from({ length: 1_000 }, async (_, i) => {
    const isPreview = i % 4 === 0
    const headers =
      i % 3 === 0
        ? { ...product.staff }
        : { cookie: `__prerender_bypass=${token}; __next_preview_data=${token}` }
    const path = isPreview ? preview : (publicPaths[i % publicPaths.length] ?? "")
    return { isPreview, page: await product.ask(path, { headers }) }
  })
  const answers = await Promise.all(asked).finally(() => clearInterval(forgetting))

  for (const { isPreview, page } of answers) {
    expect(page.status).toBe(200)
    expect(page.text.includes(secret)).toBe(isPreview)
    expect(page.header("set-cookie")).toBe("")
    if (!isPreview) continue
    expect(page.header("cache-control")).toBe("private, no-store")
    expect(page.header("cache-status")).toBe("samling; fwd=bypass")
    expect(page.header("x-robots-tag")).toBe("noindex, nofollow")
  }
  const remade = answers.filter(
    ({ isPreview, page }) => !isPreview && page.header("cache-status").endsWith("miss"),
  )
  expect(remade.length, "public renders among those of the draft").toBeGreaterThan(4)
})

test("ready says 503 and why when the database is away or lacks a migration; health still answers", async () => {
  const ready = async () => {
    const { status, text: body, header } = await product.ask("/api/ready")
    return { status, said: JSON.parse(body), kept: header("cache-control") }
  }
  const yes = { status: 200, said: { status: "ready", missing: [] }, kept: "no-store" }
  expect(await ready()).toEqual(yes)

  const [last] = await db.$queryRaw<{ name: string }[]>`
    UPDATE "_prisma_migrations" SET "migration_name" = 'x' || "migration_name"
    WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations") RETURNING substr("migration_name", 2) AS name`
  expect(await ready()).toEqual({
    status: 503,
    said: { status: "migrations", missing: [last?.name] },
    kept: "no-store",
  })
  await db.$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = ${last?.name} WHERE "migration_name" = 'x' || ${last?.name}`
  expect(await ready()).toEqual(yes)

  await product.shut()
  try {
    await product.cut("true")
    await product.becomesEmpty()
    expect(await ready()).toEqual({
      status: 503,
      said: { status: "database", missing: [] },
      kept: "no-store",
    })
    expect((await product.ask("/api/health")).status).toBe(200)
    const broken = await product.ask("/nyheder")
    expect(broken.status).toBe(500)
    expect(broken.header("cache-control")).toBe("no-store")
    expect(broken.text).toContain("Noget gik galt")
  } finally {
    await product.open()
  }
  await expect.poll(ready, { timeout: 5_000 }).toEqual(yes)
  await product.remembered("/nyheder")
})

test("a database that hangs is not waited for: ready says 503 within three seconds", async () => {
  const held = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const holding = transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "_prisma_migrations" IN ACCESS EXCLUSIVE MODE`
    held.resolve()
    await Promise.race([letGo.promise, later(10_000)])
  })
  await held.promise
  const askedAt = Date.now()
  const { status, text: body } = await product.ask("/api/ready")
  const took = Date.now() - askedAt
  letGo.resolve()
  await holding
  expect(status).toBe(503)
  expect(JSON.parse(body)).toEqual({ status: "database", missing: [] })
  expect(took, "ms until it said so").toBeLessThan(3_000)
  expect((await product.ask("/api/ready")).status).toBe(200)
})

/** Everything that an address answers until an instant, a look every 40 ms, and when it was asked and answered. */
async function watched(path: string, untilMs: number) {
  const seen: { askedAt: number; doneAt: number; page: WireAnswer }[] = []
  while (Date.now() < untilMs) {
    const askedAt = Date.now()
    const page = await product.ask(path)
    seen.push({ askedAt, doneAt: Date.now(), page })
    await later(40)
  }
  return seen
}

/** What each address sends after everything was forgotten, made and remembered, plain and pressed; only the date is left out. */
async function answersTo(paths: readonly string[], headers: Record<string, string>) {
  await product.forgetEverything()
  const answers: { status: number; headers: WireAnswer["headers"]; body: string }[][] = []
  for (const path of paths) {
    const sent: WireAnswer[] = []
    for (const encoding of ["identity", "identity", "br"])
      sent.push(await product.ask(path, { headers: { ...headers, "accept-encoding": encoding } }))
    answers.push(
      sent.map(({ status, headers: all, body }) => ({
        status,
        headers: all.filter(([name]) => name !== "Date"),
        body: body.toString("base64"),
      })),
    )
  }
  return answers
}

/** Fifty at a time. */
async function inTurns(times: number, work: (i: number) => Promise<WireAnswer>): Promise<WireAnswer[]> {
  const answers: WireAnswer[] = []
  for (let i = 0; i < times; i += 50)
    answers.push(
      ...(await Promise.all(Array.from({ length: Math.min(50, times - i) }, (_, n) => work(i + n)))),
    )
  return answers
}

function statusesOf(answers: readonly WireAnswer[]): number[] {
  return [...new Set(answers.map(({ status }) => status))]
}

function word(): string {
  return Math.random().toString(36).slice(2)
}
