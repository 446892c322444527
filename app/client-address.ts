import { headers } from "next/headers"

/** The address of who asks, as our own server wrote it (platform/http/hygiene.ts); for rates, never for access. */
export async function clientAddress(): Promise<string> {
  const given = await headers()
  return given.get("x-forwarded-for") ?? ""
}
