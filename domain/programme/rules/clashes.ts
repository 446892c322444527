import { overlap, type ProgrammeSession } from "./programme.ts"

/** Why two sessions cannot, or should not, be held at the same time. */
export type Clash =
  | { readonly kind: "room"; readonly room: string; readonly other: ProgrammeSession }
  /** `person`: of the same name, but with another title, so perhaps the same; the database lets it be. */
  | { readonly kind: "speaker" | "person"; readonly name: string; readonly other: ProgrammeSession }
  /** So many have chosen both. */
  | { readonly kind: "choices"; readonly people: number; readonly other: ProgrammeSession }

/** A pair of sessions that some people have both chosen. */
export interface Together {
  readonly one: string
  readonly other: string
  readonly people: number
}

/** What a session, held as it is given, clashes with among the others of its programme. */
export function clashesOf(
  session: ProgrammeSession,
  all: readonly ProgrammeSession[],
  together: readonly Together[] = [],
): Clash[] {
  return all
    .filter((other) => other.id !== session.id && overlap(session, other))
    .flatMap((other): Clash[] => {
      const pair = together.find(
        ({ one, other: second }) =>
          (one === session.id && second === other.id) || (second === session.id && one === other.id),
      )
      const sameRoom = session.room !== null && session.room.id === other.room?.id
      return [
        ...(sameRoom ? [{ kind: "room" as const, room: session.room.name, other }] : []),
        ...session.speakers.flatMap(({ id, name }): Clash[] => {
          if (other.speakers.some((one) => one.id === id)) return [{ kind: "speaker", name, other }]
          const namesake = other.speakers.some((one) => one.name.toLowerCase() === name.toLowerCase())
          return namesake ? [{ kind: "person", name, other }] : []
        }),
        ...(pair ? [{ kind: "choices" as const, people: pair.people, other }] : []),
      ]
    })
}

/** Every clash of a programme, each told once, at the session that comes first. */
export function allClashes(
  all: readonly ProgrammeSession[],
  together: readonly Together[] = [],
): { session: ProgrammeSession; clash: Clash }[] {
  return all.flatMap((session, place) =>
    clashesOf(session, all.slice(place), together).map((clash) => ({ session, clash })),
  )
}
