import { expect, test } from "vitest";
import { passwordProblem } from "./password";

const ada = { email: "ada.lovelace@example.com", name: "Ada Lovelace" };

test.each([
  "short-1A",
  "password1234",
  "P@ssw0rd12345",
  "Passw0rd!Passw0rd!",
  "aaaaaaaaaaaaaaaa",
  "abababababababab",
  "123456789012",
  "987654321098",
  "qwertyuiop12",
  "abcdefghijkl",
  "adalovelace1",
  "Ada.Lovelace.2",
  "welcome-welcome-1",
  "correct horse battery staple",
  "x".repeat(129),
])("%s is refused", (password) => {
  expect(passwordProblem(password, ada)).toMatch(/Take|easy/);
});

test.each([
  "otter lamp quarry seven",
  "vB7#kq0!mZx2",
  "Die Gans fliegt nach Nürnberg",
  "парольдлядоступа",
  "a".repeat(20) + "bcxqzw",
])("%s is taken", (password) => {
  expect(passwordProblem(password, ada)).toBeNull();
});
