import { optionalLine } from "#platform/input/fields.ts"

/** The name of a file as it is shown and handed over: without the way to it, and never empty. */
export function tidyName(filename: string): string {
  return optionalLine(200).parse(filename.replace(/^.*[\\/]/, "").slice(-200)) || "fil"
}
