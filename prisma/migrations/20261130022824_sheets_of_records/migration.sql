-- CreateTable
CREATE TABLE "sheet_object" (
    "orgId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "object" TEXT NOT NULL,
    "headings" TEXT[],
    "idHeading" TEXT,
    "complete" BOOLEAN NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_object_pkey" PRIMARY KEY ("orgId","sourceId","object")
);

-- AddForeignKey
ALTER TABLE "sheet_object" ADD CONSTRAINT "sheet_object_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_object" ADD CONSTRAINT "sheet_object_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
