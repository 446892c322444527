import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { PictureField } from "#components/programme/picture-field.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { type DeskSpeaker, deskSpeakers } from "#domain/programme/queries/desk-speakers.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import { keepSpeaker } from "../actions.ts"
import { ProgrammeWays } from "../programme-ways.tsx"
import "../program.css"

const t = translator("da")
export const metadata: Metadata = { title: t("programme.desk.speakersTitle") }

/** Who speaks at an event, and what their pages say of them. */
export default async function SpeakersPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "program")
  const speakers = await ask(actor, `${path}/oplaegsholdere`, deskSpeakers(actor, id))
  const chosen = speakers.find((speaker) => speaker.id === asked.taler)
  const [picture] = chosen?.pictureId ? await assetsById(actor, [chosen.pictureId]) : []
  return (
    <EventRoom actor={actor} event={event} room="program" done={asked.udfoert}>
      <ProgrammeWays path={path} current="/oplaegsholdere" />
      {speakers.length === 0 ? (
        <EmptyList
          empty={{ title: t("programme.desk.speakersEmpty"), text: t("programme.desk.speakersEmptyText") }}
        />
      ) : null}
      <ul className="lines">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <span>
              <strong>{speaker.name}</strong>{" "}
              <span className="quiet">
                {[speaker.title, speaker.organisation].filter(Boolean).join(", ")}
                {` · ${speaker.sessions.join("; ")}`}
              </span>
            </span>
            <a href={`${path}/oplaegsholdere?taler=${speaker.id}#taler`}>
              {t("events.desk.change")}
              <span className="for-ears"> {speaker.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {chosen ? (
        <section className="block" id="taler">
          <h2>{t("programme.desk.speaker", { name: chosen.name })}</h2>
          <SpeakerForm
            key={`${chosen.id} ${chosen.version}`}
            eventId={id}
            speaker={chosen}
            picture={picture ? { id: picture.id, src: picture.src, alt: picture.alt } : null}
          />
        </section>
      ) : null}
    </EventRoom>
  )
}

function SpeakerForm({
  eventId,
  speaker,
  picture,
}: {
  eventId: string
  speaker: DeskSpeaker
  picture: { id: string; src: string | null; alt: string } | null
}) {
  return (
    <ClientWords namespaces={["programme.desk", "admin.media", "admin.editor", "blocks.choose", "errors"]}>
      <ActionForm action={keepSpeaker} name="speaker" className="form-grid">
        <input type="hidden" name="id" value={speaker.id} />
        <input type="hidden" name="eventId" value={eventId} />
        <input type="hidden" name="version" value={speaker.version} />
        <TextField name="name" label={t("programme.desk.speakerName")} value={speaker.name} maxLength={200} />
        <div className="form-row">
          <TextField
            name="title"
            label={t("programme.desk.speakerTitle")}
            value={speaker.title}
            maxLength={200}
          />
          <TextField
            name="organisation"
            label={t("programme.desk.speakerOrganisation")}
            value={speaker.organisation}
            maxLength={200}
          />
        </div>
        <PictureField name="pictureId" label={t("programme.desk.picture")} picture={picture} />
        <AreaField
          name="bio"
          label={t("programme.desk.bio")}
          hint={t("programme.desk.bioHint")}
          rows={8}
          value={speaker.bio}
        />
        <p>
          <button className="button" type="submit">
            {t("programme.desk.saveSpeaker")}
          </button>
        </p>
      </ActionForm>
    </ClientWords>
  )
}
