import { readFile, writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { agreement } from "#domain/surveys/map/agreement.ts"
import { generalisedBoundaries } from "#domain/surveys/map/boundaries.ts"
import { drawnPath, kept, keptPath } from "#domain/surveys/map/kept-agreement.ts"
import { municipalities as register } from "#domain/surveys/map/municipalities.ts"
import { readBoundaries } from "#domain/surveys/map/read-boundaries.ts"
import { translator } from "#messages/translate.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"

/**
 * `npm run map:agreement -- FILE [--json] [--keep]`: how well the generalised boundaries agree with those of an official
 * GeoJSON or TopoJSON file. `--keep` also writes the figures to where the page about the map reads them, once after each
 * `npm run map:draw`. Exit 2 when the file cannot be read.
 */
const asked = question()
if (!asked) stop("Usage: npm run map:agreement -- FILE [--json] [--keep]")
const bytes = await readFile(asked.file).catch(() => stop(`${asked.file} could not be opened.`))
const official = readBoundaries(bytes)
const [wrong] = official.faults
if (wrong) stop(`${asked.file}: ${wrong.value} ${translator("en")(wrong.code, wrong.values)}`)
const measured = agreement(generalisedBoundaries(), official.boundaries)
const { area, medianOverlap, municipalities } = measured
if (asked.keep) await writeFile(keptPath, kept(measured, await readFile(drawnPath), dayInCopenhagen(now())))

if (asked.json) console.log(JSON.stringify({ area, medianOverlap }))
else {
  const weakestFirst = municipalities.toSorted((one, other) => one.overlap - other.overlap)
  for (const { code, overlap } of weakestFirst) {
    console.log(`${code}  ${nameOf(code).padEnd(20)} ${overlap.toFixed(2)}`)
  }
  console.log(`\nArea given to the right municipality: ${(area * 100).toFixed(1)} %`)
  console.log(`Median overlap of ${municipalities.length} municipalities: ${medianOverlap.toFixed(2)}`)
  if (official.ignored.length > 0)
    console.log(`No municipalities, left aside: ${official.ignored.map(({ code }) => code).join(", ")}`)
}

function question(): { file: string; json: boolean; keep: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, keep: { type: "boolean", default: false } },
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, ...values } : null
  } catch {
    return null
  }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function nameOf(code: string): string {
  return register.find((municipality) => municipality.code === code)?.name ?? code
}
