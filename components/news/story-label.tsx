import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** The kind beside its spine, with category and day; says where something is made up for showing. */
export function StoryLabel({
  kind,
  category,
  publishedAt,
  isSample,
  locale,
}: {
  kind: EntryKind
  category: string
  publishedAt: Date
  isSample: boolean
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <p className="label">
      <span className="kind">
        {category || (kind === "NEWS" ? t("site.news.kind") : t(`tidy.public.kind.${kind}`))}
      </span>{" "}
      <span className="quiet">
        · <time dateTime={publishedAt.toISOString()}>{formats(locale).shortDate(publishedAt)}</time>
        {isSample ? ` · ${t("site.sample")}` : ""}
      </span>
    </p>
  )
}
