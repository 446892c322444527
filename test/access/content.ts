import { randomUUID } from "node:crypto"
import { bePresent } from "#domain/content/commands/be-present.ts"
import { checkLinkAgain } from "#domain/content/commands/check-link-again.ts"
import { confirmTwin } from "#domain/content/commands/confirm-twin.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { createPreview } from "#domain/content/commands/create-preview.ts"
import { createTwin } from "#domain/content/commands/create-twin.ts"
import { keepAside } from "#domain/content/commands/keep-aside.ts"
import { mendReferences } from "#domain/content/commands/mend-references.ts"
import { movePage } from "#domain/content/commands/move-page.ts"
import { openPreview } from "#domain/content/commands/open-preview.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { rescheduleEntry } from "#domain/content/commands/reschedule-entry.ts"
import { restoreEntry } from "#domain/content/commands/restore-entry.ts"
import { restoreRevision } from "#domain/content/commands/restore-revision.ts"
import { revokePreview } from "#domain/content/commands/revoke-preview.ts"
import { saveCategory } from "#domain/content/commands/save-category.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { saveFront } from "#domain/content/commands/save-front.ts"
import { saveMenu } from "#domain/content/commands/save-menu.ts"
import { saveTag } from "#domain/content/commands/save-tag.ts"
import { tagEntry } from "#domain/content/commands/tag-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import { aboutChoices } from "#domain/content/queries/about-choices.ts"
import { articlePreview } from "#domain/content/queries/article-preview.ts"
import { calendar } from "#domain/content/queries/calendar.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { copyKey } from "#domain/content/queries/copy-key.ts"
import { curatedMenus } from "#domain/content/queries/curated-menus.ts"
import { deskBranch } from "#domain/content/queries/desk-branch.ts"
import { deskEntries } from "#domain/content/queries/desk-entries.ts"
import { deskEntryCounts } from "#domain/content/queries/desk-entry-counts.ts"
import { deskFront } from "#domain/content/queries/desk-front.ts"
import { deskMenu } from "#domain/content/queries/desk-menu.ts"
import { deskPageTree } from "#domain/content/queries/desk-page-tree.ts"
import { deskSchedule } from "#domain/content/queries/desk-schedule.ts"
import { deskTags } from "#domain/content/queries/desk-tags.ts"
import { deskToday } from "#domain/content/queries/desk-today.ts"
import { deskTrash } from "#domain/content/queries/desk-trash.ts"
import { deskTrashLeaving } from "#domain/content/queries/desk-trash-leaving.ts"
import { entryAbout } from "#domain/content/queries/entry-about.ts"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { entryHistory } from "#domain/content/queries/entry-history.ts"
import { feedEntries } from "#domain/content/queries/feed-entries.ts"
import { frontPage } from "#domain/content/queries/front-page.ts"
import { linkReport } from "#domain/content/queries/link-report.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { newsList } from "#domain/content/queries/news-list.ts"
import { pagePreview } from "#domain/content/queries/page-preview.ts"
import { previewLinks } from "#domain/content/queries/preview-links.ts"
import { publicPage } from "#domain/content/queries/public-page.ts"
import { redirectFor } from "#domain/content/queries/redirect-for.ts"
import { referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import { revisionForReading } from "#domain/content/queries/revision-for-reading.ts"
import { revisionList } from "#domain/content/queries/revision-list.ts"
import { sitePages } from "#domain/content/queries/site-pages.ts"
import { sitemapEntries } from "#domain/content/queries/sitemap-entries.ts"
import { socialCard } from "#domain/content/queries/social-card.ts"
import { taggedEntries } from "#domain/content/queries/tagged-entries.ts"
import { whatLinksHere } from "#domain/content/queries/what-links-here.ts"
import { db } from "#platform/database/client.ts"
import { saving } from "../entries.ts"
import type { Attempts } from "./attempts.ts"
import { secret } from "./world.ts"

const now = { publishAt: null, unpublishAt: null }
const firstPage = { search: "", page: 1, pageSize: 50 }

export const content: Attempts = {
  "content/commands/be-present": {
    operation: "content.write",
    run: (actor, { draft }) => bePresent(actor, { id: draft.id, pen: "an-open-editor", isLeaving: false }),
  },
  "content/commands/confirm-twin": {
    operation: "content.write",
    refusal: 409,
    run: (actor, { draft }) => confirmTwin(actor, draft),
  },
  "content/commands/create-entry": {
    operation: "content.write",
    run: (actor) => createEntry(actor, { kind: "NEWS", title: "Nyt" }),
  },
  "content/commands/create-preview": {
    operation: "content.readDraft",
    run: (actor, { draft }) => createPreview(actor, { id: draft.id }),
  },
  "content/commands/create-preview: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => createPreview(actor, { id: eventDraft.id }),
  },
  "content/commands/create-twin": {
    operation: "content.write",
    run: (actor, { news }) => createTwin(actor, { id: news.id }),
  },
  "content/commands/mend-references": {
    operation: "content.write",
    run: (actor) => mendReferences(actor),
  },
  "content/commands/check-link-again": {
    operation: "content.write",
    run: (actor) => checkLinkAgain(actor, { url: "https://example.org/" }),
  },
  "content/queries/link-report": {
    operation: "admin.enter",
    run: (actor) => linkReport(actor, { page: 1, pageSize: 50 }),
  },
  "content/queries/what-links-here": {
    operation: "admin.enter",
    run: (actor, { news }) => whatLinksHere(actor, [news.id]),
  },
  "content/queries/reference-differences": {
    operation: "content.readDraft",
    run: (actor) => referenceDifferences(actor),
  },
  "content/commands/open-preview": {
    operation: "content.read",
    run: (actor, { previewToken }) => openPreview(actor, previewToken),
  },
  "content/commands/revoke-preview": {
    operation: "content.readDraft",
    run: (actor, { draft, previewId }) => revokePreview(actor, { id: draft.id, previewId }),
  },
  "content/commands/move-page": {
    operation: "content.publish",
    run: (actor, { page }) => movePage(actor, { ...page, parentId: null, beforeId: null }),
  },
  "content/commands/save-front": {
    operation: "content.curate",
    run: async (actor, { news }) => {
      const seen = await db.frontPlace.findMany({
        select: { entryId: true },
        orderBy: [{ position: "asc" }, { entryId: "asc" }],
      })
      const places = [{ entryId: news.id, untilAt: null }]
      return saveFront(actor, { seen: seen.map(({ entryId }) => entryId), places })
    },
  },
  "content/commands/save-menu": {
    operation: "content.curate",
    run: async (actor) => {
      const menu = await db.menu.findUnique({ where: { key: "foot" }, select: { version: true } })
      return saveMenu(actor, { key: "foot", version: menu?.version ?? 0, lines: [] })
    },
  },
  "content/commands/save-tag": {
    operation: "content.categories",
    run: (actor, { tagId }) => saveTag(actor, { id: tagId, label: randomUUID(), labelEn: "" }),
  },
  "content/commands/tag-entry": {
    operation: "content.write",
    run: (actor, { draft }) => tagEntry(actor, { ...draft, tag: secret, isOn: true }),
  },
  "content/queries/about-choices": {
    operation: "content.readEventDraft",
    run: (actor) => aboutChoices(actor, []),
  },
  "content/queries/curated-menus": { operation: "content.read", run: (actor) => curatedMenus(actor) },
  "content/queries/desk-front": { operation: "content.curate", run: (actor) => deskFront(actor) },
  "content/queries/desk-menu": { operation: "content.curate", run: (actor) => deskMenu(actor, "main") },
  "content/queries/desk-tags": { operation: "content.readDraft", run: (actor) => deskTags(actor) },
  "content/queries/entry-about": {
    operation: "content.read",
    run: (actor, { draftPath }) => entryAbout(actor, draftPath),
  },
  "content/queries/entry-history": {
    operation: "content.readDraft",
    run: (actor, { draft }) => entryHistory(actor, { id: draft.id, page: 1, pageSize: 50 }),
  },
  "content/queries/entry-history: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => entryHistory(actor, { id: eventDraft.id, page: 1, pageSize: 50 }),
  },
  "content/queries/tagged-entries": {
    operation: "content.read",
    run: (actor) => taggedEntries(actor, { key: "fortroligt", page: 1 }),
  },
  "content/commands/publish-entry": {
    operation: "content.publish",
    run: (actor, { draft }) => publishEntry(actor, { ...draft, ...now }),
  },
  "content/commands/reschedule-entry": {
    operation: "content.publish",
    run: (actor, { news }) =>
      rescheduleEntry(actor, { ...news, turn: "unpublish", at: new Date("2099-01-01T08:00:00Z") }),
  },
  "content/commands/restore-entry": {
    operation: "content.trash",
    run: (actor, { trashed }) => restoreEntry(actor, trashed),
  },
  "content/commands/restore-revision": {
    operation: "content.write",
    run: (actor, { draft, revisionId }) => restoreRevision(actor, { ...draft, revisionId }),
  },
  "content/commands/restore-revision: of an event": {
    operation: "content.writeEvent",
    run: (actor, { eventDraft, eventRevisionId }) =>
      restoreRevision(actor, { ...eventDraft, revisionId: eventRevisionId }),
  },
  "content/commands/keep-aside": {
    operation: "content.write",
    run: (actor, { draft }) => keepAside(actor, saving(draft, { title: randomUUID() })),
  },
  "content/commands/save-category": {
    operation: "content.categories",
    run: (actor) => saveCategory(actor, { id: null, label: randomUUID(), labelEn: "", position: 0 }),
  },
  "content/commands/save-entry": {
    operation: "content.write",
    run: (actor, { draft }) => saveEntry(actor, saving(draft, { title: randomUUID() })),
  },
  "content/commands/save-entry: an event": {
    operation: "content.writeEvent",
    run: (actor, { eventDraft }) => saveEntry(actor, saving(eventDraft, { title: randomUUID() })),
  },
  "content/commands/trash-entry": {
    operation: "content.trash",
    run: (actor, { draft }) => trashEntry(actor, draft),
  },
  "content/commands/unpublish-entry": {
    operation: "content.publish",
    run: (actor, { news }) => unpublishEntry(actor, news),
  },
  "content/queries/calendar": {
    operation: "content.preview",
    run: (actor) =>
      calendar(actor, { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2030-01-01T00:00:00Z") }),
  },
  "content/queries/desk-schedule": {
    operation: "content.preview",
    isQuiet: true,
    run: (actor) => deskSchedule(actor),
  },
  "content/queries/category-list": { operation: "content.readDraft", run: (actor) => categoryList(actor) },
  "content/queries/copy-key": {
    operation: "content.readEventDraft",
    run: async (actor) => copyKey(actor),
  },
  "content/queries/desk-entries": {
    operation: "content.readDraft",
    run: (actor) => {
      const order = { by: "edited", descending: true } as const
      return deskEntries(actor, { kind: "NEWS", status: null, categoryId: null, order, ...firstPage })
    },
  },
  "content/queries/desk-entries: events": {
    operation: "content.readEventDraft",
    run: (actor) => {
      const order = { by: "edited", descending: true } as const
      return deskEntries(actor, { kind: "EVENT", status: null, categoryId: null, order, ...firstPage })
    },
  },
  "content/queries/desk-entry-counts": {
    operation: "content.readEventDraft",
    isQuiet: true,
    run: (actor) => deskEntryCounts(actor),
  },
  "content/queries/desk-page-tree": { operation: "content.readDraft", run: (actor) => deskPageTree(actor) },
  "content/queries/desk-branch": {
    operation: "content.trash",
    run: (actor, { draft }) => deskBranch(actor, draft.id),
  },
  "content/queries/desk-trash": {
    operation: "content.trash",
    run: (actor) => deskTrash(actor, { kind: null, isLeaving: false, ...firstPage }),
  },
  "content/queries/desk-trash-leaving": {
    operation: "content.trash",
    isQuiet: true,
    run: (actor) => deskTrashLeaving(actor, 6),
  },
  "content/queries/desk-today": {
    operation: "content.readEventDraft",
    isQuiet: true,
    run: (actor) => deskToday(actor),
  },
  "content/queries/entry-for-editing": {
    operation: "content.write",
    run: (actor, { draft }) => entryForEditing(actor, draft.id),
  },
  "content/queries/entry-for-editing: an event": {
    operation: "content.writeEvent",
    run: (actor, { eventDraft }) => entryForEditing(actor, eventDraft.id),
  },
  "content/queries/feed-entries": { operation: "content.read", run: (actor) => feedEntries(actor) },
  "content/queries/site-pages": { operation: "content.read", run: (actor) => sitePages(actor) },
  "content/queries/front-page": { operation: "content.read", run: (actor) => frontPage(actor) },
  "content/queries/news-article": {
    operation: "content.read",
    run: (actor, { draftPath }) => newsArticle(actor, draftPath),
  },
  "content/queries/news-list": { operation: "content.read", run: (actor) => newsList(actor) },
  "content/queries/article-preview": {
    operation: "content.read",
    hasSecret: true,
    run: (actor, { previewToken }) => articlePreview(actor, { token: previewToken }),
  },
  "content/queries/page-preview": {
    operation: "content.read",
    run: (actor, { draft }) => pagePreview(actor, { entryId: draft.id, ofScheduled: false }),
  },
  "content/queries/article-preview: of a draft, without a link": {
    operation: "content.readDraft",
    isQuiet: true,
    run: (actor, { draft }) => articlePreview(actor, { entryId: draft.id, ofScheduled: false }),
  },
  "content/queries/preview-links": {
    operation: "content.readDraft",
    run: (actor, { draft }) => previewLinks(actor, draft.id),
  },
  "content/queries/public-page": {
    operation: "content.read",
    run: (actor, { draftPath }) => publicPage(actor, draftPath),
  },
  "content/queries/redirect-for": {
    operation: "content.read",
    run: (actor, { draftPath }) => redirectFor(actor, draftPath),
  },
  "content/queries/revision-for-reading": {
    operation: "content.readDraft",
    run: (actor, { draft, revisionId }) => revisionForReading(actor, { entryId: draft.id, revisionId }),
  },
  "content/queries/revision-for-reading: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft, eventRevisionId }) =>
      revisionForReading(actor, { entryId: eventDraft.id, revisionId: eventRevisionId }),
  },
  "content/queries/revision-for-reading: by the id of an event": {
    operation: "content.readDraft",
    refusal: 404,
    run: (actor, { eventDraft, revisionId }) =>
      revisionForReading(actor, { entryId: eventDraft.id, revisionId }),
  },
  "content/queries/revision-list": {
    operation: "content.readDraft",
    run: (actor, { draft }) => revisionList(actor, draft.id),
  },
  "content/queries/revision-list: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => revisionList(actor, eventDraft.id),
  },
  "content/queries/sitemap-entries": { operation: "content.read", run: (actor) => sitemapEntries(actor) },
  "content/queries/social-card": {
    operation: "content.read",
    run: (actor, { draft }) => socialCard(actor, draft.id),
  },
}
