-- The search of the desk: of common words the last edited are read until there are enough.
CREATE INDEX "Entry_updatedAt_idx" ON "Entry"("updatedAt" DESC);
-- What lies in the trash, and for how long; few entries do.
CREATE INDEX "Entry_trashedAt" ON "Entry" ("trashedAt") WHERE "status" = 'TRASHED';
