import { attack } from "../attack.ts";

export default attack({
  what: "ends without its callback",
  style: "classic",
  code: "function lambda() {}",
  expect: { outcomes: ["timeout"], error: "NeverAnswered" },
});
