import { type Answer, prepareAnswer } from "./answer.ts"
import { hasHole, withoutFrameworkScripts } from "./documents.ts"
import { type Header, headersElsewhere, policyForFrames } from "./headers.ts"
import type { Rendered } from "./page-memory.ts"
import { brokenPagePaths, shownElsewhere } from "./public-routes.ts"
import { type ReaderLocale, readingIn, splitLocale } from "./reader-locale.ts"
import { type Captured, captureRender, headerOf, type NextHandler } from "./render.ts"
import { observeTruth } from "./true-until.ts"

export interface DocumentMaker {
  next: NextHandler
  siteUrl: URL
  /** Called with what went wrong in a render; the visitor sees the designed 500. */
  failed(error: unknown, address: string, id: string): void
}

/** Headers of Next's answer that a public document may keep; cookies, links to scripts and the rest are left behind. */
const keptHeaders = ["content-type", "content-disposition", "location", "retry-after", "x-robots-tag"]

/** Used when even the designed 500 cannot be rendered. */
const plainBroken: Readonly<Record<ReaderLocale, Buffer>> = {
  da: Buffer.from(
    '<!doctype html><html lang="da"><meta charset="utf-8"><title>500</title><h1>Noget gik galt</h1><p>Prøv igen om lidt.</p></html>',
  ),
  en: Buffer.from(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>500</title><h1>Something broke</h1><p>Try again in a moment.</p></html>',
  ),
}

/**
 * Renders one public document, takes the framework's scripts out and prepares it for sending. Only a whole 200 is to
 * be remembered. An English address is rendered as the Danish one, read in English. `as`: the status that a good render is sent with, for a page that stands in for what is not there or not now.
 * Never throws for a page that fails: that is a 500 with the designed page.
 */
export async function makeDocument(
  maker: DocumentMaker,
  address: string,
  headers: readonly Header[],
  as: 200 | 404 | 429 = 200,
): Promise<Rendered<Answer>> {
  const id = crypto.randomUUID()
  try {
    const { locale, address: route } = splitLocale(address)
    const { made, untilMs } = await readingIn(locale, () =>
      observeTruth(() => captureRender(maker.next, route, maker.siteUrl, id)),
    )
    if (made.status >= 500) throw new Error(`The page answered ${made.status}`)
    const { body, isWhole } = await bare(made, { locale, origin: maker.siteUrl.origin })
    if (!isWhole) maker.failed(new Error("A part of the page is missing without script"), address, id)
    const status = made.status === 200 ? as : made.status
    const own = ownHeaders(made, headers)
    const policy = policyForFrames(body.toString("utf8"))
    const elsewhere = shownElsewhere(route)
    if (policy) own.push(policy)
    if (elsewhere) own.push(...headersElsewhere(elsewhere))
    const page = await prepareAnswer({ status, body, own }, headers)
    return { page, bytes: page.bytes, untilMs, remember: made.status === 200 && isWhole }
  } catch (error) {
    maker.failed(error, address, id)
    const page = await brokenDocument(maker, headers, splitLocale(address).locale)
    return { page, bytes: page.bytes, untilMs: null, remember: false }
  }
}

/** The designed 500 in the reader's language, or plain words where even that cannot be made. Never throws. */
export async function brokenDocument(
  maker: DocumentMaker,
  headers: readonly Header[],
  locale: ReaderLocale,
): Promise<Answer> {
  const own: Header[] = [
    ["Content-Type", "text/html; charset=utf-8"],
    ["Cache-Control", "no-store"],
  ]
  const id = crypto.randomUUID()
  const designed = await captureRender(maker.next, brokenPagePaths[locale], maker.siteUrl, id).catch(
    () => null,
  )
  const body =
    designed?.status === 200 ? (await bare(designed, { locale, origin: "" })).body : plainBroken[locale]
  return prepareAnswer({ status: 500, body, own }, headers)
}

async function bare(
  made: Captured,
  reader: { locale: ReaderLocale; origin: string },
): Promise<{ body: Buffer; isWhole: boolean }> {
  // The body of a redirect is a script of the framework; the Location header says it all.
  if (made.status >= 300 && made.status < 400) return { body: Buffer.alloc(0), isWhole: true }
  if (!headerOf(made, "content-type")?.startsWith("text/html")) return { body: made.body, isWhole: true }
  const html = made.body.toString("utf8")
  return { body: Buffer.from(await withoutFrameworkScripts(html, reader)), isWhole: !hasHole(html) }
}

function ownHeaders(made: Captured, headers: readonly Header[]): Header[] {
  const isGuarded = new Set(headers.map(([name]) => name.toLowerCase()))
  return keptHeaders.flatMap((name) => {
    const value = headerOf(made, name)
    return value === undefined || isGuarded.has(name) ? [] : [[name, value] as const]
  })
}
