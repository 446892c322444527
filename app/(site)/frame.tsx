import type { ReactNode } from "react"
import { Foot } from "#components/layout/foot.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { Masthead } from "#components/layout/masthead.tsx"
import { visitor } from "#domain/access/actor.ts"
import { curatedMenus } from "#domain/content/queries/curated-menus.ts"
import { sitePages } from "#domain/content/queries/site-pages.ts"
import { localPath, readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../reader.ts"
import { siteLists } from "../site-lists.ts"
import { crumbs } from "./machine-facts.ts"

interface Link {
  readonly title: string
  readonly path: string
}

/**
 * What stands around every public page. `current` is the page's path, so that the menu can say where one is. A page
 * below another has a `title`, and tells machines the way to it: through the list it stands in, or the pages `above`.
 */
export async function Frame({
  current,
  title,
  above,
  children,
}: {
  current: string
  title?: string
  above?: readonly Link[]
  children: ReactNode
}) {
  const [{ menu, foot, trueUntil: until }, curated] = await Promise.all([
    sitePages(visitor, readerLocale()),
    curatedMenus(visitor, readerLocale()),
  ])
  for (const turn of [until, curated.trueUntil]) trueUntil(turn)
  const other = readerLocale() === "da" ? "en" : "da"
  const lists = siteLists.map(({ key, path }) => ({ title: t(key), path }))
  const way = above ?? lists.filter(({ path }) => current.startsWith(`${path}/`))
  return (
    <>
      <Masthead
        name={t("site.association")}
        home="/"
        menuLabel={t("site.menu")}
        skip={t("site.skip")}
        current={current}
        locale={readerLocale()}
        links={curated.main ?? [...lists, ...menu]}
      >
        <a href="/soeg">{t("search.title")}</a>
        <a href={localPath(other, current || "/")} hrefLang={other} lang={other}>
          {other === "en" ? "English" : "Dansk"}
        </a>
        <a href="/min-side">{t("site.myPage")}</a>
        <a className="button" href="/medlemskab/bliv-medlem">
          {t("site.join")}
        </a>
      </Masthead>
      <main id="indhold">{children}</main>
      {title && way.length > 0 ? <JsonLd data={crumbs([...way, { title, path: current }])} /> : null}
      <Foot
        name={t("site.association")}
        address={t("site.address").split("\n")}
        phone={{ label: t("site.phone"), href: "tel:+4533250935" }}
        label={t("site.foot")}
        locale={readerLocale()}
        links={[
          ...(curated.foot ?? foot),
          { title: t("site.rss"), path: "/nyheder/feed.xml" },
          { title: t("site.calendar"), path: "/arrangementer/kalender.ics" },
        ]}
      />
    </>
  )
}
