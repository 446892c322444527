/** One figure: what was measured, what came out, how far it must reach; `reached` is missing for figures without a floor. */
export interface Figure {
  name: string
  value: string
  floor?: string
  reached?: boolean
}

/**
 * Prints a table for people and, with `json`, one JSON object on the last line for programs.
 * Answers with the exit code: 0 when every floor was reached, 1 when one was not.
 */
export function report(title: string, figures: readonly Figure[], result: object, json: boolean): 0 | 1 {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const valueWidth = Math.max(...figures.map(({ value }) => value.length))
  console.log(`\n${title}\n`)
  for (const { name, value, floor, reached } of figures) {
    const verdict = reached === undefined ? "" : reached ? "ok" : "FELL SHORT"
    console.log(
      `  ${name.padEnd(width)}  ${value.padStart(valueWidth)}  ${(floor ?? "").padEnd(16)}${verdict}`.trimEnd(),
    )
  }
  console.log("")
  if (json) console.log(JSON.stringify(result))
  return figures.every(({ reached }) => reached !== false) ? 0 : 1
}

/** The middle value; of an even number the lower of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error("No values to take a median of")
  return middle
}
