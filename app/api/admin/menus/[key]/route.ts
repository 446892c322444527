import { saveMenu } from "#domain/content/commands/save-menu.ts"
import { menuInput } from "#domain/content/input.ts"
import { answerJson, readStrictly, sentJson } from "../../json-answer.ts"

/** Puts a menu in the place of the one that stands. */
export async function PUT(request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  return answerJson(async (actor) =>
    saveMenu(actor, readStrictly(menuInput, { ...(await sentJson(request)), key })),
  )
}
