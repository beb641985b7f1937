-- When somebody last asked for anything, to the minute.
ALTER TABLE "person" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);
