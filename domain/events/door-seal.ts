import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import { installationSecret } from "#platform/config/secret.ts"
import { hashOf } from "#platform/secrets.ts"
import type { Seal } from "./checkin-input.ts"
import { sealedText } from "./rules/door-list.ts"

export interface SignedBy {
  /** SHA-256 of the tickets' JSON, hexadecimal. */
  readonly digest: string
  /** Ed25519, base64url. */
  readonly signature: string
  /** The public key, 32 bytes in base64url: with it a door checks a list, and can make none. */
  readonly key: string
}

/** Signs what a door takes along, so that it can go by it without a line, and we know it again afterwards. */
export function signedList(list: {
  eventId: string
  listId: string
  at: Date
  until: Date
  tickets: unknown
}): SignedBy {
  const digest = hashOf(JSON.stringify(list.tickets))
  const text = sealedText({ ...list, at: list.at.toISOString(), until: list.until.toISOString(), digest })
  const { secret, open } = keys()
  return { digest, signature: sign(null, Buffer.from(text), secret).toString("base64url"), key: open }
}

/** Whether a list was signed here for this door. */
export function isSignedHere(
  list: { eventId: string; listId: string },
  { signature, ...seal }: Seal,
): boolean {
  const text = sealedText({ ...seal, ...list })
  return verify(null, Buffer.from(text), createPublicKey(keys().secret), Buffer.from(signature, "base64url"))
}

/** An Ed25519 key is 32 bytes behind this head (RFC 8410), and any 32 bytes are one. */
const head = Buffer.from("302e020100300506032b657004220420", "hex")

/** Made from the installation's secret, so that it is the same in every process and after a restore. */
function keys(): { secret: KeyObject; open: string } {
  const seed = createHmac("sha256", installationSecret()).update("signs the lists of doors").digest()
  const secret = createPrivateKey({ key: Buffer.concat([head, seed]), format: "der", type: "pkcs8" })
  return { secret, open: createPublicKey(secret).export({ format: "jwk" }).x ?? "" }
}
