import { config } from "zod";
import { loadMonaco } from "@/components/editor/load-monaco";

// The page's policy lets nobody make code out of texts, and zod would try.
config({ jitless: true });

// Runs before the page comes to life. The editor's library is the largest thing that a function's
// screen needs, so it is on its way while everything else still starts.
if (/^\/[^/]+\/functions\/[^/]+$/.test(window.location.pathname)) void loadMonaco().catch(() => {});
