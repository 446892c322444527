import type { Metadata } from "next"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

import type { PageProps } from "../../../../asked.ts"
import { repeat } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.gentag") }

/** Beginning next year's event from this one. */
export default async function RepeatPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const { actor, event } = await enterRoom(id, "gentag")
  return (
    <EventRoom actor={actor} event={event} room="gentag">
      <section className="block">
        <h2>{t("repeat.title")}</h2>
        <p className="block-text">{t("repeat.text", { day: formats("da").date(event.startsAt) })}</p>
        <ActionForm action={repeat} name="repeat-event" className="form-grid">
          <input type="hidden" name="eventId" value={id} />
          <TextField name="title" label={t("repeat.name")} value={event.title} maxLength={200} />
          <TextField name="day" type="date" label={t("repeat.day")} hint={t("repeat.dayHint")} />
          <p>
            <button className="button" type="submit">
              {t("repeat.begin")}
            </button>
          </p>
        </ActionForm>
      </section>
    </EventRoom>
  )
}
