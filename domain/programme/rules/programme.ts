export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** A speaker as the programme names them. */
export interface NamedSpeaker {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly title: string
  readonly organisation: string
}

export interface ProgrammeSession {
  readonly id: string
  readonly kind: "SESSION" | "BREAK"
  readonly title: string
  readonly description: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly room: NamedPlace | null
  readonly track: NamedPlace | null
  readonly speakers: readonly NamedSpeaker[]
}

/** Sessions in order, the rooms and tracks they have in theirs. */
export interface Programme {
  readonly rooms: readonly NamedPlace[]
  readonly tracks: readonly NamedPlace[]
  readonly sessions: readonly ProgrammeSession[]
}

/** Whether two are held at the same time for an instant at least; one may begin when the other ends. */
export function overlap(
  one: Pick<ProgrammeSession, "startsAt" | "endsAt">,
  other: Pick<ProgrammeSession, "startsAt" | "endsAt">,
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** Everyone who speaks, each once, by name as Danes sort it. */
export function speakersIn(sessions: readonly Pick<ProgrammeSession, "speakers">[]): NamedSpeaker[] {
  const all = new Map(sessions.flatMap(({ speakers }) => speakers).map((speaker) => [speaker.id, speaker]))
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, "da"))
}
