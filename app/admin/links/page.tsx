import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { linkReport } from "#domain/content/queries/link-report.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { editorPath } from "../entry-paths.ts"
import { again } from "./actions.ts"

const path = "/admin/links"
const pageSize = 50

export const metadata: Metadata = { title: translator("da")("checks.report.title") }

/** Addresses of the web that texts lead to and that did not answer, by whom. */
export default async function LinksPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["side"])
  const { rows, total } = await ask(actor, path, linkReport(actor, { page: pageNumber(address), pageSize }))
  return (
    <AdminPage actor={actor} section="links" title={t("checks.report.title")}>
      <p className="block-text">{t("checks.report.text")}</p>
      <ClientWords namespaces={["checks", "errors"]}>
        <List
          address={address}
          label={t("checks.report.title")}
          rows={rows}
          rowKey={({ url }) => url}
          total={total}
          pageSize={pageSize}
          empty={{ title: t("checks.report.emptyTitle"), text: t("checks.report.emptyText") }}
          columns={[
            { key: "url", label: t("checks.report.address"), cell: ({ url }) => url },
            {
              key: "state",
              label: t("checks.report.state"),
              cell: ({ state, reason }) => `${t(`checks.report.${state}`)} (${reason})`,
            },
            {
              key: "entries",
              label: t("checks.report.entries"),
              cell: ({ entries }) =>
                entries.map(({ id, kind, title }) => (
                  <p key={id}>
                    <a href={editorPath(kind, id)}>{title || t("admin.entries.untitled")}</a>
                  </p>
                )),
            },
            {
              key: "at",
              label: t("checks.report.at"),
              cell: ({ checkedAt }) => <Moment at={checkedAt} />,
            },
            {
              key: "again",
              label: t("checks.report.again"),
              cell: ({ url }) => (
                <ActForm action={again} fields={{ url }} label={t("checks.report.again")} name="again" />
              ),
            },
          ]}
        />
      </ClientWords>
    </AdminPage>
  )
}
