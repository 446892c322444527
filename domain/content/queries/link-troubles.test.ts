import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { config } from "#platform/config/config.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { publishEntry } from "../commands/publish-entry.ts"
import { saveEntry } from "../commands/save-entry.ts"
import { trashEntry } from "../commands/trash-entry.ts"
import { linkTroubles } from "./link-troubles.ts"

useDatabase()

const ask = async (actor: Parameters<typeof linkTroubles>[0], ...hrefs: string[]) =>
  (await linkTroubles(actor, { links: hrefs.map((href) => ({ href })) })).map(
    ({ href, is }) => `${is} ${href}`,
  )

test("what leads nowhere is told: nothing there, thrown out, not published; what is there and what moved is let be", async () => {
  const { id } = await published("NEWS", { title: "Her", slug: "her" })
  await draft("NEWS", { title: "Ikke endnu", slug: "ikke-endnu" })
  await trashEntry(desk, await published("NEWS", { title: "Ud", slug: "ud" }))
  const { version } = await db.entry.findUniqueOrThrow({ where: { id }, select: { version: true } })
  const saved = await saveEntry(desk, saving({ id, version }, { title: "Her", slug: "her-nu" }))
  await publishEntry(desk, { id, version: saved.version, publishAt: null, unpublishAt: null })
  const fine = [
    "/",
    "/nyheder",
    "/nyheder?side=2",
    "/nyheder/her",
    "/nyheder/her-nu#a",
    "/en/nyheder/her-nu",
    "/soeg",
    "/medlemskab/bliv-medlem",
    "/undersoegelser/om-kortet",
    "#her",
    "mailto:a@example.org",
    `${config().siteUrl}/nyheder/her-nu`,
  ]
  expect(await ask(desk, ...fine)).toEqual([])
  expect(
    await ask(
      desk,
      "/nyheder/findes-ikke-her",
      "/nyheder/ud",
      "/nyheder/ikke-endnu",
      "/en-side",
      `${config().siteUrl}/vaek`,
    ),
  ).toEqual([
    "missing /nyheder/findes-ikke-her",
    "missing /nyheder/ud",
    "unseen /nyheder/ikke-endnu",
    "missing /en-side",
    `missing ${config().siteUrl}/vaek`,
  ])
  // Who may not read the draft is told what a reader is told.
  expect(await ask(await signedIn("EVENT_MANAGER"), "/nyheder/ikke-endnu")).toEqual([
    "missing /nyheder/ikke-endnu",
  ])
})

test("a link that follows an entry is judged by the entry, wherever it stands", async () => {
  const { id } = await published("NEWS", { title: "Følges", slug: "foelges" })
  expect(await linkTroubles(desk, { links: [{ href: "/nyheder/et-andet-sted", entryId: id }] })).toEqual([])
})

test("an address of the web that did not answer is told with why; one that could not be asked is not", async () => {
  const checkedAt = now()
  await db.linkCheck.createMany({
    data: [
      { url: "https://vaek.eksempel/a", state: "BROKEN", reason: "404", checkedAt },
      { url: "https://stille.eksempel/", state: "UNKNOWN", reason: "timeout", checkedAt },
    ],
  })
  const links = ["https://vaek.eksempel/a#b", "https://stille.eksempel", "https://ny.eksempel/"].map(
    (href) => ({ href }),
  )
  expect(await linkTroubles(desk, { links })).toEqual([
    { href: "https://vaek.eksempel/a#b", is: "broken", reason: "404" },
  ])
})

test("visitors are told nothing", async () => {
  expect(await refusalOf(ask(visitor, "/nyheder/x"))).toBe("errors.notAllowed")
})
