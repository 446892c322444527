import { expect, test } from "vitest"
import { acceptable, mostBytes } from "./acceptable.ts"

const some = new Uint8Array([1, 2, 3])

test("pictures and PDF are taken by what they are", () => {
  expect(acceptable(some, "image/png")).toEqual({ kind: "IMAGE", mime: "image/png" })
  expect(acceptable(some, "application/pdf")).toEqual({
    kind: "FILE",
    mime: "application/pdf",
    ending: "pdf",
  })
})

test("each refusal says what to do instead", () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(acceptable(svg, undefined)).toEqual({ refused: "media.svg" })
  expect(acceptable(svg, "application/xml")).toEqual({ refused: "media.svg" })
  const markup = (text: string) => acceptable(new TextEncoder().encode(text), undefined)
  expect(markup('<?xml version="1.0"?>\n<!-- tegnet -->\n<svg/>')).toEqual({ refused: "media.svg" })
  expect(markup("\n <!DOCTYPE html><p>")).toEqual({ refused: "media.markup" })
  expect(acceptable(some, "image/avif")).toEqual({ refused: "media.otherImage" })
  expect(acceptable(some, "application/x-cfb")).toEqual({ refused: "media.oldOffice" })
  expect(acceptable(some, "video/mp4")).toEqual({ refused: "media.video" })
  expect(acceptable(some, "image/heic")).toEqual({ refused: "media.heic" })
  expect(acceptable(some, "image/tiff")).toEqual({ refused: "media.tiff" })
  expect(acceptable(some, "application/zip")).toEqual({ refused: "media.unknown" })
  expect(acceptable(new Uint8Array(), "image/png")).toEqual({ refused: "media.empty" })
  expect(acceptable(new Uint8Array(mostBytes + 1), "image/png")).toEqual({ refused: "media.tooLarge" })
})
