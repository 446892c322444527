import type { Column } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { type Mood, State } from "#components/admin/state.tsx"
import type { ApplicationLine } from "#domain/calls/queries/desk-applications.ts"
import { translator } from "#messages/translate.ts"
import type { ApplicationStatus } from "#platform/database/enums.ts"

const t = translator("da")

const moods: Record<ApplicationStatus, Mood> = {
  DRAFT: "rest",
  SUBMITTED: "wait",
  ACCEPTED: "good",
  RESERVE: "wait",
  REJECTED: "bad",
  WITHDRAWN: "rest",
}

/** How an application stands, as all may know who read it. */
export function ApplicationState({ status }: { status: ApplicationStatus }) {
  return <State mood={moods[status]}>{t(`calls.desk.status.${status}`)}</State>
}

/** The states that a list of applications can be narrowed to. */
export const statuses = ["SUBMITTED", "ACCEPTED", "RESERVE", "REJECTED", "WITHDRAWN"] as const
export const statusFilter = {
  name: "status",
  label: t("admin.list.status"),
  choices: statuses.map((value) => ({ value, label: t(`calls.desk.status.${value}`) })),
}
export const orders = { sendt: "sent", titel: "title", organisation: "organisation" } as const

/** The columns of a list of applications; `call` tells calls apart where there are several. */
export const applicationColumns: Record<
  "name" | "call" | "rest" | "prepared",
  readonly Column<ApplicationLine>[]
> = {
  name: [
    {
      key: "title",
      label: t("calls.desk.name"),
      sortsBy: "titel",
      cell: (row) => (
        <>
          <a href={`/admin/open-calls/${row.call.id}/ansoegninger/${row.id}`}>{row.title}</a>
          <span className="below">{row.hasFile ? t("calls.desk.withFile") : ""}</span>
        </>
      ),
    },
  ],
  call: [
    {
      key: "call",
      label: t("calls.desk.call"),
      cell: (row) => <a href={`/admin/open-calls/${row.call.id}/ansoegninger`}>{row.call.title}</a>,
    },
  ],
  rest: [
    {
      key: "applicant",
      label: t("calls.desk.applicant"),
      cell: (row) => (
        <>
          {row.name}
          <span className="below">{row.email}</span>
        </>
      ),
    },
    {
      key: "organisation",
      label: t("calls.desk.organisation"),
      sortsBy: "organisation",
      cell: (row) => row.organisation,
    },
    { key: "number", label: t("calls.desk.number"), end: true, cell: (row) => row.number },
    {
      key: "sent",
      label: t("calls.desk.sent"),
      sortsBy: "sendt",
      cell: (row) => (
        <>
          <Moment at={row.sentAt} />
          {row.version > 1 ? (
            <span className="below">{t("calls.desk.version", { number: row.version })}</span>
          ) : null}
        </>
      ),
    },
    { key: "state", label: t("admin.list.status"), cell: (row) => <ApplicationState status={row.status} /> },
  ],
  prepared: [
    {
      key: "prepared",
      label: t("calls.desk.prepared"),
      cell: (row) => {
        if (row.prepared) return t(`calls.desk.outcome.${row.prepared}`)
        return row.status === "SUBMITTED" ? (
          <span className="quiet">{t("calls.desk.preparedNone")}</span>
        ) : null
      },
    },
  ],
}
