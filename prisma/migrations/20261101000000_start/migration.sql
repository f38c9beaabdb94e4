-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('slack', 'feishu');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('zh-CN', 'en');

-- CreateEnum
CREATE TYPE "Privacy" AS ENUM ('team', 'progress', 'value', 'full');

-- CreateEnum
CREATE TYPE "Dimension" AS ENUM ('result', 'process', 'capability');

-- CreateEnum
CREATE TYPE "Unit" AS ENUM ('currency', 'count', 'percent', 'days', 'points');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "RollupTime" AS ENUM ('sum', 'last', 'average', 'ratio');

-- CreateEnum
CREATE TYPE "RollupPeople" AS ENUM ('sum', 'weightedAverage', 'ratio', 'min', 'max');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('year', 'quarter', 'month', 'week');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('member', 'manager');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('jointCustomer', 'crossRegion', 'mentoring', 'knowledge', 'free');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('offered', 'claimed', 'done', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('done', 'refused');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "zone" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "fiscalYearStart" INTEGER NOT NULL DEFAULT 1,
    "calendarYears" INTEGER[],
    "policy" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "platform" "Platform" NOT NULL,
    "app" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "person" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "alias" TEXT,
    "locale" "Locale" NOT NULL,
    "zone" TEXT NOT NULL,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "person_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "identity" (
    "orgId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("orgId","workspaceId","externalId")
);

-- CreateTable
CREATE TABLE "team" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "alias" TEXT,

    CONSTRAINT "team_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "team_placement" (
    "orgId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "parentId" UUID,

    CONSTRAINT "team_placement_pkey" PRIMARY KEY ("orgId","teamId","from")
);

-- CreateTable
CREATE TABLE "membership" (
    "orgId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("orgId","teamId","personId","from")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "orgId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("orgId","day")
);

-- CreateTable
CREATE TABLE "indicator" (
    "orgId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameOne" TEXT,
    "aliases" TEXT[],
    "measure" TEXT NOT NULL,
    "dimension" "Dimension" NOT NULL,
    "unit" "Unit" NOT NULL,
    "decimals" INTEGER NOT NULL,
    "direction" "Direction" NOT NULL,
    "rollupTime" "RollupTime" NOT NULL,
    "rollupPeople" "RollupPeople" NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("orgId","key","from")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "teamId" UUID NOT NULL,

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "scorecard_version" (
    "orgId" UUID NOT NULL,
    "scorecardId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "teamLink" INTEGER NOT NULL,
    "overrideReason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scorecard_version_pkey" PRIMARY KEY ("orgId","scorecardId","version")
);

-- CreateTable
CREATE TABLE "scorecard_item" (
    "orgId" UUID NOT NULL,
    "scorecardId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "core" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "scorecard_item_pkey" PRIMARY KEY ("orgId","scorecardId","version","indicator")
);

-- CreateTable
CREATE TABLE "period" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "period_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "target" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "personId" UUID,
    "teamId" UUID,
    "version" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "reserve" BIGINT NOT NULL DEFAULT 0,
    "from" DATE NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "target_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "entry" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "base" BIGINT,
    "day" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "sourceRecord" TEXT,
    "note" TEXT,
    "correctsId" UUID,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "total" (
    "orgId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "base" BIGINT,

    CONSTRAINT "total_pkey" PRIMARY KEY ("orgId","personId","indicator","day")
);

-- CreateTable
CREATE TABLE "task" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "title" TEXT NOT NULL,
    "customer" TEXT,
    "points" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "requesterId" UUID NOT NULL,
    "state" "TaskState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "task_slot" (
    "orgId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "teamId" UUID,
    "holderId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,

    CONSTRAINT "task_slot_pkey" PRIMARY KEY ("orgId","taskId","index")
);

-- CreateTable
CREATE TABLE "chat" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "teamId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "zone" TEXT NOT NULL,
    "privacy" "Privacy" NOT NULL DEFAULT 'progress',

    CONSTRAINT "chat_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chatId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "orgId" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "skipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("orgId","scheduleId","localDate")
);

-- CreateTable
CREATE TABLE "announcement" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "chatId" UUID,
    "personId" UUID,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "triedAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "postedChat" TEXT,
    "postedMessage" TEXT,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "seen" (
    "orgId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "seen_pkey" PRIMARY KEY ("orgId","key")
);

-- CreateTable
CREATE TABLE "audit" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "via" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_platform_app_tenant_key" ON "workspace"("platform", "app", "tenant");

