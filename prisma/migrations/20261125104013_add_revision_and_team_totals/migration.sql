-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "team_total" (
    "orgId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "shard" SMALLINT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "team_total_pkey" PRIMARY KEY ("orgId","teamId","indicator","day","shard")
);

-- CreateIndex
CREATE INDEX "total_orgId_day_idx" ON "total"("orgId", "day");

-- AddForeignKey
ALTER TABLE "team_total" ADD CONSTRAINT "team_total_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_total" ADD CONSTRAINT "team_total_orgId_teamId_fkey" FOREIGN KEY ("orgId", "teamId") REFERENCES "team"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever changes what the rules are made of, in whatever way: from then on nobody goes by rules that were read before.
CREATE FUNCTION raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE organisation SET revision = revision + 1 WHERE id IN (SELECT DISTINCT "orgId" FROM gone);
  ELSE
    UPDATE organisation SET revision = revision + 1 WHERE id IN (SELECT DISTINCT "orgId" FROM came);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['indicator', 'calendar_day', 'team', 'team_placement', 'membership', 'person', 'scorecard',
    'scorecard_version', 'scorecard_item']
  LOOP
    EXECUTE format('CREATE TRIGGER raise_revision_i AFTER INSERT ON %I REFERENCING NEW TABLE AS came
      FOR EACH STATEMENT EXECUTE FUNCTION raise_revision()', changed);
    EXECUTE format('CREATE TRIGGER raise_revision_u AFTER UPDATE ON %I REFERENCING NEW TABLE AS came
      FOR EACH STATEMENT EXECUTE FUNCTION raise_revision()', changed);
    EXECUTE format('CREATE TRIGGER raise_revision_d AFTER DELETE ON %I REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION raise_revision()', changed);
  END LOOP;
END $$;
