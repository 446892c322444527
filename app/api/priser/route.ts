import { parseWithZod } from "@conform-to/zod/v4"
import { billWords } from "#components/events/bill-words.ts"
import { quoteInput } from "#domain/events/input.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { isRefusal } from "#platform/refusal.ts"
import { clientAddress } from "../../client-address.ts"
import { currentActor } from "../../current-actor.ts"

/**
 * What a sign-up comes to as far as it is filled in; changes nothing. A POST, since it holds people's addresses. 429 still
 * has a bill: one that looked no address up any more, and says so.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  form.delete("__intent__")
  const typed = parseWithZod(form, { schema: quoteInput })
  if (typed.status !== "success") return new Response(null, { status: 422 })
  try {
    const quoted = await quote(await currentActor(), typed.value, await clientAddress())
    const status = quoted.isCutShort ? 429 : 200
    return Response.json(billWords(quoted, readerLocale()), {
      status,
      headers: { "cache-control": "private, no-store" },
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
