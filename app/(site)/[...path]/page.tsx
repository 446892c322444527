import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BodyView } from "#components/body/body.tsx"
import { Hero, TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { publicPage } from "#domain/content/queries/public-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../surveys.css"
import { liveIn } from "../../live.ts"
import { here, t } from "../../reader.ts"
import { entryMetadata } from "../entry-metadata.ts"
import { Frame } from "../frame.tsx"
import { moveOn } from "../move-on.ts"

interface Props {
  params: Promise<{ path: string[] }>
}

const found = cache((path: string) => publicPage(visitor, path, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params
  const page = await found(pathOf(path))
  return page ? entryMetadata(page) : {}
}

/** Any page of the tree, at the path that staff gave it. */
export default async function TreePage({ params }: Props) {
  const path = pathOf((await params).path)
  const page = await found(path)
  if (!page) {
    await moveOn(path)
    notFound()
  }
  trueUntil(page.trueUntil)
  const locale = readerLocale()
  const lang = foreign(page.lang, locale)
  const near = page.below.length > 0 ? page.below : page.beside.filter((other) => other.path !== page.path)
  return (
    <Frame current={page.path} title={page.title} above={page.above}>
      <article className="wrap of-members">
        <header className="opening small">
          {page.above.length > 0 ? (
            <nav className="crumbs" aria-label={t("site.crumbs")}>
              <ol>
                {page.above.map(({ title, path: to, lang: of }) => (
                  <li key={to}>
                    <a href={to} lang={foreign(of, locale)}>
                      {title}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          <DanishOnly lang={page.lang} locale={locale} />
          <TitleAndLead entry={page} locale={locale} />
        </header>
        <Hero picture={page.picture} alt={page.heroAlt} lang={lang} />
        <div className="reading">
          <div>
            <BodyView
              body={page.body}
              shelf={page.shelf}
              live={await liveIn(page.body)}
              locale={locale}
              lang={page.lang}
            />
            <p className="label quiet mt-8">
              {t("site.updated", { date: here().shortDate(page.updatedAt) })}
              {page.isSample ? ` · ${t("site.sample")}` : ""}
            </p>
          </div>
          {near.length > 0 ? (
            <nav aria-label={t("site.near")}>
              <ul className="near">
                {near.map(({ title, path: to, lang: of }) => (
                  <li key={to}>
                    <a href={to} lang={foreign(of, locale)}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </article>
    </Frame>
  )
}

function pathOf(steps: readonly string[]): string {
  return `/${steps.map((step) => decodeURIComponent(step)).join("/")}`
}
