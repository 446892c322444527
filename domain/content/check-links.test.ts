import { afterAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { checkLinks } from "./check-links.ts"
import { checkLinkAgain } from "./commands/check-link-again.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { linkReport } from "./queries/link-report.ts"
import type { Body } from "./rules/body.ts"

useDatabase()
afterAll(() => setClock(null))

const gone = "https://vaek.example/side"
const fine = "https://her.example/"

test("addresses of the web are asked once in seven days, and the report names those that failed with who leads there", async () => {
  const shown = await published("NEWS", {
    title: "Leder ud",
    body: linked(gone, fine, "/nyheder", "mailto:a@b.example"),
  })
  const asked: string[] = []
  const ask = async (url: string) => {
    asked.push(url)
    return url === gone
      ? ({ state: "BROKEN", reason: "404" } as const)
      : ({ state: "OK", reason: "200" } as const)
  }
  setClock(new Date("2026-11-27T10:00:00Z"))
  await checkLinks(ask)
  await checkLinks(ask)
  expect(asked.sort()).toEqual([fine, gone])
  const report = await linkReport(desk, { page: 1, pageSize: 50 })
  expect(report.rows).toMatchObject([
    { url: gone, state: "BROKEN", reason: "404", entries: [{ id: shown.id }] },
  ])
  setClock(new Date("2026-12-04T10:00:01Z"))
  await checkLinks(ask)
  expect(asked).toHaveLength(4)
  await checkLinkAgain(desk, { url: gone })
  await checkLinks(ask)
  expect(asked.filter((url) => url === gone)).toHaveLength(3)
})

test("what no text leads to any more is forgotten, and a manager of events hears of events alone", async () => {
  const entry = await draft("NEWS", { title: "Kladde", body: linked("https://kladde.example/") })
  const ask = async () => ({ state: "UNKNOWN", reason: "timeout" }) as const
  await checkLinks(ask)
  expect((await linkReport(desk, { page: 1, pageSize: 50 })).rows.map(({ url }) => url)).toContain(
    "https://kladde.example/",
  )
  const manager = await signedIn("EVENT_MANAGER")
  expect((await linkReport(manager, { page: 1, pageSize: 50 })).rows).toEqual([])
  expect(await refusalOf(linkReport(visitor, { page: 1, pageSize: 50 }))).toBe("errors.notAllowed")
  await saveEntry(desk, saving(entry, { title: "Kladde", body: text("Intet.") }))
  await checkLinks(ask)
  expect(await db.linkCheck.count({ where: { url: "https://kladde.example/" } })).toBe(0)
})

function linked(...hrefs: string[]): Body {
  return {
    type: "doc",
    content: hrefs.map((href) => ({
      type: "paragraph",
      content: [{ type: "text", text: "stedet", marks: [{ type: "link", attrs: { href } }] }],
    })),
  }
}
