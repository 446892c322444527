import type { Metadata } from "next"
import { FrontRoom } from "#components/admin/front-room.tsx"
import { deskFront, type FrontLine } from "#domain/content/queries/desk-front.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/forside"

export const metadata: Metadata = { title: translator("da")("admin.section.front") }

/** The front page: what it shows now, what is put forward in which order, and what falls out when. */
export default async function FrontRoomPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const { places, shown, newest } = await ask(actor, path, deskFront(actor))
  return (
    <AdminPage
      actor={actor}
      section="front"
      title={t("admin.section.front")}
      actions={<a href="/">{t("tidy.front.see")}</a>}
    >
      <div className="two-columns">
        <section className="block" aria-labelledby="front-placed">
          <h2 id="front-placed">{t("tidy.front.placed")}</h2>
          <p className="block-text">{t("tidy.front.text")}</p>
          <ClientWords namespaces={["tidy", "errors", "content"]}>
            <FrontRoom
              rows={places.map((line) => ({
                id: line.id,
                title: line.title || t("admin.entries.untitled"),
                note: noteOf(line),
                untilAt: line.untilAt?.toISOString() ?? null,
              }))}
              newest={newest.map(({ id, kind, title }) => ({ id, title, note: t(`admin.kind.${kind}`) }))}
            />
          </ClientWords>
        </section>
        <section className="block" aria-labelledby="front-shown">
          <h2 id="front-shown">{t("tidy.front.shown")}</h2>
          <ol className="lines">
            {shown.map((line, place) => (
              <li key={line.id}>
                <a href={`/admin/skriv/${line.id}`}>{line.title}</a>
                <span className="quiet">
                  {place === 0 ? `${t("tidy.front.lead")} · ` : ""}
                  {t(line.isPlaced ? "tidy.front.isPlaced" : "tidy.front.byDate")}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </AdminPage>
  )
}

function noteOf({ kind, status, leavesAt, isShown, untilAt }: FrontLine): string {
  const t = translator("da")
  const { shortDate, time } = formats("da")
  const said = [t(`admin.kind.${kind}`)]
  if (status !== "PUBLISHED") said.push(t(`admin.standing.${status}`))
  if (leavesAt) said.push(t("tidy.front.leaves", { at: `${shortDate(leavesAt)} kl. ${time(leavesAt)}` }))
  else if (untilAt && !isShown) said.push(t("tidy.front.over"))
  else if (!isShown) said.push(t("tidy.front.notShown"))
  return said.join(" · ")
}
