"use client"

import { useWords } from "#components/ui/words.tsx"

const rooms = ["program", "billetter", "tilmeldinger", "venteliste", "aflys"] as const

/** The rooms of an event beside its page. */
export function EventLinks({ path }: { path: string }) {
  const t = useWords()
  return (
    <nav className="event-links" aria-labelledby="event-links-title">
      <h2 id="event-links-title">{t("admin.event.title")}</h2>
      <ul>
        {rooms.map((room) => (
          <li key={room}>
            <a href={`${path}/${room}`}>{t(`admin.event.${room}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
