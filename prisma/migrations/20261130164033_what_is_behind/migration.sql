-- What is to be delivered, and what cannot be, is looked for every few seconds among all that was ever told.
CREATE INDEX "announcement_behind_idx" ON "announcement" ("createdAt") WHERE "shown" < "wanted" OR "state" = 'failed';
