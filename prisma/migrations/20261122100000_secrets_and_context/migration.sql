-- What kind of value a secret is: the ciphertext does not tell.
ALTER TABLE "secret" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'text';
ALTER TABLE "secret" ALTER COLUMN "kind" DROP DEFAULT;

-- CreateTable
CREATE TABLE "context_namespace" (
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ttl_seconds" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "context_namespace_pkey" PRIMARY KEY ("account_id","name")
);

-- AddForeignKey
ALTER TABLE "context_namespace" ADD CONSTRAINT "context_namespace_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Properties belong to their namespace from here on.
INSERT INTO "context_namespace" ("account_id", "name")
SELECT DISTINCT "account_id", "namespace" FROM "context_property";

-- DropForeignKey
ALTER TABLE "context_property" DROP CONSTRAINT "context_property_account_id_fkey";

-- AddForeignKey
ALTER TABLE "context_property" ADD CONSTRAINT "context_property_account_id_namespace_fkey" FOREIGN KEY ("account_id", "namespace") REFERENCES "context_namespace"("account_id", "name") ON DELETE CASCADE ON UPDATE CASCADE;
