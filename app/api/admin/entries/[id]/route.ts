import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { saveEntryInput } from "#domain/content/input.ts"
import { demandYoungTab } from "#domain/content/rules/tab-age.ts"
import { answerJson, readStrictly, sentJson } from "../../json-answer.ts"

/** Saves what is written. Answers with numbers, never with content: what is typed meanwhile stays (pitfall 27). */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => {
    const sent = { ...(await sentJson(request)), id }
    demandYoungTab(sent)
    const { version, at } = await saveEntry(actor, readStrictly(saveEntryInput, sent))
    return { version, savedAt: at }
  })
}
