import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"

/** A form as a browser without script sees and sends it. */
export interface SignUpForm {
  readonly page: string
  /** What the form carries besides what people type: the action's own fields and the product's. */
  readonly hidden: ReadonlyMap<string, string>
}

export interface Answer {
  status: number
  location: string
  body: string
}

/** One person's sign-up, ready to be sent, and sent again when no answer came. */
export interface Submission {
  readonly page: string
  readonly fields: ReadonlyMap<string, string>
  /** The network address it comes from. */
  readonly network: string
}

/** ms that a browser waits for an answer. */
const patience = 60_000
// All at once: whoever must wait waits in the product, not here.
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

/** Null when the page has none, because nothing is left. @throws when the page does not answer, or is broken */
export function readForm(site: string, slug: string): Promise<SignUpForm | null> {
  return formAt(`${site}/arrangementer/${slug}/tilmeld`, "sign-up")
}

/** A form of a page by its `data-form`, or null. @throws when the page does not answer, or is broken */
export async function formAt(page: string, name: string): Promise<SignUpForm | null> {
  const { status, body } = await ask(page)
  if (status >= 500) throw new Error(`${page} answered ${status}`)
  const start = body.indexOf(`data-form="${name}"`)
  if (start < 0) return null
  const form = body.slice(start)
  const hidden = new Map<string, string>()
  for (const [input] of form.slice(0, form.indexOf("</form>")).matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const field = /name="([^"]*)"/.exec(input)?.[1]
    if (field) hidden.set(plain(field), plain(/value="([^"]*)"/.exec(input)?.[1] ?? ""))
  }
  return { page, hidden }
}

/**
 * The network that one of a crowd sits in: two hundred share an address, as the people of a large municipality do. More
 * orders from one address are refused (docs/operations.md); the product believes what a proxy on this machine says.
 */
export function networkOf(place: number): string {
  const network = Math.floor(place / 200)
  return `10.0.${Math.floor(network / 256)}.${network % 256}`
}

/** The form filled in for one person, under a submission key of its own, as each reader of the page is given one. */
export function filledIn(
  { page, hidden }: SignUpForm,
  { place, ticketId }: { place: number; ticketId: string },
): Submission {
  const fields = new Map(hidden)
    .set("submissionKey", randomUUID())
    .set("people[0].name", `Prøve ${place}`)
    .set("people[0].email", `proeve-${place}@example.org`)
    .set("people[0].ticket", ticketId)
    .set("billingKind", "MAIL")
  return { page, fields, network: networkOf(place) }
}

/** @throws when no whole answer came, or `hangUp` told not to wait for it any longer */
export function send({ page, ...form }: Submission, hangUp?: AbortSignal): Promise<Answer> {
  return ask(page, form, hangUp)
}

export function isSold({ status, location }: Answer): boolean {
  return status === 303 && location.includes("/kvittering/")
}

/** On to the waiting list, or the same page again, which says that there are not seats enough. */
export function isRefused({ status, location, body }: Answer): boolean {
  if (status === 303) return location.endsWith("/venteliste?fuldt=ja")
  return status === 200 && /ikke så mange ledige pladser|Alle pladser er taget/.test(body)
}

/** GETs, or POSTs when there is a form. @throws when no whole answer came */
export function ask(url: string, form?: Omit<Submission, "page">, signal?: AbortSignal): Promise<Answer> {
  const boundary = `----samling${randomUUID()}`
  const body = form ? Buffer.from(multipart(form.fields, boundary)) : Buffer.alloc(0)
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: form ? "POST" : "GET",
        agent,
        timeout: patience,
        ...(signal ? { signal } : {}),
        headers: form
          ? {
              origin: new URL(url).origin,
              "x-forwarded-for": form.network,
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
    sent.on("timeout", () => sent.destroy(new Error(`${url} did not answer within ${patience / 1000} s`)))
    sent.end(body)
  })
}

function multipart(fields: ReadonlyMap<string, string>, boundary: string): string {
  const parts = [...fields].map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join("")}--${boundary}--\r\n`
}

function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}
