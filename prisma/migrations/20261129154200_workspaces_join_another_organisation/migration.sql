-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "joinedId" UUID;

-- CreateTable
CREATE TABLE "join_code" (
    "orgId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "issuedById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "join_code_pkey" PRIMARY KEY ("orgId","hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "join_code_hash_key" ON "join_code"("hash");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_joinedId_fkey" FOREIGN KEY ("joinedId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_code" ADD CONSTRAINT "join_code_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_code" ADD CONSTRAINT "join_code_orgId_issuedById_fkey" FOREIGN KEY ("orgId", "issuedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
