-- CreateTable
CREATE TABLE "source_outsider" (
    "orgId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "owner" TEXT NOT NULL,

    CONSTRAINT "source_outsider_pkey" PRIMARY KEY ("orgId","sourceId","owner")
);

-- AddForeignKey
ALTER TABLE "source_outsider" ADD CONSTRAINT "source_outsider_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_outsider" ADD CONSTRAINT "source_outsider_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
