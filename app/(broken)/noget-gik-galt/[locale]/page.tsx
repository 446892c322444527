import type { Metadata } from "next"
import { Shelf } from "#components/shelf/shelf.tsx"
import { translator } from "#messages/translate.ts"

interface Props {
  params: Promise<{ locale: "da" | "en" }>
}

export const dynamic = "force-static"
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale)
  return { title: t("site.broken.title"), robots: { index: false } }
}

/** Sent by platform/http in place of every page that fails; needs neither database nor script. */
export default async function BrokenPage({ params }: Props) {
  const t = translator((await params).locale)
  return (
    <main className="wrap opening lead-story">
      <div>
        <p className="label quiet">500</p>
        <h1>{t("site.broken.title")}</h1>
        <p className="book">{t("site.broken.lead")}</p>
        <p className="mt-8">
          <a className="button" href="/">
            {t("site.broken.home")}
          </a>
        </p>
      </div>
      <div className="picture">
        <Shelf seed="500" />
      </div>
    </main>
  )
}
