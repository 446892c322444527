import type { DrawnForm } from "./drawn-question.ts"

/** What the question behind a field is called, for the summary of what is wrong: "people[0].answers.diet"; "" for others. */
export function questionOf({ questions, ofEach }: DrawnForm, field: string): string {
  const key = /(?:^|\.)answers\.([a-z0-9]+)$/.exec(field)?.[1]
  return [...questions, ...ofEach].find((question) => question.key === key)?.label ?? ""
}
