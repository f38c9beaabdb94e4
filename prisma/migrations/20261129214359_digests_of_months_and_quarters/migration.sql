-- AlterTable
ALTER TABLE "chat" ADD COLUMN     "zoneSince" TIMESTAMPTZ(3);

-- Each chat gets its digests of months and quarters at the hour of its weekly one. Nothing that fell due before is caught up.
INSERT INTO "schedule" ("orgId", "id", "chatId", "digest", "weekday", "minute", "active", "since")
SELECT s."orgId", gen_random_uuid(), s."chatId", added.digest, s."weekday", s."minute", s."active", now()
FROM "schedule" s CROSS JOIN (VALUES ('month'), ('quarter')) AS added(digest)
WHERE s."digest" = 'weekly';
