import type { ListAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { type Mood, State } from "#components/admin/state.tsx"
import type { DeskMunicipality } from "#domain/collecting/queries/desk-collection.ts"
import type { Progress } from "#domain/collecting/rules/collection-state.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")
const moods: Record<Progress, Mood> = {
  SENT: "good",
  COVERED: "good",
  BEGUN: "wait",
  DECLINED: "rest",
  MISSING: "bad",
}

/** Every municipality with how far it has come; its name leads to who was asked, and to writing down an answer. */
export function MunicipalityList({
  address,
  rows,
}: {
  address: ListAddress
  rows: readonly DeskMunicipality[]
}) {
  return (
    <List
      address={address}
      label={t("collecting.desk.list")}
      rows={rows}
      rowKey={({ code }) => code}
      total={rows.length}
      pageSize={100}
      empty={{ title: t("collecting.desk.emptyTitle"), text: t("collecting.desk.emptyText") }}
      columns={[
        {
          key: "name",
          label: t("collecting.desk.municipality"),
          cell: ({ code, name }) => <a href={`${address.path}/${code}`}>{name}</a>,
        },
        {
          key: "progress",
          label: t("collecting.desk.progress"),
          cell: (one) => (
            <span data-municipality={one.code} data-progress={one.progress}>
              <State mood={moods[one.progress]}>{stateWords(one)}</State>
            </span>
          ),
        },
        {
          key: "who",
          label: t("collecting.desk.who"),
          cell: ({ respondents, isUnreached }) =>
            isUnreached
              ? t("collecting.desk.unreached")
              : respondents
                  .filter(({ handedOverAt }) => handedOverAt === null)
                  .map(({ name, email }) => name || email)
                  .join(", "),
        },
        {
          key: "savedAt",
          label: t("collecting.desk.savedAt"),
          cell: ({ savedAt }) => <Moment at={savedAt} />,
        },
      ]}
    />
  )
}

function stateWords({ progress, coveredBy, isByPhone }: DeskMunicipality): string {
  return [
    t(`collecting.progress.${progress}`),
    coveredBy ? t("collecting.desk.coveredBy", { name: coveredBy }) : "",
    isByPhone && progress === "SENT" ? t("collecting.desk.byPhone") : "",
  ]
    .filter(Boolean)
    .join(", ")
}
