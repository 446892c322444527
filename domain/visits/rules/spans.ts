import { addDays } from "#platform/time/time.ts"

/** What the report can look at: the last 30 days day by day, or the last 12 months month by month. */
export const periods = ["days", "months"] as const
export type Period = (typeof periods)[number]

const daysShown = 30
const monthsShown = 12

/** The beginnings of the bars, oldest first, the one that holds `today` last: "2026-11-25", or "2026-11-01" for its month. */
export function barsOf(period: Period, today: string): string[] {
  if (period === "days") return Array.from({ length: daysShown }, (_, n) => addDays(today, n - daysShown + 1))
  const [year = 0, month = 1] = today.split("-").map(Number)
  return Array.from({ length: monthsShown }, (_, n) => {
    const months = year * 12 + (month - 1) - (monthsShown - 1) + n
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`
  })
}

/** The bar that a day belongs to. */
export function barOf(period: Period, day: string): string {
  return period === "days" ? day : `${day.slice(0, 7)}-01`
}
