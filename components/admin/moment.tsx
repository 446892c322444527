import { formats } from "#messages/formats.ts"

const short = new Intl.DateTimeFormat("da-DK", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "Europe/Copenhagen",
})

/** An instant as it fits in a list ("24. nov. 2026 kl. 11.00"), for machines too; nothing for null. */
export function Moment({ at, empty = "" }: { at: Date | null; empty?: string }) {
  if (at === null) return <>{empty}</>
  return (
    <time dateTime={at.toISOString()}>
      {short.format(at)} kl. {formats("da").time(at)}
    </time>
  )
}
