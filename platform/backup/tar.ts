/** Bytes as they come. */
export type Content = AsyncIterable<Uint8Array>

/** The bytes are no tar, or not the whole of one. */
export class TarFault extends Error {}

/**
 * Heads of a tar (POSIX.1-1988 ustar, with the extended records of POSIX.1-2001 for long names and sizes), written and
 * read by pulling bytes: nothing waits for an event of something else. A restore that read through tar-stream's streams
 * was once seen to stand still for ever under load; the tests still check with it that others can read what we write.
 */
const block = 512
/** What eleven octal digits hold. */
const longest = 8 ** 11

export interface TarEntry {
  readonly name: string
  readonly size: number
  readonly isFile: boolean
}

/** The head of a file that only its owner may read. */
export function tarHead(name: string, size: number, at: Date): Buffer {
  const records: [string, string][] = []
  if (Buffer.byteLength(name) > 100) records.push(["path", name])
  if (size >= longest) records.push(["size", String(size)])
  if (records.length === 0) return head(name, size, at, "0")
  const extended = Buffer.from(records.map(([key, value]) => record(key, value)).join(""))
  return Buffer.concat([
    head("extended", extended.length, at, "x"),
    extended,
    padding(extended.length),
    head(name, size >= longest ? 0 : size, at, "0"),
  ])
}

/** What follows a content of this many bytes. */
export function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

export const tarEnd = Buffer.alloc(2 * block)

function head(name: string, size: number, at: Date, type: "0" | "x"): Buffer {
  const bytes = Buffer.alloc(block)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`
  const put = (text: string, offset: number, length: number) => bytes.write(text, offset, length, "utf8")
  put(name, 0, 100)
  put(octal(0o600, 8), 100, 8)
  put(octal(0, 8), 108, 8)
  put(octal(0, 8), 116, 8)
  put(octal(size, 12), 124, 12)
  put(octal(Math.floor(at.getTime() / 1_000), 12), 136, 12)
  put(type, 156, 1)
  put("ustar\x0000", 257, 8)
  put(`${octal(checksum(bytes), 7)} `, 148, 8)
  return bytes
}

/** A record says its own length in front, digits of the length included. */
function record(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + 1
  while (length !== rest + String(length).length) length = rest + String(length).length
  return `${length} ${key}=${value}\n`
}

/** The sum of the head's bytes, its own field counted as spaces. */
function checksum(bytes: Buffer): number {
  return bytes.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

/**
 * Reads a tar part by part; `take` must take a content to its end. Two blocks of zeros end it, and nothing but zeros
 * may follow.
 * @throws TarFault
 */
export async function readTar(
  bytes: Content,
  take: (entry: TarEntry, content: Content) => Promise<void>,
): Promise<void> {
  const reader = new Reader(bytes[Symbol.asyncIterator]())
  let extended = new Map<string, string>()
  for (;;) {
    const found = await reader.exactly(block)
    if (found.every((byte) => byte === 0)) return await reader.onlyZeros()
    const { name, size, type } = parsedHead(found)
    if (type === "x") {
      if (size > 64 * 1024) throw new TarFault("an extended head is too long")
      extended = recordsOf(await reader.exactly(size))
      await reader.exactly(padding(size).length)
      continue
    }
    const real = Number(extended.get("size") ?? size)
    if (!Number.isSafeInteger(real) || real < 0) throw new TarFault("a size is no number")
    const entry = { name: extended.get("path") ?? name, size: real, isFile: type === "0" || type === "\0" }
    extended = new Map()
    await take(entry, reader.next(real))
    await reader.exactly(padding(real).length)
  }
}

function parsedHead(bytes: Buffer): { name: string; size: number; type: string } {
  const text = (from: number, length: number) => {
    const field = bytes.subarray(from, from + length)
    const end = field.indexOf(0)
    return field.toString("utf8", 0, end === -1 ? length : end)
  }
  if (text(257, 5) !== "ustar" || Number.parseInt(text(148, 8), 8) !== checksum(bytes))
    throw new TarFault("this is no head of a tar")
  const [prefix, name] = [text(345, 155), text(0, 100)]
  return {
    name: prefix ? `${prefix}/${name}` : name,
    size: Number.parseInt(text(124, 12), 8),
    type: bytes.toString("latin1", 156, 157),
  }
}

function recordsOf(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.toString("latin1", at, at + 20), 10)
    const text = bytes.toString("utf8", at, at + length)
    const [, key, value] = text.match(/^\d+ ([^=]+)=(.*)\n$/s) ?? []
    if (!key || value === undefined) throw new TarFault("an extended head cannot be read")
    records.set(key, value)
    at += length
  }
  return records
}

/** Bytes in the lengths that are asked for, from chunks as they come. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source
  }

  async *next(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) throw new TarFault("it ends too early")
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async exactly(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for await (const piece of this.next(length)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  /** Reads on to the end, so that what stands there is seen and the checksum of the compression is asked. */
  async onlyZeros(): Promise<void> {
    do {
      if (this.#held.some((byte) => byte !== 0)) throw new TarFault("something follows its end")
    } while (await this.#more())
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next()
    this.#held = done ? new Uint8Array() : value
    return !done
  }
}
