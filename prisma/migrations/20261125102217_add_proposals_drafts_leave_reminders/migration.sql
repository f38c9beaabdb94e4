-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('asked', 'accepted', 'proposed', 'agreed', 'kept');

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "email" TEXT,
ADD COLUMN     "remindAt" INTEGER,
ADD COLUMN     "remindOff" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "snoozedUntil" DATE;

-- AlterTable
ALTER TABLE "scorecard_item" ADD COLUMN     "cap" INTEGER NOT NULL DEFAULT 150,
ADD COLUMN     "floor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "scorecard_version" ADD COLUMN     "teamIndicator" TEXT;

-- CreateTable
CREATE TABLE "proposal" (
    "orgId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'asked',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "amount" BIGINT,
    "reason" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("orgId","targetId")
);

-- CreateTable
CREATE TABLE "draft" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "leave" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "leave_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "orgId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("orgId","personId","from")
);

-- CreateTable
CREATE TABLE "reminder" (
    "orgId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("orgId","personId","localDate")
);

-- CreateIndex
CREATE INDEX "proposal_orgId_personId_idx" ON "proposal"("orgId", "personId");

-- CreateIndex
CREATE INDEX "leave_orgId_personId_from_idx" ON "leave"("orgId", "personId", "from");

-- CreateIndex
CREATE INDEX "delegation_orgId_delegateId_idx" ON "delegation"("orgId", "delegateId");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_orgId_targetId_fkey" FOREIGN KEY ("orgId", "targetId") REFERENCES "target"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_orgId_decidedById_fkey" FOREIGN KEY ("orgId", "decidedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_orgId_madeById_fkey" FOREIGN KEY ("orgId", "madeById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_orgId_recordedById_fkey" FOREIGN KEY ("orgId", "recordedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_orgId_delegateId_fkey" FOREIGN KEY ("orgId", "delegateId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
