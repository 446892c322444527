import { type Locale, translator } from "./translate.ts"

/** How long something is kept, as people say it: "30 dage efter arrangementet". `key` is a rule's. */
export function keptUntil(
  locale: Locale,
  key: string,
  age: { readonly days: number } | { readonly months: number },
): string {
  const t = translator(locale)
  const said =
    "days" in age
      ? t("retention.age.days", { count: age.days })
      : t("retention.age.months", { count: age.months })
  return t(`retention.kept.${key}.ends`, { age: said })
}
