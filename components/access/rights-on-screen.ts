import { type Right, rightsOf, rolesWith, wordsOf } from "@/lib/domain/access/rights";
import type { Role } from "@/lib/domain/access/role";

/** What whoever looks at a screen may do in its account. */
export interface RightsOnScreen {
  role: Role;
  can(right: Right): boolean;
  /** who may instead, where they may not: "A developer may deploy it; you are a viewer here." */
  why(right: Right, doing?: string): string;
}

/** `refused`: what the server would not have of them since it told their role. */
export function rightsOnScreen(role: Role, refused: ReadonlySet<Right>): RightsOnScreen {
  const held = rightsOf(role);
  return {
    role,
    can: (right) => held.has(right) && !refused.has(right),
    why(right, doing = wordsOf(right)) {
      // Each role may do all that the next one may, so the last is who is most easily found.
      const least = rolesWith(right).at(-1)!;
      // Who is refused what their role may has another role by now.
      const you = held.has(right) ? "your role has changed" : `you are ${withArticle(role)} here`;
      return `${capital(withArticle(least))} may ${doing}; ${you}.`;
    },
  };
}

const withArticle = (role: Role) => `${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
