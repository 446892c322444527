import type { Metadata } from "next"

export const metadata: Metadata = { title: "Siden findes ikke" }

/**
 * What Next itself answers where no route matches and several root layouts leave none to use. Visitors see
 * (site)/findes-ikke, which platform/http sends in its place; in development this is shown.
 */
export default function GlobalNotFound() {
  return (
    <html lang="da">
      <body>
        <main>
          <h1>Siden findes ikke</h1>
          <p>
            <a href="/">Til forsiden</a>
          </p>
        </main>
      </body>
    </html>
  )
}
