-- AlterTable
ALTER TABLE "person" ADD COLUMN     "mobile" TEXT;

-- CreateEnum
CREATE TYPE "SourceName" AS ENUM ('jiandaoyun', 'files', 'webhook', 'salesforce', 'zoho', 'kingdee', 'fxiaoke', 'neocrm');

-- CreateEnum
CREATE TYPE "MappingRole" AS ENUM ('counts', 'checks');

-- CreateEnum
CREATE TYPE "RecordState" AS ENUM ('counted', 'waiting', 'gone');

-- CreateEnum
CREATE TYPE "ErrandKind" AS ENUM ('connect', 'look', 'try', 'sync', 'reconcile', 'push');

-- CreateEnum
CREATE TYPE "ErrandState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "aside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "total" ADD COLUMN     "aside" BIGINT;

-- CreateTable
CREATE TABLE "source" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" "SourceName" NOT NULL,
    "address" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,
    "connectedById" UUID NOT NULL,
    "everyMinutes" INTEGER NOT NULL DEFAULT 60,
    "heardAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "listensUntil" TIMESTAMPTZ(3),
    "disconnectedAt" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "mapping" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "object" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "role" "MappingRole" NOT NULL,
    "rules" JSONB NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID NOT NULL,

    CONSTRAINT "mapping_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "orgId" UUID NOT NULL,
    "mappingId" UUID NOT NULL,
    "readUntil" TIMESTAMPTZ(3),
    "compared" JSONB,
    "comparedAt" TIMESTAMPTZ(3),

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("orgId","mappingId")
);

-- CreateTable
CREATE TABLE "source_record" (
    "orgId" UUID NOT NULL,
    "mappingId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "state" "RecordState" NOT NULL,
    "why" TEXT,
    "values" JSONB,
    "entryId" UUID,
    "amount" BIGINT,
    "day" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenIn" UUID,

    CONSTRAINT "source_record_pkey" PRIMARY KEY ("orgId","mappingId","externalId")
);

-- CreateTable
CREATE TABLE "source_owner" (
    "orgId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "source_owner_pkey" PRIMARY KEY ("orgId","sourceId","owner")
);

-- CreateTable
CREATE TABLE "errand" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "kind" "ErrandKind" NOT NULL,
    "state" "ErrandState" NOT NULL DEFAULT 'waiting',
    "key" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "progress" JSONB,
    "outcome" JSONB,
    "failure" TEXT,
    "askedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "errand_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "pushed" (
    "orgId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "object" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pushed_pkey" PRIMARY KEY ("orgId","sourceId","object","externalId")
);

-- CreateTable
CREATE TABLE "inbox_record" (
    "orgId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "object" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "values" JSONB,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_record_pkey" PRIMARY KEY ("orgId","sourceId","object","externalId")
);

-- CreateTable
CREATE TABLE "turn" (
    "name" TEXT NOT NULL,
    "due" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "turn_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_address_key" ON "source"("address");

-- CreateIndex
CREATE UNIQUE INDEX "source_orgId_name_key" ON "source"("orgId", "name");

-- CreateIndex
CREATE INDEX "mapping_orgId_sourceId_idx" ON "mapping"("orgId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_orgId_number_key" ON "mapping"("orgId", "number");

-- CreateIndex
CREATE INDEX "source_record_orgId_mappingId_state_idx" ON "source_record"("orgId", "mappingId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "source_record_orgId_entryId_key" ON "source_record"("orgId", "entryId");

-- CreateIndex
CREATE INDEX "errand_state_notBefore_idx" ON "errand"("state", "notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "errand_orgId_sourceId_key_key" ON "errand"("orgId", "sourceId", "key");

-- CreateIndex
CREATE INDEX "inbox_record_orgId_sourceId_object_changedAt_externalId_idx" ON "inbox_record"("orgId", "sourceId", "object", "changedAt", "externalId");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_orgId_connectedById_fkey" FOREIGN KEY ("orgId", "connectedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping" ADD CONSTRAINT "mapping_orgId_confirmedById_fkey" FOREIGN KEY ("orgId", "confirmedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_orgId_mappingId_fkey" FOREIGN KEY ("orgId", "mappingId") REFERENCES "mapping"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_record" ADD CONSTRAINT "source_record_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_record" ADD CONSTRAINT "source_record_orgId_mappingId_fkey" FOREIGN KEY ("orgId", "mappingId") REFERENCES "mapping"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_record" ADD CONSTRAINT "source_record_orgId_entryId_fkey" FOREIGN KEY ("orgId", "entryId") REFERENCES "entry"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_owner" ADD CONSTRAINT "source_owner_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_owner" ADD CONSTRAINT "source_owner_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_owner" ADD CONSTRAINT "source_owner_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_orgId_askedById_fkey" FOREIGN KEY ("orgId", "askedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed" ADD CONSTRAINT "pushed_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed" ADD CONSTRAINT "pushed_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_record" ADD CONSTRAINT "inbox_record_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_record" ADD CONSTRAINT "inbox_record_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What changes the numbers of one source is done by one process at a time.
CREATE UNIQUE INDEX "errand_one_at_a_time" ON "errand"("orgId", "sourceId")
  WHERE state = 'running' AND kind IN ('sync', 'reconcile', 'push');

-- Which source counts for which indicator is one of the rules.
CREATE TRIGGER raise_revision_i AFTER INSERT ON mapping REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
CREATE TRIGGER raise_revision_u AFTER UPDATE ON mapping REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
CREATE TRIGGER raise_revision_d AFTER DELETE ON mapping REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
