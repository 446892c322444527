import type { Metadata } from "next"
import type { ReactNode } from "react"
import { Foot } from "#components/layout/foot.tsx"
import { Masthead } from "#components/layout/masthead.tsx"
import type { MenuLink } from "#components/layout/menu.ts"
import { isStaff } from "#domain/access/actor.ts"
import { sitePages } from "#domain/content/queries/site-pages.ts"
import { currentActor } from "../current-actor.ts"
import "../site.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere, t } from "../reader.ts"
import { OtherLanguage } from "./other-language.tsx"

/** Each answer carries a fresh nonce, and stands for one person: nothing here is made before it is asked for. */
export const dynamic = "force-dynamic"

export function generateMetadata(): Metadata {
  return {
    title: { template: `%s · ${t("site.association")}`, default: t("site.association") },
    robots: { index: false },
  }
}

/** The pages of people: the site's frame, and who one is. Access is decided by what stands inside, never here. */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  const { menu, foot } = await sitePages(actor, readerLocale())
  return (
    <html lang={readerLocale()}>
      <head>
        <link
          rel="preload"
          href="/fonts/schibsted-grotesk.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
      </head>
      <body>
        <Masthead
          name={t("site.association")}
          home={pathHere("/")}
          menuLabel={t("site.menu")}
          skip={t("site.skip")}
          current=""
          locale={readerLocale()}
          links={ledHere([
            { title: t("site.news.title"), path: "/nyheder" },
            { title: t("site.events.menu"), path: "/arrangementer" },
            { title: t("site.calls.menu"), path: "/open-calls" },
            { title: t("surveys.menu"), path: "/undersoegelser" },
            ...menu,
          ])}
        >
          <OtherLanguage locale={readerLocale()} />
          {actor.kind === "person" ? (
            <>
              {isStaff(actor) ? <a href="/admin">{t("site.desk")}</a> : null}
              <a href={pathHere("/min-side")}>{actor.name}</a>
              <a href={pathHere("/log-ud")}>{t("site.signOut")}</a>
            </>
          ) : (
            <a href={pathHere("/log-ind")}>{t("site.signIn")}</a>
          )}
        </Masthead>
        {children}
        <Foot
          name={t("site.association")}
          address={t("site.address").split("\n")}
          phone={{ label: t("site.phone"), href: "tel:+4533250935" }}
          label={t("site.foot")}
          locale={readerLocale()}
          links={ledHere(foot)}
        />
      </body>
    </html>
  )
}

function ledHere(links: readonly MenuLink[]): MenuLink[] {
  return links.map((link) => ({ ...link, path: pathHere(link.path) }))
}
