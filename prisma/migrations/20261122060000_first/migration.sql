-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lambda" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "skills" TEXT[],
    "limits" JSONB NOT NULL DEFAULT '{}',
    "draft_code" TEXT NOT NULL,
    "draft_revision" INTEGER NOT NULL DEFAULT 1,
    "draft_saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deployed_version" INTEGER,
    "deployed_at" TIMESTAMPTZ(3),
    "deployed_by" TEXT,
    "failed_attempt" JSONB,
    "version_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" TEXT NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_version" INTEGER,

    CONSTRAINT "lambda_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version" (
    "lambda_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "deployed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deployed_by" TEXT NOT NULL,

    CONSTRAINT "version_pkey" PRIMARY KEY ("lambda_id","version")
);

-- CreateTable
CREATE TABLE "test_payload" (
    "id" UUID NOT NULL,
    "lambda_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSON NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_payload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invocation" (
    "id" UUID NOT NULL,
    "lambda_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "duration_ms" DOUBLE PRECISION NOT NULL,
    "input" JSON NOT NULL,
    "run" JSON NOT NULL,
    "summary" JSON NOT NULL,

    CONSTRAINT "invocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_answer" (
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_answer_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "lambda_account_id_event_id_idx" ON "lambda"("account_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "test_payload_lambda_id_name_key" ON "test_payload"("lambda_id", "name");

-- CreateIndex
CREATE INDEX "invocation_lambda_id_at_id_idx" ON "invocation"("lambda_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "request_answer_created_at_idx" ON "request_answer"("created_at");

-- AddForeignKey
ALTER TABLE "lambda" ADD CONSTRAINT "lambda_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lambda" ADD CONSTRAINT "lambda_id_deployed_version_fkey" FOREIGN KEY ("id", "deployed_version") REFERENCES "version"("lambda_id", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_lambda_id_fkey" FOREIGN KEY ("lambda_id") REFERENCES "lambda"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_payload" ADD CONSTRAINT "test_payload_lambda_id_fkey" FOREIGN KEY ("lambda_id") REFERENCES "lambda"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invocation" ADD CONSTRAINT "invocation_lambda_id_fkey" FOREIGN KEY ("lambda_id") REFERENCES "lambda"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- From here on by hand: what Prisma's schema language cannot say.

-- A name is free again once its function is deleted.
CREATE UNIQUE INDEX "lambda_account_id_name_key" ON "lambda"("account_id", "name") WHERE "deleted_at" IS NULL;

-- What serves: deployed functions of one account and event have disjoint skills, and one without
-- skills ("all skills") stands alone. The lock makes two that deploy at once take turns; the later
-- one then sees the earlier. DETAIL is the id of the function that serves already.
CREATE FUNCTION "refuse_second_serving_lambda"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    other RECORD;
BEGIN
    IF NEW."deployed_version" IS NULL OR NEW."deleted_at" IS NOT NULL THEN
        RETURN NULL;
    END IF;
    -- A snapshot taken before the lock would not show the one that came first.
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        RAISE EXCEPTION 'what serves is not changed under repeatable read' USING ERRCODE = '25001';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW."account_id" || NEW."event_id", 0));
    SELECT "id", "name" INTO other FROM "lambda"
        WHERE "account_id" = NEW."account_id"
          AND "event_id" = NEW."event_id"
          AND "id" <> NEW."id"
          AND "deployed_version" IS NOT NULL
          AND "deleted_at" IS NULL
          AND ("skills" && NEW."skills"
               OR cardinality(COALESCE("skills", '{}')) = 0
               OR cardinality(COALESCE(NEW."skills", '{}')) = 0)
        ORDER BY "name" LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = '23P01',
            MESSAGE = format('"%s" serves this event and skill already', other."name"),
            DETAIL = other."id"::text,
            TABLE = 'lambda',
            CONSTRAINT = 'lambda_serves_alone';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER "lambda_serves_alone"
    AFTER INSERT OR UPDATE OF "account_id", "event_id", "deployed_version", "skills", "deleted_at" ON "lambda"
    FOR EACH ROW EXECUTE FUNCTION "refuse_second_serving_lambda"();

-- A version is what ran: only its message may change, and it goes only with its function.
CREATE FUNCTION "keep_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM "lambda" WHERE "id" = OLD."lambda_id") THEN
            RAISE EXCEPTION 'a version is not deleted' USING ERRCODE = '23001', TABLE = 'version';
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW."lambda_id", NEW."version", NEW."code", NEW."deployed_at", NEW."deployed_by")
        IS DISTINCT FROM
        (OLD."lambda_id", OLD."version", OLD."code", OLD."deployed_at", OLD."deployed_by") THEN
        RAISE EXCEPTION 'only the message of a version changes' USING ERRCODE = '23001', TABLE = 'version';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "version_is_kept"
    BEFORE UPDATE OR DELETE ON "version"
    FOR EACH ROW EXECUTE FUNCTION "keep_version"();
