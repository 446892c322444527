import { parseWithZod } from "@conform-to/zod/v4"
import { deskQuoteInput } from "#domain/events/desk-input.ts"
import { deskBill } from "../../../../../admin/arrangementer/[id]/tilmeldinger/ny/desk-bill.ts"
import { currentActor } from "../../../../../current-actor.ts"

/** What a sign-up at the desk comes to as far as it is filled in; changes nothing. A POST, since it holds addresses. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  form.delete("__intent__")
  const typed = parseWithZod(form, { schema: deskQuoteInput })
  const bill = typed.status === "success" ? await deskBill(await currentActor(), typed.payload) : null
  if (!bill) return new Response(null, { status: 404 })
  return Response.json(bill, { headers: { "cache-control": "private, no-store" } })
}
