import { afterEach, expect, test, vi } from "vitest"
import { observeTruth } from "#platform/http/true-until.ts"
import { setClock } from "#platform/time/time.ts"

/** RFC 9116, section by section, for an installation with an address of its own. */
const siteUrl = "https://bibliotek.example"
vi.mock("#platform/config/config.ts", async (original) => ({
  ...(await original<typeof import("#platform/config/config.ts")>()),
  config: () => ({ siteUrl }),
}))
const { GET } = await import("./route.ts")
const day = 86_400_000
afterEach(() => setClock(null))

async function answered(at: string) {
  setClock(new Date(at))
  const { made, untilMs } = await observeTruth(async () => GET())
  return { answer: made, untilMs, lines: await fieldsOf(made) }
}

test("it is plain text in UTF-8, of fields and nothing else (2.3, 4)", async () => {
  const { answer } = await answered("2026-11-25T10:00:00Z")
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8")
  const text = await answer.text()
  expect(text.endsWith("\n")).toBe(true)
  for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^[A-Z][A-Za-z-]*: \S.*$/)
})

test("it names a way to tell, as an https address (2.5.3)", async () => {
  const { lines } = await answered("2026-11-25T10:00:00Z")
  expect(lines.get("contact")).toEqual([`${siteUrl}/kontakt`])
})

test("it expires once, in the future, within a year, and is made anew long before (2.5.5)", async () => {
  for (const at of ["2026-11-25T10:00:00Z", "2028-02-29T23:59:59Z"]) {
    const { lines, untilMs } = await answered(at)
    const [expires = "", ...more] = lines.get("expires") ?? []
    expect(more).toEqual([])
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    const lasts = Date.parse(expires) - Date.parse(at)
    expect(lasts).toBeGreaterThan(90 * day)
    expect(lasts).toBeLessThan(365 * day)
    // The remembered answer is dropped while what it says still holds for months.
    expect(untilMs).not.toBeNull()
    expect((untilMs ?? 0) + 90 * day).toBeLessThan(Date.parse(expires))
  }
})

test("it says where it stands and which languages are understood (2.5.2, 2.5.8)", async () => {
  const { lines } = await answered("2026-11-25T10:00:00Z")
  expect(lines.get("canonical")).toEqual([`${siteUrl}/.well-known/security.txt`])
  expect(lines.get("preferred-languages")).toEqual(["da, en"])
})

async function fieldsOf(answer: Response): Promise<Map<string, string[]>> {
  const fields = new Map<string, string[]>()
  for (const line of (await answer.clone().text()).trimEnd().split("\n")) {
    const [, name = "", value = ""] = /^([^:]+): (.*)$/.exec(line) ?? []
    fields.set(name.toLowerCase(), [...(fields.get(name.toLowerCase()) ?? []), value])
  }
  return fields
}
