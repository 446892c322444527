import fc from "fast-check"
import { expect, test } from "vitest"
import { embedAddress, videoAt, watchAddress } from "./video.ts"

test.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4s", "youtube", "dQw4w9WgXcQ"],
  ["youtu.be/dQw4w9WgXcQ?si=abc", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://vimeo.com/76979871", "vimeo", "76979871"],
  ["https://player.vimeo.com/video/76979871?h=1", "vimeo", "76979871"],
])("%s is a video", (address, provider, videoId) => {
  expect(videoAt(address)).toEqual({ provider, videoId })
})

test.each([
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/?youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com/watch?v=<script>",
  "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
  "https://www.youtube.com/",
  "",
])("%s is none", (address) => {
  expect(videoAt(address)).toBeNull()
})

test("whatever is written, the answer is none or a video whose addresses lead back to it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (written) => {
      const video = videoAt(written)
      if (video) expect(videoAt(watchAddress(video))).toEqual(video)
    }),
  )
  expect(videoAt(embedAddress({ provider: "vimeo", videoId: "76979871" }))?.videoId).toBe("76979871")
})
