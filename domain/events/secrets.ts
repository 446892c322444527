import { createHash, randomBytes } from "node:crypto"

/** A secret that stands in an address: 144 random bits in 24 characters. */
export function newSecret(): string {
  return randomBytes(18).toString("base64url")
}

/** What is stored of a secret that was mailed. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}
