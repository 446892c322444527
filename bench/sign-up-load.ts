import { type Answer, filledIn, isRefused, isSold, readForm, send } from "./sign-up-form.ts"

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

const [, , site = "", slug = "", ticketId = "", attemptsText = "0"] = process.argv
const form = await readForm(site, slug)
if (!form) throw new Error(`no sign-up form of ${slug}`)
const { page, hidden } = form
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
  return send(filledIn({ page, hidden }, { place, ticketId }))
}
