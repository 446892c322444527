import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"

/**
 * The crowd of `bench -- sign-up`, in a process of its own: reads the form of an event once, as a browser without
 * script does, and sends it `attempts` times at once, each time for another person.
 */
export interface Load {
  sold: number
  refused: number
  errors: number
  perSecond: number
  /** ms */
  p95: number
  /** What the first few answers said that were neither. */
  strange: string[]
}

interface Answer {
  status: number
  location: string
  body: string
}

const [, , site = "", slug = "", ticketId = "", attemptsText = "0"] = process.argv
const page = `${site}/arrangementer/${slug}/tilmeld`
// All at once: whoever must wait waits in the product, not here.
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

const hidden = hiddenFields((await ask("GET", page)).body)
const began = performance.now()
const answers = await Promise.all(
  Array.from({ length: Number(attemptsText) }, async (_, place) => {
    const from = performance.now()
    const answer = await attempt(place).catch((error: unknown) => ({
      status: 0,
      location: "",
      body: String(error),
    }))
    return { ...answer, ms: performance.now() - from }
  }),
)
const seconds = (performance.now() - began) / 1_000
const slow = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
const strange = answers.filter((answer) => !isSold(answer) && !isRefused(answer))
const load: Load = {
  sold: answers.filter(isSold).length,
  refused: answers.filter(isRefused).length,
  errors: strange.length,
  perSecond: Math.round(answers.length / seconds),
  p95: Math.round(slow[Math.floor(slow.length * 0.95)] ?? 0),
  strange: strange.slice(0, 3).map(({ status, body }) => `${status} ${body.slice(0, 300)}`),
}
process.send?.(load)
process.exit(0)

function attempt(place: number): Promise<Answer> {
  const fields = new Map(hidden)
  fields.set("submissionKey", randomUUID())
  fields.set("people[0].name", `Prøve ${place}`)
  fields.set("people[0].email", `proeve-${place}@example.org`)
  fields.set("people[0].ticket", ticketId)
  fields.set("billingKind", "MAIL")
  return ask("POST", page, fields)
}

function isSold({ status, location }: Answer): boolean {
  return status === 303 && location.includes("/kvittering/")
}

/** On to the waiting list, or the same page again, which says that there are not seats enough. */
function isRefused({ status, location, body }: Answer): boolean {
  if (status === 303) return location.endsWith("/venteliste?fuldt=ja")
  return status === 200 && /ikke så mange ledige pladser|Alle pladser er taget/.test(body)
}

/** What the form carries besides what people type: the action's own fields and the product's. */
function hiddenFields(html: string): Map<string, string> {
  const form = html.slice(html.indexOf('data-form="sign-up"'))
  const fields = new Map<string, string>()
  for (const [input] of form.slice(0, form.indexOf("</form>")).matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name) fields.set(plain(name), plain(/value="([^"]*)"/.exec(input)?.[1] ?? ""))
  }
  if (!fields.has("submissionKey")) throw new Error(`no sign-up form on ${page}`)
  return fields
}

function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

function ask(method: "GET" | "POST", url: string, fields?: ReadonlyMap<string, string>): Promise<Answer> {
  const boundary = `----samling${randomUUID()}`
  const body = fields ? Buffer.from(multipart(fields, boundary)) : Buffer.alloc(0)
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method,
        agent,
        headers: fields
          ? {
              origin: site,
              "content-type": `multipart/form-data; boundary=${boundary}`,
              "content-length": body.length,
            }
          : {},
      },
      (response) => {
        const parts: Buffer[] = []
        response.on("data", (part: Buffer) => parts.push(part))
        response.on("error", fail)
        response.on("end", () =>
          done({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? "",
            body: Buffer.concat(parts).toString("utf8"),
          }),
        )
      },
    )
    sent.on("error", fail)
    sent.end(body)
  })
}

function multipart(fields: ReadonlyMap<string, string>, boundary: string): string {
  const parts = [...fields].map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join("")}--${boundary}--\r\n`
}
