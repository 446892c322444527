import sharp from "sharp"
import { deskJobs } from "#domain/audit/queries/desk-jobs.ts"
import { deskLog } from "#domain/audit/queries/desk-log.ts"
import { linkTroubles } from "#domain/content/queries/link-troubles.ts"
import { holdMessage } from "#domain/mail/commands/hold-message.ts"
import { releaseMessage } from "#domain/mail/commands/release-message.ts"
import { resendMessage } from "#domain/mail/commands/resend-message.ts"
import { sendTestMail } from "#domain/mail/commands/send-test-mail.ts"
import { deskFailedMail } from "#domain/mail/queries/desk-failed-mail.ts"
import { deskMailCount } from "#domain/mail/queries/desk-mail-count.ts"
import { deskMailWay } from "#domain/mail/queries/desk-mail-way.ts"
import { deskMessage } from "#domain/mail/queries/desk-message.ts"
import { deskOutbox } from "#domain/mail/queries/desk-outbox.ts"
import { cropMedia } from "#domain/media/commands/crop-media.ts"
import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { removeSeveral } from "#domain/media/commands/remove-several.ts"
import { replaceMedia } from "#domain/media/commands/replace-media.ts"
import { tagSeveral } from "#domain/media/commands/tag-several.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { deskAsset } from "#domain/media/queries/desk-asset.ts"
import { deskFailedMedia } from "#domain/media/queries/desk-failed-media.ts"
import { deskMedia } from "#domain/media/queries/desk-media.ts"
import { deskMediaCount } from "#domain/media/queries/desk-media-count.ts"
import { mediaTags } from "#domain/media/queries/media-tags.ts"
import { servedFile } from "#domain/media/queries/served-file.ts"
import { uncutAsset } from "#domain/media/queries/uncut-asset.ts"
import { retentionReport } from "#domain/retention/queries/retention-report.ts"
import { visitReport } from "#domain/visits/queries/visit-report.ts"
import { db } from "#platform/database/client.ts"
import { put } from "#platform/storage/storage.ts"
import type { Attempts } from "./attempts.ts"

const firstPage = { search: "", page: 1, pageSize: 50 }
const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#c3271b" } })
  .png()
  .toBuffer()

/** Media, post, jobs, the log, what is forgotten and how much is read. */
export const deskRooms: Attempts = {
  "content/queries/link-troubles": {
    operation: "admin.enter",
    run: (actor, { draftPath }) => linkTroubles(actor, { links: [{ href: draftPath }] }),
  },
  "audit/queries/desk-jobs": { operation: "jobs.read", run: (actor) => deskJobs(actor) },
  "audit/queries/desk-log": {
    operation: "audit.read",
    run: (actor) => deskLog(actor, { operation: "", id: "", page: 1, pageSize: 50 }),
  },
  "mail/commands/hold-message": {
    operation: "mail.resend",
    // What waits can be held; what is held already is refused to everyone, so this lets it go first.
    run: async (actor, { heldMessageId }) => {
      await releaseMessage(actor, { id: heldMessageId })
      return holdMessage(actor, { id: heldMessageId })
    },
  },
  "mail/commands/release-message": {
    operation: "mail.resend",
    run: (actor, { heldMessageId }) => releaseMessage(actor, { id: heldMessageId }),
  },
  "mail/commands/resend-message": {
    operation: "mail.resend",
    run: (actor, { messageId }) => resendMessage(actor, { id: messageId }),
  },
  "mail/commands/send-test-mail": {
    operation: "mail.test",
    run: (actor) => sendTestMail(actor, { to: "proeve@example.org" }),
  },
  "mail/queries/desk-failed-mail": {
    operation: "mail.read",
    isQuiet: true,
    run: (actor) => deskFailedMail(actor),
  },
  "mail/queries/desk-mail-count": {
    operation: "mail.read",
    isQuiet: true,
    run: (actor) => deskMailCount(actor),
  },
  "mail/queries/desk-mail-way": { operation: "mail.test", run: (actor) => deskMailWay(actor) },
  "mail/queries/desk-message": {
    operation: "mail.read",
    run: (actor, { messageId }) => deskMessage(actor, messageId),
  },
  "mail/queries/desk-outbox": {
    operation: "mail.read",
    run: (actor) => deskOutbox(actor, { status: null, ...firstPage }),
  },
  "media/commands/crop-media": {
    operation: "media.crop",
    run: (actor, { pictureId }) =>
      cropMedia(actor, {
        id: pictureId,
        rendering: 1,
        crop: { x: 0, y: 0, width: 100, height: 100 },
        focal: { x: 1, y: 1 },
      }),
  },
  "media/commands/describe-media": {
    operation: "media.describe",
    run: (actor, { pictureId }) =>
      describeMedia(actor, {
        id: pictureId,
        alt: "Et rødt felt",
        credit: "",
        licence: "OWN",
        licenceNote: "",
        tags: ["felter"],
      }),
  },
  "media/commands/remove-media": {
    operation: "media.remove",
    run: (actor, { pictureId }) => removeMedia(actor, { id: pictureId }),
  },
  "media/commands/remove-several": {
    operation: "media.remove",
    run: (actor, { unusedPictureId }) => removeSeveral(actor, { ids: [unusedPictureId] }),
  },
  "media/commands/replace-media": {
    operation: "media.replace",
    run: (actor, { pictureId }) =>
      replaceMedia(actor, { id: pictureId, filename: "felt.png", bytes: picture }),
  },
  "media/commands/tag-several": {
    operation: "media.describe",
    run: (actor, { pictureId }) => tagSeveral(actor, { ids: [pictureId], tag: "felter" }),
  },
  "media/commands/upload-media": {
    operation: "media.upload",
    run: (actor) => uploadMedia(actor, { filename: "felt.png", bytes: picture, alt: "Et rødt felt" }),
  },
  "media/queries/assets-by-id": {
    operation: "media.read",
    run: (actor, { pictureId }) => assetsById(actor, [pictureId]),
  },
  "media/queries/desk-asset": {
    operation: "media.read",
    run: (actor, { pictureId }) => deskAsset(actor, pictureId),
  },
  "media/queries/desk-failed-media": {
    operation: "media.read",
    isQuiet: true,
    run: (actor) => deskFailedMedia(actor),
  },
  "media/queries/desk-media": {
    operation: "media.read",
    run: (actor) => deskMedia(actor, { kind: null, tag: "", only: null, ...firstPage }),
  },
  "media/queries/desk-media-count": {
    operation: "media.read",
    isQuiet: true,
    run: (actor) => deskMediaCount(actor),
  },
  "media/queries/media-tags": { operation: "media.read", run: (actor) => mediaTags(actor) },
  "media/queries/served-file": {
    operation: "content.read",
    run: (actor, { pictureId }) => servedFile(actor, pictureId),
  },
  "media/queries/uncut-asset": {
    operation: "media.read",
    run: async (actor, { pictureId }) => {
      const { storageKey } = await db.mediaAsset.findUniqueOrThrow({
        where: { id: pictureId },
        select: { storageKey: true },
      })
      await put(storageKey, picture)
      return uncutAsset(actor, pictureId)
    },
  },
  "retention/queries/retention-report": {
    operation: "retention.read",
    run: (actor) => retentionReport(actor),
  },
  "visits/queries/visit-report": { operation: "visits.read", run: (actor) => visitReport(actor, "days") },
}
