import type { Metadata } from "next"
import { Shelf } from "#components/shelf/shelf.tsx"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

export function generateMetadata(): Metadata {
  return { title: t("site.missing.title"), robots: { index: false } }
}

/** Sent by platform/http with status 404 for every address that names nothing, in all parts of the site. */
export default function MissingPage() {
  return (
    <Frame current="">
      <section className="wrap opening lead-story">
        <div>
          <p className="label quiet">404</p>
          <h1>{t("site.missing.title")}</h1>
          <p className="book">{t("site.missing.lead")}</p>
          <h2 className="label mt-8">{t("site.missing.ways")}</h2>
          <ul className="choices">
            <li>
              <a href="/">{t("site.home")}</a>
            </li>
            <li>
              <a href="/nyheder">{t("site.news.title")}</a>
            </li>
            <li>
              <a href="/arrangementer">{t("site.events.menu")}</a>
            </li>
          </ul>
        </div>
        <div className="picture">
          <Shelf seed="404" />
        </div>
      </section>
    </Frame>
  )
}
