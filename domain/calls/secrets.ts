import { createHash, randomBytes } from "node:crypto"

/**
 * The secret of the application that a submission key makes. It follows from the key, which only the browser of the
 * applicant holds, so a form that is posted again is given the same address; stored is only its hash.
 */
export function codeOf(submissionKey: string): string {
  return createHash("sha256").update(`application:${submissionKey}`).digest("base64url").slice(0, 32)
}

/** Another secret of the same application, for a letter that is written when nobody is there who knows the first. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url")
}

/** SHA-256 in hexadecimal: what is stored of a secret, and what a receipt says of what was sent. */
export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex")
}
