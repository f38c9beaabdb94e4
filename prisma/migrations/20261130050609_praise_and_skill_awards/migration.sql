-- CreateEnum
CREATE TYPE "AwardState" AS ENUM ('asked', 'granted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "praise" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "customer" TEXT,
    "text" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "indicator" TEXT,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "praise_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "skill_award" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chatId" UUID,
    "state" "AwardState" NOT NULL DEFAULT 'asked',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "indicator" TEXT,

    CONSTRAINT "skill_award_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "praise_orgId_toId_day_idx" ON "praise"("orgId", "toId", "day");

-- CreateIndex
CREATE INDEX "praise_orgId_fromId_day_idx" ON "praise"("orgId", "fromId", "day");

-- CreateIndex
CREATE INDEX "skill_award_orgId_toId_state_idx" ON "skill_award"("orgId", "toId", "state");

-- CreateIndex
CREATE INDEX "skill_award_orgId_fromId_day_idx" ON "skill_award"("orgId", "fromId", "day");

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_orgId_fromId_fkey" FOREIGN KEY ("orgId", "fromId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_orgId_toId_fkey" FOREIGN KEY ("orgId", "toId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_award" ADD CONSTRAINT "skill_award_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_award" ADD CONSTRAINT "skill_award_orgId_fromId_fkey" FOREIGN KEY ("orgId", "fromId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_award" ADD CONSTRAINT "skill_award_orgId_toId_fkey" FOREIGN KEY ("orgId", "toId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_award" ADD CONSTRAINT "skill_award_orgId_chatId_fkey" FOREIGN KEY ("orgId", "chatId") REFERENCES "chat"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_award" ADD CONSTRAINT "skill_award_orgId_decidedById_fkey" FOREIGN KEY ("orgId", "decidedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
