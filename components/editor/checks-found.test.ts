import { expect, test } from "vitest"
import type { Body } from "#domain/content/rules/body.ts"
import { missingForPublishing } from "#domain/content/rules/missing.ts"
import type { RemarkedNode } from "#domain/content/rules/remarks.ts"
import { translator } from "#messages/translate.ts"
import { ordinaryPost } from "#test/ordinary-posts.ts"
import { checksOf } from "./checks.ts"
import type { BodyNode, EntryText } from "./entry-text.ts"

/** Few and right: ordinary posts are let be, and every fault that was planted in one is found under its own code. */
const posts = Array.from({ length: 200 }, (_, seed) => ordinaryPost(seed + 1))
const codesOf = (text: EntryText) => checksOf("NEWS", text).map(({ code }) => code)

test("of 200 ordinary posts the median has at most one remark, nine in ten at most two, and none is kept back", () => {
  const counts = posts.map((post) => codesOf(post).length).sort((one, other) => one - other)
  expect(counts[100]).toBeLessThanOrEqual(1)
  expect(counts[180]).toBeLessThanOrEqual(2)
  expect(posts.flatMap((post) => checksOf("NEWS", post).filter(({ isRequired }) => isRequired))).toEqual([])
  const said = new Set(posts.flatMap(codesOf))
  expect([...said].filter((code) => code !== "checks.heroMissing")).toEqual([])
})

const paragraph = (text: string, ...marks: string[]): BodyNode => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) }],
})
const link = (text: string, href = "https://example.org/side"): BodyNode => ({
  type: "paragraph",
  content: [
    { type: "text", text: "Det står " },
    { type: "text", text, marks: [{ type: "link", attrs: { href } }] },
  ],
})
const figure = (alt: string): BodyNode => ({ type: "figure", attrs: { assetId: "a", alt, caption: "" } })
const heading = (level: number, text: string): BodyNode => ({
  type: "heading",
  attrs: { level },
  content: text ? [{ type: "text", text }] : [],
})
const row = (type: string): BodyNode => ({
  type: "table",
  content: [{ type: "tableRow", content: [{ type, content: [paragraph("1")] }] }],
})
const long = `Og ${Array.from({ length: 41 }, () => "ord").join(" ")}.`

/** A fault in the body of a post, and the code that must name it. */
const inBody: readonly (readonly [code: string, ...blocks: BodyNode[]])[] = [
  ["altMissing", figure("")],
  ["altMissing", figure("   ")],
  ["altMissing", { type: "gallery", attrs: { caption: "" }, content: [figure("Et felt"), figure("")] }],
  ["altIsFileName", figure("IMG_2043.JPG")],
  ["altIsFileName", figure("DSC01234")],
  ["altIsFileName", figure("skærmbillede 2026-01-02 kl. 10.04")],
  ["altIsFileName", figure("billede-3")],
  ["altIsFileName", figure("foto af torvet.png")],
  ["altIsFileName", figure("20260412_113355")],
  ["fileTitleMissing", { type: "file", attrs: { assetId: "a", title: " " } }],
  ["headingEmpty", heading(2, "")],
  ["headingSkips", heading(2, "Først"), heading(4, "For dybt")],
  ["headingSkips", heading(2, "Først"), heading(3, "Så"), heading(2, "Igen"), heading(4, "For dybt")],
  ["tableWithoutHeader", row("tableCell")],
  ["paragraphEmpty", { type: "paragraph" }, { type: "paragraph" }, paragraph("Efter.")],
  ["boldAsHeading", paragraph("Hvad sker der nu", "bold"), paragraph("Efter.")],
  ["boldAsHeading", paragraph("Program:", "bold", "italic"), paragraph("Efter.")],
  ["placeholder", paragraph("Lorem ipsum dolor sit amet.")],
  ["placeholder", paragraph("Skriv her")],
  ["placeholder", paragraph("Indsæt billede af formanden")],
  ["placeholder", paragraph("Mødet er den XXX i salen.")],
  ["placeholder", paragraph("TODO: tjek tallet")],
  ["placeholder", paragraph("Kontakt [navn] på telefon.")],
  ["placeholder", paragraph("Tekst følger")],
  ["placeholder", heading(2, "Skriv din overskrift")],
  ["longSentence", paragraph(long)],
  ["longSentence", { type: "blockquote", content: [paragraph(`Kort. ${long}`)] }],
  ["linkSaysNothing", link("her")],
  ["linkSaysNothing", link("Læs mere")],
  ["linkSaysNothing", link("Klik her!")],
  ["linkSaysNothing", link("Se mere her »")],
  ["linkSaysNothing", link("dette link")],
  ["linkSaysNothing", { type: "bulletList", content: [{ type: "listItem", content: [link("Læs her")] }] }],
  ["linkEmpty", link(" ")],
  ["linkEmpty", link("\u00a0")],
  ["linkIsAddress", link("https://www.example.org/en/meget/lang/adresse/med/mange/led/i.aspx?id=4711")],
  ["pictureWanted", { type: "pictureWanted", attrs: { hint: "Foto af salen" } }],
  ["sealedInside", { type: "sealed", attrs: { raw: "{}", reason: "content.sealed.unknownBlock" } }],
]

