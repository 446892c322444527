"use client"

import { usePathname, useSearchParams } from "next/navigation"

/**
 * The way to the same page in the other language. A layout stands still while a form leads on to its receipt, so the
 * address is read where it changes. Next knows an English page by its Danish path until the browser has it, then by its
 * own; both lead to the same twin.
 */
export function OtherLanguage({ locale }: { locale: "da" | "en" }) {
  const path = usePathname().replace(/^\/en(?=\/|$)/, "")
  const query = useSearchParams().toString()
  const other = locale === "da" ? "en" : "da"
  return (
    <a
      href={`${other === "en" ? "/en" : ""}${path}${query ? `?${query}` : ""}`}
      hrefLang={other}
      lang={other}
    >
      {other === "en" ? "English" : "Dansk"}
    </a>
  )
}
