-- AlterTable
ALTER TABLE "chat" ADD COLUMN     "tellsWins" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "win" (
    "orgId" UUID NOT NULL,
    "chatId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" SMALLINT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "win_pkey" PRIMARY KEY ("orgId","chatId","day","number","entryId")
);

-- CreateIndex
CREATE INDEX "win_orgId_entryId_idx" ON "win"("orgId", "entryId");

-- CreateIndex
CREATE INDEX "win_toldAt_dueAt_idx" ON "win"("toldAt", "dueAt");

-- AddForeignKey
ALTER TABLE "win" ADD CONSTRAINT "win_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "win" ADD CONSTRAINT "win_orgId_chatId_fkey" FOREIGN KEY ("orgId", "chatId") REFERENCES "chat"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "win" ADD CONSTRAINT "win_orgId_entryId_fkey" FOREIGN KEY ("orgId", "entryId") REFERENCES "entry"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
