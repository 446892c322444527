import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { importObservations } from "#domain/surveys/commands/import-observations.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { deskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { editionAt } from "#domain/surveys/queries/edition-at.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { withDatabase } from "../with-database.ts"
import { refuse } from "./refuse.ts"

const usage =
  "Usage: npm run import -- observations FILE --edition /undersoegelser/NAME --indicator KEY [--dry-run] [--draft] [--sample] [--json]"
const t = translator("en")
const actor = system("console")

/**
 * `npm run import -- observations FILE --edition PATH --indicator KEY [--dry-run] [--draft] [--sample] [--json]`: reads
 * the answers to one question and publishes them as a new release, or leaves them in the draft.
 * @returns 0 when the file was taken, 1 when it was refused; ends with 2 when the arguments name nothing
 */
export async function observations(args: readonly string[]): Promise<number> {
  const wanted = asked(args) ?? refuse(usage)
  const bytes = await readFile(wanted.file).catch(() =>
    refuse(`There is no file ${wanted.file} that can be read.`),
  )
  return withDatabase(() => run(wanted, bytes))
}

async function run(wanted: Asked, bytes: Uint8Array): Promise<number> {
  const entryId = await editionAt(actor, wanted.edition)
  if (!entryId) refuse(`There is no survey at ${wanted.edition}.`)
  const survey = await deskSurvey(actor, entryId)
  const question = survey.questions.find(({ key }) => key === wanted.indicator)
  if (!question) {
    refuse(
      `${wanted.edition} asks ${survey.questions.map(({ key }) => key).join(", ") || "nothing"}, not ${wanted.indicator}.`,
    )
  }
  const isSample = wanted.sample || (survey.releases[0]?.isSample ?? false)
  const input = { entryId, versionId: question.versionId, absent: "UNAVAILABLE" as const, isSample }
  const report = await importObservations(actor, input, { bytes, dryRun: wanted.dryRun })
  const errors = report.errors.map(({ line, code, values }) => ({ line, code, message: t(code, values) }))
  const { accepted, rows, written, unknown, missing, double } = report
  if (wanted.json) console.log(JSON.stringify({ accepted, rows, written, unknown, missing, double, errors }))
  else say({ accepted, rows, written, missing }, errors)
  if (accepted && !wanted.dryRun && !wanted.draft) await publish(entryId)
  return accepted ? 0 : 2
}

/** Publishes the draft, unless another question of the edition still lacks its figures: then it waits at the desk. */
async function publish(entryId: string): Promise<void> {
  const [draft] = (await deskSurvey(actor, entryId)).releases
  if (!draft || draft.publishedAt) return
  try {
    const input = { entryId, releaseId: draft.id, notes: draft.notes, licence: draft.licence }
    const { number } = await publishRelease(actor, input)
    console.error(`Published as release ${number}.`)
  } catch (error) {
    if (!isRefusal(error)) throw error
    console.error(`Kept as a draft: ${t(error.code, error.values)}`)
  }
}

function say(
  {
    accepted,
    rows,
    written,
    missing,
  }: { accepted: boolean; rows: number; written: number; missing: readonly string[] },
  errors: readonly { line: number | null; message: string }[],
): void {
  console.log(
    `${accepted ? "Accepted" : "Refused"}: ${rows} rows, ${written} written, ${missing.length} municipalities missing.`,
  )
  for (const { line, message } of errors) console.log(`${line === null ? "" : `line ${line}: `}${message}`)
}

type Asked = NonNullable<ReturnType<typeof asked>>

function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        edition: { type: "string" },
        indicator: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        draft: { type: "boolean", default: false },
        sample: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    })
    const [what, file] = positionals
    const { edition, indicator, "dry-run": dryRun, ...flags } = values
    if (what !== "observations" || !file || positionals.length > 2 || !edition || !indicator) return null
    return { file, edition, indicator, dryRun, ...flags }
  } catch {
    return null
  }
}
