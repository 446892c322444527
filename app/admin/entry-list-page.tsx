import { listAddress, orderOf, pageNumber } from "#components/admin/address.ts"
import { BulkBar } from "#components/admin/bulk-bar.tsx"
import { EntryState } from "#components/admin/entry-state.tsx"
import { Filters } from "#components/admin/filters.tsx"
import { type Column, List, type RowChoice } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { TwinMark } from "#components/admin/twin-mark.tsx"
import { allows } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import { allowsOn } from "#domain/access/reach.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { deskEntries, type EntryLine } from "#domain/content/queries/desk-entries.ts"
import { translator } from "#messages/translate.ts"
import { type EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { oneOf, type PageProps } from "../asked.ts"
import { ClientWords } from "../client-words.tsx"
import { AdminPage } from "./admin-page.tsx"
import { deskActor } from "./desk-actor.ts"
import { editorPath, listOf, writes } from "./entry-paths.ts"

const pageSize = 50
const orders = {
  titel: "title",
  rettet: "edited",
  udgivet: "published",
  begynder: "starts",
  frist: "deadline",
  aar: "year",
} as const

type Kind = Exclude<EntryKind, "PAGE">

/** By what a list is ordered when nothing was chosen: what is nearest or newest first. */
const firstOrder = { NEWS: "rettet", EVENT: "begynder", OPEN_CALL: "frist", SURVEY: "aar" } as const

/** The list of one kind but pages, which stand in a tree: search, filters and order stand in the address. */
export async function EntryListPage({
  kind,
  searchParams,
  more,
}: {
  kind: Kind
  /** What else there is to do in this room. */
  more?: { readonly href: string; readonly label: string; readonly operation: Operation }
} & Pick<PageProps, "searchParams">) {
  const t = translator("da")
  const { path, section } = listOf[kind]
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "status", "kategori", "orden", "side"])
  const first = { by: firstOrder[kind], descending: true }
  const order = orderOf(address, Object.keys(orders) as (keyof typeof orders)[], first)
  const categories = kind === "NEWS" ? await ask(actor, path, categoryList(actor)) : []
  const { rows, total } = await ask(
    actor,
    path,
    deskEntries(actor, {
      kind,
      status: oneOf(Object.values(EntryStatus), address.values.status),
      search: address.values.soeg ?? "",
      categoryId: categories.find(({ key }) => key === address.values.kategori)?.id ?? null,
      order: { by: orders[order.by], descending: order.descending },
      page: pageNumber(address),
      pageSize,
    }),
  )
  const mayWrite = allows(actor, writes[kind])
  const create = mayWrite ? (
    <>
      {kind === "SURVEY" ? (
        <a className="button plain" href={`${path}/indbyggertal`}>
          {t("survey-compare.desk.populations")}
        </a>
      ) : null}
      <a className="button" href={`${path}/ny`}>
        {t(`admin.entries.new.${kind}`)}
      </a>
    </>
  ) : null
  const actions = (
    <>
      {more && allows(actor, more.operation) ? (
        <a className="button plain" href={more.href}>
          {more.label}
        </a>
      ) : null}
      {create}
    </>
  )
  return (
    <AdminPage actor={actor} section={section} title={t(`admin.section.${section}`)} actions={actions}>
      <Filters
        address={address}
        searchLabel={t("admin.entries.search")}
        filters={[
          {
            name: "status",
            label: t("admin.list.status"),
            choices: Object.values(EntryStatus).map((value) => ({
              value,
              label: t(`admin.standing.${value}`),
            })),
          },
          ...(kind === "NEWS"
            ? [
                {
                  name: "kategori",
                  label: t("admin.fact.category"),
                  choices: categories.map(({ key, label }) => ({ value: key, label })),
                },
              ]
            : []),
        ]}
      />
      <div className="bulk-place">
        {mayWrite ? (
          <ClientWords
            namespaces={[
              "tidy.bulk",
              "tidy.said",
              "errors",
              "content",
              "saving",
              "tidy.tree",
              "checks.linked",
              "admin.kind",
              "admin.entries",
            ]}
          >
            <BulkBar
              may={{ publish: allowsOn(actor, "publish", kind), trash: allows(actor, "content.trash") }}
            />
          </ClientWords>
        ) : null}
        <List
          address={address}
          label={t(`admin.section.${section}`)}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          pageSize={pageSize}
          order={order}
          empty={{
            title: t(`admin.entries.empty.${kind}.title`),
            text: t(`admin.entries.empty.${kind}.text`),
            action: create,
          }}
          columns={columnsFor(kind)}
          choice={mayWrite ? choiceOf : undefined}
        />
      </div>
    </AdminPage>
  )
}

function choiceOf({ id, version, title, status }: EntryLine): RowChoice {
  return { id, version, title: title || translator("da")("admin.entries.untitled"), status }
}

function columnsFor(kind: Kind): Column<EntryLine>[] {
  const t = translator("da")
  const own: Record<Kind, Column<EntryLine>[]> = {
    NEWS: [{ key: "category", label: t("admin.fact.category"), cell: (row) => row.category }],
    EVENT: [
      {
        key: "starts",
        label: t("admin.fact.startsAt"),
        sortsBy: "begynder",
        cell: (row) => <Moment at={row.startsAt} />,
      },
      { key: "city", label: t("admin.fact.city"), cell: (row) => row.city },
    ],
    OPEN_CALL: [
      {
        key: "deadline",
        label: t("admin.fact.deadlineAt"),
        sortsBy: "frist",
        cell: (row) => <Moment at={row.deadlineAt} />,
      },
    ],
    SURVEY: [
      { key: "series", label: t("admin.entries.series"), cell: (row) => row.series },
      { key: "year", label: t("admin.entries.year"), sortsBy: "aar", cell: (row) => row.year },
    ],
  }
  return [
    {
      key: "title",
      label: t("admin.entries.title"),
      sortsBy: "titel",
      cell: (row) => (
        <>
          <a href={editorPath(kind, row.id)}>{row.title || t("admin.entries.untitled")}</a>
          {row.isSample ? <span className="quiet"> {t("admin.editor.sample")}</span> : null}
          <TwinMark state={row.twinState} />
        </>
      ),
    },
    {
      key: "status",
      label: t("admin.list.status"),
      cell: (row) => <EntryState status={row.status} hasNewer={row.hasNewer} />,
    },
    ...own[kind],
    {
      key: "published",
      label: t("admin.entries.published"),
      sortsBy: "udgivet",
      cell: (row) => <Moment at={row.status === "SCHEDULED" ? row.publishAt : row.publishedAt} />,
    },
    {
      key: "edited",
      label: t("admin.entries.edited"),
      sortsBy: "rettet",
      cell: (row) => (
        <>
          <Moment at={row.updatedAt} /> <span className="quiet">{row.by}</span>
        </>
      ),
    },
  ]
}
