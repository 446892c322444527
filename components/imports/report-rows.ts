import type { ImportReport } from "#domain/imports/report.ts"
import type { Translate } from "#messages/translate.ts"

/** A report as rows of a table: what came and as what, then what did not and why. */
export function reportRows(report: ImportReport, t: Translate): (string | number)[][] {
  return [
    [t("imports.run.what"), t("imports.run.item"), t("imports.run.path"), t("imports.run.boxesColumn")],
    ...report.items.map(({ as, title, path, boxes }) => [t(`imports.run.${as}`), title, path, boxes]),
    [],
    [t("imports.run.skippedDone"), t("imports.run.item"), t("imports.run.reason")],
    ...report.skipped.map(({ id, title, reason }) => [id, title ?? "", reasonWords(reason, t)]),
    ...report.missingFiles.map((file) => [file, "", t("imports.reason.missing")]),
  ]
}

/** Why something did not come: one of our own reasons, or the refusal of a file. */
export function reasonWords(reason: string, t: Translate): string {
  return reason.includes(".") ? t(reason) : t(`imports.reason.${reason}`)
}
