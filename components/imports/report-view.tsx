import type { CameItem, ImportReport } from "#domain/imports/report.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { reasonWords } from "./report-rows.ts"

/** So many of a kind are shown; the file of the report has all. */
const shown = 100

const t = translator("da")
const counted = ["published", "drafts", "pages", "media", "redirects", "boxes"] as const

/** What came, or would come, and what does not and why. */
export function ReportView({ report, isDone }: { report: ImportReport; isDone: boolean }) {
  const news = counted.filter((name) => report[name] > 0)
  return (
    <>
      <section className="block" aria-labelledby="came">
        <h2 id="came">{t(isDone ? "imports.run.came" : "imports.run.wouldCome")}</h2>
        {news.length === 0 ? (
          <p>{t(isDone ? "imports.run.nothingCame" : "imports.run.nothingNew")}</p>
        ) : (
          <dl className="came">
            {news.map((name) => (
              <div key={name} data-count={name}>
                <dd>{formats("da").number(report[name])}</dd>
                <dt>{t(`imports.run.${name}`, { count: report[name] })}</dt>
              </div>
            ))}
          </dl>
        )}
        {report.already > 0 ? <p>{t("imports.run.already", { count: report.already })}</p> : null}
        {report.boxes > 0 ? <p className="block-text">{t("imports.run.boxesText")}</p> : null}
      </section>
      <Skipped report={report} isDone={isDone} />
      <Items items={report.items} isDone={isDone} />
    </>
  )
}

function Skipped({ report: { skipped, missingFiles }, isDone }: { report: ImportReport; isDone: boolean }) {
  return (
    <>
      {skipped.length > 0 ? (
        <section className="block" aria-labelledby="skipped">
          <h2 id="skipped">
            {t(isDone ? "imports.run.skippedDone" : "imports.run.skipped")} ({skipped.length})
          </h2>
          <ul className="lines">
            {skipped.slice(0, shown).map(({ id, title, reason }) => (
              <li key={id}>
                <span>{title || id}</span>
                <span>{reasonWords(reason, t)}</span>
              </li>
            ))}
          </ul>
          <More of={skipped} />
        </section>
      ) : null}
      {missingFiles.length > 0 ? (
        <section className="block" aria-labelledby="missing">
          <h2 id="missing">
            {t("imports.run.missing")} ({missingFiles.length})
          </h2>
          <ul className="lines">
            {missingFiles.slice(0, shown).map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
          <More of={missingFiles} />
        </section>
      ) : null}
    </>
  )
}

function Items({ items, isDone }: { items: readonly CameItem[]; isDone: boolean }) {
  if (items.length === 0) return null
  return (
    <section className="block" aria-labelledby="items">
      <h2 id="items">
        {t("imports.run.items")} ({items.length})
      </h2>
      <ul className="lines">
        {items.slice(0, shown).map(({ id, entryId, title, path, as, boxes }) => (
          <li key={id}>
            <span>
              {entryId ? (
                <a href={`/admin/skriv/${entryId}`}>{title || t("admin.entries.untitled")}</a>
              ) : (
                title || t("admin.entries.untitled")
              )}{" "}
              {isDone && as !== "DRAFT" ? <a href={path}>{path}</a> : <code>{path}</code>}
            </span>
            <span>
              {t(`imports.run.${as}`)}
              {boxes > 0 ? `, ${t("imports.run.boxesColumn").toLowerCase()}: ${boxes}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <More of={items} />
    </section>
  )
}

function More({ of }: { of: readonly unknown[] }) {
  return of.length > shown ? (
    <p className="hint">{t("imports.run.more", { count: of.length - shown })}</p>
  ) : null
}
