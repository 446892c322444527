import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { ImportForm } from "#components/carry/import-form.tsx"
import { runMood } from "#components/carry/run-mood.ts"
import { allows } from "#domain/access/demand.ts"
import { importRuns } from "#domain/imports/queries/import-runs.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import "../media.css"
import "../carry.css"

const path = "/admin/import"

export const metadata: Metadata = { title: translator("da")("admin.section.carry") }

/** What comes in from elsewhere, and taking everything along from here. */
export default async function ImportPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const runs = await ask(actor, path, importRuns(actor))
  return (
    <AdminPage actor={actor} section="carry" title={t("admin.section.carry")}>
      <p className="block-text">{t("carry.room.text")}</p>
      <section className="block" aria-labelledby="in">
        <h2 id="in">{t("carry.room.in")}</h2>
        <ClientWords namespaces={["carry.room", "errors"]}>
          <ImportForm />
        </ClientWords>
      </section>
      {allows(actor, "content.export") ? (
        <section className="block" aria-labelledby="out">
          <h2 id="out">{t("carry.out.title")}</h2>
          <p className="block-text">{t("carry.out.text")}</p>
          <p>
            <a className="button plain" href="/api/admin/export" download>
              {t("carry.out.download")}
            </a>
          </p>
        </section>
      ) : null}
      <section className="block" aria-labelledby="earlier">
        <h2 id="earlier">{t("carry.room.earlier")}</h2>
        <List
          address={listAddress(path, {}, [])}
          label={t("carry.room.earlier")}
          rows={runs}
          rowKey={({ id }) => id}
          total={runs.length}
          pageSize={Math.max(1, runs.length)}
          empty={{ title: t("carry.room.none"), text: t("carry.room.noneText") }}
          columns={[
            {
              key: "name",
              label: t("carry.room.name"),
              cell: ({ id, filename }) => <a href={`${path}/${id}`}>{filename}</a>,
            },
            { key: "from", label: t("carry.room.from"), cell: ({ kind }) => t(`carry.room.${kind}`) },
            {
              key: "state",
              label: t("carry.room.state"),
              cell: ({ status }) => <State mood={runMood(status)}>{t(`carry.status.${status}`)}</State>,
            },
            { key: "by", label: t("carry.room.by"), cell: ({ by }) => by },
            { key: "at", label: t("carry.room.at"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          ]}
        />
      </section>
    </AdminPage>
  )
}
