import { translator } from "#messages/translate.ts"

/** Stands beside an entry that is told in English as well. */
export function TwinMark() {
  return (
    <abbr className="twin-mark" title={translator("da")("admin.twin.has")}>
      EN
    </abbr>
  )
}
