"use client"

import { useWords } from "#components/ui/words.tsx"
import type { EditorPermissions, Standing } from "./entry-text.ts"
import { sayMoment } from "./moment-words.ts"
import { TrashButton } from "./trash-button.tsx"
import type { Acts } from "./use-acts.ts"

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
      {standing.publishAt && standing.status === "SCHEDULED" ? (
        <p className="hint">{t("admin.publication.at", { at: sayMoment(standing.publishAt) })}</p>
      ) : null}
      {standing.unpublishAt ? (
        <p className="hint">{t("admin.publication.until", { at: sayMoment(standing.unpublishAt) })}</p>
      ) : null}
      <p className="publication-acts">
        {may.publish && !isLive && !isTrashed ? (
          <button
            type="button"
            className="linklike"
            data-action="schedule"
            onClick={() => acts.open("schedule")}
          >
            {t("admin.publication.schedule")}
          </button>
        ) : null}
        {may.publish && (isLive || standing.status === "SCHEDULED") ? (
          <button type="button" className="linklike" data-action="unpublish" onClick={acts.unpublish}>
            {t(isLive ? "admin.publication.unpublish" : "admin.publication.unschedule")}
          </button>
        ) : null}
        {may.trash && !isTrashed ? (
          <TrashButton
            entryId={entryId}
            title={title}
            hasBranch={standing.kind === "PAGE" && standing.locale === "da"}
            onTrash={acts.trash}
          />
        ) : null}
        {may.trash && isTrashed ? (
          <button type="button" className="linklike" data-action="restore" onClick={acts.restore}>
            {t("admin.publication.restore")}
          </button>
        ) : null}
      </p>
    </section>
  )
}
