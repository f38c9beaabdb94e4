-- AlterTable
ALTER TABLE "closed_score" ADD COLUMN     "since" DATE;

-- AlterTable
ALTER TABLE "period_closing" ALTER COLUMN "closedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "waiver" ALTER COLUMN "waivedById" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "closed_score_orgId_personId_idx" ON "closed_score"("orgId", "personId");
