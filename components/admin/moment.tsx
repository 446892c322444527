import { formats } from "#messages/translate.ts"

/** An instant as Danes say it, for machines too; nothing for null. */
export function Moment({ at, empty = "" }: { at: Date | null; empty?: string }) {
  if (at === null) return <>{empty}</>
  return <time dateTime={at.toISOString()}>{formats("da").dateTime(at)}</time>
}
