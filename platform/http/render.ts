import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"

/** What Next was asked to do: the handler that a custom server gets from it. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Captured {
  status: number
  /** By lower-case name; more than one value only where the answer set more than one (cookies). */
  headers: Map<string, string[]>
  body: Buffer
}

/**
 * Asks Next for one document without any visitor: a request of our own, the same for everybody, whose answer is
 * caught instead of sent. No cookie and no header of whoever asked can reach the page.
 */
export function captureRender(
  next: NextHandler,
  address: string,
  siteUrl: URL,
  id: string,
): Promise<Captured> {
  const request = new IncomingMessage(new Socket())
  request.method = "GET"
  request.url = address
  request.headers = {
    host: siteUrl.host,
    accept: "text/html",
    "x-forwarded-host": siteUrl.host,
    "x-forwarded-proto": siteUrl.protocol.slice(0, -1),
    "x-samling-request": id,
  }
  request.push(null)
  return captureAnswer(next, request)
}

/** Lets Next answer a request and catches the whole answer instead of sending it. */
export async function captureAnswer(next: NextHandler, request: IncomingMessage): Promise<Captured> {
  const response = new CapturingResponse(request)
  await Promise.all([next(request, response), response.ended])
  return response.captured()
}

/** The first value of a header. */
export function headerOf(made: Captured, name: string): string | undefined {
  return made.headers.get(name)?.[0]
}

/** A response that keeps what is written. It has no socket, so it is never slow and never full. */
class CapturingResponse extends ServerResponse {
  readonly ended: Promise<void>
  readonly #chunks: Buffer[] = []
  readonly #finish: () => void
  readonly #fail: (error: Error) => void

  constructor(request: IncomingMessage) {
    super(request)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ended = promise
    this.#finish = resolve
    this.#fail = reject
  }

  /** Node keeps headers given here only in the bytes it would send, so they are set one by one. */
  override writeHead(status: number, ...given: unknown[]): this {
    const headers = given.at(-1)
    if (Array.isArray(headers)) {
      for (let i = 0; i < headers.length; i += 2) this.setHeader(String(headers[i]), String(headers[i + 1]))
    } else if (typeof headers === "object" && headers !== null) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    }
    this.statusCode = status
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    for (const done of rest) if (typeof done === "function") queueMicrotask(() => done())
    return true
  }

  override end(...given: unknown[]): this {
    if (this.finished) return this
    const [chunk, ...rest] = given
    if (typeof chunk !== "function") this.#keep(chunk, rest)
    this.finished = true
    queueMicrotask(() => {
      for (const done of given) if (typeof done === "function") done()
      this.emit("finish")
      this.emit("close")
      this.#finish()
    })
    return this
  }

  override destroy(error?: Error): this {
    if (!this.finished) this.#fail(error ?? new Error("The render was broken off"))
    return super.destroy(error)
  }

  captured(): Captured {
    const headers = new Map<string, string[]>()
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value !== undefined) headers.set(name, [value].flat().map(String))
    }
    return { status: this.statusCode, headers, body: Buffer.concat(this.#chunks) }
  }

  #keep(chunk: unknown, rest: unknown[]): void {
    if (typeof chunk === "string") {
      const encoding = rest.find((one) => typeof one === "string") ?? "utf8"
      this.#chunks.push(Buffer.from(chunk, encoding as BufferEncoding))
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk))
    }
  }
}
