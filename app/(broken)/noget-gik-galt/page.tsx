import type { Metadata } from "next"

export const dynamic = "force-static"
export const metadata: Metadata = { title: "Noget gik galt", robots: { index: false } }

/** Sent by platform/http in place of every page that fails; needs neither database nor script. */
export default function BrokenPage() {
  return (
    <main>
      <h1>Noget gik galt</h1>
      <p>Fejlen er noteret. Prøv igen om lidt.</p>
      <p>
        <a href="/">Til forsiden</a>
      </p>
    </main>
  )
}
