-- CreateEnum
CREATE TYPE "Disbelief" AS ENUM ('unsigned', 'stale', 'mistoken');

-- CreateTable
CREATE TABLE "arrival" (
    "platform" "Platform" NOT NULL,
    "wordsAt" TIMESTAMPTZ(3),
    "cardAt" TIMESTAMPTZ(3),
    "turnedAwayAt" TIMESTAMPTZ(3),
    "why" "Disbelief",

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("platform")
);
