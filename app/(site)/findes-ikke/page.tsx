import type { Metadata } from "next"

export const metadata: Metadata = { title: "Siden findes ikke", robots: { index: false } }

/** Sent by platform/http with status 404 for every address that names nothing, in all parts of the site. */
export default function MissingPage() {
  return (
    <main>
      <h1>Siden findes ikke</h1>
      <p>
        <a href="/">Til forsiden</a>
      </p>
    </main>
  )
}
