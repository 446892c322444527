import sharp from "sharp"
import { expect, test } from "vitest"
import { fourFields } from "#test/media.ts"
import { makeRenditions, measure } from "./renditions.ts"

const middle = { crop: null, focal: { x: 50, y: 50 } }

test("a picture is made for every slot, in no width beyond its own, as WebP and JPEG", async () => {
  const made = await makeRenditions(await fourFields(1_000, 750), middle)
  const sizes = made.map(({ slot, width, height, format }) => `${slot} ${width}×${height} ${format}`)
  expect(sizes.filter((each) => each.endsWith("webp"))).toEqual([
    "WHOLE 480×360 webp",
    "WHOLE 960×720 webp",
    "WHOLE 1000×750 webp",
    "WIDE 960×480 webp",
    "WIDE 1000×500 webp",
    "CARD 480×320 webp",
    "CARD 960×640 webp",
    "CARD 1000×667 webp",
    "SQUARE 320×320 webp",
    "SQUARE 640×640 webp",
  ])
  expect(sizes.filter((each) => each.startsWith("SOCIAL"))).toEqual(["SOCIAL 1000×525 jpeg"])
})

test("a photo made for print, in CMYK, looks on screens as it did on paper", async () => {
  const field = (background: string) => ({
    create: { width: 60, height: 40, channels: 3 as const, background },
  })
  for (const [colour, wanted] of [
    ["#b43c3c", [180, 60, 60]],
    ["#2d6e50", [45, 110, 80]],
    ["#e6e6e6", [230, 230, 230]],
  ] as const) {
    const printed = await sharp(field(colour)).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer()
    expect((await sharp(printed).metadata()).space).toBe("cmyk")
    for (const { bytes } of await makeRenditions(printed, middle)) {
      expect((await sharp(bytes).metadata()).space).toBe("srgb")
      const { channels } = await sharp(bytes).stats()
      for (const [place, value] of wanted.entries())
        expect(Math.abs((channels[place]?.mean ?? 0) - value), colour).toBeLessThan(25)
    }
  }
})

test("a telephone held upright is upright, and what it writes beside the picture is not passed on", async () => {
  const lying = await sharp(await fourFields(800, 600))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD3: { GPSLatitude: "55/1 40/1 0/1" } })
    .toBuffer()
  const turned = await sharp(lying).withMetadata({ orientation: 6 }).toBuffer()
  expect(await measure(turned)).toEqual({ width: 600, height: 800 })
  const crop = { x: 0, y: 0, width: 300, height: 400 }
  const made = await makeRenditions(turned, { ...middle, crop })
  const whole = made.findLast(({ slot, format }) => slot === "WHOLE" && format === "jpeg")
  expect([whole?.width, whole?.height]).toEqual([300, 400])
  const { exif, orientation } = await sharp(whole?.bytes).metadata()
  expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
  // Turned a quarter to the right, what was below on the left stands above on the left: blue.
  const { channels } = await sharp(whole?.bytes).stats()
  expect(channels.map(({ mean }) => mean > 128)).toEqual([false, false, true])
})

test("what is clear stays clear in WebP, and lies on white in JPEG", async () => {
  const clear = await sharp({ create: { width: 90, height: 60, channels: 4, background: "#ff000000" } })
    .png()
    .toBuffer()
  const made = await makeRenditions(clear, middle)
  const [jpeg, webp] = ["jpeg", "webp"].map((format) => made.find((one) => one.format === format)?.bytes)
  expect((await sharp(webp).stats()).isOpaque).toBe(false)
  expect((await sharp(jpeg).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255])
})
