import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { bestEncoding } from "./answer.ts"
import { freshNonce, type Header, type PrivateArea, staffAndMemberPolicy } from "./headers.ts"
import { captureAnswer, headerOf, type NextHandler } from "./render.ts"

const pressGzip = promisify(gzip)
const worthPressing = 1024

/** What came of asking Next for a page of a member or of staff. */
export type Outcome = "sent" | "missing" | "broken"

/**
 * Asks Next for a member's or staff's page under a fresh nonce and sends it whole. A page that is not there or fails
 * is not sent but told (`missing`, `broken`): what Next makes of it is empty without script.
 */
export async function sendPrivatePage(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  page: { area: PrivateArea; always: readonly Header[]; id: string },
): Promise<Outcome> {
  const policy = staffAndMemberPolicy(page.area, freshNonce(), false)
  request.headers["content-security-policy"] = policy
  const made = await captureAnswer(next, request)
  const isDocument = headerOf(made, "content-type")?.startsWith("text/html") ?? false
  if (isDocument && made.status === 404) return "missing"
  if (isDocument && made.status >= 500) return "broken"

  for (const [name, values] of made.headers)
    response.setHeader(name, values.length === 1 ? values.join() : values)
  for (const [name, value] of page.always) response.setHeader(name, value)
  response.setHeader("Content-Security-Policy", policy)
  response.setHeader("Cache-Control", "private, no-store")
  if (page.area === "draft") response.setHeader("X-Robots-Tag", "noindex, nofollow")
  response.setHeader("Cache-Status", "samling; fwd=bypass")
  response.setHeader("X-Request-Id", page.id)
  response.appendHeader("Vary", "Accept-Encoding")
  const body = await pressed(made.body, request, response)
  // Next leaves the body out for HEAD, so its length is not known here.
  if (request.method !== "HEAD") response.setHeader("Content-Length", body.length)
  response.writeHead(made.status).end(request.method === "HEAD" ? undefined : body)
  return "sent"
}

async function pressed(body: Buffer, request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
  const accepts = bestEncoding(request.headers["accept-encoding"])
  if (accepts === "identity" || body.length < worthPressing || response.hasHeader("Content-Encoding"))
    return body
  response.setHeader("Content-Encoding", "gzip")
  return pressGzip(body, { level: 4 })
}
