CREATE TABLE "conversation" (
    "account_id" TEXT NOT NULL,
    "conv_id" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL,
    "state" JSON NOT NULL,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "event_count" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("account_id","conv_id")
);

CREATE TABLE "conversation_entry" (
    "account_id" TEXT NOT NULL,
    "conv_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSON NOT NULL,

    CONSTRAINT "conversation_entry_pkey" PRIMARY KEY ("account_id","conv_id","seq")
);

CREATE TABLE "conversation_event" (
    "account_id" TEXT NOT NULL,
    "conv_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "event_id" TEXT NOT NULL,
    "raised" JSON NOT NULL,
    "entry_seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_event_pkey" PRIMARY KEY ("account_id","conv_id","seq")
);

CREATE TABLE "effect_delivery" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "conv_id" TEXT NOT NULL,
    "entry_seq" INTEGER NOT NULL,
    "body" JSON NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "effect_delivery_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "simulation" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "lambda_id" UUID,
    "assertions" JSON NOT NULL DEFAULT '[]',
    "start" JSON NOT NULL,
    "state" JSON NOT NULL,
    "step_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "simulation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "simulation_step" (
    "simulation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "action" JSON NOT NULL,
    "entries" JSON NOT NULL,
    "recordings" JSON NOT NULL,

    CONSTRAINT "simulation_step_pkey" PRIMARY KEY ("simulation_id","seq")
);

-- CreateIndex
CREATE INDEX "conversation_account_id_consumer_id_changed_at_idx" ON "conversation"("account_id", "consumer_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "conversation_account_id_changed_at_idx" ON "conversation"("account_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "conversation_due_at_idx" ON "conversation"("due_at");

-- CreateIndex
CREATE INDEX "conversation_event_state_accepted_at_idx" ON "conversation_event"("state", "accepted_at");

-- CreateIndex
CREATE UNIQUE INDEX "effect_delivery_account_id_conv_id_entry_seq_key" ON "effect_delivery"("account_id", "conv_id", "entry_seq");

-- CreateIndex
CREATE INDEX "effect_delivery_next_at_idx" ON "effect_delivery"("next_at");

-- CreateIndex
CREATE INDEX "simulation_account_id_changed_at_idx" ON "simulation"("account_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "simulation_lambda_id_idx" ON "simulation"("lambda_id");

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_entry" ADD CONSTRAINT "conversation_entry_account_id_conv_id_fkey" FOREIGN KEY ("account_id", "conv_id") REFERENCES "conversation"("account_id", "conv_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_event" ADD CONSTRAINT "conversation_event_account_id_conv_id_fkey" FOREIGN KEY ("account_id", "conv_id") REFERENCES "conversation"("account_id", "conv_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effect_delivery" ADD CONSTRAINT "effect_delivery_account_id_conv_id_fkey" FOREIGN KEY ("account_id", "conv_id") REFERENCES "conversation"("account_id", "conv_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "simulation" ADD CONSTRAINT "simulation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "simulation" ADD CONSTRAINT "simulation_lambda_id_fkey" FOREIGN KEY ("lambda_id") REFERENCES "lambda"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "simulation_step" ADD CONSTRAINT "simulation_step_simulation_id_fkey" FOREIGN KEY ("simulation_id") REFERENCES "simulation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What accounts decide of conversations from here on; what they decided already stays.
UPDATE "account" SET "settings" = '{
  "messagesByKind": {},
  "idleTimes": {
    "queue": {"time": 30, "timeUnits": "minutes"},
    "agent": {"time": 30, "timeUnits": "minutes"},
    "consumer": {"time": 8, "timeUnits": "hours"}
  },
  "responseTimes": {"normal": 3600, "urgent": 300},
  "stalePolicies": {
    "automaticMessage": "drop",
    "systemMessage": "flag",
    "transfer": "drop",
    "closeConversation": "drop"
  },
  "effectsWebhook": null
}'::jsonb || "settings";
