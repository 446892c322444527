import { optionalLine } from "#platform/input/fields.ts"

/** Marks that turn the direction of writing, with which a name is shown that ends otherwise than it does. */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The name of a file as it is shown and handed over: without the way to it, and never empty. */
export function tidyName(filename: string): string {
  const bare = filename.replace(/^[\s\S]*[\\/]/, "").replace(unseen, "")
  return optionalLine(200).parse(bare.slice(-200).toWellFormed()) || "fil"
}
