import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { type DeskCheckinList, deskCheckinLists } from "#domain/events/queries/desk-checkin-lists.ts"
import { deskProductChoices } from "#domain/events/queries/desk-product-choices.ts"
import { type DoorDoubt, doorDoubts } from "#domain/events/queries/door-doubts.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropCheckinList, keepCheckinList, seeDoubt } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.indgang") }

/** Where people are checked in, how many are inside, and the doors themselves. */
export default async function DoorsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "indgang")
  const [lists, products, doubts] = await ask(
    actor,
    path,
    Promise.all([deskCheckinLists(actor, id), deskProductChoices(actor, id), doorDoubts(actor, id)]),
  )
  return (
    <EventRoom actor={actor} event={event} room="indgang" done={asked.udfoert}>
      <section className="block">
        <h2>{t("checkin.lists")}</h2>
        <p className="block-text">{t("checkin.listsText")}</p>
        {lists.length === 0 ? (
          <EmptyList empty={{ title: t("checkin.empty"), text: t("checkin.emptyText") }} />
        ) : (
          <ul className="lines">
            {lists.map((list) => (
              <Line key={list.id} list={list} path={path} />
            ))}
          </ul>
        )}
      </section>
      {doubts.length > 0 ? (
        <section className="block">
          <h2>{t("checkin.doubts")}</h2>
          <p className="block-text">{t("checkin.doubtsText")}</p>
          <ul className="lines">
            {doubts.map((doubt) => (
              <Doubt key={doubt.nonce} doubt={doubt} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className="block">
        <h2>{t("checkin.add")}</h2>
        <ActionForm action={keepCheckinList} name="checkin-list" className="form-grid">
          <input type="hidden" name="eventId" value={id} />
          <TextField
            name="name"
            label={t("checkin.name")}
            hint={t("checkin.nameHint")}
            value={lists.length === 0 ? t("checkin.firstName") : ""}
            maxLength={80}
          />
          <CheckRows
            name="products"
            legend={`${t("checkin.who")} ${t("checkin.whoHint")}`}
            values={[]}
            options={products.map((product) => ({ value: product.id, label: product.name }))}
          />
          <p>
            <button className="button" type="submit">
              {t("checkin.addList")}
            </button>
          </p>
        </ActionForm>
      </section>
    </EventRoom>
  )
}

function Line({
  list: { id, name, inside, expected, isUsed },
  path,
}: {
  list: DeskCheckinList
  path: string
}) {
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className="quiet">{t("checkin.inside", { inside, expected })}</span>
      </span>
      <meter min={0} max={Math.max(1, expected)} value={inside} aria-label={name} />
      <a href={`${path}/${id}`}>{t("checkin.open", { name })}</a>
      {isUsed ? null : (
        <ClientWords namespaces={["errors"]}>
          <ActForm
            action={dropCheckinList}
            fields={{ id }}
            label={t("checkin.remove", { name })}
            name="remove-checkin-list"
          />
        </ClientWords>
      )}
    </li>
  )
}

/** Whom a door let in by itself, why that is told, and the way to say that somebody looked at it. */
function Doubt({ doubt: { nonce, name, end, list, at, door, why } }: { doubt: DoorDoubt }) {
  const who = name || t("checkin.doubtOf", { end })
  const where = { list, at: formats("da").shortDateTime(at), door: door || t("checkin.noName") }
  return (
    <li>
      <span>
        <strong>{who}</strong> <span className="quiet">{t("checkin.doubtAt", where)}</span>
        <br />
        {t(`checkin.why.${why}`)}
      </span>
      <ClientWords namespaces={["errors"]}>
        <ActForm
          action={seeDoubt}
          fields={{ nonce }}
          label={t("checkin.settle", { name: who })}
          name="settle-doubt"
        />
      </ClientWords>
    </li>
  )
}
