import { formats } from "#messages/formats.ts"

export interface RailLink {
  readonly href: string
  readonly label: string
  readonly count: number | null
  /** Stands in the count's place when it says more than a number. */
  readonly note: string | null
  readonly current: boolean
}

/** What there is at the desk; the room one stands in is marked by a spine and `aria-current`. */
export function Rail({ links, label }: { links: readonly RailLink[]; label: string }) {
  const { number } = formats("da")
  return (
    <nav className="rail-nav" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? "page" : undefined}>
              <span>{link.label}</span>
              <span className="quiet">{link.note ?? (link.count === null ? "" : number(link.count))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
