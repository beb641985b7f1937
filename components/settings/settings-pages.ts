/** The pages of the settings, in the order of their tabs. */
export const settingsPages = [{ label: "Secrets", path: "secrets" }];
