import { type Act, ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../../client-words.tsx"

const t = translator("da")

/** A room or a track: a new one, or one that is there. */
export function PlaceForm({
  kind,
  eventId,
  place,
  position,
  keep,
  drop,
}: {
  kind: "Room" | "Track"
  eventId: string
  place: { id: string; name: string; position: number; capacity?: number | null } | undefined
  /** Where a new one stands: last. */
  position: number
  keep: (before: FormState, formData: FormData) => Promise<FormState>
  drop: Act
}) {
  return (
    <div className="place-form">
      <ActionForm action={keep} name={`${kind.toLowerCase()}-${place?.id ?? "new"}`} className="place-fields">
        {place ? <input type="hidden" name="id" value={place.id} /> : null}
        <input type="hidden" name="eventId" value={eventId} />
        <TextField name="name" label={t("programme.desk.name")} value={place?.name ?? ""} maxLength={100} />
        {kind === "Room" ? (
          <TextField
            name="capacity"
            type="number"
            inputMode="numeric"
            label={t("programme.desk.capacity")}
            value={place?.capacity ? String(place.capacity) : ""}
          />
        ) : null}
        <TextField
          name="position"
          type="number"
          inputMode="numeric"
          label={t("programme.desk.position")}
          value={String(place?.position ?? position)}
        />
        <p>
          <button className="button plain" type="submit">
            {t(`programme.desk.${place ? "save" : "add"}${kind}`)}
            {place ? <span className="for-ears"> {place.name}</span> : null}
          </button>
        </p>
      </ActionForm>
      {place ? (
        <ClientWords namespaces={["errors"]}>
          <ActForm
            action={drop}
            fields={{ id: place.id }}
            label={t(`programme.desk.remove${kind}`, { name: place.name })}
            name={`remove-${kind.toLowerCase()}`}
          />
        </ClientWords>
      ) : null}
    </div>
  )
}
