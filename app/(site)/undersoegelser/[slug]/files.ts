import { visitor } from "#domain/access/actor.ts"
import { redirectFor } from "#domain/content/queries/redirect-for.ts"
import { mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../../reader.ts"
import { type Asked, mapKind, surveyAt } from "./asked.ts"
import { type TakenFile, takenFiles } from "./taken-files.ts"

/**
 * A file of the figures that an address names. What was taken back answers 410 with the reason, for whoever reads it by
 * machine; what moved is led on.
 */
export async function fileAnswer(slug: string, name: string, asked: Asked): Promise<Response> {
  const file = takenFiles.get(name)
  const survey = file ? await surveyAt(slug, asked) : null
  if (!file) return new Response(null, { status: 404 })
  if (!survey) return movedFile(slug, name, asked)
  trueUntil(survey.trueUntil)
  const { shown, releases } = survey
  // Without a number, the newest, when not one is left that stands.
  const gone = survey.retracted ?? (shown ? null : releases[0])
  if (gone?.retracted) {
    const words = t("survey-releases.gone", { number: gone.number, reason: gone.retracted.reason })
    return new Response(`${words}\n`, {
      status: 410,
      headers: { "content-type": "text/plain; charset=utf-8" },
    })
  }
  if (!shown) return new Response(null, { status: 404 })
  const drawing = await mapInUse(visitor, mapKind(asked))
  const taken = { survey, shown, drawing, locale: readerLocale() }
  return answer(await file.make(taken), file, `${slug}-${shown.release.number}`)
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  { type, ending, isShown }: TakenFile,
  name: string,
): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `${isShown ? "inline" : "attachment"}; filename="${name}.${ending}"`,
    },
  })
}

async function movedFile(slug: string, name: string, { udgivelse }: Asked): Promise<Response> {
  const to = await redirectFor(visitor, `/undersoegelser/${slug}`)
  if (!to) return new Response(null, { status: 404 })
  const below = udgivelse ? `/udgivelse/${udgivelse}/${name}` : `/${name}`
  return new Response(null, { status: 308, headers: { location: `${to}${below}` } })
}
