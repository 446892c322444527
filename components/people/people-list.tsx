import type { PublicPerson } from "#domain/people/queries/public-people.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** People of the association with their office. */
export function PeopleList({ people, locale }: { people: readonly PublicPerson[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="live live-people of-members">
      {people.map(({ id, name, title, ...person }) => (
        <li key={id}>
          <b>{name}</b>
          <span>{title || t(`people.function.${person.function}`)}</span>
        </li>
      ))}
    </ul>
  )
}
