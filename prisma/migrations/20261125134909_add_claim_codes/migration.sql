-- CreateTable
CREATE TABLE "claim_code" (
    "orgId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_code_pkey" PRIMARY KEY ("orgId","hash")
);

-- AddForeignKey
ALTER TABLE "claim_code" ADD CONSTRAINT "claim_code_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
