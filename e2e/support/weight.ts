import { expect, type Page } from "@playwright/test"

/** Bytes as they came over the wire, compressed, by what they are. */
export interface Weight {
  readonly html: number
  readonly script: number
  readonly style: number
  readonly font: number
}

/** What a public document may weigh, in bytes over the wire. */
const limits: Weight = { html: 20_480, script: 15_360, style: 20_480, font: 61_440 }

/** Loads a page with an empty cache and adds up what came. */
export async function weightOf(page: Page, path: string): Promise<Weight> {
  const sum = { html: 0, script: 0, style: 0, font: 0 }
  const counted: Promise<void>[] = []
  page.on("requestfinished", (request) => {
    const kind = kindOf(request.resourceType())
    if (kind === undefined) return
    counted.push(
      request.sizes().then(({ responseBodySize }) => {
        sum[kind] += responseBodySize
      }),
    )
  })
  await page.goto(path, { waitUntil: "networkidle" })
  await Promise.all(counted)
  return sum
}

/** Nothing on the scales is heavier than a public document may be. */
export function withinWeight(weight: Weight): void {
  for (const kind of ["html", "script", "style", "font"] as const) {
    expect(weight[kind], `${kind} in bytes`).toBeLessThanOrEqual(limits[kind])
  }
}

function kindOf(resource: string): keyof Weight | undefined {
  const kinds: Record<string, keyof Weight> = {
    document: "html",
    script: "script",
    stylesheet: "style",
    font: "font",
  }
  return kinds[resource]
}
