import { expect, test } from "vitest"
import { attachable, mostFileBytes } from "./attachable.ts"

test.each([
  [10, "application/pdf", { mime: "application/pdf" }],
  [mostFileBytes, "image/png", { mime: "image/png" }],
  [mostFileBytes + 1, "image/png", { refused: "calls.fileTooLarge" }],
  [0, undefined, { refused: "calls.fileEmpty" }],
  [10, "application/zip", { refused: "calls.fileUnknown" }],
  [10, "image/svg+xml", { refused: "calls.fileUnknown" }],
  [10, undefined, { refused: "calls.fileUnknown" }],
])("%i bytes of %s: %o", (bytes, found, verdict) => {
  expect(attachable(bytes, found)).toEqual(verdict)
})
