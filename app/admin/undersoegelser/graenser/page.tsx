import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { BoundariesUpload } from "#components/surveys/boundaries-upload.tsx"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { type BoundarySetLine, boundarySets } from "#domain/surveys/queries/boundary-sets.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import type { PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { dropBoundaries, putIntoUse } from "../actions.ts"
import "../../../surveys.css"

const path = "/admin/undersoegelser/graenser"
const t = translator("da")
export const metadata: Metadata = { title: t("survey-map.desk.title") }

/** The boundaries that the maps of all surveys are drawn with: official ones from a file, or our own. */
export default async function BoundariesPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const sets = await ask(actor, path, boundarySets(actor))
  const { udfoert: done } = await searchParams
  return (
    <AdminPage
      actor={actor}
      section="surveys"
      title={t("survey-map.desk.title")}
      parent={{ href: "/admin/undersoegelser", label: t("admin.section.surveys") }}
    >
      {typeof done === "string" && doneWords.has(done) ? (
        <p className="told" data-mood="good" role="status">
          {t(`survey-map.desk.done.${done}`)}
        </p>
      ) : null}
      <section className="block">
        <h2>{t("survey-map.desk.import")}</h2>
        <p className="block-text">{t("survey-map.desk.importText")}</p>
        <ClientWords namespaces={["survey-map.import", "survey-map.fault", "errors"]}>
          <BoundariesUpload
            names={Object.fromEntries(municipalities.map(({ code, name }) => [code, name]))}
            page={`${path}?udfoert=hentet`}
          />
        </ClientWords>
      </section>
      <section className="block">
        <h2>{t("survey-map.desk.sets")}</h2>
        {sets.length === 0 ? (
          <EmptyList empty={{ title: t("survey-map.desk.empty"), text: t("survey-map.desk.emptyText") }} />
        ) : (
          <ClientWords namespaces={["errors", "survey-map"]}>
            <ul className="lines">
              {sets.map((set) => (
                <Line key={set.id} set={set} />
              ))}
            </ul>
          </ClientWords>
        )}
      </section>
    </AdminPage>
  )
}

const doneWords = new Set(["hentet", "valgt", "fjernet"])

function Line({ set: { id, fileName, credit, bytes, createdAt, inUseSince } }: { set: BoundarySetLine }) {
  return (
    <li data-in-use={inUseSince ? "" : undefined}>
      <span>
        <strong>{fileName}</strong> {inUseSince ? t("survey-map.desk.inUse") : null}
        <br />
        <span className="quiet">
          {credit} · {t("survey-map.desk.size", { kilobytes: Math.ceil(bytes / 1000) })} ·{" "}
          <Moment at={createdAt} />
        </span>
      </span>
      {inUseSince ? (
        <ActForm
          action={putIntoUse}
          fields={{ id: "" }}
          label={t("survey-map.desk.back")}
          name="use-generalised"
        />
      ) : (
        <>
          <ActForm
            action={putIntoUse}
            fields={{ id }}
            label={t("survey-map.desk.use")}
            name="use-boundaries"
          />
          <ActForm
            action={dropBoundaries}
            fields={{ id }}
            label={t("survey-map.desk.remove")}
            name="remove-boundaries"
          />
        </>
      )}
    </li>
  )
}
