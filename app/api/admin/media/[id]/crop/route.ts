import { cropMedia } from "#domain/media/commands/crop-media.ts"
import { cropMediaInput } from "#domain/media/input.ts"
import { answerJson, readStrictly, sentJson } from "../../../json-answer.ts"

/** What of a picture is shown, and the point that no cut may lose. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) =>
    cropMedia(actor, readStrictly(cropMediaInput, { ...(await sentJson(request)), id })),
  )
}
