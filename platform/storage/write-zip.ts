import { Readable } from "node:stream"
import { finished } from "node:stream/promises"
import yazl from "yazl"

/** An archive in the making, read while it is made: one file at a time, as fast as it is fetched. */
export interface ZipWriter {
  readonly output: Readable
  readonly write: (name: string, text: string) => Promise<void>
  readonly stream: (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>
  /** No more files come. */
  readonly end: () => void
}

/** Content that is packed already gains nothing from being packed again. */
const packed = /\.(jpe?g|png|webp|gif|pdf|docx|xlsx|pptx|od[tsp]|zip)$/i

/** Begins an archive. Whoever fetches it may leave: then writing to it fails, and what was being read is let go. */
export function writeZip(): ZipWriter {
  const zip = new yazl.ZipFile()
  const output = zip.outputStream as Readable
  const left = new Promise<never>((_, fail) =>
    output.once("close", () => fail(new Error("Nobody fetches the archive any more"))),
  )
  left.catch(() => {})
  const stream = async (name: string, content: AsyncIterable<Uint8Array>) => {
    const input = Readable.from(content)
    zip.addReadStream(input, name, { compress: !packed.test(name) })
    try {
      await Promise.race([finished(input, { writable: false }), left])
    } catch (error) {
      input.destroy()
      throw error
    }
  }
  return {
    output,
    stream,
    write: (name, text) => stream(name, inOne(text)),
    end: () => zip.end(),
  }
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
