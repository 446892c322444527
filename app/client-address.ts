import { headers } from "next/headers"
import type { Actor } from "#domain/access/actor.ts"

/** The address of who asks, as our own server wrote it (platform/http/hygiene.ts); for rates, never for access. */
export async function clientAddress(): Promise<string> {
  const given = await headers()
  return given.get("x-forwarded-for") ?? ""
}

/** A command that counts how often one network does it, told where this request comes from. */
export function fromHere<Input extends object, Result>(
  command: (actor: Actor, input: Input & { client: string }) => Promise<Result>,
): (actor: Actor, input: Input) => Promise<Result> {
  return async (actor, input) => command(actor, { ...input, client: await clientAddress() })
}
