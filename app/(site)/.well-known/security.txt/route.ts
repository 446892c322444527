import { config } from "#platform/config/config.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { now } from "#platform/time/time.ts"

export const dynamic = "force-dynamic"

const day = 86_400_000

/** Where to tell of a weakness (RFC 9116). It expires by itself and is therefore made anew every month. */
export function GET(): Response {
  const { siteUrl } = config()
  const at = now().getTime()
  trueUntil(new Date(at + 30 * day))
  const lines = [
    `Contact: ${siteUrl}/kontakt`,
    `Expires: ${new Date(at + 180 * day).toISOString()}`,
    "Preferred-Languages: da, en",
    `Canonical: ${siteUrl}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } })
}
