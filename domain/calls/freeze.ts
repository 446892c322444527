import { keepSentFiles } from "#domain/forms/sent-files.ts"
import { type StoredSheet, sheetColumns, toldSheet } from "#domain/forms/stored-sheet.ts"
import type { Tx } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"
import type { CallFacts } from "./call-facts.ts"
import { after } from "./rules/application-states.ts"
import { canonical, sentAnswer } from "./rules/content.ts"

/** What a version is frozen from. */
export const writtenColumns = {
  id: true,
  number: true,
  status: true,
  locale: true,
  applicantName: true,
  applicantEmail: true,
  organisation: true,
  title: true,
  text: true,
  fileId: true,
  file: { select: { filename: true, bytes: true, sha256: true } },
  answers: { select: sheetColumns },
  sent: { select: { number: true, sha256: true } },
} as const

interface Written {
  readonly applicantName: string
  readonly applicantEmail: string
  readonly organisation: string
  readonly title: string
  readonly text: string
  readonly locale: string
  readonly answers: StoredSheet | null
  readonly file: { readonly filename: string; readonly bytes: number; readonly sha256: string } | null
}

/** What would be sent now, in its one spelling, with its hash. */
export function contentOf(written: Written, callPath: string): { content: string; sha256: string } {
  const { applicantName, applicantEmail, organisation, title, text, file } = written
  const answers = toldSheet(written.answers, written.locale)
  const content = canonical({
    call: callPath,
    applicant: { name: applicantName, email: applicantEmail },
    organisation,
    title,
    text,
    file: file ? { name: file.filename, bytes: file.bytes, sha256: file.sha256 } : null,
    // Left out where there are none: what was sent before calls could ask keeps its spelling, and its hash.
    ...(answers.length > 0 ? { answers: answers.map(sentAnswer) } : {}),
  })
  return { content, sha256: hashOf(content) }
}

/** Freezes what is written as the version that counts. @throws Closed when the application cannot be sent any more */
export async function freeze(tx: Tx, id: string, call: CallFacts, at: Date) {
  const written = await tx.application.findUniqueOrThrow({ where: { id }, select: writtenColumns })
  const number = (written.sent?.number ?? 0) + 1
  const { content, sha256 } = contentOf(written, call.path)
  const status = after(written.status, "submit")
  const { applicantName, applicantEmail, organisation, title, text, fileId } = written
  const version = await tx.applicationVersion.create({
    data: {
      applicationId: id,
      number,
      applicantName,
      applicantEmail,
      organisation,
      title,
      text,
      fileId,
      content,
      sha256,
      sentAt: at,
    },
    select: { id: true, number: true, sentAt: true },
  })
  await tx.application.update({ where: { id }, data: { status, sentId: version.id }, select: { id: true } })
  await keepSentFiles(tx, id)
  return { ...written, version: { ...version, content, sha256 } }
}
