import type { Metadata } from "next"
import "./site.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere, t } from "./reader.ts"

export function generateMetadata(): Metadata {
  return { title: t("site.missing.title") }
}

/**
 * What Next itself answers where no route matches and several root layouts leave none to use. Visitors see
 * (site)/findes-ikke, which platform/http sends in its place; in development this is shown.
 */
export default function GlobalNotFound() {
  return (
    <html lang={readerLocale()}>
      <body>
        <main className="wrap opening">
          <h1>{t("site.missing.title")}</h1>
          <p>
            <a href={pathHere("/")}>{t("site.home")}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
