import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import type { SignedIn } from "#domain/access/actor.ts"
import { type DeskSurvey, deskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId } from "../../../asked.ts"
import { deskActor } from "../../desk-actor.ts"
import { RoomFrame } from "../../room-frame.tsx"
import { surveyRooms } from "../../rooms.ts"

const t = translator("da")
type Room = (typeof surveyRooms)[number]

/** Who works in a room of which survey. */
export async function enterSurvey(
  id: string,
  room: Room,
): Promise<{ actor: SignedIn; survey: DeskSurvey; path: string }> {
  const path = `/admin/undersoegelser/${id}/${room}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  return { actor, survey: await ask(actor, path, deskSurvey(actor, id)), path }
}

/** The frame of a survey's rooms: its name, the ways between them, and what was just done. */
export function SurveyRoom({
  actor,
  survey,
  room,
  done,
  children,
}: {
  actor: SignedIn
  survey: DeskSurvey
  room: Room
  done: string | string[] | undefined
  children: ReactNode
}) {
  const base = `/admin/undersoegelser/${survey.id}`
  return (
    <RoomFrame
      actor={actor}
      section="surveys"
      title={titleWithYear({ ...survey, title: survey.title || t("admin.entries.untitled") })}
      parent={{ href: "/admin/undersoegelser", label: t("admin.section.surveys") }}
      label={t("admin.survey.title")}
      colour="of-surveys"
      tabs={[
        { href: base, label: t("surveys.desk.text") },
        ...surveyRooms.map((one) => ({
          href: `${base}/${one}`,
          label: t(`admin.survey.${one}`),
          isCurrent: one === room,
        })),
      ]}
      done={typeof done === "string" ? (doneWords.get(done) ?? "") : ""}
    >
      {children}
    </RoomFrame>
  )
}

const doneWords = new Map([
  ...["gemt", "fjernet", "udgivet", "hentet"].map((done) => [done, t(`surveys.desk.done.${done}`)] as const),
  ...["venter", "tilbage", "trukket"].map((done) => [done, t(`survey-releases.desk.done.${done}`)] as const),
  ...["inviteret", "mindet", "lagt", "adresse", "adressefjernet", "svar"].map(
    (done) => [done, t(`collecting.desk.done.${done}`)] as const,
  ),
])
