import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import "./site.css"

const t = translator("da")
export const metadata: Metadata = { title: t("site.missing.title") }

/**
 * What Next itself answers where no route matches and several root layouts leave none to use. Visitors see
 * (site)/findes-ikke, which platform/http sends in its place; in development this is shown.
 */
export default function GlobalNotFound() {
  return (
    <html lang="da">
      <body>
        <main className="wrap opening">
          <h1>{t("site.missing.title")}</h1>
          <p>
            <a href="/">{t("site.home")}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
