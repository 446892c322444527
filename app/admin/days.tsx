import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"

/** Days "YYYY-MM-DD" in words, both included; an end of "" is open. */
export function Days({ fromOn, toOn }: { fromOn: string; toOn: string }) {
  const t = translator("da")
  const { shortDate } = formats("da")
  const from = <time dateTime={fromOn}>{shortDate(dateOfDay(fromOn))}</time>
  if (!toOn) {
    return (
      <>
        {t("people.desk.since")} {from}
      </>
    )
  }
  return (
    <>
      {from} – <time dateTime={toOn}>{shortDate(dateOfDay(toOn))}</time>
    </>
  )
}
