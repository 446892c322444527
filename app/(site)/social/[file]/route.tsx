import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { ImageResponse } from "next/og"
import { visitor } from "#domain/access/actor.ts"
import { socialCard } from "#domain/content/queries/social-card.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../../reader.ts"

export const dynamic = "force-dynamic"

const spines = { NEWS: "#c3271b", PAGE: "#6a2458", EVENT: "#0d6044", OPEN_CALL: "#f2b705", SURVEY: "#1f36a8" }
const size = { width: 1200, height: 630 }

/** The picture of an entry for social media: its title in the reader's language, set large beside its spine. `/social/<id>.png` */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.png$/.exec((await params).file)?.[1]
  const card = id ? await socialCard(visitor, id, readerLocale()) : null
  if (!card) return new Response(null, { status: 404 })
  trueUntil(card.trueUntil)
  const bold = await font
  return new ImageResponse(
    <div style={{ display: "flex", width: "100%", height: "100%", background: "#ffffff", color: "#14171c" }}>
      <div style={{ width: 56, background: spines[card.kind] }} />
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          flex: 1,
          padding: "64px 72px",
          letterSpacing: "-0.03em",
        }}
      >
        <div style={{ fontSize: card.title.length > 70 ? 66 : 84, lineHeight: 1.02 }}>{card.title}</div>
        <div style={{ fontSize: 34, letterSpacing: "-0.02em" }}>{t("site.association")}</div>
      </div>
    </div>,
    { ...size, fonts: [{ name: "Schibsted Grotesk", data: bold, weight: 800 }] },
  )
}

const font = readFile(
  join(
    process.cwd(),
    "node_modules/@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-800-normal.woff",
  ),
)
