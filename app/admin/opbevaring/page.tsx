import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { retentionReport } from "#domain/retention/queries/retention-report.ts"
import { formats } from "#messages/formats.ts"
import { keptUntil } from "#messages/retention.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/opbevaring"

export const metadata: Metadata = { title: translator("da")("admin.section.retention") }

/** What is kept, why, how long, and what the nightly job has removed of it. */
export default async function RetentionPage() {
  const t = translator("da")
  const { number } = formats("da")
  const actor = await deskActor(path)
  const rows = await ask(actor, path, retentionReport(actor))
  return (
    <AdminPage actor={actor} section="retention" title={t("admin.section.retention")}>
      <p className="block-text">
        {t("admin.retention.text")} <a href="/privatliv">{t("admin.retention.privacy")}</a>
      </p>
      <List
        address={listAddress(path, {}, [])}
        label={t("admin.section.retention")}
        rows={rows}
        rowKey={(row) => row.key}
        total={rows.length}
        pageSize={Math.max(1, rows.length)}
        empty={{ title: t("admin.retention.emptyTitle"), text: t("admin.retention.emptyText") }}
        columns={[
          {
            key: "what",
            label: t("admin.retention.what"),
            cell: (row) => (
              <>
                {t(`retention.kept.${row.key}.what`)}
                <span className="below">{t(`retention.kept.${row.key}.why`)}</span>
              </>
            ),
          },
          { key: "when", label: t("admin.retention.when"), cell: (row) => keptUntil("da", row.key, row.age) },
          {
            key: "last",
            label: t("admin.retention.last"),
            cell: (row) => <Moment at={row.lastAt} empty={t("admin.retention.never")} />,
          },
          {
            key: "removed",
            label: t("admin.retention.removed"),
            end: true,
            cell: (row) => number(row.lastRemoved),
          },
          {
            key: "year",
            label: t("admin.retention.year"),
            end: true,
            cell: (row) => number(row.yearRemoved),
          },
        ]}
      />
    </AdminPage>
  )
}
