import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../asked.ts"
import { EditorPage } from "../../editor-page.tsx"

export const metadata: Metadata = { title: translator("da")("admin.editor.write") }

export default async function Page({ params }: PageProps<{ id: string }>) {
  return <EditorPage kind="SURVEY" id={(await params).id} />
}
