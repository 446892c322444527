import type { ImportReport } from "#domain/imports/report.ts"
import { emptyReport } from "#domain/imports/report.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"

/** A line of progress is told after so many items. */
const everyItems = 25

/** Runs an import and says what came of it. @returns the code that the command ends with */
export async function answered(
  json: boolean,
  work: (onProgress: (done: number, total: number) => void) => Promise<ImportReport>,
): Promise<number> {
  try {
    const report = await work((done, total) => {
      if (done % everyItems === 0 || done === total) console.error(`${done} of ${total}`)
    })
    if (json) console.log(JSON.stringify(report))
    else say(report)
    return 0
  } catch (error) {
    if (!isRefusal(error)) throw error
    const message = translator("en")(error.code, error.values)
    console.error(message)
    if (json) console.log(JSON.stringify({ ...emptyReport(), accepted: false, code: error.code, message }))
    return 2
  }
}

function say({ published, drafts, pages, media, redirects, missingFiles, skipped }: ImportReport): void {
  console.log(
    `New: ${published} published, ${drafts} drafts, ${pages} pages, ${media} files, ${redirects} redirects.`,
  )
  for (const file of missingFiles) console.log(`missing: ${file}`)
  for (const { id, reason } of skipped) console.log(`skipped ${id}: ${reason}`)
}
