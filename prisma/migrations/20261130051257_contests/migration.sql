-- CreateEnum
CREATE TYPE "ContestState" AS ENUM ('open', 'running', 'ended', 'lapsed', 'cancelled');

-- CreateEnum
CREATE TYPE "ContestMeasure" AS ENUM ('value', 'attainment');

-- CreateTable
CREATE TABLE "contest" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "chatId" UUID NOT NULL,
    "makerId" UUID NOT NULL,
    "state" "ContestState" NOT NULL DEFAULT 'open',
    "indicator" TEXT NOT NULL,
    "measure" "ContestMeasure" NOT NULL,
    "tieBreak" TEXT,
    "minimum" BIGINT,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "cancelReason" TEXT,
    "boardOf" TEXT,
    "boardAt" TIMESTAMPTZ(3),

    CONSTRAINT "contest_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "contest_side" (
    "orgId" UUID NOT NULL,
    "contestId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "teamId" UUID,
    "personId" UUID,
    "actual" BIGINT,
    "aim" BIGINT,
    "tie" BIGINT,

    CONSTRAINT "contest_side_pkey" PRIMARY KEY ("orgId","contestId","index")
);

-- CreateTable
CREATE TABLE "contest_player" (
    "orgId" UUID NOT NULL,
    "contestId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contest_player_pkey" PRIMARY KEY ("orgId","contestId","personId")
);

-- CreateIndex
CREATE INDEX "contest_state_idx" ON "contest"("state");

-- CreateIndex
CREATE UNIQUE INDEX "contest_orgId_number_key" ON "contest"("orgId", "number");

-- CreateIndex
CREATE INDEX "contest_player_orgId_personId_idx" ON "contest_player"("orgId", "personId");

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_orgId_chatId_fkey" FOREIGN KEY ("orgId", "chatId") REFERENCES "chat"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_orgId_makerId_fkey" FOREIGN KEY ("orgId", "makerId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_orgId_cancelledById_fkey" FOREIGN KEY ("orgId", "cancelledById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_side" ADD CONSTRAINT "contest_side_orgId_contestId_fkey" FOREIGN KEY ("orgId", "contestId") REFERENCES "contest"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_side" ADD CONSTRAINT "contest_side_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_side" ADD CONSTRAINT "contest_side_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_player" ADD CONSTRAINT "contest_player_orgId_contestId_fkey" FOREIGN KEY ("orgId", "contestId") REFERENCES "contest"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_player" ADD CONSTRAINT "contest_player_orgId_contestId_index_fkey" FOREIGN KEY ("orgId", "contestId", "index") REFERENCES "contest_side"("orgId", "contestId", "index") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_player" ADD CONSTRAINT "contest_player_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
