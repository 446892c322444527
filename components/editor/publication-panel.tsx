"use client"

import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { EditorPermissions, Standing } from "./entry-text.ts"
import { useLinkedHere } from "./linked-here.ts"
import { sayMoment } from "./moment-words.ts"
import { TrashButton } from "./trash-button.tsx"
import type { Acts } from "./use-acts.ts"

const LinkedHereDialog = late(() =>
  import("./linked-here-dialog.tsx").then((loaded) => loaded.LinkedHereDialog),
)

/** What the public meets now, and the acts that change it. */
export function PublicationPanel({
  entryId,
  title,
  standing,
  may,
  acts,
}: {
  entryId: string
  title: string
  standing: Standing
  may: EditorPermissions
  acts: Acts
}) {
  const t = useWords()
  const linked = useLinkedHere([entryId])
  const isLive = standing.status === "PUBLISHED"
  const isTrashed = standing.status === "TRASHED"
  return (
    <section className="publication" aria-labelledby="publication-title">
      <h2 id="publication-title">{t("admin.publication.title")}</h2>
      <p>
        {t(`admin.standing.${standing.status}`)}
        {isLive ? (
          <>
            {" · "}
            <a href={standing.path} target="_blank" rel="noopener">
              {t("admin.publication.see")}
            </a>
          </>
        ) : null}
      </p>
      <Plan standing={standing} mayPublish={may.publish} acts={acts} />
      <p className="hint">
        <a href={`/admin/skriv/${entryId}/historik`}>{t("tidy.history.link")}</a>
      </p>
      <p className="publication-acts">
        {may.publish && !isTrashed ? (
          <button
            type="button"
            className="linklike"
            data-action="schedule"
            onClick={() => acts.open("schedule")}
          >
            {t(isLive ? "schedule.change" : "admin.publication.schedule")}
          </button>
        ) : null}
        {may.publish && isLive && !standing.unpublishAt ? (
          <button
            type="button"
            className="linklike"
            data-action="schedule-end"
            onClick={() => acts.move("unpublish")}
          >
            {t("schedule.end")}
          </button>
        ) : null}
        {may.publish && (isLive || standing.status === "SCHEDULED") ? (
          <button
            type="button"
            className="linklike"
            data-action="unpublish"
            onClick={() => void linked.before("unpublish", acts.unpublish)}
          >
            {t(isLive ? "admin.publication.unpublish" : "admin.publication.unschedule")}
          </button>
        ) : null}
        {standing.locale === "da" && standing.kind !== "SURVEY" && !isTrashed ? (
          <button type="button" className="linklike" data-action="copy" onClick={acts.copy}>
            {t("versions.copy")}
          </button>
        ) : null}
        {may.trash && !isTrashed ? (
          <TrashButton
            entryId={entryId}
            title={title}
            hasBranch={standing.kind === "PAGE" && standing.locale === "da"}
            onTrash={(below) => void linked.before("trash", () => acts.trash(below))}
          />
        ) : null}
        {may.trash && isTrashed ? (
          <button type="button" className="linklike" data-action="restore" onClick={acts.restore}>
            {t("admin.publication.restore")}
          </button>
        ) : null}
      </p>
      {linked.waiting ? <LinkedHereDialog waiting={linked.waiting} onClose={linked.close} /> : null}
    </section>
  )
}

/** What waits for its minute, and the acts on that alone. */
function Plan({ standing, mayPublish, acts }: { standing: Standing; mayPublish: boolean; acts: Acts }) {
  const t = useWords()
  const { publishAt, unpublishAt, scheduled, status } = standing
  const moves = (turn: "publish" | "unpublish", takesBack: boolean) =>
    mayPublish ? (
      <span className="publication-acts">
        <button
          type="button"
          className="linklike"
          data-action={`move-${turn}`}
          onClick={() => acts.move(turn)}
        >
          {t("schedule.moveTo")}
        </button>
        {takesBack ? (
          <button
            type="button"
            className="linklike"
            data-action={`take-back-${turn}`}
            onClick={() => acts.reschedule(turn, null)}
          >
            {t(`schedule.takeBack.${turn}`)}
          </button>
        ) : null}
      </span>
    ) : null
  return (
    <>
      {publishAt && scheduled ? (
        <div className="publication-plan" data-planned="publish">
          <p>{t("schedule.goesOut", { version: scheduled.version, at: sayMoment(publishAt) })}</p>
          {moves("publish", status === "PUBLISHED")}
        </div>
      ) : null}
      {unpublishAt ? (
        <div className="publication-plan" data-planned="unpublish">
          <p>{t("admin.publication.until", { at: sayMoment(unpublishAt) })}</p>
          {moves("unpublish", true)}
        </div>
      ) : null}
    </>
  )
}
