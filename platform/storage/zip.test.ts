import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { refusalOf } from "#test/entries.ts"
import { zipped } from "#test/imports.ts"
import { writeZip } from "./write-zip.ts"
import { openZip } from "./zip.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-zip-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
function laid(bytes: Uint8Array): string {
  const path = join(folder, `${++made}.zip`)
  writeFileSync(path, bytes)
  return path
}
/** The same archive with other bytes in the place of these, wherever they stand. */
function swapped(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString("latin1").replaceAll(from, to), "latin1")
}

test("files are read one by one; what macOS adds for itself is none", async () => {
  const path = laid(await zipped({ "a/æ.md": "Hej", "__MACOSX/a/._æ.md": "x", "a/.DS_Store": "x" }))
  const zip = await openZip(path)
  expect(zip.names).toEqual(["a/æ.md"])
  expect(Buffer.from(await zip.read("a/æ.md", 10)).toString()).toBe("Hej")
  zip.close()
})

test.each([
  ["leads out of it", "../b.md"],
  ["begins at the root", "/etc/b.md"],
  ["has strokes of Windows that lead out", "..\\b.md"],
])("an archive with a name that %s is refused", async (_, name) => {
  const plain = "x".repeat(name.length)
  const archive = swapped(await zipped({ [plain]: "Hej" }), plain, name)
  expect(await refusalOf(openZip(laid(archive)))).toBe("imports.zip.leadsOut")
})

test("a bomb is not unpacked: neither one that says how large it is, nor one that lies", async () => {
  const bomb = await zipped({ "bomb.md": Buffer.alloc(30_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  const zip = await openZip(laid(bomb))
  expect(await refusalOf(zip.read("bomb.md", 1_000_000))).toBe("imports.zip.fileTooLarge")
  zip.close()

  const size = Buffer.alloc(4)
  size.writeUInt32LE(30_000_000)
  const lie = swapped(bomb, size.toString("latin1"), "\x05\x00\x00\x00")
  const liar = await openZip(laid(lie))
  expect(await refusalOf(liar.read("bomb.md", 1_000_000))).toBe("imports.zip.unreadable")
  liar.close()
})

test("too many files, too much in all, no archive and half of one are refused", async () => {
  const path = laid(await zipped({ "a.md": "Hej", "b.md": "Hej" }))
  expect(await refusalOf(openZip(path, { mostFiles: 1, mostUnpacked: 100 }))).toBe("imports.zip.tooMany")
  expect(await refusalOf(openZip(path, { mostFiles: 5, mostUnpacked: 5 }))).toBe("imports.zip.tooLarge")
  expect(await refusalOf(openZip(laid(Buffer.from("intet"))))).toBe("imports.zip.unreadable")
  const half = (await zipped({ "a.md": "Hej" })).subarray(0, 30)
  expect(await refusalOf(openZip(laid(half)))).toBe("imports.zip.unreadable")
})

test("what is written is read again, also when it is fetched slowly; who leaves stops the writing", async () => {
  const zip = writeZip()
  const parts: Buffer[] = []
  const fetched = (async () => {
    for await (const part of zip.output) parts.push(part)
  })()
  await zip.write("tekst.md", "Blåbærgrød")
  await zip.stream("media/stor.bin", pieces(20))
  zip.end()
  await fetched
  const read = await openZip(laid(Buffer.concat(parts)))
  expect(Buffer.from(await read.read("tekst.md", 100)).toString()).toBe("Blåbærgrød")
  expect((await read.read("media/stor.bin", 3_000_000)).length).toBe(20 * 100_000)
  read.close()

  const left = writeZip()
  left.output.once("data", () => left.output.destroy())
  await expect(left.stream("uendelig.bin", pieces(Number.POSITIVE_INFINITY))).rejects.toThrow(
    "Nobody fetches",
  )
})

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at++) yield Buffer.alloc(100_000, at % 251)
}
