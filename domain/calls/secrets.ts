import { createHash } from "node:crypto"

/**
 * The secret of the application that a submission key makes. It follows from the key, which only the browser of the
 * applicant holds, so a form that is posted again is given the same address; stored is only its hash.
 */
export function codeOf(submissionKey: string): string {
  return createHash("sha256").update(`application:${submissionKey}`).digest("base64url").slice(0, 32)
}
