-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('scorecard', 'target', 'correction');

-- CreateEnum
CREATE TYPE "ChangeState" AS ENUM ('draft', 'simulated', 'submitted', 'published', 'withdrawn');

-- AlterTable
ALTER TABLE "scorecard_version" ADD COLUMN     "changeId" UUID;

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "changeId" UUID,
ADD COLUMN     "stated" BIGINT;

-- CreateTable
CREATE TABLE "change" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "state" "ChangeState" NOT NULL DEFAULT 'draft',
    "teamId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "hurry" TEXT,
    "authorId" UUID NOT NULL,
    "inPlaceOfId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "simulatedAt" TIMESTAMPTZ(3),
    "simulatedOn" DATE,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "scorecardId" UUID,
    "version" INTEGER,
    "movedWeight" INTEGER,
    "movedItems" INTEGER,

    CONSTRAINT "change_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "change_approval" (
    "orgId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_approval_pkey" PRIMARY KEY ("orgId","changeId","personId")
);

-- CreateTable
CREATE TABLE "change_party" (
    "orgId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "seenAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "change_party_pkey" PRIMARY KEY ("orgId","changeId","personId")
);

-- CreateTable
CREATE TABLE "closed_score" (
    "orgId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "teamId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "score" JSONB NOT NULL,
    "changeId" UUID,

    CONSTRAINT "closed_score_pkey" PRIMARY KEY ("orgId","periodId","personId","revision")
);

-- CreateTable
CREATE TABLE "decision" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "manual" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "sourced" BIGINT NOT NULL,
    "forSource" BOOLEAN NOT NULL,
    "entryId" UUID NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "change_orgId_scorecardId_idx" ON "change"("orgId", "scorecardId");

-- CreateIndex
CREATE UNIQUE INDEX "change_orgId_number_key" ON "change"("orgId", "number");

-- CreateIndex
CREATE INDEX "change_party_orgId_personId_idx" ON "change_party"("orgId", "personId");

-- CreateIndex
CREATE INDEX "decision_orgId_personId_indicator_idx" ON "decision"("orgId", "personId", "indicator");

-- CreateIndex
CREATE UNIQUE INDEX "decision_orgId_entryId_key" ON "decision"("orgId", "entryId");

-- AddForeignKey
ALTER TABLE "scorecard_version" ADD CONSTRAINT "scorecard_version_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_scorecardId_fkey" FOREIGN KEY ("orgId", "scorecardId") REFERENCES "scorecard"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_inPlaceOfId_fkey" FOREIGN KEY ("orgId", "inPlaceOfId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_orgId_withdrawnById_fkey" FOREIGN KEY ("orgId", "withdrawnById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_approval" ADD CONSTRAINT "change_approval_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_approval" ADD CONSTRAINT "change_approval_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_party" ADD CONSTRAINT "change_party_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_party" ADD CONSTRAINT "change_party_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_score" ADD CONSTRAINT "closed_score_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_score" ADD CONSTRAINT "closed_score_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_score" ADD CONSTRAINT "closed_score_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_score" ADD CONSTRAINT "closed_score_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_score" ADD CONSTRAINT "closed_score_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_orgId_decidedById_fkey" FOREIGN KEY ("orgId", "decidedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_orgId_entryId_fkey" FOREIGN KEY ("orgId", "entryId") REFERENCES "entry"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
