import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { deskJobs } from "#domain/audit/queries/desk-jobs.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/job"

export const metadata: Metadata = { title: translator("da")("admin.section.jobs") }

/** What the house does by itself, and what of it went wrong. */
export default async function JobsPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const { jobs, failed } = await ask(actor, path, deskJobs(actor))
  const address = listAddress(path, {}, [])
  return (
    <AdminPage actor={actor} section="jobs" title={t("admin.section.jobs")}>
      <p className="block-text">{t("admin.job.text")}</p>
      <List
        address={address}
        label={t("admin.section.jobs")}
        rows={jobs}
        rowKey={(row) => row.name}
        total={jobs.length}
        pageSize={Math.max(1, jobs.length)}
        empty={{ title: t("admin.job.emptyTitle"), text: t("admin.job.emptyText") }}
        columns={[
          { key: "name", label: t("admin.job.name"), cell: (row) => <code>{row.name}</code> },
          { key: "waiting", label: t("admin.job.waiting"), end: true, cell: (row) => row.waiting },
          { key: "active", label: t("admin.job.active"), end: true, cell: (row) => row.active },
          { key: "completed", label: t("admin.job.completed"), end: true, cell: (row) => row.completed },
          { key: "failed", label: t("admin.job.failed"), end: true, cell: (row) => row.failed },
          { key: "last", label: t("admin.job.last"), cell: (row) => <Moment at={row.lastAt} /> },
        ]}
      />
      {failed.length > 0 ? (
        <section className="block">
          <h2>{t("admin.job.wrong")}</h2>
          <ul className="lines">
            {failed.map((job) => (
              <li key={job.id}>
                <span>
                  <State mood={job.state === "failed" ? "bad" : "wait"}>
                    {t(job.state === "failed" ? "admin.job.gaveUp" : "admin.job.again", {
                      count: job.retries,
                    })}
                  </State>{" "}
                  <code>{job.name}</code> {job.said}
                </span>
                <Moment at={job.at} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AdminPage>
  )
}
