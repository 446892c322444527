import { expect, test } from "vitest"
import { policyForFrames } from "./headers.ts"

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
