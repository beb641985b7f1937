/** The pages of the settings, in the order of their tabs. */
export const settingsPages = [
  { label: "Network", path: "network" },
  { label: "Secrets", path: "secrets" },
  { label: "Sandbox", path: "sandbox" },
];
