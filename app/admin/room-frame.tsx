import type { ComponentProps, ReactNode } from "react"
import { translator } from "#messages/translate.ts"
import { AdminPage } from "./admin-page.tsx"

const t = translator("da")

/** Of the entry's kind; it underlines the room one is in. */
type KindColour = "of-events" | "of-calls" | "of-surveys"

interface Tab {
  readonly href: string
  readonly label: string
  readonly isCurrent?: boolean
}

/** The frame of the rooms of an entry: its name, the ways between them, and what was just done. */
export function RoomFrame({
  label,
  colour,
  tabs,
  done,
  title,
  notice,
  children,
  ...page
}: Omit<ComponentProps<typeof AdminPage>, "children" | "title"> & {
  title: string
  /** What the ways between the rooms are called. */
  label: string
  colour: KindColour
  tabs: readonly Tab[]
  /** The sentence that says what was just done; "" for nothing. */
  done: string
  /** What stands above everything else. */
  notice?: ReactNode
  children: ReactNode
}) {
  return (
    <AdminPage {...page} title={title || t("admin.entries.untitled")}>
      <nav aria-label={label} className={colour}>
        <ul className="rooms">
          {tabs.map(({ href, label: name, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {notice}
      {done ? (
        <p className="told" data-mood="good" role="status">
          {done}
        </p>
      ) : null}
      {children}
    </AdminPage>
  )
}
