-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "inPlaceOfId" UUID;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_orgId_inPlaceOfId_fkey" FOREIGN KEY ("orgId", "inPlaceOfId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who stands in for whom decides who may do what, as memberships do.
CREATE TRIGGER raise_revision_i AFTER INSERT ON delegation REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
CREATE TRIGGER raise_revision_u AFTER UPDATE ON delegation REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
CREATE TRIGGER raise_revision_d AFTER DELETE ON delegation REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION raise_revision();
