import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { type BoundariesReport, importBoundaries } from "#domain/surveys/commands/import-boundaries.ts"
import { importBoundariesInput } from "#domain/surveys/input.ts"
import { translator } from "#messages/translate.ts"
import { withDatabase } from "../with-database.ts"
import { refuse } from "./refuse.ts"

const usage = "Usage: npm run import -- boundaries FILE [--credit WORDS] [--dry-run] [--json]"
const t = translator("en")

/**
 * `npm run import -- boundaries FILE [--credit WORDS] [--dry-run] [--json]`: takes the official boundaries of the
 * municipalities from a GeoJSON or TopoJSON file and draws the maps with them. The credit stands under every map; left
 * out it names the state's own register.
 * @returns 0 when the file was taken, 2 when it was refused; ends with 2 when the arguments name nothing too
 */
export async function boundaries(args: readonly string[]): Promise<number> {
  const wanted = asked(args) ?? refuse(usage)
  const bytes = await readFile(wanted.file).catch(() =>
    refuse(`There is no file ${wanted.file} that can be read.`),
  )
  const input = importBoundariesInput.safeParse({ fileName: basename(wanted.file), credit: wanted.credit })
  if (!input.success) return refuse("The credit is a line of at most 200 characters.")
  return withDatabase(async () => {
    const file = { bytes, dryRun: wanted.dryRun }
    const { report } = await importBoundaries(system("console"), input.data, file)
    if (wanted.json) console.log(JSON.stringify(inShort(report)))
    else say(report)
    return report.accepted ? 0 : 2
  })
}

function inShort({ accepted, matched, missing, ignored, errors, bytes }: BoundariesReport) {
  return {
    accepted,
    matched,
    missing,
    ignored: ignored.map(({ code }) => code),
    bytes,
    errors: errors.map(({ feature, value, code, values }) => ({
      feature,
      value,
      code,
      message: t(code, values),
    })),
  }
}

function say({ accepted, matched, missing, ignored, errors, bytes }: BoundariesReport): void {
  const size = accepted ? `, ${Math.ceil(bytes / 1000)} kB packed` : ""
  console.log(`${accepted ? "Accepted" : "Refused"}: ${matched} municipalities drawn${size}.`)
  if (missing.length > 0) console.log(`Not drawn: ${missing.join(", ")}.`)
  for (const { code, name, features } of ignored)
    console.log(`Left aside: ${code} ${name}, which is no municipality (${features} features).`)
  for (const { feature, value, code, values } of errors)
    console.log(
      `${feature === null ? "" : `feature ${feature}: `}${value ? `${value}: ` : ""}${t(code, values)}`,
    )
}

function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        credit: { type: "string", default: t("survey-map.import.usualCredit") },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    })
    const [what, file] = positionals
    const { "dry-run": dryRun, ...more } = values
    return what === "boundaries" && file && positionals.length === 2 ? { file, dryRun, ...more } : null
  } catch {
    return null
  }
}
