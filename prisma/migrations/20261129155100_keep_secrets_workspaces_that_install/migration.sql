-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "disconnectedAt" TIMESTAMPTZ(3),
ADD COLUMN     "installed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "used_up" (
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_up_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "used_up_until_idx" ON "used_up"("until");
