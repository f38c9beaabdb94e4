-- AlterTable
ALTER TABLE "task" ADD COLUMN     "cancelledById" UUID;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_cancelledById_fkey" FOREIGN KEY ("orgId", "cancelledById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
