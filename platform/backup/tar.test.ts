import { extract, pack } from "tar-stream"
import { expect, test } from "vitest"
import { type Content, padding, readTar, TarFault, tarEnd, tarHead } from "./tar.ts"

const at = new Date("2026-11-25T10:00:00Z")
const names = ["a", "media/2026-11/x.webp", `media/${"æ".repeat(60)}/${"long".repeat(60)}.webp`]
const sizes = [0, 1, 511, 512, 513, 70_000]

/** In pieces that end where no block does. */
async function* pieces(bytes: Buffer, length = 700): Content {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

function written(name: string, content: Buffer): Buffer {
  return Buffer.concat([tarHead(name, content.length, at), content, padding(content.length)])
}

async function entriesOf(bytes: Buffer): Promise<{ name: string; content: string; isFile: boolean }[]> {
  const found: { name: string; content: string; isFile: boolean }[] = []
  await readTar(pieces(bytes), async ({ name, isFile }, content) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of content) chunks.push(chunk)
    found.push({ name, isFile, content: Buffer.concat(chunks).toString("latin1") })
  })
  return found
}

const contents = names.flatMap((name) =>
  sizes.map((size) => ({ name: `${name}${size}`, content: "x".repeat(size), isFile: true })),
)
const whole = Buffer.concat([
  ...contents.map(({ name, content }) => written(name, Buffer.from(content))),
  tarEnd,
])

test("what is written is read again, in whatever pieces it comes", async () => {
  expect(await entriesOf(whole)).toEqual(contents)
})

test("another program reads what is written", async () => {
  const tar = extract()
  tar.end(whole)
  const found: string[] = []
  for await (const entry of tar) {
    let length = 0
    for await (const chunk of entry) length += (chunk as Buffer).length
    found.push(`${entry.header.name} ${length}`)
  }
  expect(found).toEqual(contents.map(({ name, content }) => `${name} ${content.length}`))
})

test("what another program writes is read, and what is no file is told apart", async () => {
  const tar = pack()
  for (const { name, content } of contents) tar.entry({ name }, content)
  tar.entry({ name: "link", type: "symlink", linkname: "/etc/passwd" })
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  expect(await entriesOf(Buffer.concat(chunks))).toEqual([
    ...contents,
    { name: "link", content: "", isFile: false },
  ])
})

test("a size that eleven octal digits cannot hold is written as a record", async () => {
  const size = 20 * 1024 ** 3
  const head = tarHead("large", size, at)
  let told = 0
  const read = readTar(pieces(head), async (entry) => {
    told = entry.size
    throw new Error("far enough")
  })
  await expect(read).rejects.toThrow("far enough")
  expect(told).toBe(size)
})

test.each<[string, Buffer]>([
  ["nothing", Buffer.alloc(0)],
  ["no end", whole.subarray(0, -1024)],
  ["an end in the middle of a content", whole.subarray(0, 3_000)],
  ["something after the end", Buffer.concat([whole, Buffer.from("x")])],
  ["a wrong checksum", Buffer.concat([Buffer.from("b"), whole.subarray(1)])],
  ["no tar", Buffer.alloc(2_000, "x")],
])("refused: %s", async (_, bytes) => {
  await expect(entriesOf(bytes)).rejects.toThrow(TarFault)
})