-- CreateIndex
CREATE INDEX "identity_orgId_personId_idx" ON "identity"("orgId", "personId");

-- CreateIndex
CREATE INDEX "team_placement_orgId_parentId_idx" ON "team_placement"("orgId", "parentId");

-- CreateIndex
CREATE INDEX "membership_orgId_personId_idx" ON "membership"("orgId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "period_orgId_kind_from_key" ON "period"("orgId", "kind", "from");

-- CreateIndex
CREATE UNIQUE INDEX "target_orgId_periodId_indicator_personId_version_key" ON "target"("orgId", "periodId", "indicator", "personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "target_orgId_periodId_indicator_teamId_version_key" ON "target"("orgId", "periodId", "indicator", "teamId", "version");

-- CreateIndex
CREATE INDEX "entry_orgId_personId_indicator_day_idx" ON "entry"("orgId", "personId", "indicator", "day");

-- CreateIndex
CREATE INDEX "entry_orgId_personId_recordedAt_idx" ON "entry"("orgId", "personId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "entry_orgId_source_sourceRecord_key" ON "entry"("orgId", "source", "sourceRecord");

-- CreateIndex
CREATE UNIQUE INDEX "entry_orgId_correctsId_key" ON "entry"("orgId", "correctsId");

-- CreateIndex
CREATE UNIQUE INDEX "task_orgId_number_key" ON "task"("orgId", "number");

-- CreateIndex
CREATE INDEX "task_slot_orgId_holderId_idx" ON "task_slot"("orgId", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "chat_orgId_workspaceId_externalId_key" ON "chat"("orgId", "workspaceId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_orgId_chatId_digest_key" ON "schedule"("orgId", "chatId", "digest");

-- CreateIndex
CREATE INDEX "announcement_orgId_subject_idx" ON "announcement"("orgId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_orgId_key_key" ON "announcement"("orgId", "key");

-- CreateIndex
CREATE INDEX "seen_at_idx" ON "seen"("at");

-- CreateIndex
CREATE INDEX "audit_orgId_at_idx" ON "audit"("orgId", "at");

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_orgId_workspaceId_fkey" FOREIGN KEY ("orgId", "workspaceId") REFERENCES "workspace"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_placement" ADD CONSTRAINT "team_placement_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_placement" ADD CONSTRAINT "team_placement_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_placement" ADD CONSTRAINT "team_placement_orgId_parentId_fkey" FOREIGN KEY ("orgId", "parentId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_version" ADD CONSTRAINT "scorecard_version_orgId_scorecardId_fkey" FOREIGN KEY ("orgId", "scorecardId") REFERENCES "scorecard"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_item" ADD CONSTRAINT "scorecard_item_orgId_scorecardId_version_fkey" FOREIGN KEY ("orgId", "scorecardId", "version") REFERENCES "scorecard_version"("orgId", "scorecardId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_periodId_fkey" FOREIGN KEY ("orgId", "periodId") REFERENCES "period"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_orgId_setById_fkey" FOREIGN KEY ("orgId", "setById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_orgId_recordedById_fkey" FOREIGN KEY ("orgId", "recordedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_orgId_correctsId_fkey" FOREIGN KEY ("orgId", "correctsId") REFERENCES "entry"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "total" ADD CONSTRAINT "total_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "total" ADD CONSTRAINT "total_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_requesterId_fkey" FOREIGN KEY ("orgId", "requesterId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_slot" ADD CONSTRAINT "task_slot_orgId_taskId_fkey" FOREIGN KEY ("orgId", "taskId") REFERENCES "task"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_slot" ADD CONSTRAINT "task_slot_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_slot" ADD CONSTRAINT "task_slot_orgId_holderId_fkey" FOREIGN KEY ("orgId", "holderId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_slot" ADD CONSTRAINT "task_slot_orgId_confirmedById_fkey" FOREIGN KEY ("orgId", "confirmedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_orgId_workspaceId_fkey" FOREIGN KEY ("orgId", "workspaceId") REFERENCES "workspace"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_orgId_chatId_fkey" FOREIGN KEY ("orgId", "chatId") REFERENCES "chat"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_orgId_scheduleId_fkey" FOREIGN KEY ("orgId", "scheduleId") REFERENCES "schedule"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_orgId_chatId_fkey" FOREIGN KEY ("orgId", "chatId") REFERENCES "chat"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen" ADD CONSTRAINT "seen_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_orgId_actorId_fkey" FOREIGN KEY ("orgId", "actorId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
