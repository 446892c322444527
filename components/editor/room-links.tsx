export interface Rooms {
  readonly title: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** What more there is of an entry than its page: an event's tickets, a survey's figures. */
export function RoomLinks({ title, links }: Rooms) {
  return (
    <nav className="room-links" aria-labelledby="room-links-title">
      <h2 id="room-links-title">{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
