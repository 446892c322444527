import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { mendReferences } from "#domain/content/commands/mend-references.ts"
import { type Difference, referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import { targetOf } from "#domain/content/rules/references.ts"
import { withDatabase } from "../with-database.ts"

/**
 * `npm run -s references -- --check|--mend [--json]`: compares the rows that say what each entry uses with the texts of
 * all entries. `--mend` writes anew those that differ. Exit 0 when they agree in the end, 1 when they do not, 2 for
 * wrong arguments.
 */
const operator = system("references")

const asked = question()
if (!asked) {
  console.error("Usage: npm run -s references -- --check|--mend [--json]")
  process.exit(2)
}
const { found, left } = await withDatabase(async () => {
  const found = await referenceDifferences(operator)
  if (!asked.mend || found.length === 0) return { found, left: found.length }
  await mendReferences(operator)
  return { found, left: (await referenceDifferences(operator)).length }
})
if (!asked.json) for (const difference of found) console.log(inWords(difference))
if (asked.json)
  console.log(JSON.stringify({ differences: left, ...(asked.mend ? { mended: found.length - left } : {}) }))
else console.log(asked.mend ? `${found.length - left} mended, ${left} left` : `${left} differences`)
process.exit(left === 0 ? 0 : 1)

function question(): { mend: boolean; json: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { check: { type: "boolean" }, mend: { type: "boolean" }, json: { type: "boolean" } },
    })
    const { check = false, mend = false, json = false } = values
    return check === mend ? null : { mend, json }
  } catch {
    return null
  }
}

function inWords({ entryId, is, state, use }: Difference): string {
  return `${entryId}  ${is}  ${state.toLowerCase()} ${use.place.toLowerCase()} ${targetOf(use)}`
}