test.each(inBody.map(([code, ...blocks]) => ({ code, blocks })))(
  "planted in a body it is found: $code",
  ({ code, blocks }) => {
    const post = posts.find((one) => codesOf(one).length === 0)
    if (!post) throw new Error("no post without remarks")
    const content = post.body.content ?? []
    const body = { ...post.body, content: [...content.slice(0, 1), ...blocks, ...content.slice(1)] }
    const found = checksOf("NEWS", { ...post, body }).filter((check) => check.code === `checks.${code}`)
    expect(found).toHaveLength(1)
    expect(codesOf({ ...post, body })).toEqual([`checks.${code}`])
  },
)

const inFields: readonly (readonly [code: string, changes: Partial<EntryText>])[] = [
  ["admin.check.titleMissing", { title: " " }],
  ["admin.check.looksLikeTest", { title: "Test 3" }],
  ["admin.check.looksLikeTest", { title: "asdf" }],
  ["checks.placeholder", { title: "Skriv titel her" }],
  ["admin.check.titleLong", { title: "Lang ".repeat(20) }],
  ["admin.check.leadMissing", { lead: "" }],
  ["checks.placeholder", { lead: "Lorem ipsum" }],
  ["checks.placeholder", { lead: "bla bla bla" }],
  ["admin.check.heroAltMissing", { heroAlt: "" }],
  ["checks.altIsFileName", { heroAlt: "IMG_0001.jpeg" }],
  ["checks.heroMissing", { heroId: null, heroAlt: "", body: { type: "doc", content: [paragraph("Kort.")] } }],
  ["checks.sampleData", { isSample: true }],
  ["checks.bodyLooksLikeTest", { body: { type: "doc", content: [paragraph("test")] } }],
  ["admin.check.bodyEmpty", { body: { type: "doc", content: [{ type: "paragraph" }] } }],
]

test.each(inFields.map(([code, changes]) => ({ code, changes })))(
  "planted beside the body it is found: $code",
  ({ code, changes }) => {
    const post = posts.find((one) => codesOf(one).length === 0 && one.heroId)
    if (!post) throw new Error("no post without remarks")
    expect(codesOf({ ...post, ...changes })).toEqual([code])
  },
)

test("there are forty planted faults and more", () => {
  expect(inBody.length + inFields.length).toBeGreaterThanOrEqual(40)
})

test("what blocks in the editor blocks on the server, and the other way round", () => {
  for (const [code, ...blocks] of inBody) {
    const text = { ...ordinaryPost(1), body: { type: "doc", content: blocks } }
    const inEditor = checksOf("NEWS", text).some(({ isRequired }) => isRequired)
    const onServer = missingForPublishing("NEWS", { ...text, body: text.body as unknown as Body }).body ?? []
    expect([code, onServer]).toEqual([code, inEditor ? [`content.${code}`] : []])
  }
})

test("every code has its sentence in both languages", () => {
  const codes = [...inBody.map(([code]) => `checks.${code}`), ...inFields.map(([code]) => code)]
  for (const locale of ["da", "en"] as const) {
    const t = translator(locale)
    for (const code of codes)
      expect(t(code, { text: "x", heading: "x", count: 1, title: "x" }), code).not.toContain(code)
  }
})

test("let be: what merely looks like a fault", () => {
  const harmless: RemarkedNode[] = [
    paragraph("Vi er glade!", "bold"),
    paragraph("En hel sætning, der er fed, fordi den er vigtig.", "bold"),
    link("referatet fra mødet her i går"),
    figure("Billede af borgmesteren foran 3 hylder"),
    { type: "figure", attrs: { assetId: "a", alt: "", decorative: true, caption: "" } },
    paragraph("Skriv til os på post@example.org."),
    paragraph("Læs om TODO-lister for biblioteker i tallet."),
  ]
  const body = { type: "doc", content: [...harmless.slice(0, 6), paragraph("Slut.")] } as BodyNode
  expect(codesOf({ ...ordinaryPost(1), body, heroId: "hero", heroAlt: "Et felt" })).toEqual([])
})
