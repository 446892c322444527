import type { ReactNode } from "react"
import { foreign } from "#components/ui/foreign.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { MenuLink } from "./menu.ts"
import { NameInLines } from "./name-in-lines.tsx"

/**
 * Name, main menu and what stands at the right. `current` is the path of the section one is in: its link says so.
 * Plain links throughout: a public document has no script that could follow them.
 */
export function Masthead({
  name,
  home,
  menuLabel,
  links,
  current,
  locale = "da",
  skip,
  children,
}: {
  name: string
  /** The path of the front page, which the name leads to. */
  home: string
  menuLabel: string
  links: readonly MenuLink[]
  current: string
  locale?: Locale
  /** The words of the link past the menu, to #indhold. */
  skip: string
  children: ReactNode
}) {
  return (
    <header className="wrap">
      <a className="skip" href="#indhold">
        {skip}
      </a>
      <div className="mast">
        <a className="name" href={home}>
          <NameInLines name={name} />
        </a>
        <nav aria-label={menuLabel}>
          <ul>
            {links.map(({ title, path, lang = locale, below = [] }) => (
              <li key={path}>
                <a href={path} aria-current={place(path, current)} lang={foreign(lang, locale)}>
                  {title}
                </a>
                {below.length > 0 ? (
                  <details className="submenu">
                    <summary aria-label={translator(locale)("tidy.public.under", { title })} />
                    <ul>
                      {below.map((one) => (
                        <li key={one.path}>
                          <a href={one.path} lang={foreign(one.lang ?? locale, locale)}>
                            {one.title}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">{children}</div>
      </div>
    </header>
  )
}

function place(path: string, current: string): "page" | "true" | undefined {
  if (path === current) return "page"
  return current.startsWith(`${path}/`) ? "true" : undefined
}
