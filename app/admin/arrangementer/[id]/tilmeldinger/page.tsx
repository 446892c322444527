import type { Metadata } from "next"
import { type Asked, hrefWith, type ListAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { allows } from "#domain/access/demand.ts"
import { readAllergies } from "#domain/events/commands/read-allergies.ts"
import { deskListChoices, type ListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { deskSignUpViews } from "#domain/events/queries/desk-sign-up-views.ts"
import { deskSignUps } from "#domain/events/queries/desk-sign-ups.ts"
import { firstColumns } from "#domain/events/rules/list-columns.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { chosenColumns, listColumns, showsAnswers } from "../../list-columns.ts"
import { signUpColumns, stateFilter } from "../../sign-up-columns.tsx"
import {
  answerFilter,
  askedBy,
  asksItself,
  columnsAsked,
  queryAsked,
  signUpsAddress,
  signUpsAsked,
} from "../../sign-ups-asked.ts"
import { EventRoom, enterRoom, type RoomAsked } from "../event-room.tsx"
import { ColumnChoice } from "./column-choice.tsx"
import { listCells } from "./list-cells.tsx"
import { ListFiles } from "./list-files.tsx"
import { ViewForms, ViewLinks } from "./saved-views.tsx"
import { TableForm, tickedBy } from "./table-form.tsx"
import "./lists.css"

const t = translator("da")
const pageSize = 50
export const metadata: Metadata = { title: t("admin.event.tilmeldinger") }

/** Who is signed up for an event, with what of them is shown, how its seats stand, and the lists that others need. */
export default async function SignUpsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, typed] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  const [choices, views] = await ask(
    actor,
    path,
    Promise.all([deskListChoices(actor, id), deskSignUpViews(actor, id)]),
  )
  const view = views.find((one) => one.id === typed.visning)
  const asked: Asked = view && !asksItself(typed) ? { ...typed, ...askedBy(view.query) } : typed
  const address = signUpsAddress(path, asked)
  const all = listColumns(choices, { mayReadAllergies: allows(actor, "events.kitchen") })
  const columns = chosenColumns(all, columnsAsked(asked) ?? firstColumns)
  const { rows, total } = await ask(
    actor,
    path,
    deskSignUps(actor, {
      ...signUpsAsked(asked),
      eventId: id,
      page: pageNumber(address),
      pageSize,
      withAnswers: showsAnswers(columns),
    }),
  )
  const notes = columns.some(({ key }) => key === "allergies")
    ? await readAllergies(actor, { eventId: id, tickets: rows.map((row) => row.id), as: "list" })
    : new Map<string, string>()
  const dinners = allows(actor, "events.manage") ? choices.products.filter(({ hasMenu }) => hasMenu) : []
  const isSeating = dinners.length > 0 && rows.length > 0
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      done={typed.udfoert}
      actions={
        <>
          <ListFiles actor={actor} event={event} address={address} columns={columns} />
          {allows(actor, "events.manage") ? (
            <a className="button" href={`${path}/ny`}>
              {t("counter.title")}
            </a>
          ) : null}
        </>
      }
    >
      <Figures event={event} />
      <ViewLinks path={path} views={views} current={view} query={queryAsked(asked)} />
      <Filters
        address={address}
        searchLabel={t("events.desk.search")}
        filters={filtersOf(choices)}
        kept={["visning"]}
      >
        <ColumnChoice all={all} shown={columns} />
      </Filters>
      {mayWriteTo(actor, total, address) ? (
        <p>
          <a
            href={hrefWith(
              { ...address, path: `/admin/arrangementer/${id}/breve/nyt` },
              { kol: null, visning: null },
            )}
          >
            {t("mailings.writeToThem")}
          </a>
        </p>
      ) : null}
      {isSeating ? (
        <TableForm
          key={rows.map(seatedAt).join()}
          eventId={id}
          dinners={dinners}
          place={new URLSearchParams(address.values).toString()}
        />
      ) : null}
      <List
        address={address}
        label={t("admin.event.tilmeldinger")}
        rows={rows.map((row) => ({ ...row, allergies: notes.get(row.id) ?? "" }))}
        // What was ticked is done with once they sit elsewhere.
        rowKey={(row) => `${row.id} ${seatedAt(row)}`}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("events.desk.signUpsEmpty"), text: t("events.desk.signUpsEmptyText") }}
        columns={[...signUpColumns.name, ...listCells(columns)]}
        {...(isSeating ? { tick: { ...tickedBy, of: (row: { id: string; name: string }) => row } } : {})}
      />
      <ViewForms eventId={id} views={views} current={view} query={queryAsked(asked)} />
    </EventRoom>
  )
}

const seatedAt = ({ addOns }: { addOns: readonly { table: string }[] }) =>
  addOns.map(({ table }) => table).join("/")

/** A letter goes to people who come, chosen by what they have and lack: a search or those who gave up are no such choice. */
function mayWriteTo(actor: RoomAsked["actor"], total: number, { values }: ListAddress): boolean {
  return allows(actor, "events.manage") && total > 0 && !values.soeg && values.status !== "afmeldt"
}

function filtersOf({ products, questions }: ListChoices) {
  return [
    {
      name: "billet",
      label: t("events.desk.has"),
      choices: products.map((product) => ({ value: product.id, label: product.name })),
    },
    {
      name: "mangler",
      label: t("mailings.missing"),
      choices: [
        { value: "menu", label: t("mailings.missingMENU") },
        { value: "bord", label: t("organiser-lists.missingTable") },
      ],
    },
    {
      name: "moedt",
      label: t("mailings.presence"),
      choices: [
        { value: "ja", label: t("mailings.presenceCAME") },
        { value: "nej", label: t("mailings.presenceSTAYED_AWAY") },
      ],
    },
    stateFilter,
    ...questions
      .filter(({ options }) => options.length > 0)
      .map(({ key, question, options }) => ({
        name: answerFilter(key),
        label: question,
        choices: options.map((option) => ({ value: option.key, label: option.label })),
      })),
  ]
}

function Figures({ event }: Pick<RoomAsked, "event">) {
  const { money, number } = formats("da")
  const figures: [string, string][] = [
    [t("events.desk.people"), number(event.people)],
    ...event.quotas.map(({ name, taken, size }): [string, string] => [
      name,
      t("events.desk.taken", { taken, size }),
    ]),
    [t("events.desk.waiting"), number(event.waiting)],
    [t("events.desk.total"), money(event.totalOere)],
  ]
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
