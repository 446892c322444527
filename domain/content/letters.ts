import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"

const t = translator("da")

/**
 * The letters between colleagues. They name the kind of what is asked about and never its title, and leave what was
 * written for the desk: more people read the post than may see drafts.
 */
export function askedLetter(
  request: { id: string; entryId: string; asks: "look" | "publish"; by: string; kind: EntryKind },
  to: { personId: string; email: string },
): LaterMessage {
  const { by, asks } = request
  const kind = t(`versions.aKind.${request.kind}`)
  return written(`entry-request:${request.id}:${to.personId}`, `content.asked.${asks}`, to.email, {
    subject: t(`versions.mail.${asks}.subject`, { by }),
    text: t(`versions.mail.${asks}.text`, { by, kind }),
    entryId: request.entryId,
  })
}

/** To who asked a colleague to look. */
export function lookedLetter(request: {
  id: string
  entryId: string
  by: string
  email: string
}): LaterMessage {
  return written(`entry-request:${request.id}:done`, "content.looked", request.email, {
    subject: t("versions.mail.looked.subject", { by: request.by }),
    text: t("versions.mail.looked.text", { by: request.by }),
    entryId: request.entryId,
  })
}

/** To who asked for publication. */
export function publicationDoneLetter(request: { id: string; entryId: string; email: string }): LaterMessage {
  return written(`entry-request:${request.id}:done`, "content.publicationDone", request.email, {
    subject: t("versions.mail.published.subject"),
    text: t("versions.mail.published.text"),
    entryId: request.entryId,
  })
}

function written(
  key: string,
  kind: string,
  to: string,
  { subject, text, entryId }: { subject: string; text: string; entryId: string },
): LaterMessage {
  return {
    key,
    kind,
    to,
    subject,
    ...letter({
      locale: "da",
      heading: subject,
      paragraphs: [text],
      button: { label: t("versions.mail.open"), url: siteAddress("da", `/admin/skriv/${entryId}`) },
      sender: t("site.association"),
    }),
  }
}
