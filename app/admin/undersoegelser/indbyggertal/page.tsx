import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { PopulationUpload } from "#components/surveys/population-upload.tsx"
import { allows } from "#domain/access/demand.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { deskPopulations } from "#domain/surveys/queries/desk-populations.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import type { PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { dropInhabitants } from "../actions.ts"

const t = translator("da")
const list = "/admin/undersoegelser"
const path = `${list}/indbyggertal`
const done = new Set(["hentet", "fjernet"])
export const metadata: Metadata = { title: t("survey-compare.desk.populations") }

/** The inhabitants of the municipalities, year by year: fetched from files that say where they are from. */
export default async function PopulationsPage({ searchParams }: Pick<PageProps, "searchParams">) {
  const actor = await deskActor(path)
  if (!allows(actor, "surveys.write")) notFound()
  const { udfoert } = await searchParams
  const years = await ask(actor, path, deskPopulations(actor))
  return (
    <AdminPage
      actor={actor}
      section="surveys"
      title={t("survey-compare.desk.populations")}
      parent={{ href: list, label: t("admin.section.surveys") }}
    >
      {typeof udfoert === "string" && done.has(udfoert) ? (
        <p className="told" role="status">
          {t(`survey-compare.desk.done.${udfoert}`)}
        </p>
      ) : null}
      <section className="block">
        <h2>{t("survey-compare.desk.known")}</h2>
        <p className="block-text">{t("survey-compare.desk.text")}</p>
        {years.length === 0 ? (
          <EmptyList
            empty={{ title: t("survey-compare.desk.none"), text: t("survey-compare.desk.noneText") }}
          />
        ) : (
          <ClientWords namespaces={["errors"]}>
            <ul className="lines">
              {years.map(({ year, source, isSample, importedAt, municipalities: count }) => (
                <li key={year}>
                  <span>
                    <strong>{year}</strong> {source}
                    {isSample ? ` · ${t("site.sample")}` : ""}
                    <span className="quiet">
                      {" "}
                      {t("survey-compare.desk.line", { count, date: formats("da").shortDate(importedAt) })}
                    </span>
                  </span>
                  <ActForm
                    action={dropInhabitants}
                    fields={{ year }}
                    label={t("survey-compare.desk.drop", { year: String(year) })}
                    name="drop-population"
                  />
                </li>
              ))}
            </ul>
          </ClientWords>
        )}
      </section>
      <section className="block">
        <h2>{t("survey-compare.desk.import")}</h2>
        <ClientWords
          namespaces={[
            "surveys.file",
            "surveys.import",
            "survey-compare.file",
            "survey-compare.desk",
            "errors",
            "admin.conflict",
          ]}
        >
          <PopulationUpload municipalities={municipalities.map(({ code, name }) => ({ code, name }))} />
        </ClientWords>
      </section>
    </AdminPage>
  )
}
