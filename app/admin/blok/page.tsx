import { notFound } from "next/navigation"
import { LiveBlockView } from "#components/live/live-block.tsx"
import { allows } from "#domain/access/demand.ts"
import { blockSchema } from "#domain/content/rules/body-schema.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../asked.ts"
import { liveIn } from "../../live.ts"
import { deskActor } from "../desk-actor.ts"

/**
 * One live block as readers see it now, for the editor, which takes over what stands in `main`. Of what readers do not
 * see it says so.
 */
export default async function LiveBlockPage({ searchParams }: PageProps) {
  const actor = await deskActor("/admin")
  if (!allows(actor, "content.preview")) notFound()
  const { blok, sprog } = await searchParams
  const locale = sprog === "en" ? "en" : "da"
  const parsed = blockSchema.safeParse(jsonOf(typeof blok === "string" ? blok : ""))
  if (!parsed.success) notFound()
  const { shown, tiles } = await liveIn({ type: "doc", content: [parsed.data] }, locale)
  const live = shown.get(parsed.data)
  return (
    <main data-live={live ? "shown" : "hidden"} lang={locale}>
      {live ? (
        <LiveBlockView live={live} tiles={tiles} locale={locale} />
      ) : (
        <p className="block-says">{translator("da")("blocks.live.hidden")}</p>
      )}
    </main>
  )
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
