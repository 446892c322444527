import type { Metadata } from "next"
import { hrefWith, type ListAddress, listAddress } from "#components/admin/address.ts"
import { type Bar, BarChart } from "#components/admin/bar-chart.tsx"
import { EmptyList, List } from "#components/admin/list.tsx"
import { type VisitReport, visitReport } from "#domain/visits/queries/visit-report.ts"
import type { Period } from "#domain/visits/rules/spans.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { instantOf } from "#platform/time/time.ts"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/besoeg"
const t = translator("da")
const { date, dayOfMonth, month, monthAndYear, number } = formats("da")

export const metadata: Metadata = { title: t("admin.section.visits") }

/** How much is read, when and what; nobody is asked who they are. */
export default async function VisitsPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["periode"])
  const period: Period = address.values.periode === "aar" ? "months" : "days"
  const report = await ask(actor, path, visitReport(actor, period))
  return (
    <AdminPage actor={actor} section="visits" title={t("admin.section.visits")}>
      <p className="block-text">{t("admin.visits.text")}</p>
      <Periods address={address} period={period} />
      {report.total === 0 ? (
        <EmptyList empty={{ title: t("admin.visits.emptyTitle"), text: t("admin.visits.emptyText") }} />
      ) : (
        <>
          <Course report={report} period={period} />
          <section className="block">
            <h2>{t("admin.visits.pages")}</h2>
            <List
              address={listAddress(path, {}, [])}
              label={t("admin.visits.pages")}
              rows={report.pages}
              rowKey={(row) => row.path}
              total={report.pages.length}
              pageSize={Math.max(1, report.pages.length)}
              empty={{ title: t("admin.visits.emptyTitle"), text: t("admin.visits.emptyText") }}
              columns={[
                {
                  key: "page",
                  label: t("admin.visits.page"),
                  cell: (row) => (
                    <>
                      <a href={row.path}>{row.title || row.path}</a>
                      {row.title ? <span className="below">{row.path}</span> : null}
                    </>
                  ),
                },
                {
                  key: "count",
                  label: t("admin.visits.count"),
                  end: true,
                  cell: (row) => number(row.count),
                },
              ]}
            />
          </section>
        </>
      )}
    </AdminPage>
  )
}

function Periods({ address, period }: { address: ListAddress; period: Period }) {
  const choices = [
    { value: "days", href: hrefWith(address, { periode: null }) },
    { value: "months", href: hrefWith(address, { periode: "aar" }) },
  ] as const
  return (
    <nav aria-label={t("admin.visits.period")}>
      <ul className="rooms">
        {choices.map(({ value, href }) => (
          <li key={value}>
            <a href={href} aria-current={value === period ? "page" : undefined}>
              {t(`admin.visits.${value}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The sum, large; the bars; and the same figures as a table. */
function Course({ report, period }: { report: VisitReport; period: Period }) {
  const bars = report.bars.map(({ from, count }, place): Bar => {
    const at = instantOf(from, "12:00")
    const label = period === "days" ? date(at) : monthAndYear(at)
    return { key: from, label, tick: tickOf(at, period, report.bars.length - 1 - place), count }
  })
  const highest = bars.reduce((most, bar) => (bar.count > most.count ? bar : most))
  return (
    <section className="block">
      <h2>{t(period === "days" ? "admin.visits.byDays" : "admin.visits.byMonths")}</h2>
      <p>
        <strong className="bar-chart-sum">{number(report.total)}</strong>{" "}
        {t("admin.visits.total", { count: report.total })}
      </p>
      <div className="bar-chart-pair">
        <BarChart
          bars={bars}
          says={t("admin.visits.chart", { most: number(highest.count), when: highest.label })}
          most={t("admin.visits.most", { count: number(highest.count) })}
        />
        <details>
          <summary>{t("admin.visits.table")}</summary>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t(period === "days" ? "admin.visits.day" : "admin.visits.month")}</th>
                <th scope="col" className="end">
                  {t("admin.visits.count")}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...bars].reverse().map(({ key, label, count }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td className="end">{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  )
}

/** Below every month, and every seventh day: not the last, whose words would stand out of the drawing. */
function tickOf(at: Date, period: Period, fromTheEnd: number): string {
  if (period === "months") return month(at)
  return fromTheEnd % 7 === 3 ? `${dayOfMonth(at)}. ${month(at)}` : ""
}
