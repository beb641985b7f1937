-- AlterTable
ALTER TABLE "invocation" ADD COLUMN     "recording" JSON;

-- AlterTable
ALTER TABLE "lambda" ADD COLUMN     "draft_environment" JSON NOT NULL DEFAULT '{}',
ADD COLUMN     "reuse_globals" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "environment" JSON NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "secret" (
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("account_id","name")
);

-- CreateTable
CREATE TABLE "context_property" (
    "account_id" TEXT NOT NULL,
    "namespace" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSON NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "context_property_pkey" PRIMARY KEY ("account_id","namespace","session","name")
);

-- CreateIndex
CREATE INDEX "context_property_expires_at_idx" ON "context_property"("expires_at");

-- AddForeignKey
ALTER TABLE "secret" ADD CONSTRAINT "secret_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "context_property" ADD CONSTRAINT "context_property_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hosts that functions may call: none until an admin lists one.
UPDATE "account" SET "settings" = jsonb_build_object('allowedHosts', '[]'::jsonb) || "settings";

-- The environment variables of a version are part of what ran. json has no equality; its text has.
CREATE OR REPLACE FUNCTION "keep_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM "lambda" WHERE "id" = OLD."lambda_id") THEN
            RAISE EXCEPTION 'a version is not deleted' USING ERRCODE = '23001', TABLE = 'version';
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW."lambda_id", NEW."version", NEW."code", NEW."environment"::text, NEW."deployed_at", NEW."deployed_by")
        IS DISTINCT FROM
        (OLD."lambda_id", OLD."version", OLD."code", OLD."environment"::text, OLD."deployed_at", OLD."deployed_by") THEN
        RAISE EXCEPTION 'only the message of a version changes' USING ERRCODE = '23001', TABLE = 'version';
    END IF;
    RETURN NEW;
END $$;
