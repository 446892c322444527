import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Block, Body } from "./body.ts"
import { type ComparedRow, compareBodies } from "./compare-bodies.ts"
import { compareWords } from "./compare-words.ts"

describe("words", () => {
  test("what one text has and the other has not is told on each side", () => {
    const { before, after } = compareWords("Det åbner til foråret.", "Det åbner allerede til sommer.")
    expect(before.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual(["foråret"])
    expect(after.filter(({ isNew }) => isNew).map(({ text }) => text.trim())).toEqual(["allerede", "sommer"])
  })

  test("joined the pieces are the text again, and what is not marked is the same on both sides", () => {
    const words = fc.array(fc.constantFrom("en", "to", "tre", " ", ".", "å")).map((all) => all.join(""))
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { before, after } = compareWords(one, other)
        const joined = (pieces: typeof before) => pieces.map(({ text }) => text).join("")
        expect([joined(before), joined(after)]).toEqual([one, other])
        const kept = (pieces: typeof before) => joined(pieces.filter(({ isNew }) => !isNew))
        expect(kept(before)).toBe(kept(after))
      }),
      { numRuns: 2_000 },
    )
  })

  test("a text of many thousand words is compared in a moment", () => {
    const long = Array.from({ length: 30_000 }, (_, at) => `ord${at}`).join(" ")
    const { after } = compareWords(long, `Nyt ${long.replace("ord200 ", "andet ")} slut`)
    expect(after.some(({ isNew }) => isNew)).toBe(true)
  })
})

describe("bodies", () => {
  test("the same text has nothing to tell", () => {
    const body = doc(paragraph("Et", "aaaaaaaa"), paragraph("To"))
    expect(states(compareBodies(body, body))).toEqual(["same", "same"])
  })

  test("blocks are matched by their names, whatever they say now", () => {
    const rows = compareBodies(
      doc(paragraph("Kort", "aaaaaaaa")),
      doc(paragraph("Noget helt andet", "aaaaaaaa")),
    )
    expect(states(rows)).toEqual(["changed"])
  })

  test("without names a block is matched by its words, and a new one stands where it stands", () => {
    const old = doc(paragraph("Biblioteket åbner til foråret i byen"), paragraph("Slut"))
    const now = doc(
      paragraph("Indledning"),
      paragraph("Biblioteket åbner til sommer i byen"),
      paragraph("Slut"),
    )
    const rows = compareBodies(old, now)
    expect(states(rows)).toEqual(["added", "changed", "same"])
    expect(JSON.stringify(rows[1]?.after)).toContain('"marks":[{"type":"added"}]')
    expect(JSON.stringify(rows[1]?.before)).toContain('"text":"foråret","marks":[{"type":"removed"}]')
  })

  test("a block that moved is told once where it was and once where it is", () => {
    const [a, b, c] = [paragraph("A", "aaaaaaaa"), paragraph("B", "bbbbbbbb"), paragraph("C", "cccccccc")]
    const rows = compareBodies(doc(a, b, c), doc(c, a, b))
    expect(states(rows)).toEqual(["moved", "same", "same", "moved"])
  })

  test("what is about a block beside its words is told with old and new", () => {
    const figure = (alt: string): Block => ({
      type: "figure",
      attrs: { id: "aaaaaaaa", assetId: "11111111-1111-4111-8111-111111111111", alt, caption: "" },
    })
    const [row] = compareBodies(doc(figure("Et hus")), doc(figure("Et bibliotek")))
    expect(row?.attrs).toEqual([{ name: "alt", before: "Et hus", after: "Et bibliotek" }])
  })

  test("every block of both texts stands in the rows, whatever was done to them", () => {
    const blocks = fc.array(
      fc.tuple(
        fc.constantFrom("et to", "to tre", "fire"),
        fc.option(fc.constantFrom("aaaaaaaa", "bbbbbbbb", "cccccccc")),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const [old, now] = [once(one), once(other)]
        const rows = compareBodies(doc(...old), doc(...now))
        expect(rows.filter(({ before }) => before)).toHaveLength(old.length)
        expect(rows.filter(({ after }) => after)).toHaveLength(now.length)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** No name twice in one body. */
function once(blocks: [string, string | null][]): Block[] {
  const seen = new Set<string>()
  return blocks.map(([words, id]) => {
    const isFree = id !== null && !seen.has(id)
    if (isFree) seen.add(id)
    return paragraph(words, isFree ? id : undefined)
  })
}

function doc(...content: Block[]): Body {
  return { type: "doc", attrs: { schema: 2 }, content }
}

function paragraph(text: string, id?: string): Block {
  return { type: "paragraph", ...(id ? { attrs: { id } } : {}), content: [{ type: "text", text }] }
}

function states(rows: readonly ComparedRow[]): string[] {
  return rows.map(({ state }) => state)
}
