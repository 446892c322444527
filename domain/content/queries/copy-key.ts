import { createHmac } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { installationSecret } from "#platform/config/secret.ts"

/**
 * The key (base64, 256 bits) that closes this person's copies in the browser: the same at every sign-in, another for
 * every person. Who signs in next at the same machine cannot read what is kept there. @throws NotAllowed
 */
export function copyKey(actor: Actor): string {
  demand(actor, "content.readEventDraft")
  return createHmac("sha256", installationSecret())
    .update(`copies in the browser of ${personIdOf(actor)}`)
    .digest("base64")
}
