import { Agent, request } from "node:http"

/** An answer as it came over the wire: nothing followed, nothing unpacked, no cookie kept. */
export interface WireAnswer {
  readonly status: number
  /** In the order and the spelling in which they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  readonly text: string
  /** The first value of a header, by its lower-case name; "" when it was not sent. */
  readonly header: (name: string) => string
}

export interface WireRequest {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent by POST, as a form without script sends it. */
  readonly form?: FormData
}

export type Ask = (path: string, sent?: WireRequest) => Promise<WireAnswer>

/** Asks one product, on connections that are kept for the next request; `close` ends them. */
export function wireTo(origin: string): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true })
  const ask: Ask = async (path, { headers = {}, form } = {}) => {
    const { type, body } = form ? await encoded(form) : { type: "", body: null }
    const posted = body
      ? { origin, "content-type": type, "content-length": String(body.length), accept: "text/html" }
      : {}
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, origin),
        { agent, method: body ? "POST" : "GET", headers: { ...posted, ...headers } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on("data", (chunk: Buffer) => chunks.push(chunk))
          answer.on("error", reject)
          answer.on("end", () =>
            resolve(read(answer.statusCode ?? 0, answer.rawHeaders, Buffer.concat(chunks))),
          )
        },
      )
      asked.on("error", reject)
      asked.end(body ?? undefined)
    })
  }
  return { ask, close: () => agent.destroy() }
}

/**
 * A form of a page as a browser without script would send it, with every hidden field that the page wrote. It may be
 * sent more than once.
 * @throws when the page has no such form
 */
export async function filledIn(ask: Ask, path: string, form: RegExp): Promise<FormData> {
  const { text } = await ask(path)
  const html = text.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => form.test(one))
  if (!html) throw new Error(`no form like ${form} on ${path}`)
  const filled = new FormData()
  for (const [input] of html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g))
    filled.append(attribute(input, "name"), attribute(input, "value"))
  return filled
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ""
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&")
}

async function encoded(form: FormData): Promise<{ type: string; body: Buffer }> {
  const carrier = new Response(form)
  return {
    type: carrier.headers.get("content-type") ?? "",
    body: Buffer.from(await carrier.arrayBuffer()),
  }
}

function read(status: number, raw: readonly string[], body: Buffer): WireAnswer {
  const headers = raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ""] as const] : []))
  return {
    status,
    headers,
    body,
    text: body.toString("utf8"),
    header: (name) => headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? "",
  }
}
