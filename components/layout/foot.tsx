import { foreign } from "#components/ui/foreign.ts"
import type { Locale } from "#messages/translate.ts"
import type { MenuLink } from "./menu.ts"
import { NameInLines } from "./name-in-lines.tsx"

/** The foot of every page: name, where to find the association, and the pages that always should be at hand. */
export function Foot({
  name,
  address,
  phone,
  links,
  label,
  locale = "da",
}: {
  name: string
  /** A line of the address each. */
  address: readonly string[]
  phone: { label: string; href: string }
  links: readonly MenuLink[]
  label: string
  locale?: Locale
}) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="name">
          <NameInLines name={name} />
        </p>
        <address className="not-italic">
          {address.map((line) => (
            <span className="block" key={line}>
              {line}
            </span>
          ))}
          <a href={phone.href}>{phone.label}</a>
        </address>
        <nav aria-label={label}>
          <ul>
            {[...links.flatMap(({ below = [], ...link }) => [link, ...below])].map(
              ({ title, path, lang = locale }) => (
                <li key={path}>
                  <a href={path} lang={foreign(lang, locale)}>
                    {title}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
