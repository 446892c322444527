import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto"

/** A secret for a link or a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** Six digits that a person can type. */
export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, "0")
}

/** What is stored in place of a secret. Plain SHA-256 is enough for what is random and long; codes are bound to a token. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}

/** Compares two hashes in a time that tells nothing. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
