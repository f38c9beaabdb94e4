-- AlterTable
ALTER TABLE "announcement" ADD COLUMN     "workspaceId" UUID;

-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "movedFromId" UUID;

-- AlterTable
ALTER TABLE "identity" ADD COLUMN     "ownPersonId" UUID;

-- CreateTable
CREATE TABLE "link_code" (
    "orgId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("orgId","hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_code_orgId_workspaceId_externalId_key" ON "link_code"("orgId", "workspaceId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "entry_orgId_movedFromId_key" ON "entry"("orgId", "movedFromId");

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_orgId_ownPersonId_fkey" FOREIGN KEY ("orgId", "ownPersonId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_orgId_workspaceId_externalId_fkey" FOREIGN KEY ("orgId", "workspaceId", "externalId") REFERENCES "identity"("orgId", "workspaceId", "externalId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_orgId_movedFromId_fkey" FOREIGN KEY ("orgId", "movedFromId") REFERENCES "entry"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_orgId_workspaceId_fkey" FOREIGN KEY ("orgId", "workspaceId") REFERENCES "workspace"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What has been posted stays where it stands: in the workspace of its chat, or that of the person's accounts which was
-- connected first.
UPDATE announcement a SET "workspaceId" = c."workspaceId" FROM chat c
WHERE c."orgId" = a."orgId" AND c.id = a."chatId";
UPDATE announcement a SET "workspaceId" = first."workspaceId" FROM (
  SELECT DISTINCT ON (i."orgId", i."personId") i."orgId", i."personId", i."workspaceId"
  FROM identity i JOIN workspace w ON w."orgId" = i."orgId" AND w.id = i."workspaceId"
  ORDER BY i."orgId", i."personId", w."connectedAt"
) first
WHERE first."orgId" = a."orgId" AND first."personId" = a."personId" AND a."triedAt" IS NOT NULL;
