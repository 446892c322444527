import type { z } from "zod"

/**
 * What is wrong with a field as a message key, with its values behind "?": "errors.tooLong?max=200".
 * A schema that gives a key of its own as message keeps it. `sentence` of messages/ reads it aloud.
 */
export function issueCode(issue: z.core.$ZodIssue): string {
  if (/^[a-zA-Z]+\.[a-zA-Z.]+(\?.*)?$/.test(issue.message)) return issue.message
  // zod leaves the input out of its issues, so as not to log it; the message tells whether there was one.
  if (issue.code === "invalid_type") {
    return issue.message.endsWith("received undefined") ? "errors.required" : "errors.invalid"
  }
  if (issue.code === "too_big") {
    return issue.origin === "string"
      ? `errors.tooLong?max=${issue.maximum}`
      : `errors.tooBig?max=${issue.maximum}`
  }
  if (issue.code === "too_small") {
    return issue.origin === "string" ? "errors.required" : `errors.tooSmall?min=${issue.minimum}`
  }
  return "errors.invalid"
}
