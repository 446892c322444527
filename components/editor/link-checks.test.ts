import { expect, test } from "vitest"
import type { BodyNode } from "./entry-text.ts"
import { linkChecks, linksOf } from "./link-checks.ts"

const linked = (text: string, href: string, more: object = {}): BodyNode => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href, ...more } }],
})
const body: BodyNode = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Se " },
        linked("den ", "/vaek"),
        { ...linked("ene", "/vaek"), marks: [...(linked("", "/vaek").marks ?? []), { type: "bold" }] },
        linked("anden", "/her", { entryId: "e" }),
      ],
    },
    { type: "paragraph", content: [linked("ude", "https://et.eksempel/")] },
  ],
}

test("each link is asked about once, with the entry that it follows", () => {
  expect(linksOf(body)).toEqual([
    { href: "/vaek", entryId: null },
    { href: "/her", entryId: "e" },
    { href: "https://et.eksempel/", entryId: null },
  ])
})

test("a link that leads nowhere has one remark at its place, and asks instead of blocking", () => {
  const troubles = [
    { href: "/vaek", is: "missing", reason: "" },
    { href: "https://et.eksempel/", is: "broken", reason: "404" },
  ] as const
  expect(linkChecks(body, troubles)).toEqual([
    {
      code: "checks.linkMissing",
      values: { text: "den", href: "/vaek", reason: "" },
      isRequired: false,
      place: { node: 3 },
      mending: "unlink",
    },
    {
      code: "checks.linkBroken",
      values: { text: "ude", href: "https://et.eksempel/", reason: "404" },
      isRequired: false,
      place: { node: 7 },
      mending: "unlink",
    },
  ])
  expect(linkChecks(body, [])).toEqual([])
})
