import { ActForm } from "#components/admin/act-form.tsx"
import { State } from "#components/admin/state.tsx"
import type { DeskCollection } from "#domain/collecting/queries/desk-collection.ts"
import { isMissing } from "#domain/collecting/rules/collection-state.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { close, invite, remind } from "./actions.ts"

const t = translator("da")

/** How many have answered, and what can be done now: invite, remind those who are missing, close. */
export function BoardActs({ entryId, board }: { entryId: string; board: DeskCollection }) {
  const { times, municipalities, isInvited } = board
  if (!times) return null
  const answered = municipalities.filter(({ answeredBy }) => answeredBy !== null).length
  const missing = municipalities.filter(({ progress }) => isMissing(progress)).length
  const { dateTime } = formats("da")
  const said = { opens: dateTime(times.opensAt), closes: dateTime(times.closesAt) }
  return (
    <section className="block board-acts">
      <p className="board-count">
        <strong>{t("collecting.desk.answered", { answered, total: municipalities.length })}</strong>
        <span>{t("collecting.desk.answeredWord")}</span>
        <State mood={times.state === "open" ? "good" : "wait"}>
          {t(`collecting.desk.state.${times.state}`, said)}
        </State>
      </p>
      <div>
        {times.state === "closed" ? null : (
          <div className="board-act">
            <ActForm
              action={invite}
              fields={{ entryId }}
              label={t(isInvited ? "collecting.desk.inviteAgain" : "collecting.desk.invite")}
              plain={isInvited}
              name="invite"
            />
            <p className="block-text">
              {t(isInvited ? "collecting.desk.inviteAgainText" : "collecting.desk.inviteText")}
            </p>
          </div>
        )}
        {times.state === "open" && isInvited ? (
          <Remind entryId={entryId} missing={missing} rounds={times.rounds} remindedAt={times.remindedAt} />
        ) : null}
        {times.state === "before" || !isInvited ? null : (
          <div className="board-act">
            <ActForm
              action={close}
              fields={{ entryId }}
              label={t(times.state === "open" ? "collecting.desk.close" : "collecting.desk.layAgain")}
              name="close"
            />
            <p className="block-text">{t("collecting.desk.closeText")}</p>
            <Laid entryId={entryId} times={times} />
          </div>
        )}
      </div>
    </section>
  )
}

function Remind({
  entryId,
  missing,
  rounds,
  remindedAt,
}: {
  entryId: string
  missing: number
  rounds: number
  remindedAt: Date | null
}) {
  return (
    <div className="board-act">
      {missing === 0 ? (
        <p>{t("collecting.desk.nobodyMissing")}</p>
      ) : (
        <ActForm
          action={remind}
          fields={{ entryId, rounds }}
          label={t("collecting.desk.remind", { count: missing })}
          plain={false}
          name="remind"
        />
      )}
      <p className="block-text">
        {t("collecting.desk.remindText")}{" "}
        {remindedAt
          ? t("collecting.desk.reminded", { at: formats("da").shortDateTime(remindedAt), rounds })
          : ""}
      </p>
    </div>
  )
}

function Laid({ entryId, times }: { entryId: string; times: NonNullable<DeskCollection["times"]> }) {
  if (times.state !== "closed") return null
  if (times.laidAt === null) return <p>{t("collecting.desk.notLaid")}</p>
  return (
    <p>
      {times.isLaidOld ? (
        <State mood="wait">{t("collecting.desk.laidOld")}</State>
      ) : (
        <State mood="good">
          {t("collecting.desk.laid", { at: formats("da").shortDateTime(times.laidAt) })}
        </State>
      )}{" "}
      <a href={`/admin/undersoegelser/${entryId}/tal`}>{t("collecting.desk.seeDraft")}</a>
    </p>
  )
}
