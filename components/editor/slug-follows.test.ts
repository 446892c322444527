import { expect, test } from "vitest"
import type { EntryText } from "./entry-text.ts"
import { withSlug } from "./slug-follows.ts"

const text = (title: string, slug: string): EntryText => ({
  title,
  slug,
  lead: "",
  body: { type: "doc" },
  heroId: null,
  heroAlt: "",
  heroDecorative: false,
  facts: {},
  isSample: false,
})
const draft = { publishedAt: null }
const slugAfter = (title: string, before: EntryText, standing: { publishedAt: string | null } = draft) =>
  withSlug({ ...before, title }, before, standing).slug

test("a made address follows the title, and loses what made it unguessable", () => {
  expect(slugAfter("Sommerbogen i år", text("Sommerbogen", "sommerbogen"))).toBe("sommerbogen-i-aar")
  expect(slugAfter("Sommerbogen", text("Sommerbogen", "sommerbogen-3fa2b1"))).toBe("sommerbogen")
  expect(slugAfter("Ære", text("", "kladde-3fa2b1"))).toBe("aere")
  expect(slugAfter("", text("Ære", "aere"))).toBe("aere")
})

test("an address that a person wrote, or that the public has seen, stays", () => {
  expect(slugAfter("Noget andet", text("Sommerbogen", "bogen"))).toBe("bogen")
  expect(slugAfter("Nyt", text("Gammelt", "gammelt"), { publishedAt: "2026-01-01T00:00:00Z" })).toBe(
    "gammelt",
  )
  const before = text("Sommerbogen", "sommerbogen")
  expect(withSlug({ ...before, slug: "bogen" }, before, draft).slug).toBe("bogen")
})
