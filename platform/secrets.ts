import { createHash, randomBytes } from "node:crypto"

/** A secret that stands in an address: 144 random bits in 24 characters. */
export function newSecret(): string {
  return randomBytes(18).toString("base64url")
}

/** SHA-256 in hexadecimal: what is stored of a secret, and what a receipt says of what was sent. */
export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex")
}
