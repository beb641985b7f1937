import type { Role } from "@/lib/domain/access/role";

/** What a role is for, in a few words. Exactly what it may is the matrix's to say. */
export const roleWords: Record<Role, string> = {
  owner: "Everything, and who else is an owner",
  admin: "Settings, secrets, people and tokens, and all that developers may",
  developer: "Writes, tests and deploys functions",
  operator: "Invokes and watches, and edits nothing",
  viewer: "Looks, and changes nothing",
};

export const roleLabel = (role: Role) => role.charAt(0).toUpperCase() + role.slice(1);

export const roleWithArticle = (role: Role) => `${/^[ao]/.test(role) ? "an" : "a"} ${role}`;
