import fc from "fast-check"
import { expect, test } from "vitest"
import { exportNames, mediaName, upFrom } from "./export-names.ts"

const at = (path: string, id = "01890000-0000-7000-8000-000000000001", originalId: string | null = null) => ({
  id,
  path,
  originalId,
})

test("a file is named after the path, a twin after its original, and the second of a name by its id", () => {
  const nameOf = exportNames()
  const other = "01890000-0000-7000-8000-00000000000b"
  const twin = "01890000-0000-7000-8000-00000000000c"
  expect(nameOf(at("/nyheder/bogbus"))).toBe("nyheder/bogbus")
  expect(nameOf(at("/nyheder/bogbus", other))).toBe("nyheder/bogbus-00000000000b")
  expect(nameOf(at("/en/andet", twin, other))).toBe("nyheder/bogbus-00000000000b.en")
  expect(nameOf(at("/"))).toBe("index")
  expect(nameOf(at("/nul"))).toBe("nul-")
})

test("no path leads out of the folder, and no two entries meet in one file", () => {
  const paths = fc.oneof(
    fc.string(),
    fc.constantFrom("/../../etc/passwd", "/a/../b", "C:\\x", "/a", "/A", "/a.en"),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(paths, fc.boolean(), fc.uuid()), { maxLength: 30 }), (entries) => {
      const nameOf = exportNames()
      const names = entries.map(([path, isTwin, id]) => nameOf(at(path, id, isTwin ? "unknown" : null)))
      for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.en)?$/)
      expect(new Set(names).size).toBe(names.length)
    }),
  )
})

test("media keep a safe name and the ending of what they are", () => {
  const asset = {
    id: at("").id,
    filename: "../Bogbus på vej.HTML",
    mime: "image/jpeg",
    storageKey: "originals/1",
  }
  expect(mediaName(asset)).toBe("media/bogbus-paa-vej-000000000001.jpg")
  expect(mediaName({ ...asset, filename: "…", mime: "application/pdf", storageKey: "2026/a.pdf" })).toBe(
    "media/fil-000000000001.pdf",
  )
  expect([upFrom("om"), upFrom("nyheder/a")]).toEqual(["", "../"])
})
