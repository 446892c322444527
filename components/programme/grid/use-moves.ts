import { useRouter } from "next/navigation"
import { useCallback, useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { type Say, useWords } from "#components/ui/words.tsx"
import { type Clash, clashesOf, type Together } from "#domain/programme/rules/clashes.ts"
import type { ProgrammeSession } from "#domain/programme/rules/programme.ts"
import { formats } from "#messages/formats.ts"

export interface Movable extends ProgrammeSession {
  readonly version: number
}

const { time } = formats("da")

/**
 * Sessions that are being moved. One may be lifted: it shows where it would stand, and stands there once the server has
 * agreed; what is refused goes back, and `said` tells why.
 */
export function useMoves(known: readonly Movable[], together: readonly Together[]) {
  const t = useWords()
  const router = useRouter()
  const [moved, setMoved] = useState<ReadonlyMap<string, Movable>>(new Map())
  const [lifted, setLifted] = useState<Movable | null>(null)
  const [said, setSaid] = useState("")
  // What the page was given anew is newer than what was moved here before.
  const standing = known.map((session) => {
    const own = moved.get(session.id)
    return own && own.version > session.version ? own : session
  })

  const lift = useCallback(
    (wish: Movable) => {
      setLifted(wish)
      const clashes = clashesOf(wish, standing, together).map((clash) => clashWords(clash, t))
      setSaid([placeWords("at", wish, t), ...clashes, t("programme.grid.putDown")].join(" "))
    },
    [standing, together, t],
  )

  const putBack = useCallback(() => {
    if (!lifted) return
    setSaid(t("programme.grid.back", { title: lifted.title }))
    setLifted(null)
  }, [lifted, t])

  const putDown = useCallback(
    async (wish: Movable) => {
      const { id, version, title, room, startsAt, endsAt } = wish
      const before = standing.find((session) => session.id === id)
      if (before && samePlace(before, wish)) {
        setLifted(null)
        return
      }
      setSaid(t("programme.grid.saving", { title }))
      const answer = await askServer<{ version: number }>("PUT", `/api/admin/sessions/${id}`, {
        version,
        roomId: room?.id ?? null,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })
      setLifted(null)
      if (answer.type === "done") {
        setMoved((all) => new Map(all).set(id, { ...wish, version: answer.done.version }))
        setSaid(placeWords("saved", wish, t))
        router.refresh()
      } else if (answer.type === "refused") {
        const why = Object.values(answer.refused.fields).flat()
        const words = why.length > 0 ? why.map((code) => read(code, t)).join(" ") : t(answer.refused.code)
        setSaid(t("programme.grid.refused", { title, why: words }))
      } else if (answer.type === "signed-out") {
        setSaid(t("programme.grid.signedOut", { title }))
      } else if (answer.type === "unreachable") {
        setSaid(t("programme.grid.unreachable", { title }))
      } else {
        setSaid(t("programme.grid.stale", { title }))
        router.refresh()
      }
    },
    [standing, router, t],
  )

  const say = useCallback((key: string) => setSaid(t(key)), [t])
  return { standing, lifted, said, lift, putBack, putDown, say }
}

/** Why a session cannot stand there, in words. */
export function clashWords(clash: Clash, t: Say): string {
  const { other, kind } = clash
  if (clash.kind === "choices")
    return t("programme.grid.clash.choices", { people: clash.people, other: other.title })
  return t(`programme.grid.clash.${kind}`, {
    ...(clash.kind === "room" ? { room: clash.room } : { name: clash.name }),
    other: other.title,
    from: time(other.startsAt),
    to: time(other.endsAt),
  })
}

function placeWords(key: "at" | "saved", { title, startsAt, endsAt, room }: Movable, t: Say): string {
  return t(`programme.grid.${key}`, {
    title,
    from: time(startsAt),
    to: time(endsAt),
    room: room?.name ?? t("programme.grid.noRoom"),
  })
}

/** Reads a code with its values behind "?" aloud. */
function read(code: string, t: Say): string {
  const [key = code, query = ""] = code.split("?")
  return t(key, Object.fromEntries(new URLSearchParams(query)))
}

function samePlace(one: Movable, other: Movable): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.room?.id === other.room?.id
}
