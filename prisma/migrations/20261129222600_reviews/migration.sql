-- CreateEnum
CREATE TYPE "ReviewActionState" AS ENUM ('open', 'done', 'dropped');

-- CreateTable
CREATE TABLE "period_closing" (
    "orgId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID NOT NULL,

    CONSTRAINT "period_closing_pkey" PRIMARY KEY ("orgId","periodId","teamId")
);

-- CreateTable
CREATE TABLE "review_cause" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_cause_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "review_action" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "ReviewActionState" NOT NULL DEFAULT 'open',
    "raisedById" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "remindedOf" DATE,

    CONSTRAINT "review_action_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "personId" UUID,
    "teamId" UUID,
    "reason" TEXT NOT NULL,
    "waivedById" UUID NOT NULL,
    "waivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "review_cause_orgId_teamId_periodId_idx" ON "review_cause"("orgId", "teamId", "periodId");

-- CreateIndex
CREATE INDEX "review_action_orgId_teamId_state_idx" ON "review_action"("orgId", "teamId", "state");

-- CreateIndex
CREATE INDEX "review_action_orgId_ownerId_state_idx" ON "review_action"("orgId", "ownerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_orgId_periodId_indicator_personId_key" ON "waiver"("orgId", "periodId", "indicator", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_orgId_periodId_indicator_teamId_key" ON "waiver"("orgId", "periodId", "indicator", "teamId");

-- AddForeignKey
ALTER TABLE "period_closing" ADD CONSTRAINT "period_closing_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_closing" ADD CONSTRAINT "period_closing_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_closing" ADD CONSTRAINT "period_closing_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_closing" ADD CONSTRAINT "period_closing_orgId_closedById_fkey" FOREIGN KEY ("orgId", "closedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cause" ADD CONSTRAINT "review_cause_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cause" ADD CONSTRAINT "review_cause_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cause" ADD CONSTRAINT "review_cause_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cause" ADD CONSTRAINT "review_cause_orgId_writtenById_fkey" FOREIGN KEY ("orgId", "writtenById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_ownerId_fkey" FOREIGN KEY ("orgId", "ownerId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_raisedById_fkey" FOREIGN KEY ("orgId", "raisedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_orgId_endedById_fkey" FOREIGN KEY ("orgId", "endedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_orgId_waivedById_fkey" FOREIGN KEY ("orgId", "waivedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
