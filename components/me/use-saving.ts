import { useState } from "react";

/** One write at a time, and what was wrong with the last one. */
export function useSaving() {
  const [failure, setFailure] = useState<string>();
  const [saving, setSaving] = useState(false);
  /** Whether it went well. */
  async function save(write: () => Promise<unknown>): Promise<boolean> {
    if (saving) return false;
    setSaving(true);
    setFailure(undefined);
    try {
      await write();
      return true;
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "That did not work. Try again.");
      return false;
    } finally {
      setSaving(false);
    }
  }
  return { failure, saving, save };
}
