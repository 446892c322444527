import { allergyCardsPdf } from "#components/events/allergy-cards-pdf.ts"
import { takeKitchenList } from "#domain/events/commands/take-kitchen-list.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { attachment } from "../../../../file-answer.ts"

/** A card for each guest who wrote to the kitchen, to stand at their place. Never cached, and each reading is in the log. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  try {
    const list = await takeKitchenList(await currentActor(), { eventId: id, as: "cards" })
    return attachment(await allergyCardsPdf(list), "application/pdf", "allergikort.pdf")
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
