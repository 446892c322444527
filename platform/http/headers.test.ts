import { expect, test } from "vitest"
import { policyForFrames, previewHeaders, publicHeaders, staffAndMemberPolicy } from "./headers.ts"

test("only a page that shows a video of a known provider lets its frames in, and nothing else is loosened", () => {
  expect(policyForFrames("<p>https://www.youtube.com</p>")).toBeNull()
  const [, policy] = policyForFrames('<figure class="video" data-frame="youtube">') ?? []
  expect(policy).toContain("frame-src https://www.youtube-nocookie.com")
  expect(policy).not.toContain("vimeo")
  expect(policy).toContain("script-src 'self'; ")
  expect(policy).toContain("default-src 'none'")
})

test("text cannot name a provider, and an unknown one is not let in", () => {
  expect(policyForFrames("<p> data-frame=&quot;youtube&quot;</p>")).toBeNull()
  expect(policyForFrames('<figure data-frame="evil">')).toBeNull()
  expect(policyForFrames('<figure data-frame="constructor">')).toBeNull()
})

test("no page may stand in a frame, but for a draft in one of our own", () => {
  const policies = [publicHeaders(true), previewHeaders(true)].map((headers) =>
    new Map(headers).get("Content-Security-Policy"),
  )
  for (const policy of [
    ...policies,
    ...(["member", "admin"] as const).map((area) => staffAndMemberPolicy(area, "n", false)),
  ])
    expect(policy).toContain("frame-ancestors 'none'")
  expect(staffAndMemberPolicy("draft", "n", false)).toContain("frame-ancestors 'self'")
  expect(staffAndMemberPolicy("admin", "n", false)).toContain("frame-src 'self'")
})

test("a shared preview is kept by nobody, found by no search engine, and its address is not passed on", () => {
  const headers = new Map(previewHeaders(true))
  expect(headers.get("Cache-Control")).toBe("private, no-store")
  expect(headers.get("X-Robots-Tag")).toBe("noindex, nofollow")
  expect(headers.get("Referrer-Policy")).toBe("no-referrer")
})
