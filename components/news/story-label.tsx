import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** The kind beside its spine, with category and day; says where something is made up for showing. */
export function StoryLabel({
  category,
  publishedAt,
  isSample,
  locale,
}: {
  category: string
  publishedAt: Date
  isSample: boolean
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <p className="label">
      <span className="kind">{category || t("site.news.kind")}</span>{" "}
      <span className="quiet">
        · <time dateTime={publishedAt.toISOString()}>{formats(locale).shortDate(publishedAt)}</time>
        {isSample ? ` · ${t("site.sample")}` : ""}
      </span>
    </p>
  )
}
