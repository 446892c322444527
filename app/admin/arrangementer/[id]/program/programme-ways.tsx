import { translator } from "#messages/translate.ts"

const t = translator("da")

/** From the programme to what it is made of, and back. */
export function ProgrammeWays({ path, current = "" }: { path: string; current?: string }) {
  const ways = [
    ["", t("programme.title")],
    ["/lokaler", t("programme.desk.roomsAndTracks")],
    ["/oplaegsholdere", t("programme.desk.speakersTitle")],
  ]
  return (
    <ul className="programme-ways">
      {ways.map(([way = "", label]) => (
        <li key={way}>
          <a href={`${path}${way}`} aria-current={way === current ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
