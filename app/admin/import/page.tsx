import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { ImportForm } from "#components/imports/import-form.tsx"
import { runMood } from "#components/imports/run-mood.ts"
import { allows } from "#domain/access/demand.ts"
import { importRuns } from "#domain/imports/queries/import-runs.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import "../media.css"
import "../imports.css"

const path = "/admin/import"

export const metadata: Metadata = { title: translator("da")("admin.section.imports") }

/** What comes in from elsewhere, and taking everything along from here. */
export default async function ImportPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const runs = await ask(actor, path, importRuns(actor))
  return (
    <AdminPage actor={actor} section="imports" title={t("admin.section.imports")}>
      <p className="block-text">{t("imports.room.text")}</p>
      <section className="block" aria-labelledby="in">
        <h2 id="in">{t("imports.room.in")}</h2>
        <ClientWords namespaces={["imports.room", "errors"]}>
          <ImportForm />
        </ClientWords>
      </section>
      {allows(actor, "content.export") ? (
        <section className="block" aria-labelledby="out">
          <h2 id="out">{t("imports.out.title")}</h2>
          <p className="block-text">{t("imports.out.text")}</p>
          <p>
            <a className="button plain" href="/api/admin/export" download>
              {t("imports.out.download")}
            </a>
          </p>
        </section>
      ) : null}
      <section className="block" aria-labelledby="earlier">
        <h2 id="earlier">{t("imports.room.earlier")}</h2>
        <List
          address={listAddress(path, {}, [])}
          label={t("imports.room.earlier")}
          rows={runs}
          rowKey={({ id }) => id}
          total={runs.length}
          pageSize={Math.max(1, runs.length)}
          empty={{ title: t("imports.room.none"), text: t("imports.room.noneText") }}
          columns={[
            {
              key: "name",
              label: t("imports.room.name"),
              cell: ({ id, filename }) => <a href={`${path}/${id}`}>{filename}</a>,
            },
            { key: "from", label: t("imports.room.from"), cell: ({ kind }) => t(`imports.room.${kind}`) },
            {
              key: "state",
              label: t("imports.room.state"),
              cell: ({ status }) => <State mood={runMood(status)}>{t(`imports.status.${status}`)}</State>,
            },
            { key: "by", label: t("imports.room.by"), cell: ({ by }) => by },
            { key: "at", label: t("imports.room.at"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          ]}
        />
      </section>
    </AdminPage>
  )
}
