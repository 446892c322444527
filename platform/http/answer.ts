import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Header } from "./headers.ts"

const pressGzip = promisify(gzip)
const pressBrotli = promisify(brotliCompress)

export type Encoding = "identity" | "gzip" | "br"
/** Standard header of RFC 9211: where the answer came from. */
export type CacheStatus = "samling; hit" | "samling; fwd=miss" | "samling; fwd=bypass"

interface Variant {
  body: Buffer
  /** Names and values in one flat array, as Node takes them fastest; for an answer out of the memory. */
  headers: string[]
}

/** A finished answer, ready to be sent any number of times without being touched again. */
export interface Answer {
  status: number
  etag: string
  /** A page that somebody reads, not a feed, a calendar, a refusal. */
  isDocument: boolean
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant }
  /** For `304 Not Modified`: the same headers without those of a body. */
  notModified: string[]
  /** All variants together. */
  bytes: number
}

/** Quality 6 of 11: within 5 % of the smallest, in a few milliseconds; pages with live seats are made every 2 s. */
const brotliQuality = 6
const worthPressing = 512

/** Presses a body and prepares everything about sending it. `headers` are those of the site, `own` of this answer. */
export async function prepareAnswer(
  made: { status: number; body: Buffer; own: readonly Header[] },
  headers: readonly Header[],
): Promise<Answer> {
  const { status, body } = made
  const etag = `W/"${createHash("sha1").update(body).digest("base64url")}"`
  const common = [...replaced(headers, made.own).flat(), "ETag", etag]
  const variant = (bytes: Buffer, encoding: Encoding): Variant => ({
    body: bytes,
    headers: [
      ...common,
      ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
      "Content-Length",
      String(bytes.length),
      "Cache-Status",
      "samling; hit",
    ],
  })
  const variants: Answer["variants"] = { identity: variant(body, "identity") }
  if (body.length >= worthPressing && isText(made.own)) {
    const [small, smallest] = await Promise.all([
      pressGzip(body),
      pressBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
    ])
    variants.gzip = variant(small, "gzip")
    variants.br = variant(smallest, "br")
  }
  const bytes = Object.values(variants).reduce((sum, one) => sum + one.body.length + 1024, 0)
  const isDocument = status === 200 && contentType(made.own).startsWith("text/html")
  return {
    status,
    etag,
    isDocument,
    variants,
    notModified: [...common, "Cache-Status", "samling; hit"],
    bytes,
  }
}

/** Sends a prepared answer: HEAD without a body, 304 to who has it already, pressed to who can unpack it. */
export function sendAnswer(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  cacheStatus: CacheStatus,
): void {
  const asked = rawHeader(request, "if-none-match")
  if (asked !== undefined && answer.status === 200 && isSame(asked, answer.etag)) {
    response.writeHead(304, marked(answer.notModified, cacheStatus)).end()
    return
  }
  const variant =
    answer.variants[bestEncoding(rawHeader(request, "accept-encoding"))] ?? answer.variants.identity
  response.writeHead(answer.status, marked(variant.headers, cacheStatus))
  if (request.method === "HEAD") response.end()
  else response.end(variant.body)
}

/** Reads one header without making Node build the object of all of them, a fifth of the time of a remembered answer. */
function rawHeader(request: IncomingMessage, name: string): string | undefined {
  const raw = request.rawHeaders
  for (let i = 0; i < raw.length; i += 2) {
    const one = raw[i]
    if (one?.length === name.length && one.toLowerCase() === name) return raw[i + 1]
  }
  return undefined
}

/** The value of Cache-Status stands last; a hit is sent as it was prepared. */
function marked(prepared: string[], cacheStatus: CacheStatus): string[] {
  return cacheStatus === "samling; hit" ? prepared : [...prepared.slice(0, -1), cacheStatus]
}

const encodings = new Map<string, Encoding>()

/** The best encoding that the header allows; the few spellings that browsers send are read once. */
export function bestEncoding(accepts: string | string[] | undefined): Encoding {
  if (typeof accepts !== "string") return "identity"
  const known = encodings.get(accepts)
  if (known) return known
  const offers = new Set<string>()
  for (const offer of accepts.toLowerCase().split(",")) {
    const [name = "", ...parameters] = offer.split(";").map((word) => word.trim())
    if (!parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) offers.add(name)
  }
  const best: Encoding = offers.has("br") ? "br" : offers.has("gzip") ? "gzip" : "identity"
  // Bounded: a visitor who invents spellings must not fill the memory.
  if (encodings.size < 100) encodings.set(accepts, best)
  return best
}

function isSame(asked: string, etag: string): boolean {
  return (
    asked.trim() === "*" || asked.split(",").some((one) => one.trim().replace(/^W\//, "") === etag.slice(2))
  )
}

/** `own` wins over the site's header of the same name. */
function replaced(headers: readonly Header[], own: readonly Header[]): Header[] {
  const names = new Set(own.map(([name]) => name.toLowerCase()))
  return [...headers.filter(([name]) => !names.has(name.toLowerCase())), ...own]
}

function isText(own: readonly Header[]): boolean {
  return /^text\/|json|xml|javascript|svg|manifest/.test(contentType(own))
}

function contentType(own: readonly Header[]): string {
  return own.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? ""
}
