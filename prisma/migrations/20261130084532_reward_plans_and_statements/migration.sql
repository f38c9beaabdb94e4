-- CreateTable
CREATE TABLE "reward_plan" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,

    CONSTRAINT "reward_plan_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "reward_plan_version" (
    "orgId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "changeId" UUID NOT NULL,

    CONSTRAINT "reward_plan_version_pkey" PRIMARY KEY ("orgId","planId","version")
);

-- CreateTable
CREATE TABLE "reward_approver" (
    "orgId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "reward_approver_pkey" PRIMARY KEY ("orgId","planId","version","personId")
);

-- CreateTable
CREATE TABLE "reward_payout" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "periodId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "reward_payout_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "reward_statement" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payoutId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "lines" JSONB NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "reward_statement_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "reward_inquiry" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statementId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "remindedOf" DATE,
    "answer" TEXT,
    "adjustment" BIGINT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "reward_inquiry_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reward_plan_orgId_teamId_key" ON "reward_plan"("orgId", "teamId");

-- CreateIndex
CREATE INDEX "reward_approver_orgId_personId_idx" ON "reward_approver"("orgId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "reward_payout_orgId_planId_periodId_key" ON "reward_payout"("orgId", "planId", "periodId");

-- CreateIndex
CREATE INDEX "reward_statement_orgId_personId_idx" ON "reward_statement"("orgId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "reward_statement_orgId_payoutId_personId_key" ON "reward_statement"("orgId", "payoutId", "personId");

-- CreateIndex
CREATE INDEX "reward_inquiry_orgId_statementId_idx" ON "reward_inquiry"("orgId", "statementId");

-- CreateIndex
CREATE INDEX "reward_inquiry_orgId_ownerId_answeredAt_idx" ON "reward_inquiry"("orgId", "ownerId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "reward_inquiry_orgId_number_key" ON "reward_inquiry"("orgId", "number");

-- AddForeignKey
ALTER TABLE "reward_plan" ADD CONSTRAINT "reward_plan_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_plan" ADD CONSTRAINT "reward_plan_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_plan_version" ADD CONSTRAINT "reward_plan_version_orgId_planId_fkey" FOREIGN KEY ("orgId", "planId") REFERENCES "reward_plan"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_plan_version" ADD CONSTRAINT "reward_plan_version_orgId_changeId_fkey" FOREIGN KEY ("orgId", "changeId") REFERENCES "change"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_approver" ADD CONSTRAINT "reward_approver_orgId_planId_version_fkey" FOREIGN KEY ("orgId", "planId", "version") REFERENCES "reward_plan_version"("orgId", "planId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_approver" ADD CONSTRAINT "reward_approver_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_payout" ADD CONSTRAINT "reward_payout_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_payout" ADD CONSTRAINT "reward_payout_orgId_planId_version_fkey" FOREIGN KEY ("orgId", "planId", "version") REFERENCES "reward_plan_version"("orgId", "planId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_payout" ADD CONSTRAINT "reward_payout_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_payout" ADD CONSTRAINT "reward_payout_orgId_approvedById_fkey" FOREIGN KEY ("orgId", "approvedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_statement" ADD CONSTRAINT "reward_statement_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_statement" ADD CONSTRAINT "reward_statement_orgId_payoutId_fkey" FOREIGN KEY ("orgId", "payoutId") REFERENCES "reward_payout"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_statement" ADD CONSTRAINT "reward_statement_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_statement" ADD CONSTRAINT "reward_statement_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_inquiry" ADD CONSTRAINT "reward_inquiry_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_inquiry" ADD CONSTRAINT "reward_inquiry_orgId_statementId_fkey" FOREIGN KEY ("orgId", "statementId") REFERENCES "reward_statement"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_inquiry" ADD CONSTRAINT "reward_inquiry_orgId_ownerId_fkey" FOREIGN KEY ("orgId", "ownerId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_inquiry" ADD CONSTRAINT "reward_inquiry_orgId_answeredById_fkey" FOREIGN KEY ("orgId", "answeredById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is stated of somebody's pay stays as it was stated: what is put right later is a line of the next statement. A row may
-- come along into another organisation, and to the person that its person becomes one with, through the keys that lead there.
CREATE FUNCTION keep_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND to_jsonb(NEW) - 'orgId' - 'personId' = to_jsonb(OLD) - 'orgId' - 'personId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what was stated stays as it was stated: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER keep_statement_gone BEFORE DELETE OR TRUNCATE ON reward_statement
  FOR EACH STATEMENT EXECUTE FUNCTION keep_statement();
CREATE TRIGGER keep_statement_changed BEFORE UPDATE ON reward_statement
  FOR EACH ROW EXECUTE FUNCTION keep_statement();
