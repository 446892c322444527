import { IncomingMessage } from "node:http"
import { Socket } from "node:net"

/**
 * Lets a form with a file come in whatever its size, and never holds more of the file than is allowed: what exceeds
 * is thrown away as it arrives. The fields beside it stay whole, so that the form can be given back as it was typed.
 */

/** Bytes of files that are let through: one more than may be, so that what is behind sees that it is too much. */
const mostOfFiles = 20 * 1024 * 1024 + 1
/** Bytes of everything that is not a file. */
const mostFields = 1024 * 1024

type Reading = "preamble" | "headers" | "field" | "file"

/** What a form's fields may not be: larger than any form of ours. */
export class FieldsTooLarge extends Error {}

/** Cuts the files of one `multipart/form-data` body short (RFC 7578). Give it the chunks in order, then `end`. */
export class FileTrimmer {
  readonly #delimiter: Buffer
  readonly #most: number
  #rest: Buffer = Buffer.alloc(0)
  #reading: Reading = "preamble"
  #ofFiles = 0
  #ofFields = 0

  /** @throws when the type names no boundary */
  constructor(contentType: string, most: number = mostOfFiles) {
    const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
    const name = boundary?.[1] ?? boundary?.[2]
    if (!name) throw new Error("The form names no boundary")
    this.#delimiter = Buffer.from(`\r\n--${name}`)
    this.#most = most
  }

  /** What of this chunk, and of what was held back before, goes on. @throws FieldsTooLarge */
  push(chunk: Buffer): Buffer[] {
    // The first delimiter has no line break before it; one is lent to it, and taken back.
    const isFirst = this.#reading === "preamble" && this.#rest.length === 0
    this.#rest = Buffer.concat(isFirst ? [Buffer.from("\r\n"), chunk] : [this.#rest, chunk])
    const kept: Buffer[] = []
    while (this.#step(kept)) {}
    return kept
  }

  /** What was held back at the end. */
  end(): Buffer[] {
    const kept: Buffer[] = []
    this.#keep(this.#rest, kept)
    this.#rest = Buffer.alloc(0)
    return kept
  }

  #step(kept: Buffer[]): boolean {
    if (this.#reading === "headers") return this.#readHeaders(kept)
    const at = this.#rest.indexOf(this.#delimiter)
    if (at === -1) {
      // A delimiter may be cut in two by the network: so much of the end is held back.
      const safe = this.#rest.length - this.#delimiter.length
      if (safe > 0) {
        this.#keep(this.#rest.subarray(0, safe), kept)
        this.#rest = this.#rest.subarray(safe)
      }
      return false
    }
    this.#keep(this.#rest.subarray(0, at), kept)
    this.#rest = this.#rest.subarray(at)
    const wasFirst = this.#reading === "preamble"
    this.#reading = "headers"
    if (wasFirst) this.#rest = this.#rest.subarray(2)
    return true
  }

  #readHeaders(kept: Buffer[]): boolean {
    const end = this.#rest.indexOf("\r\n\r\n")
    if (end === -1) {
      this.#count(this.#rest.length, 0)
      return false
    }
    const headers = this.#rest.subarray(0, end + 4)
    const isFile = /;\s*filename\*?=/i.test(headers.toString("latin1"))
    this.#count(0, headers.length)
    kept.push(headers)
    this.#rest = this.#rest.subarray(end + 4)
    this.#reading = isFile ? "file" : "field"
    return true
  }

  #keep(bytes: Buffer, kept: Buffer[]): void {
    if (bytes.length === 0) return
    if (this.#reading === "file") {
      const room = Math.max(0, this.#most - this.#ofFiles)
      this.#ofFiles += bytes.length
      if (room > 0) kept.push(bytes.subarray(0, room))
      return
    }
    if (this.#reading === "preamble") return
    this.#count(0, bytes.length)
    kept.push(bytes)
  }

  #count(held: number, added: number): void {
    this.#ofFields += added
    if (this.#ofFields + held > mostFields) throw new FieldsTooLarge()
  }
}

/**
 * The same request with the files in its body cut short. What is cut is read to its end and thrown away: a browser
 * listens for an answer only when it has sent everything. `tooMuch` is called when the fields alone are too large.
 */
export function trimmed(request: IncomingMessage, tooMuch: () => void): IncomingMessage {
  const trimmer = new FileTrimmer(request.headers["content-type"] ?? "")
  const twin = new IncomingMessage(new Socket())
  twin.method = request.method ?? "POST"
  twin.url = request.url ?? "/"
  const { "content-length": _, ...headers } = request.headers
  twin.headers = headers
  twin.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
  let isOver = false
  const stop = () => {
    if (!isOver) twin.destroy()
    isOver = true
  }
  request.on("data", (chunk: Buffer) => {
    if (isOver) return
    try {
      for (const part of trimmer.push(chunk)) twin.push(part)
    } catch (error) {
      stop()
      if (error instanceof FieldsTooLarge) tooMuch()
    }
  })
  request.on("end", () => {
    if (isOver) return
    isOver = true
    for (const part of trimmer.end()) twin.push(part)
    twin.complete = true
    twin.push(null)
  })
  request.on("error", () => stop())
  request.on("aborted", () => stop())
  return twin
}
