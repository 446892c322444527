import type { Metadata } from "next"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField } from "#components/ui/fields.tsx"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { callOff } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.aflys") }

/** Calling an event off. It cannot be undone, so it says whom it reaches before it is pressed. */
export default async function CallOffPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event } = await enterRoom(id, "aflys")
  return (
    <EventRoom actor={actor} event={event} room="aflys" done={asked.udfoert}>
      {event.cancelledAt ? null : (
        <section className="block">
          <h2>{t("events.desk.callOffTitle", { title: event.title })}</h2>
          <p className="block-text">
            {t("events.desk.callOffText", { people: event.people, waiting: event.waiting })}
          </p>
          <ActionForm action={callOff} name="cancel-event" className="form-grid">
            <input type="hidden" name="eventId" value={id} />
            <AreaField
              name="reason"
              label={t("events.desk.callOffReason")}
              hint={t("events.desk.callOffReasonHint")}
              rows={3}
            />
            <p>
              <button className="button" type="submit">
                {t("events.desk.callOff")}
              </button>
            </p>
          </ActionForm>
        </section>
      )}
    </EventRoom>
  )
}
