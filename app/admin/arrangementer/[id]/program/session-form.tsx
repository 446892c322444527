import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import { AreaField, SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskProgramme, DeskSession } from "#domain/programme/queries/desk-programme.ts"
import { speakerText } from "#domain/programme/rules/speaker-lines.ts"
import { translator } from "#messages/translate.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { keepSession } from "./actions.ts"

const t = translator("da")
const kinds = (["SESSION", "BREAK"] as const).map((value) => ({
  value,
  label: t(`programme.desk.kinds.${value}`),
}))

const organisationKinds = (["MUNICIPALITY", "LIBRARY", "INSTITUTION", "ASSOCIATION", "COMPANY"] as const).map(
  (value) => ({ value, label: t(`programme.organisationKind.${value}`) }),
)

const electorGroups = (["COMMITTEE", "PERSONAL"] as const).map((value) => ({
  value,
  label: t(`programme.electorGroup.${value}`),
}))

/** A session of the working programme: a new one, or the one that is being changed. */
export function SessionForm({
  eventId,
  session,
  programme,
  products,
  startsAt,
}: {
  eventId: string
  session: DeskSession | undefined
  programme: DeskProgramme
  /** What the event sells: some of it may open a session. */
  products: readonly { id: string; name: string }[]
  /** Where a new one begins: after the last. */
  startsAt: Date
}) {
  const end = session?.endsAt ?? new Date(startsAt.getTime() + 3_600_000)
  return (
    <ActionForm action={keepSession} name="session" className="form-grid">
      {session ? (
        <>
          <input type="hidden" name="id" value={session.id} />
          <input type="hidden" name="version" value={session.version} />
        </>
      ) : null}
      <input type="hidden" name="eventId" value={eventId} />
      <TextField
        name="title"
        label={t("events.desk.sessionTitle")}
        value={session?.title ?? ""}
        maxLength={200}
      />
      <div className="form-row">
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t("events.desk.startsAt")}
          value={localTimeInCopenhagen(session?.startsAt ?? startsAt)}
        />
        <TextField
          name="endsAt"
          type="datetime-local"
          label={t("events.desk.endsAt")}
          value={localTimeInCopenhagen(end)}
        />
      </div>
      <SelectField
        name="kind"
        label={t("programme.desk.kind")}
        value={session?.kind ?? "SESSION"}
        options={kinds}
      />
      <div className="form-row from-top">
        <TextField
          name="room"
          label={t("events.desk.room")}
          hint={t("programme.desk.roomHint")}
          value={session?.room?.name ?? ""}
          list="programme-rooms"
          maxLength={100}
        />
        <TextField
          name="track"
          label={t("programme.desk.track")}
          hint={t("programme.desk.trackHint")}
          value={session?.track?.name ?? ""}
          list="programme-tracks"
          maxLength={100}
        />
      </div>
      <datalist id="programme-rooms">
        {programme.rooms.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <datalist id="programme-tracks">
        {programme.tracks.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <TextField
        name="seats"
        type="number"
        inputMode="numeric"
        label={t("programme.desk.seats")}
        hint={t("programme.desk.seatsHint")}
        value={session?.seats ? String(session.seats) : ""}
      />
      <CheckRows
        name="forKinds"
        legend={`${t("programme.desk.forKinds")} (${t("programme.desk.forHint")})`}
        options={organisationKinds}
        values={session?.forKinds ?? []}
      />
      <CheckRows
        name="forElectors"
        legend={t("programme.desk.forElectors")}
        options={electorGroups}
        values={session?.forElectors ?? []}
      />
      {products.length > 0 ? (
        <CheckRows
          name="products"
          legend={t("programme.desk.forProducts")}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
          values={session?.productIds ?? []}
        />
      ) : null}
      <AreaField
        name="speakers"
        label={t("events.desk.speakers")}
        hint={t("events.desk.speakersHint")}
        rows={3}
        value={speakerText(session?.speakers ?? [])}
      />
      <AreaField
        name="description"
        label={t("events.desk.description")}
        rows={3}
        value={session?.description ?? ""}
      />
      <p>
        <button className="button" type="submit">
          {t(session ? "events.desk.saveSession" : "events.desk.addSession")}
        </button>
      </p>
    </ActionForm>
  )
}
