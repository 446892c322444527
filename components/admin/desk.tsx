import type { ReactNode } from "react"
import { translator } from "#messages/translate.ts"
import { Rail, type RailLink } from "./rail.tsx"

/**
 * The desk: what there is to the left, what one works on to the right. On a phone the rail is a popover behind a
 * button, so that it opens, closes by Escape and gives focus back without a script.
 */
export function Desk({
  links,
  search,
  title,
  actions,
  parent,
  who,
  frameless,
  children,
}: {
  links: readonly RailLink[]
  /** The way to everything, above what there is. */
  search: ReactNode
  title: string
  actions?: ReactNode
  parent?: { readonly href: string; readonly label: string } | undefined
  who: string
  frameless: boolean
  children: ReactNode
}) {
  const t = translator("da")
  return (
    <div className={frameless ? "desk desk-wide" : "desk"}>
      <a className="skip" href="#desk-main">
        {t("admin.skip")}
      </a>
      <header className="desk-top">
        <a className="desk-name" href="/admin">
          {t("admin.name")}
        </a>
        <button className="desk-menu" type="button" popoverTarget="desk-rail">
          {t("admin.menu")}
        </button>
      </header>
      <aside className="rail" id="desk-rail" popover="auto">
        <a className="desk-name" href="/admin">
          {t("admin.name")}
        </a>
        {search}
        <Rail links={links} label={t("admin.rail.label")} />
        <p className="rail-foot">
          <span className="quiet">{who}</span>
          <a href="/min-side">{t("admin.rail.mine")}</a>
          <a href="/">{t("admin.rail.site")}</a>
        </p>
      </aside>
      {frameless ? (
        children
      ) : (
        <main className="desk-main" id="desk-main" tabIndex={-1}>
          <div className="bar">
            <div className="bar-title">
              {parent ? (
                <a className="bar-parent" href={parent.href}>
                  {parent.label}
                </a>
              ) : null}
              <h1>{title}</h1>
            </div>
            {actions ? <div className="bar-actions">{actions}</div> : null}
          </div>
          <div className="desk-content">{children}</div>
        </main>
      )}
    </div>
  )
}
