-- AlterTable
ALTER TABLE "person" ADD COLUMN     "briefOff" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "brief" (
    "orgId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("orgId","personId","week")
);

-- CreateTable
CREATE TABLE "note" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "note_orgId_fromId_toId_day_key" ON "note"("orgId", "fromId", "toId", "day");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_orgId_personId_fkey" FOREIGN KEY ("orgId", "personId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_orgId_fromId_fkey" FOREIGN KEY ("orgId", "fromId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_orgId_toId_fkey" FOREIGN KEY ("orgId", "toId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
