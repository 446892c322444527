import type { Actor } from "#domain/access/actor.ts"
import { attachFile } from "#domain/forms/commands/attach-file.ts"
import { attachFileInput } from "#domain/forms/input.ts"
import { type FileFault, refusedFile, removedFile } from "#domain/forms/rules/file-answer.ts"
import { mostTogether } from "#domain/forms/rules/file-limits.ts"
import { isNoFile } from "#domain/media/private-file.ts"
import { isRefusal } from "#platform/refusal.ts"

/** The field of a question: "answers.diet", "people[1].answers.diet". */
const answerField = /(?:^|\.)answers\.([a-z][a-z0-9]{0,23})$/

/**
 * The form with each file that answers a question taken in, and what it is held by in its place, so that it is there when
 * the form is given back. What stood there before stays when nothing new is chosen, or what is chosen is not taken; the box
 * that takes it away empties the field. Other files, and other fields, are left as they are.
 */
export async function takenFiles(
  actor: Actor,
  form: FormData,
  /** Where it comes from; asked only when there is a file. */
  clientAddress: () => Promise<string>,
): Promise<FormData> {
  const fields = new Set([...form].flatMap(([name, value]) => (isAnswer(name, value) ? [name] : [])))
  if (fields.size === 0) return form
  const taken = new FormData()
  const cut = filesCutShort(form)
  for (const [name, value] of form) {
    if (fields.has(name)) continue
    // A file beside the questions (of an application) says itself that it did not come through.
    if (value instanceof File && cut.has(value)) taken.append(`${name}TooLarge`, "ja")
    else taken.append(name, value)
  }
  const client = await clientAddress()
  const text = (name: string) => String(form.get(name) ?? "")
  const owner = text("submissionKey") || text("token") || text("code")
  for (const name of fields) {
    const given = form.getAll(name)
    const texts = given.filter((value) => typeof value === "string")
    const file = given.filter((value) => value instanceof File).find((one) => !isNoFile(one))
    const before = texts.includes(removedFile) ? "" : (texts.find((value) => value !== removedFile) ?? "")
    const asked = { formVersion: text("formVersion"), key: answerField.exec(name)?.[1], owner, file }
    const value = !file
      ? before
      : cut.has(file)
        ? refusedFile("together", before)
        : await take(actor, asked, { client, before })
    if (value) taken.append(name, value)
  }
  return taken
}

function isAnswer(name: string, value: FormDataEntryValue): boolean {
  return value instanceof File && answerField.test(name)
}

async function take(
  actor: Actor,
  asked: object,
  { client, before }: { client: string; before: string },
): Promise<string> {
  const parsed = attachFileInput.safeParse(asked)
  if (!parsed.success) return refusedFile("gone", before)
  try {
    return await attachFile(actor, { ...parsed.data, client, before })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const fault: FileFault = error.status === 429 ? "tooMany" : "full"
    return refusedFile(fault, before)
  }
}

/**
 * The files that are no longer whole: all those of one sending are cut short where they come to more than is let in
 * (platform/http/upload-limit.ts). The first, when it is too large by itself, is told so instead.
 */
function filesCutShort(form: FormData): Set<File> {
  const cut = new Set<File>()
  let bytes = 0
  for (const [, value] of form) {
    if (!(value instanceof File)) continue
    const isFirst = bytes === 0
    bytes += value.size
    if (bytes > mostTogether && !isFirst) cut.add(value)
  }
  return cut
}
