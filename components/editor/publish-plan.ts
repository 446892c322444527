import type { EntryText, Standing } from "./entry-text.ts"

/** One sentence of what will happen: a key of messages and its values; instants are left as ISO text. */
export interface Said {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Exactly what publishing does, now (`at` null) or at a time. */
export function publishPlan(standing: Standing, text: EntryText, path: string, at: string | null): Said[] {
  const isLive = standing.status === "PUBLISHED"
  const said: Said[] = []
  if (at === null) said.push({ code: isLive ? "admin.plan.change" : "admin.plan.now", values: { path } })
  else said.push({ code: isLive ? "schedule.plan.changeLater" : "admin.plan.later", values: { path, at } })
  if (standing.scheduled && standing.publishAt) {
    const { version } = standing.scheduled
    said.push({ code: "schedule.plan.replaces", values: { version, plannedAt: standing.publishAt } })
  }
  if (isLive && standing.path !== path) {
    said.push({ code: "admin.plan.moves", values: { from: standing.path, to: path } })
  }
  if (standing.locale === "en") said.push({ code: "admin.plan.english", values: {} })
  else said.push(...placesOf(standing.kind, text))
  if (text.isSample) said.push({ code: "admin.plan.sample", values: {} })
  if (standing.unpublishAt) said.push({ code: "admin.plan.until", values: { at: standing.unpublishAt } })
  return said
}

function placesOf(kind: Standing["kind"], { facts }: EntryText): Said[] {
  if (kind === "NEWS") {
    const place = Number(facts.frontPlace ?? 0)
    return [
      place > 0
        ? { code: "admin.plan.frontPlace", values: { place } }
        : { code: "admin.plan.frontByDate", values: {} },
    ]
  }
  if (kind === "PAGE") return facts.inFooter ? [{ code: "admin.plan.inFooter", values: {} }] : []
  const list = { EVENT: "amongEvents", OPEN_CALL: "amongCalls", SURVEY: "amongSurveys" }[kind]
  return [{ code: `admin.plan.${list}`, values: {} }]
}
