import type { TwinState } from "#domain/content/rules/twins.ts"
import { translator } from "#messages/translate.ts"

/** Stands beside an entry: whether it is told in English as well, by a text older than the Danish, or not yet. */
export function TwinMark({ state }: { state: TwinState }) {
  const t = translator("da")
  if (state === "missing") return <span className="twin-mark quiet">{t("schedule.twin.missing")}</span>
  return (
    <span className="twin-mark">
      <abbr title={t("admin.twin.has")}>EN</abbr>
      {state === "older" ? ` ${t("schedule.twin.older")}` : ""}
    </span>
  )
}
