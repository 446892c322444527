import type { MenuLink } from "./menu.ts"
import { NameInLines } from "./name-in-lines.tsx"

/** The foot of every page: name, where to find the association, and the pages that always should be at hand. */
export function Foot({
  name,
  address,
  phone,
  links,
  label,
}: {
  name: string
  /** A line of the address each. */
  address: readonly string[]
  phone: { label: string; href: string }
  links: readonly MenuLink[]
  label: string
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
            {links.map(({ title, path }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
