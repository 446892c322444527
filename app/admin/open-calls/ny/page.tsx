import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import { CreatePage } from "../../create-page.tsx"

export const metadata: Metadata = { title: translator("da")("admin.entries.new.OPEN_CALL") }

export default function Page() {
  return <CreatePage kind="OPEN_CALL" />
}
